import type { Container, Engine, Labels } from '../../docker/types.js';
import type { Sources } from '../../repository/checkout/checkout.js';
import type { SourceSettings } from '../../repository/checkout/settings.js';
import { helperContainer, removeHelper, type HelperOptions } from '../helper.js';
import type { LayerBatch, Layers } from './layers.js';
import { BUILDS_DIR } from './sources.js';

/** A volume with a working copy. */
export interface SourceVolume {
  readonly volume: string;
  /** Its place on the engine's host. */
  readonly place: Promise<string>;
  /** Files that have only the pointer of Git LFS, when it is filled. */
  readonly filled: Promise<readonly string[]>;
}

export interface SourceVolumesOptions extends HelperOptions {
  readonly sources: Sources;
  /** Of the volumes: `{prefix}`, `{prefix}-2` … */
  readonly prefix: string;
  readonly labels: Labels;
  /** So many layers are made with the first working copy. */
  readonly atOnce?: number;
  readonly track: (work: Promise<unknown>) => void;
}

/** What gives the volume for each kind of sources: it is made when it is first asked for. */
export function sourceVolumes(
  engine: Engine,
  options: SourceVolumesOptions,
  layers: Layers,
): (settings: SourceSettings) => SourceVolume {
  const made = new Map<string, SourceVolume>();
  let count = 0;
  return (settings) => {
    const key = JSON.stringify(settings);
    const known = made.get(key);
    if (known !== undefined) return known;
    const volume = ++count === 1 ? options.prefix : `${options.prefix}-${count}`;
    const place = engine.volumes.create({ name: volume, labels: options.labels });
    // the helper that fills the volume makes layers, too: it is what takes time
    const batch = count === 1 ? layers.batch(options.atOnce ?? 1) : undefined;
    const filled = fill(engine, options, { volume, place }, settings, batch);
    const begun = { volume, place, filled };
    made.set(key, begun);
    filled.catch(() => made.delete(key)); // another try of the job may have more luck with the network
    options.track(filled);
    return begun;
  };
}

async function fill(
  engine: Engine,
  options: SourceVolumesOptions,
  { volume, place }: Pick<SourceVolume, 'volume' | 'place'>,
  settings: SourceSettings,
  batch: LayerBatch | undefined,
): Promise<readonly string[]> {
  const checkingOut = options.sources.checkout(settings);
  checkingOut.catch(() => undefined);
  let helper: Container | undefined;
  try {
    await Promise.all([place, batch?.created]);
    const binds = [`${volume}:${BUILDS_DIR}`, ...(batch?.binds ?? [])];
    helper = await helperContainer(engine, `${volume}-helper`, options, binds);
    await batch?.fill(helper);
    const checkout = await checkingOut;
    await helper.put(BUILDS_DIR, checkout.tar);
    return checkout.pointers;
  } finally {
    // nobody has to wait for that: of a large project it takes seconds
    options.track(checkingOut.then((checkout) => checkout.discard()));
    options.track(removeHelper(helper).then(() => batch?.released()));
  }
}
