import type { PlanJob } from '../../gitlab/types.js';
import { runnerKey } from '../runs-on.js';
import type { RunsOn } from '../types.js';
import type { Order } from './order.js';
import { groupKey, splitWave } from './shares.js';

/** Seconds of a job of which nothing is known. */
export const UNKNOWN_SECONDS = 60;
/** Seconds until a runner of GitHub's has begun with its first job, where nothing else is said. */
export const START_UP_SECONDS = 20;
/** Of the work of several jobs on one runner: GitHub ends its own after six hours, and times are never known for sure. */
export const LONGEST_SECONDS = 5 * 3600;
/** Jobs of a matrix, at most: GitHub's limit. */
export const MATRIX_LIMIT = 256;

/** What packing depends on. */
export interface PackingOptions {
  readonly of: (job: PlanJob) => RunsOn;
  /** Seconds of jobs by name, as far as they are known. */
  readonly times: ReadonlyMap<string, number>;
  /** Seconds until a runner works. */
  readonly startUp?: number;
  /** Delayed jobs start at once; else they wait on their runner. */
  readonly noDelay?: boolean;
  /** Jobs that a runner runs at the same time. */
  readonly concurrency?: number;
  /** Shares of a wave. */
  readonly limit?: number;
  /** Waves that there should be at most. */
  readonly maximum?: number;
}

/** The jobs to pack as numbers, by their positions in the order. */
export interface Work extends Order {
  readonly seconds: readonly number[];
  /** Which have the same runner. */
  readonly runner: readonly string[];
  /** Resource groups. */
  readonly group: readonly (string | null)[];
  readonly startUp: number;
  readonly concurrency: number;
  readonly limit: number;
  readonly maximum: number;
}

/** Jobs that one runner takes. */
export interface Bundle {
  /** Positions, ascending. */
  readonly jobs: readonly number[];
  readonly runner: string;
  /** Of the resource groups of its jobs there is at most one. */
  readonly group: string | null;
  /** Of the work alone. */
  readonly seconds: number;
}

/** Bundles that may run at the same time. */
export type Bundles = readonly (readonly Bundle[])[];

export function workOf(order: Order, options: PackingOptions): Work {
  const { of, times, startUp = START_UP_SECONDS, concurrency = 1, limit = MATRIX_LIMIT, maximum = Infinity } = options;
  const delayOf = ({ startIn = 0 }: PlanJob): number => (options.noDelay === true ? 0 : startIn);
  const seconds = order.jobs.map((job) => delayOf(job) + (times.get(job.name) ?? UNKNOWN_SECONDS));
  const runner = order.jobs.map((job) => runnerKey(of(job)));
  return { ...order, seconds, runner, group: order.jobs.map(groupKey), startUp, concurrency, limit, maximum };
}

/** A bundle of these jobs, which have one runner and at most one resource group. */
export function bundleOf(work: Work, positions: readonly number[]): Bundle {
  const jobs = positions.toSorted((a, b) => a - b);
  return {
    jobs,
    runner: work.runner[jobs[0] ?? 0] ?? '',
    group: jobs.map((job) => work.group[job] ?? null).find((group) => group !== null) ?? null,
    seconds: busySeconds(work, jobs),
  };
}

/** What a way to pack takes in the model: each wave begins when the one before it has ended, with new runners. */
export interface Cost {
  readonly waves: number;
  /** Seconds until the last wave has ended. */
  readonly end: number;
  /** Seconds of all runners, from their start. */
  readonly runners: number;
}

export function costOf(work: Work, bundles: Bundles): Cost {
  const waves = bundles.flatMap((wave) => splitWave(wave, ({ group }) => group, work.limit));
  const longest = waves.map((wave) => wave.reduce((most, { seconds }) => Math.max(most, seconds), 0));
  const busy = waves.flat().reduce((sum, { seconds }) => sum + work.startUp + seconds, 0);
  return { waves: waves.length, end: longest.reduce((sum, one) => sum + work.startUp + one, 0), runners: busy };
}

/** Seconds that a runner takes for jobs (ascending): each as soon as what it waits for is done and a place is free. */
function busySeconds(work: Work, jobs: readonly number[]): number {
  if (work.concurrency === 1) return jobs.reduce((sum, job) => sum + (work.seconds[job] ?? 0), 0);
  const left = new Set(jobs); // not yet done
  let done = 0; // so many of the first
  const waiting = [...jobs];
  let running: { readonly job: number; readonly end: number }[] = [];
  for (let now = 0; ; now = running.reduce((least, { end }) => Math.min(least, end), Infinity)) {
    for (const { job } of running.filter(({ end }) => end <= now)) left.delete(job);
    running = running.filter(({ end }) => end > now);
    while (done < jobs.length && !left.has(jobs[done] ?? 0)) done += 1;
    const first = jobs[done] ?? Infinity;
    for (let at = 0; at < waiting.length && running.length < work.concurrency; at += 1) {
      const job = waiting[at] ?? 0;
      const busy = running.some((other) => work.group[other.job] !== null && work.group[other.job] === work.group[job]);
      const isReady = first >= (work.before[job] ?? 0) && !work.needs[job]?.some((need) => left.has(need));
      if (!isReady || busy) continue;
      running.push({ job, end: now + (work.seconds[job] ?? 0) });
      waiting.splice(at, 1);
      at -= 1;
    }
    if (running.length === 0) return now;
  }
}
