import { tarOf } from '../docker/archive.js';
import { labelsFor } from '../docker/labels.js';
import type { Container, Engine } from '../docker/types.js';
import type { Sources } from '../repository/checkout.js';
import type { SourceSettings } from '../repository/settings.js';
import { BUILDS_DIR } from './sources.js';

/** A job's own view of its sources. */
export interface JobView {
  /** To mount at {@link BUILDS_DIR} in the job's containers: writes are the job's own. */
  readonly volume: string;
  /** Files that have only the pointer of Git LFS. */
  readonly pointers: readonly string[];
}

/** The working copies of a pipeline, and a private view of one for every job. */
export interface Workspace {
  /** Makes a job's view. Jobs with equal settings share the copy below it, which is made for the first of them. */
  viewFor(job: number, settings: SourceSettings): Promise<JobView>;
  /** It is not known yet whether the engine can mount views. */
  readonly untried: boolean;
  /** Told that a view was mounted. */
  mounted(): void;
  /** Told that a job's view could not be mounted: from now on views are copies. false: this job's was one already. */
  copyInstead(job: number): boolean;
  /** Removes a job's view; its writes are gone. */
  release(job: number): Promise<void>;
}

export interface WorkspaceOptions {
  readonly pipeline: number;
  readonly owner: string;
  /** An image that the engine has: helpers are created of it, and never started. */
  readonly image: Promise<string>;
  readonly sources: Sources;
  /** What the first job will want: it is made at once. */
  readonly first: SourceSettings | undefined;
  /** Told of work that must be over before the pipeline's objects can be removed. */
  readonly track: (work: Promise<unknown>) => void;
}

/** A volume with a working copy. */
interface Source {
  readonly volume: string;
  /** Its place on the engine's host. */
  readonly place: string;
  readonly pointers: readonly string[];
}

/**
 * Puts working copies into volumes, one for each kind. A job's view is an overlay over its kind's, mounted by the
 * engine's `local` volume driver, so its cost does not depend on the size of the repository. Everything goes through
 * the engine's API. Whether the engine can mount it, the first container tells: nothing is tried out beforehand.
 */
export function createWorkspace(engine: Engine, options: WorkspaceOptions): Workspace {
  const name = (suffix: string): string => `glci-${options.pipeline}-${suffix}`;
  const labels = labelsFor({ pipeline: options.pipeline, role: 'storage', owner: options.owner });
  const made = new Map<string, Promise<Source>>();
  const copied = new Set<number>();
  /** Removals of the containers that have made layers. */
  const makers = new Map<number, Promise<unknown>>();
  let volumes = 0;
  let kind: 'untried' | 'overlay' | 'copy' = 'untried';

  const fill = async (volume: string, settings: SourceSettings): Promise<Source> => {
    const [place, checkout] = await Promise.all([
      engine.volumes.create({ name: volume, labels }),
      options.sources.checkout(settings),
    ]);
    const helper = await helperContainer(engine, `${volume}-helper`, options, [`${volume}:${BUILDS_DIR}`]);
    try {
      await helper.put(BUILDS_DIR, checkout.tar);
    } finally {
      // nobody has to wait for that: of a large project it takes seconds
      options.track(Promise.allSettled([helper.remove(), checkout[Symbol.asyncDispose]()]));
    }
    return { volume, place, pointers: checkout.pointers };
  };
  const source = (settings: SourceSettings): Promise<Source> => {
    const key = JSON.stringify(settings);
    const known = made.get(key);
    if (known !== undefined) return known;
    const filling = fill(name(volumes++ === 0 ? 'source' : `source-${volumes}`), settings);
    made.set(key, filling);
    filling.catch(() => made.delete(key)); // another try of the job may have more luck with the network
    options.track(filling);
    return filling;
  };
  if (options.first !== undefined) void source(options.first);

  return {
    async viewFor(job, settings) {
      const layer = name(`job-${job}-layer`);
      const view = name(`job-${job}-builds`);
      const jobLabels = { ...labels, 'glci.job': String(job) };
      if (kind === 'copy') {
        copied.add(job);
        const { volume, pointers } = await source(settings);
        await copyVolume(volume, view, { ...jobLabels, 'glci.role': 'workspace' });
        return { volume: view, pointers };
      }
      const [{ place: lower, pointers }, upper] = await Promise.all([
        source(settings),
        makeLayer(job, layer, jobLabels),
      ]);
      await engine.volumes.create({
        name: view,
        labels: { ...jobLabels, 'glci.role': 'workspace' },
        options: {
          type: 'overlay',
          device: 'overlay',
          o: `lowerdir=${lower},upperdir=${upper}/upper,workdir=${upper}/work`,
        },
      });
      return { volume: view, pointers };
    },
    get untried() {
      return kind === 'untried';
    },
    mounted() {
      if (kind === 'untried') kind = 'overlay';
    },
    copyInstead(job) {
      kind = 'copy';
      return !copied.has(job);
    },
    async release(job) {
      await makers.get(job);
      makers.delete(job);
      await engine.volumes.remove(name(`job-${job}-builds`));
      await engine.volumes.remove(name(`job-${job}-layer`));
    },
  };

  /** Fills a new volume with what another has. */
  async function copyVolume(from: string, to: string, jobLabels: Readonly<Record<string, string>>): Promise<void> {
    await engine.volumes.create({ name: to, labels: jobLabels });
    // the engine does not let one container give and take at the same time
    const giver = await helperContainer(engine, `${to}-from`, options, [`${from}:${BUILDS_DIR}:ro`]);
    const taker = await helperContainer(engine, `${to}-to`, options, [`${to}:${BUILDS_DIR}`]);
    try {
      const content = await giver.get(`${BUILDS_DIR}/.`);
      if (content !== undefined) await taker.put(BUILDS_DIR, content);
    } finally {
      await Promise.all([giver.remove(), taker.remove()]);
    }
  }

  /** A volume for what a job writes; returns its place. */
  async function makeLayer(job: number, layer: string, jobLabels: Readonly<Record<string, string>>): Promise<string> {
    const place = await engine.volumes.create({ name: layer, labels: jobLabels });
    const helper = await helperContainer(engine, layer, options, [`${layer}:/layer`]);
    const directories = ['upper/', 'work/'].map((item) => ({ name: item, directory: true as const, mode: 0o777 }));
    try {
      await helper.put('/layer', await tarOf(directories));
    } finally {
      const removed = helper.remove().catch(() => undefined); // the sweep at the end tells
      makers.set(job, removed);
      options.track(removed);
    }
    return place;
  }
}

async function helperContainer(
  engine: Engine,
  name: string,
  options: WorkspaceOptions,
  binds: readonly string[],
): Promise<Container> {
  return engine.containers.create({
    name,
    image: await options.image,
    command: ['true'],
    binds,
    networkMode: 'none',
    labels: labelsFor({ pipeline: options.pipeline, role: 'helper', owner: options.owner }),
  });
}
