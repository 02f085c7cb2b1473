import { tarOf } from '../../docker/archive.js';
import type { Container, Engine, Labels } from '../../docker/types.js';
import { helperContainer, removeHelper, type HelperOptions } from '../helper.js';

/** A volume for what one job writes over its sources: `upper/` and `work/` of an overlay. */
export interface Layer {
  readonly volume: string;
  /** Its place on the engine's host. */
  readonly place: Promise<string>;
  /** Both directories are there. */
  readonly filled: Promise<void>;
  /** The container that has made them is gone: the volume can be removed. */
  readonly free: Promise<void>;
}

/** Layers that are made together, by one helper container. */
export interface LayerBatch {
  /** For the helper; its volumes are there when {@link created} has resolved. */
  readonly binds: readonly string[];
  readonly created: Promise<unknown>;
  /** Makes the directories. */
  fill(helper: Container): Promise<void>;
  /** Told that the helper is gone; layers that are not filled by then never will be. */
  released(): void;
}

/** Volumes for what the jobs of a pipeline write. */
export interface Layers {
  /** So many layers that a helper of the caller's makes, who needs one anyway. */
  batch(count: number): LayerBatch;
  /** A layer that no other job has. */
  take(): Layer;
}

/** Layers made together where none is left: the helper container is what takes time. */
const FURTHER = 4;

/** Layers in volumes `{prefix}1`, `{prefix}2` …; `track` is told of what goes on in the background. */
export function createLayers(
  engine: Engine,
  options: HelperOptions & {
    readonly prefix: string;
    readonly labels: Labels;
    readonly track: (work: Promise<unknown>) => void;
  },
): Layers {
  const spare: Layer[] = [];
  let count = 0;

  const batch = (size: number): LayerBatch => {
    const [filled, free] = [deferred(), deferred()];
    const layers = Array.from({ length: size }, (): Layer => {
      const volume = `${options.prefix}${++count}`;
      const place = engine.volumes.create({ name: volume, labels: options.labels });
      place.catch(() => undefined); // the job that takes the layer meets the error
      return { volume, place, filled: filled.promise, free: free.promise };
    });
    spare.push(...layers);
    const directories = layers.flatMap((_, index) => [`layers/${index}/upper/`, `layers/${index}/work/`]);
    let done = false;
    return {
      binds: layers.map(({ volume }, index) => `${volume}:/layers/${index}`),
      created: Promise.all(layers.map((layer) => layer.place)),
      async fill(helper) {
        const entries = directories.map((name) => ({ name, directory: true as const, mode: 0o777 }));
        await helper.put('/', await tarOf(entries));
        done = true;
        filled.resolve();
      },
      released() {
        free.resolve();
        if (done) return;
        spare.splice(0, spare.length, ...spare.filter((layer) => !layers.includes(layer)));
        filled.reject(new Error('The place for what the job writes could not be made'));
      },
    };
  };

  const makeFurther = async (further: LayerBatch, name: string): Promise<void> => {
    let helper: Container | undefined;
    try {
      await further.created;
      helper = await helperContainer(engine, name, options, further.binds);
      await further.fill(helper);
    } finally {
      options.track(removeHelper(helper).then(() => further.released()));
    }
  };

  return {
    batch,
    take() {
      if (spare.length === 0) {
        const further = batch(FURTHER);
        options.track(makeFurther(further, `${options.prefix}${count}-helper`));
      }
      const [layer] = spare.splice(0, 1);
      if (layer === undefined) throw new Error('No layer was made'); // some were, just above
      return layer;
    },
  };
}

interface Deferred {
  readonly promise: Promise<void>;
  resolve(): void;
  reject(error: Error): void;
}

function deferred(): Deferred {
  let resolve = (): void => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((done, failed) => ([resolve, reject] = [done, failed]));
  promise.catch(() => undefined); // whoever needs it meets the error
  return { promise, resolve: () => resolve(), reject: (error) => reject(error) };
}
