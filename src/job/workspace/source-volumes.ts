import { tarOf } from '../../docker/archive.js';
import type { Container, Engine, Labels } from '../../docker/types.js';
import type { Sources } from '../../repository/checkout/checkout.js';
import type { SourceSettings } from '../../repository/checkout/settings.js';
import { helperContainer, removeHelper, type HelperOptions } from '../helper.js';
import type { LayerBatch, Layers } from './layers.js';
import { BUILDS_DIR } from './sources.js';

/** A job's own container. */
export interface Offered {
  readonly container: Container;
  /** To be called when it may be started: an engine does not start a container that files are put into. */
  readonly release: () => void;
  /** Settles when it has been started, if it is. */
  readonly started: Promise<unknown>;
}

/** A volume with a working copy. */
export interface SourceVolume {
  readonly volume: string;
  /** Its place on the engine's host. */
  readonly place: Promise<string>;
  /** Files that have only the pointer of Git LFS, when it is filled. */
  readonly filled: Promise<readonly string[]>;
  /** The container that fills it is gone, whatever became of that: the volume can be removed. */
  readonly free: Promise<void>;
  /** Of one that a job has alone: fills it by the job's own container, with {@link OPENED}, where that comes soon. */
  readonly offer: (container: Promise<Offered>) => void;
}

export interface SourceVolumesOptions extends HelperOptions {
  readonly sources: Sources;
  /** Of the volumes: `{prefix}`, `{prefix}-2` … */
  readonly prefix: string;
  readonly labels: Labels;
  /** So many layers are made with the first working copy. */
  readonly atOnce?: number;
  /** Each is one job's own, who may write into it: no layers are made. */
  readonly alone?: boolean;
  readonly track: (work: Promise<unknown>) => void;
}

/** The volumes of a pipeline with working copies, by the kind of sources. */
export interface SourceVolumes {
  /** The volume for these: made when it is first asked for. */
  of(settings: SourceSettings): SourceVolume;
  /** The same as the caller's own: who asks next gets another. */
  take(settings: SourceSettings): SourceVolume;
}

/** Makes them with helper containers, which the engine removes beside whatever follows. */
export function sourceVolumes(engine: Engine, options: SourceVolumesOptions, layers: Layers): SourceVolumes {
  const made = new Map<string, SourceVolume>();
  let count = 0;
  const of = (settings: SourceSettings): SourceVolume => {
    const key = JSON.stringify(settings);
    const known = made.get(key);
    if (known !== undefined) return known;
    const volume = ++count === 1 ? options.prefix : `${options.prefix}-${count}`;
    const place = engine.volumes.create({ name: volume, labels: options.labels });
    // the helper that fills the volume makes layers, too: it is what takes time
    const batch = count === 1 && options.alone !== true ? layers.batch(options.atOnce ?? 1) : undefined;
    let removing: Promise<void> = Promise.resolve();
    let offer: SourceVolume['offer'] = () => undefined;
    const offered = new Promise<Offered>((resolve) => (offer = resolve));
    offered.catch(() => undefined); // whoever offered it meets the error
    const leave = (work: Promise<void>): void => void (removing = work);
    const filled = fill(engine, options, { volume, place, offered, leave }, settings, batch);
    const free = (): Promise<void> => removing;
    const begun: SourceVolume = { volume, place, filled, free: filled.then(free, free), offer };
    made.set(key, begun);
    // another try of the job may have more luck with the network
    filled.catch(() => made.get(key) === begun && made.delete(key));
    options.track(filled);
    return begun;
  };
  return {
    of,
    take(settings) {
      const taken = of(settings);
      made.delete(JSON.stringify(settings));
      return taken;
    },
  };
}

/** Lets every user write into the volume of a job that has it alone, as into the layer that others have. */
export const OPENED = [{ name: `${BUILDS_DIR.slice(1)}/`, directory: true as const, mode: 0o777 }];

/** Milliseconds that a job's own container is waited for: it is another one less to make, and a pull takes longer. */
const CONTAINER_SOON = 600;
/** Milliseconds that its start waits for the files: put in later, they are waited for by its shell for longer than this. */
const FILES_SOON = 40;

/** What comes within so many milliseconds. */
function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, milliseconds, undefined)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Nothing is to be put into it before it is started, any more. */
function releaseWhenThere(offered: Promise<Offered>): void {
  offered.then(({ release }) => release()).catch(() => undefined); // whoever offered it meets the error
}

/** `leave` is given the removal of the helper, which goes on when this has resolved. */
async function fill(
  engine: Engine,
  options: SourceVolumesOptions,
  {
    volume,
    place,
    offered,
    leave,
  }: Pick<SourceVolume, 'volume' | 'place'> & {
    readonly offered: Promise<Offered>;
    readonly leave: (removal: Promise<void>) => void;
  },
  settings: SourceSettings,
  batch: LayerBatch | undefined,
): Promise<readonly string[]> {
  const checkingOut = options.sources.checkout(settings);
  checkingOut.catch(() => undefined);
  let helper: Container | undefined;
  let own: Offered | undefined;
  try {
    await Promise.all([place, batch?.created]);
    own = options.alone === true ? await within(CONTAINER_SOON, offered) : undefined;
    if (own === undefined) {
      releaseWhenThere(offered);
      const binds = [`${volume}:${BUILDS_DIR}`, ...(batch?.binds ?? [])];
      helper = await helperContainer(engine, `${volume}-helper`, options, binds);
      await batch?.fill(helper);
      if (options.alone === true) await helper.put('/', await tarOf(OPENED));
    }
    if (own !== undefined && (await within(FILES_SOON, checkingOut)) === undefined) {
      own.release();
      await own.started.catch(() => undefined); // whoever starts it meets the error
    }
    const checkout = await checkingOut;
    await (own?.container ?? helper)?.put(BUILDS_DIR, checkout.tar);
    return checkout.pointers;
  } finally {
    releaseWhenThere(offered);
    // nobody has to wait for that: of a large project it takes seconds
    const discarded = Promise.allSettled([checkingOut, own?.started]).then(() => checkingOut);
    options.track(discarded.then((checkout) => checkout.discard()));
    const removed = removeHelper(helper).then(() => batch?.released());
    leave(removed);
    options.track(removed);
  }
}
