import type { Bundle, Bundles, Work } from './work.js';
import { bundleOf } from './work.js';

/** A bundle that still grows. */
interface Open {
  readonly runner: string;
  jobs: number[];
  group: string | null;
  seconds: number;
}

const fits = (one: Open | Bundle, other: Open | Bundle): boolean =>
  one.runner === other.runner && (one.group === null || other.group === null || one.group === other.group);

function take(into: Open, bundle: Open | Bundle): void {
  into.jobs.push(...bundle.jobs);
  into.seconds += bundle.seconds;
  into.group ??= bundle.group;
}

const opened = (bundle: Bundle): Open => ({ ...bundle, jobs: [...bundle.jobs] });
const longestOf = (wave: readonly (Open | Bundle)[]): number =>
  wave.reduce((most, { seconds }) => Math.max(most, seconds), 0);

/**
 * Moves bundles into earlier waves where what they wait for allows it and the wave ends no later: behind the one bundle
 * that they wait for, or beside it. A wave that becomes empty costs nothing.
 */
export function moveUp(work: Work, bundles: Bundles): Bundles {
  const waves: Open[][] = [];
  const waveOf = new Int32Array(work.jobs.length).fill(-1);
  const home: Open[] = [];
  const put = (bundle: Open, wave: number, jobs: readonly number[]): void => {
    for (const job of jobs) {
      waveOf[job] = wave;
      home[job] = bundle;
    }
  };
  for (const [at, wave] of bundles.entries()) {
    waves.push([]);
    for (const bundle of wave) {
      const { last, only } = waitsFor(work, bundle, waveOf, home);
      const isAllowed = (target: number, beside?: Open): boolean =>
        bundle.group === null || !waves[target]!.some((other) => other !== beside && other.group === bundle.group);
      const before = last === -1 ? undefined : waves[last];
      const room = before === undefined || only === undefined ? -1 : longestOf(before) - only.seconds;
      if (only !== undefined && last < at && room >= bundle.seconds && fits(only, bundle) && isAllowed(last, only)) {
        take(only, bundle);
        put(only, last, bundle.jobs);
        continue;
      }
      let target = last + 1;
      while (target < at && !(hasRoom(work, waves[target]!, bundle) && isAllowed(target))) target += 1;
      const moved = opened(bundle);
      waves[target]!.push(moved);
      put(moved, target, bundle.jobs);
    }
  }
  return waves.filter((wave) => wave.length > 0).map((wave) => wave.map(({ jobs }) => bundleOf(work, jobs)));
}

const hasRoom = (work: Work, wave: readonly Open[], bundle: Bundle): boolean =>
  wave.length > 0 && wave.length < work.limit && longestOf(wave) >= bundle.seconds;

/** The last wave with something that a bundle waits for, and the bundle there where it is the only one. */
function waitsFor(
  work: Work,
  bundle: Bundle,
  waveOf: Int32Array,
  home: readonly Open[],
): { readonly last: number; readonly only: Open | undefined } {
  const own = new Set(bundle.jobs);
  let last = -1;
  let only: Open | undefined;
  const see = (job: number): void => {
    const wave = waveOf[job] ?? -1;
    if (wave < last || own.has(job)) return;
    only = wave > last || only === home[job] ? home[job] : undefined;
    last = wave;
  };
  let before = 0;
  for (const job of bundle.jobs) {
    work.needs[job]?.forEach(see);
    before = Math.max(before, work.before[job] ?? 0);
  }
  for (let job = 0; job < before; job += 1) see(job);
  return { last, only };
}

/** Puts small bundles of a wave on one runner, as long as it ends before the longest one does. */
export function fillUp(work: Work, bundles: Bundles): Bundles {
  return bundles.map((wave) => {
    const room = longestOf(wave);
    const smallest = wave.reduce((least, { seconds }) => Math.min(least, seconds), Infinity);
    const full: Filled[] = [];
    let open: Filled[] = [];
    for (const bundle of wave.toSorted((a, b) => b.seconds - a.seconds)) {
      const found = open.find((other) => fits(other, bundle) && slotFor(other, bundle, room) !== undefined);
      if (found === undefined) open.push(filled(work, bundle));
      else fill(found, bundle, room);
      const grown = found ?? open.at(-1);
      if (grown === undefined || grown.slots.some((busy) => busy + smallest <= room)) continue;
      full.push(grown);
      open = open.filter((other) => other !== grown);
    }
    return [...full, ...open]
      .flatMap(({ jobs, parts }) => {
        const whole = bundleOf(work, jobs);
        return whole.seconds <= room ? [whole] : parts; // with places beside each other the order may be another
      })
      .toSorted((a, b) => (a.jobs[0] ?? 0) - (b.jobs[0] ?? 0));
  });
}

interface Filled extends Open {
  readonly parts: Bundle[];
  /** How long each of the runner's places is busy. */
  readonly slots: number[];
}

function filled(work: Work, bundle: Bundle): Filled {
  const sum = bundle.jobs.reduce((total, job) => total + (work.seconds[job] ?? 0), 0);
  const isChain = sum <= bundle.seconds;
  const slots = Array.from({ length: work.concurrency }, (_, slot) => (slot === 0 || !isChain ? bundle.seconds : 0));
  return { ...opened(bundle), parts: [bundle], slots };
}

function slotFor(other: Filled, bundle: Bundle, room: number): number | undefined {
  const slot = other.slots.findIndex((busy) => busy + bundle.seconds <= room);
  return slot === -1 ? undefined : slot;
}

function fill(into: Filled, bundle: Bundle, room: number): void {
  const slot = slotFor(into, bundle, room);
  if (slot !== undefined) into.slots[slot] = (into.slots[slot] ?? 0) + bundle.seconds;
  into.parts.push(bundle);
  take(into, bundle);
}
