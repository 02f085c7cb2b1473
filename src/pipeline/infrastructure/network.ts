import { defaultRouteMtu } from '../../docker/host.js';
import { labelsFor } from '../../docker/labels.js';
import { OWN_BRIDGE, type Engine } from '../../docker/types.js';
import type { Base } from './base.js';
import { onlyJob } from './workspace.js';

/** The network of jobs without services; of a run whose only job has some, that job's. */
export interface SharedNetwork {
  /** It may still be being made. */
  readonly name: string;
  /** MTU of networks that are made, where the engine's own is smaller than the usual 1500. */
  readonly mtu: number | undefined;
}

/**
 * Makes the network, which `registry` (whether there will be one) has its home in. Without the registry, and without
 * services of an only job, nobody is there to be found: the engine's own bridge does, as with GitLab Runner, and at once;
 * its MTU is what the engine's owner has containers use.
 */
export async function networkOf(
  { engine, settings, pipeline, owner, life, options, firstJob }: Base,
  registry: Promise<boolean>,
): Promise<SharedNetwork> {
  const own = (onlyJob(options)?.services ?? []).length > 0 ? `-job-${firstJob}` : '';
  const known = await engine.networks.list();
  const bridge = known.find(({ name }) => name === OWN_BRIDGE);
  const mtu = settings.mtu ?? smallMtu(engine, bridge?.mtu);
  const fits = bridge !== undefined && [undefined, bridge.mtu ?? 1500].includes(settings.mtu);
  if (fits && own === '' && !(await registry)) return { name: OWN_BRIDGE, mtu };
  const name = `glci-net-${pipeline}${own}`;
  const made = engine.networks.create({ name, mtu, labels: labelsFor({ pipeline, role: 'network', owner }), known });
  life.track(made).catch(() => undefined); // told where it is needed
  return { name, mtu };
}

/** The MTU that job networks need where the outer one is below the usual 1500: larger packets would be lost silently. */
function smallMtu(engine: Engine, bridgeMtu: number | undefined): number | undefined {
  const known = [bridgeMtu, engine.local ? defaultRouteMtu() : undefined].filter((mtu) => mtu !== undefined);
  const smallest = Math.min(1500, ...known);
  return smallest < 1500 ? smallest : undefined;
}
