import { byNumber } from './candidates.js';
import { joined, Sets } from './joined.js';
import { bundleOf, LONGEST_SECONDS, type Bundles, type Work } from './work.js';

/** Steps that looking for the best segments may take. */
const EFFORT = 20_000_000;

/**
 * Packs levels that follow each other into one wave, chain by chain, where that is sooner over than with new runners: of
 * all ways to cut the levels into such segments the one that ends first, then the one with the fewest runners.
 */
export function bestSegments(work: Work): Bundles {
  const levels = byNumber(work.level);
  const longest = Math.max(4, Math.floor(EFFORT / Math.max(1, work.jobs.length * levels.length)) * 8);
  const best = levels.map(() => ({ end: Infinity, runners: Infinity, from: 0 }));
  for (let from = 0; from < levels.length; from += 1) {
    const before = best[from - 1] ?? { end: 0, runners: 0 };
    const segment = new Segment(work, from);
    for (let to = from; to < Math.min(levels.length, from + longest); to += 1) {
      segment.add(levels[to] ?? [], to);
      if (to > from && !(segment.isPossible && segment.seconds <= LONGEST_SECONDS)) break;
      const found = {
        end: before.end + work.startUp + segment.seconds,
        runners: before.runners + segment.count,
        from,
      };
      const other = best[to];
      if (other && (found.end < other.end || (found.end === other.end && found.runners < other.runners)))
        best[to] = found;
    }
  }
  const waves: number[][] = [];
  for (let to = levels.length - 1; to >= 0; to = (best[to]?.from ?? 0) - 1) {
    const jobs = levels.slice(best[to]?.from, to + 1).flat();
    waves.unshift(jobs.sort((a, b) => a - b));
  }
  return waves.map((jobs) => joined(work, jobs).map((chain) => bundleOf(work, chain)));
}

/** Levels that follow each other as one wave: grows by a level, and knows then how long it takes. */
class Segment {
  readonly #work: Work;
  readonly #from: number;
  readonly #sets: Sets;
  /** Of the set of each item that stands for one. */
  readonly #sum: number[] = [];
  readonly #group: (string | null)[] = [];
  readonly #shareOfGroup = new Map<string, number>();
  /** One of those that all belong together, as a job of a later stage waits for all: of the positions before `#line`. */
  #main: number | undefined;
  #line = 0;
  #level: number;
  /** The lowest position. */
  #first = Infinity;

  /** About: of the longest bundle. */
  seconds = 0;
  count = 0;
  /** What belongs together can be on one runner. */
  isPossible = true;

  constructor(work: Work, from: number) {
    this.#work = work;
    this.#from = from;
    this.#level = from;
    this.#sets = new Sets(work.jobs.length);
  }

  add(jobs: readonly number[], level: number): void {
    this.#level = level;
    jobs.forEach((job) => this.#addOne(job));
    for (const job of jobs) {
      for (const need of this.#work.needs[job] ?? []) if (this.#has(need)) this.#join(need, job);
      const before = this.#work.before[job] ?? 0;
      if (this.#first < before) this.#waitsForAll(job, before);
    }
  }

  #addOne(job: number): void {
    const { seconds, group, runner } = this.#work;
    this.#sets.add(job);
    this.#first = Math.min(this.#first, job);
    this.#sum[job] = seconds[job] ?? 0;
    this.#group[job] = group[job] ?? null;
    this.count += 1;
    this.#tell(this.#sum[job] ?? 0, job);
    const own = group[job] ?? null;
    if (own === null) return;
    const other = this.#shareOfGroup.get(own);
    if (other === undefined) this.#shareOfGroup.set(own, job);
    else if (runner[other] === runner[job]) this.#join(job, other);
    else this.isPossible = false;
  }

  #waitsForAll(job: number, line: number): void {
    this.#main ??= job;
    this.#join(job, this.#main);
    for (; this.#line < line; this.#line += 1) if (this.#has(this.#line)) this.#join(this.#line, this.#main);
  }

  #has(job: number): boolean {
    const level = this.#work.level[job] ?? -1;
    return level >= this.#from && level <= this.#level;
  }

  #join(one: number, other: number): void {
    const [a, b] = [this.#sets.of(one), this.#sets.of(other)];
    if (a === b) return;
    const groups = new Set([this.#group[a], this.#group[b]].filter((group) => typeof group === 'string'));
    if (this.#work.runner[a] !== this.#work.runner[b] || groups.size > 1) this.isPossible = false;
    this.#sets.join(a, b);
    this.#sum[b] = (this.#sum[b] ?? 0) + (this.#sum[a] ?? 0);
    this.#group[b] = [...groups][0] ?? null;
    this.count -= 1;
    this.#tell(this.#sum[b] ?? 0, b);
  }

  #tell(sum: number, job: number): void {
    const { concurrency, seconds } = this.#work;
    this.seconds = Math.max(this.seconds, seconds[job] ?? 0, sum / concurrency);
  }
}
