import { byCodeUnits } from '../order.js';
import type { EndedJob, Minutes, Spread } from './types.js';

/** Percentiles by nearest rank; undefined: there are no numbers. */
export function spreadOf(numbers: readonly number[]): Spread | undefined {
  return weighted(numbers.map((value) => ({ value, weight: 1 })));
}

/** The same of numbers that count for more or less. */
export function weighted(items: readonly { readonly value: number; readonly weight: number }[]): Spread | undefined {
  const sorted = items.filter(({ weight }) => weight > 0).toSorted((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  const at = (share: number): number => {
    let sum = 0;
    for (const { value, weight } of sorted) {
      sum += weight;
      if (sum >= share * total - 1e-9) return value;
    }
    return sorted.at(-1)?.value ?? 0;
  };
  return { median: at(0.5), p90: at(0.9), p99: at(0.99), most: sorted.at(-1)?.value ?? 0 };
}

/** How many jobs ran at the same time, for how long each: over the time in which there was one. */
export function atOnce(jobs: readonly EndedJob[]): Spread | undefined {
  const changes = jobs.flatMap(({ started, finished }) => [
    { time: started, by: 1 },
    { time: finished, by: -1 },
  ]);
  // at the same moment an end comes first: the runner is free then
  changes.sort((a, b) => a.time - b.time || a.by - b.by);
  const levels: { value: number; weight: number }[] = [];
  let running = 0;
  for (const [index, { time, by }] of changes.entries()) {
    running += by;
    const until = changes[index + 1]?.time ?? time;
    if (running > 0) levels.push({ value: running, weight: until - time });
  }
  return weighted(levels);
}

/** Minutes by a name, the most first. */
export function minutesBy(jobs: readonly EndedJob[], nameOf: (job: EndedJob) => string): readonly Minutes[] {
  const sums = new Map<string, { seconds: number; jobs: number }>();
  for (const job of jobs) {
    const sum = sums.get(nameOf(job)) ?? { seconds: 0, jobs: 0 };
    sums.set(nameOf(job), { seconds: sum.seconds + job.seconds, jobs: sum.jobs + 1 });
  }
  return [...sums]
    .map(([name, sum]) => ({ name, minutes: Math.round(sum.seconds / 6) / 10, jobs: sum.jobs }))
    .sort((a, b) => b.minutes - a.minutes || byCodeUnits(a.name, b.name));
}

/** Half of a 95 % interval of the mean of a day's sum, by the mean; undefined for less than a week. */
export function relativeError(jobs: readonly EndedJob[], days: number): number | undefined {
  if (days < 7 || jobs.length === 0) return undefined;
  const sums = new Map<number, number>();
  for (const { started, seconds } of jobs) {
    const day = Math.floor(started / 86_400_000);
    sums.set(day, (sums.get(day) ?? 0) + seconds);
  }
  const values = [...sums.values(), ...Array.from({ length: Math.max(0, days - sums.size) }, () => 0)];
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return mean === 0 ? undefined : (1.96 * Math.sqrt(variance / values.length)) / mean;
}
