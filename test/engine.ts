import { connect } from '../src/docker/engine/connect.js';
import { sweepPipeline } from '../src/docker/sweep.js';
import { labelsFor } from '../src/docker/labels.js';
import { currentOwner, formatOwner } from '../src/owner.js';
import type { Engine } from '../src/docker/types.js';
import { randomPipelineId } from '../src/pipeline/infrastructure/bring-up.js';

/** A pipeline id of a test's own, whose objects are all removed at the end. */
export interface Sandbox extends AsyncDisposable {
  readonly engine: Engine;
  readonly pipeline: number;
  readonly owner: string;
  readonly network: string;
}

export async function sandbox(): Promise<Sandbox> {
  const engine = await connect();
  const pipeline = randomPipelineId();
  const owner = formatOwner(currentOwner());
  const network = `glci-net-${pipeline}`;
  await engine.networks.create({ name: network, labels: labelsFor({ pipeline, role: 'network', owner }) });
  return {
    engine,
    pipeline,
    owner,
    network,
    [Symbol.asyncDispose]: async () => void (await sweepPipeline(engine, pipeline)),
  };
}

/** Names of all objects of ours on the engine. */
export async function ourObjects(engine: Engine, pipeline?: number): Promise<readonly string[]> {
  const label = pipeline === undefined ? 'glci.pipeline' : `glci.pipeline=${pipeline}`;
  const [containers, networks, volumes] = await Promise.all([
    engine.containers.list(label),
    engine.networks.list(label),
    engine.volumes.list(label),
  ]);
  return [...containers, ...networks, ...volumes].map((item) => item.name);
}
