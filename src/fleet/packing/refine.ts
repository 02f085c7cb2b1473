import type { Bundle, Bundles, Work } from './work.js';
import { bundleOf, costOf, LONGEST_SECONDS } from './work.js';

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
  const waves: { readonly items: Open[]; longest: number }[] = [];
  const placed: Placed = { waveOf: new Int32Array(work.jobs.length).fill(-1), home: [] };
  const put = (bundle: Open, wave: number, jobs: readonly number[]): void => {
    for (const job of jobs) {
      placed.waveOf[job] = wave;
      placed.home[job] = bundle;
    }
  };
  for (const [at, wave] of bundles.entries()) {
    waves.push({ items: [], longest: 0 });
    const known = new Map<number, Last>();
    for (const bundle of wave) {
      const { last, only } = waitsFor(work, bundle, placed, known);
      const isAllowed = (target: number, beside?: Open): boolean =>
        bundle.group === null || !waves[target]!.items.some((one) => one !== beside && one.group === bundle.group);
      const room = only === undefined ? -1 : Math.min(waves[last]?.longest ?? 0, LONGEST_SECONDS) - only.seconds;
      if (only !== undefined && room >= bundle.seconds && fits(only, bundle) && isAllowed(last, only)) {
        take(only, bundle);
        put(only, last, bundle.jobs);
        continue;
      }
      const hasRoom = ({ items, longest }: { items: readonly Open[]; longest: number }): boolean =>
        items.length > 0 && items.length < work.limit && longest >= bundle.seconds;
      let target = last + 1;
      while (target < at && !(hasRoom(waves[target]!) && isAllowed(target))) target += 1;
      const moved = opened(bundle);
      waves[target]!.items.push(moved);
      waves[target]!.longest = Math.max(waves[target]!.longest, moved.seconds);
      put(moved, target, bundle.jobs);
    }
  }
  return waves.flatMap(({ items }) => (items.length === 0 ? [] : [items.map(({ jobs }) => bundleOf(work, jobs))]));
}

/** Where jobs are by now: those of later waves are nowhere. */
interface Placed {
  readonly waveOf: Int32Array;
  readonly home: Open[];
}

/** The last wave with something of what is asked for, and the bundle there where it is the only one. */
interface Last {
  readonly last: number;
  readonly only: Open | undefined;
}

/** What a bundle waits for; `known`: what is to be said of all jobs before a position, for the time of a wave. */
function waitsFor(work: Work, bundle: Bundle, { waveOf, home }: Placed, known: Map<number, Last>): Last {
  const seen = (before: Last, job: number): Last => {
    const wave = waveOf[job] ?? -1;
    if (wave === -1 || wave < before.last) return before;
    if (wave === before.last) return before.only === home[job] ? before : { last: wave, only: undefined };
    return { last: wave, only: home[job] };
  };
  const nothing: Last = { last: -1, only: undefined };
  const line = bundle.jobs.reduce((most, job) => Math.max(most, work.before[job] ?? 0), 0);
  let found = known.get(line);
  if (found === undefined) {
    found = nothing;
    for (let job = 0; job < line; job += 1) found = seen(found, job);
    known.set(line, found);
  }
  for (const job of bundle.jobs) found = (work.needs[job] ?? []).reduce(seen, found);
  return found;
}

/**
 * Bundles that may still be filled, at most: with all of them it would take too long; with places beside each other
 * every try has to be played.
 */
const openOf = ({ concurrency }: Work): number => (concurrency === 1 ? 64 : 8);

/**
 * Puts small bundles of a wave on one runner, as long as it ends no later than the longest one does. Of a wave that is
 * too large for a matrix, and would be several one after the other, more where that ends sooner.
 */
export function fillUp(work: Work, bundles: Bundles): Bundles {
  return bundles.map((wave) => {
    let best = filledTo(work, wave, Math.min(longestOf(wave), LONGEST_SECONDS));
    if (best.length <= work.limit) return best;
    const sum = wave.reduce((total, { seconds }) => total + seconds, 0);
    for (
      let room = Math.max(1, longestOf(wave), sum / work.limit / work.concurrency);
      room <= LONGEST_SECONDS;
      room *= 1.25
    ) {
      const one = filledTo(work, wave, room);
      if (costOf(work, [one]).end < costOf(work, [best]).end) best = one;
      if (one.length <= work.limit) break;
    }
    return best;
  });
}

function filledTo(work: Work, wave: readonly Bundle[], room: number): readonly Bundle[] {
  const smallest = wave.reduce((least, { seconds }) => Math.min(least, seconds), Infinity);
  const full: Bundle[] = [];
  const open: Bundle[] = [];
  for (const bundle of wave.toSorted((a, b) => b.seconds - a.seconds)) {
    let grown: Bundle | undefined;
    const at = open.findIndex((other) => (grown = both(work, other, bundle, room)) !== undefined);
    if (grown === undefined) open.push(bundle);
    else open[at] = grown;
    const place = grown === undefined ? open.length - 1 : at;
    if (!mayTake(work, open[place]!, smallest, room)) full.push(...open.splice(place, 1));
    else if (open.length > openOf(work)) full.push(...open.splice(0, 1));
  }
  return [...full, ...open].sort((a, b) => (a.jobs[0] ?? 0) - (b.jobs[0] ?? 0));
}

/** Is there time for that much more? */
function mayTake(work: Work, { jobs, seconds }: Bundle, more: number, room: number): boolean {
  if (work.concurrency === 1) return seconds + more <= room;
  return (jobs.reduce((sum, job) => sum + (work.seconds[job] ?? 0), 0) + more) / work.concurrency <= room;
}

/** The two as one, where it ends in time. */
function both(work: Work, one: Bundle, other: Bundle, room: number): Bundle | undefined {
  if (!fits(one, other) || !mayTake(work, one, other.seconds, room)) return undefined;
  const whole = bundleOf(work, [...one.jobs, ...other.jobs]);
  return whole.seconds <= room ? whole : undefined;
}
