import { UNKNOWN_SECONDS, type Order } from './packing.js';
import { groupKey } from './packing/shares.js';
import { play, type ModelJob } from './model/play.js';

export type { ModelJob } from './model/play.js';

export interface ModelOptions {
  /** Seconds of jobs by name; of the others {@link UNKNOWN_SECONDS} are taken. */
  readonly times: ReadonlyMap<string, number>;
  /** Seconds until a runner has begun with its first job. */
  readonly startUp: number;
  /** Delayed jobs start at once. */
  readonly noDelay?: boolean;
}

/** A pipeline as the model has played it. */
export interface Modelled {
  /** Seconds until everything has ended. */
  readonly makespan: number;
  /** Seconds of all runners, start-up included. */
  readonly runnerSeconds: number;
  /** Names of jobs: each started when the one before it had ended, since it waited for it or for its runner. */
  readonly criticalPath: readonly string[];
  readonly jobs: ReadonlyMap<string, ModelJob>;
}

/**
 * Plays jobs on runners of which at most `runners` are there at the same time: each job gets a new one, as soon as what it
 * waits for has ended, and a delayed one waits there. Children of trigger jobs run on the same runner.
 */
export function onFleet(order: Order, runners: number, { times, startUp, noDelay = false }: ModelOptions): Modelled {
  const busy = order.jobs.map(
    ({ name, startIn = 0 }, at) =>
      startUp + (noDelay ? 0 : startIn) + (times.get(name) ?? UNKNOWN_SECONDS) * (order.attempts[at] ?? 1),
  );
  const played = play(order, { places: runners, busy, delay: [], lead: startUp, free: () => false, groupOf: groupKey });
  return { ...played, runnerSeconds: busy.reduce((sum, one) => sum + one, 0) };
}

/**
 * Plays jobs on one runner, as a run without a fleet does: at most `concurrency` at the same time, while trigger jobs and
 * delayed ones take no place.
 */
export function onOneRunner(order: Order, concurrency: number, options: ModelOptions): Modelled {
  const { times, startUp, noDelay = false } = options;
  const busy = order.jobs.map(({ name }, at) => (times.get(name) ?? UNKNOWN_SECONDS) * (order.attempts[at] ?? 1));
  const delay = order.jobs.map(({ startIn = 0 }) => (noDelay ? 0 : startIn));
  const free = (job: number): boolean => order.jobs[job]?.trigger !== undefined;
  const { makespan, criticalPath, jobs } = play(order, {
    places: concurrency,
    busy,
    delay,
    lead: 0,
    free,
    groupOf: ({ resourceGroup }) => resourceGroup ?? null,
  });
  const later = [...jobs].map(
    ([name, { start, end, runner }]) => [name, { start: start + startUp, end: end + startUp, runner }] as const,
  );
  const whole = jobs.size === 0 ? 0 : makespan + startUp;
  return { makespan: whole, runnerSeconds: whole, criticalPath, jobs: new Map(later) };
}
