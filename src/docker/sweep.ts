import { isLeftOver, ownerIsDead, parseOwner } from '../owner.js';
import { statusOf } from './errors.js';
import type { ContainerSummary, Engine, Labels, NetworkSummary, VolumeSummary } from './types.js';

export interface Swept {
  readonly containers: readonly string[];
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
  /** What could not be removed, with the engine's words. */
  readonly failures: readonly string[];
}

/** Objects of ours on an engine. */
export interface Found {
  readonly containers: readonly ContainerSummary[];
  readonly networks: readonly NetworkSummary[];
  readonly volumes: readonly VolumeSummary[];
}

/**
 * Removes objects of ours: containers first, then volumes and networks, each on its own, so that one failure does not
 * keep the rest. Safe to call again and beside itself.
 */
export async function sweep(engine: Engine, matches: (labels: Labels) => boolean): Promise<Swept> {
  const failures: string[] = [];
  const { containers, volumes, networks } = await find(engine, matches);
  const removeAll = async (names: readonly string[], remove: (name: string) => Promise<void>): Promise<void> => {
    await Promise.all(
      names.map((name) =>
        patiently(() => remove(name)).catch((error: unknown) => {
          failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        }),
      ),
    );
  };
  // those that borrow another's network namespace (registry instances) go with the rest: the order does not matter
  await removeAll(
    containers.map((item) => item.id),
    (id) => engine.containers.get(id).remove(),
  );
  const removeVolumes = (found: readonly { readonly name: string }[]): Promise<void> =>
    removeAll(
      found.map((item) => item.name),
      (name) => engine.volumes.remove(name),
    );
  // overlay volumes lie on others, which the engine holds back until these are unmounted: two rounds
  const layered = volumes.filter((item) => item.labels['glci.role'] === 'workspace');
  await Promise.all([
    removeVolumes(layered).then(() => removeVolumes(volumes.filter((item) => !layered.includes(item)))),
    removeAll(
      networks.map((item) => item.id),
      (id) => engine.networks.remove(id),
    ),
  ]);
  return {
    containers: containers.map((item) => item.name),
    networks: networks.map((item) => item.name),
    volumes: volumes.map((item) => item.name),
    failures,
  };
}

/** The objects of ours whose labels match. */
async function find(engine: Engine, matches: (labels: Labels) => boolean): Promise<Found> {
  const ours = async <T extends { readonly labels: Labels }>(list: Promise<readonly T[]>): Promise<readonly T[]> =>
    (await list).filter((item) => matches(item.labels));
  const [containers, volumes, networks] = await Promise.all([
    ours(engine.containers.list('glci.pipeline')),
    ours(engine.volumes.list('glci.pipeline')),
    ours(engine.networks.list('glci.pipeline')),
  ]);
  return { containers, volumes, networks };
}

/** Tries and pause (ms) where something is still in use: another process may be just removing what uses it. */
const BUSY = { tries: 15, pauseMs: 200 };

async function patiently(remove: () => Promise<void>): Promise<void> {
  for (let left = BUSY.tries; ; left--) {
    try {
      return await remove();
    } catch (error) {
      if (statusOf(error) !== 409 || left <= 1) throw error;
      await new Promise((resolve) => setTimeout(resolve, BUSY.pauseMs));
    }
  }
}

/** Removes all objects of one pipeline. */
export function sweepPipeline(engine: Engine, pipeline: number): Promise<Swept> {
  return sweep(engine, (labels) => labels['glci.pipeline'] === String(pipeline));
}

/**
 * Removes what runs left behind whose process is gone (killed, machine restarted). Never touches a living run. Of
 * another host it is not known: what is older than a day counts as left.
 */
export function sweepDead(engine: Engine, now = Date.now()): Promise<Swept> {
  return sweep(engine, (labels) => isDead(labels, now));
}

/** What {@link sweepDead} would remove. */
export function leftOver(engine: Engine, now = Date.now()): Promise<Found> {
  return find(engine, (labels) => isDead(labels, now));
}

function isDead(labels: Labels, now: number): boolean {
  return isLeftOver(ownerIsDead(parseOwner(labels['glci.owner'] ?? '')), Date.parse(labels['glci.created'] ?? ''), now);
}
