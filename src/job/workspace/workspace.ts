import { labelsFor } from '../../docker/labels.js';
import { tarOf } from '../../docker/archive.js';
import type { Engine, Labels } from '../../docker/types.js';
import type { Sources } from '../../repository/checkout/checkout.js';
import type { SourceSettings } from '../../repository/checkout/settings.js';
import { helperContainer, type HelperOptions } from '../helper.js';
import { createLayers, type Layer } from './layers.js';
import { OPENED, sourceVolumes, type SourceVolume } from './source-volumes.js';
import { BUILDS_DIR } from './sources.js';

/** A job's own view of its sources. */
export interface JobView {
  /** To mount at {@link BUILDS_DIR} in the job's containers, once it can be: writes are the job's own. */
  readonly volume: string;
  /** Resolves when it can be mounted: containers of the job that are started find it there. */
  readonly mountable: Promise<unknown>;
  /** Resolves when everything is in it, with the files that have only the pointer of Git LFS. */
  readonly filled: Promise<readonly string[]>;
  /** Archives for the root of the job's container, which has it. */
  readonly files: readonly Buffer[];
  /** Told of the job's container, with these files, which may be what it is filled by: it stays until it is filled. */
  readonly offer: SourceVolume['offer'];
}

/**
 * The working copies of a pipeline, and a private view of one for every job. `viewFor` may be called for several jobs at
 * the same time, once for each; then the job's containers are made, of which the first tells by `mounted` or
 * `copyInstead`; `release` follows when they are gone. A view's volume is not to be mounted before it is mountable. What the
 * engine fails at is thrown by `viewFor`, or by the view's `mountable` and `filled`.
 */
export interface Workspace {
  /**
   * Makes a job's view: containers can be created with it at once, while it is filled. Jobs with equal settings share
   * the copy below it, which is made for the first of them.
   */
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

export interface WorkspaceOptions extends HelperOptions {
  readonly sources: Sources;
  /** What the first job will want: it is made at once. */
  readonly first: SourceSettings | undefined;
  /** Jobs that may run at the same time: as many get what they need with the first copy. */
  readonly atOnce?: number;
  /** The run has one job: it gets the copy itself, which nobody shares. */
  readonly alone?: boolean;
  /** Told of work that must be over before the pipeline's objects can be removed. */
  readonly track: (work: Promise<unknown>) => void;
}

/**
 * Puts working copies into volumes, one for each kind. A job's view is an overlay over its kind's, mounted by the
 * engine's `local` volume driver, so its cost does not depend on the size of the repository. Everything goes through
 * the engine's API. Whether the engine can mount it, the first container tells: nothing is tried out beforehand.
 */
export function createWorkspace(engine: Engine, options: WorkspaceOptions): Workspace {
  const name = (suffix: string): string => `glci-${options.pipeline}-${suffix}`;
  const labels = labelsFor({ pipeline: options.pipeline, role: 'storage', owner: options.owner });
  const copied = new Set<number>();
  /** Copies that are a job's own. */
  const owned = new Map<number, SourceVolume>();
  const layers = createLayers(engine, { ...options, prefix: name('layer-'), labels });
  const source = sourceVolumes(engine, { ...options, prefix: name('source'), labels }, layers);
  /** What jobs write goes there. */
  const taken = new Map<number, Layer>();
  let kind: 'untried' | 'overlay' | 'copy' = 'untried';
  if (options.first !== undefined) source.of(options.first);

  return {
    async viewFor(job, settings) {
      const view = name(`job-${job}-builds`);
      const jobLabels = { ...labels, 'glci.job': String(job), 'glci.role': 'workspace' };
      if (options.alone === true) {
        const own = source.take(settings); // another attempt has nothing of this one's
        owned.set(job, own);
        const [files] = await Promise.all([tarOf(OPENED), own.place]);
        return { volume: own.volume, mountable: own.place, filled: own.filled, files: [files], offer: own.offer };
      }
      const { volume, place, filled } = source.of(settings);
      if (kind === 'copy') {
        copied.add(job);
        const pointers = await filled;
        await copyVolume(engine, options, { from: volume, to: view, labels: jobLabels });
        return { volume: view, mountable: Promise.resolve(), filled: Promise.resolve(pointers), ...FILLED };
      }
      const layer = layers.take();
      taken.set(job, layer);
      const [lower, upper] = await Promise.all([place, layer.place]);
      await engine.volumes.create({
        name: view,
        labels: jobLabels,
        options: {
          type: 'overlay',
          device: 'overlay',
          o: `lowerdir=${lower},upperdir=${upper}/upper,workdir=${upper}/work`,
        },
      });
      const ready = Promise.all([filled, layer.filled]).then(([pointers]) => pointers);
      ready.catch(() => undefined); // whoever mounts it meets the error
      return { volume: view, mountable: ready, filled: ready, ...FILLED };
    },
    get untried() {
      return kind === 'untried' && options.alone !== true;
    },
    mounted() {
      if (kind === 'untried') kind = 'overlay';
    },
    copyInstead(job) {
      kind = 'copy';
      return !copied.has(job);
    },
    async release(job) {
      const own = owned.get(job);
      owned.delete(job);
      await own?.free;
      if (own !== undefined) return engine.volumes.remove(own.volume);
      const layer = taken.get(job);
      taken.delete(job);
      await engine.volumes.remove(name(`job-${job}-builds`));
      await layer?.free;
      if (layer !== undefined) await engine.volumes.remove(layer.volume);
    },
  };
}

/** Of a view that others fill. */
const FILLED: Pick<JobView, 'files' | 'offer'> = {
  files: [],
  offer: (container) => void container.then(({ release }) => release()).catch(() => undefined),
};

/** Fills a new volume with what another has. */
async function copyVolume(
  engine: Engine,
  options: HelperOptions,
  { from, to, labels }: { readonly from: string; readonly to: string; readonly labels: Labels },
): Promise<void> {
  await engine.volumes.create({ name: to, labels });
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
