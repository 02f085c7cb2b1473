import { UsageError } from '../../errors.js';
import { timesIn } from '../../fleet/model/seconds.js';
import { groupName } from '../../gitlab/index.js';
import { fieldsOf, numberOf, textOf } from '../../gitlab-api/rest/fields.js';
import { PARENT_MARK } from '../../report/order.js';
import type { EndedJob } from './types.js';

/** Seconds of jobs in one run here, by the names that GitLab has for them. */
export type RunTimes = ReadonlyMap<string, number>;

/** What runs here took, for one project or (undefined) for the only one. */
export interface Measurement {
  readonly project: string | undefined;
  readonly times: RunTimes;
}

/** Seconds of a job here; undefined: it was not measured. */
export type Measured = (job: Pick<EndedJob, 'project' | 'name'>) => number | undefined;

/**
 * Reads how long jobs took here: the events that `run --json` has printed, or a JSON document of names and seconds (times
 * that an earlier run has kept, or its output `jobs`). Throws a {@link UsageError}.
 */
export function readRunTimes(text: string, name: string): RunTimes {
  const whole = parsed(text);
  if (whole !== undefined && fieldsOf(whole)['type'] === undefined) return named(pairsIn(whole, name));
  const seconds = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const event = fieldsOf(parsed(line));
    if (event['v'] !== 1)
      throw new UsageError(
        `measured: ${name}:${index + 1} is no event: it is what gitlab-dind run --json prints, or a JSON object of names and seconds`,
      );
    const [job, took] = [textOf(event, 'name'), numberOf(event, 'duration_seconds')];
    if (textOf(event, 'type') !== 'attempt' || job === undefined || took === undefined) continue;
    seconds.set(job, (seconds.get(job) ?? 0) + took); // tries of one job are one job of their time together
  }
  if (seconds.size === 0) throw new UsageError(`measured: ${name} has no job that has run`);
  return named(seconds);
}

/**
 * The mean of what a job took in the runs that had it. A part of a parallel job that no run has under its own name has the
 * mean of the parts that there are.
 */
export function measuredBy(measurements: readonly Measurement[]): Measured {
  const known = new Map<string, Measured>();
  return (job) => {
    const of = known.get(job.project) ?? inProject(measurements, job.project);
    known.set(job.project, of);
    return of(job);
  };
}

function inProject(measurements: readonly Measurement[], path: string): Measured {
  const exact = new Map<string, number[]>();
  const parts = new Map<string, number[]>();
  for (const { project, times } of measurements) {
    if (project !== undefined && project !== path) continue;
    for (const [name, seconds] of times) {
      exact.set(name, [...(exact.get(name) ?? []), seconds]);
      const group = groupName(name);
      if (group !== name) parts.set(group, [...(parts.get(group) ?? []), seconds]);
    }
  }
  const group = (name: string): number[] => (groupName(name) === name ? [] : (parts.get(groupName(name)) ?? []));
  return ({ name }) => mean(exact.get(name) ?? group(name));
}

function mean(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** On GitLab a job of a child pipeline has its own name alone. */
function named(seconds: ReadonlyMap<string, number>): RunTimes {
  const last = (name: string): string => name.slice(name.lastIndexOf(PARENT_MARK) + PARENT_MARK.length);
  const own = [...seconds].filter(([name]) => !name.includes(PARENT_MARK));
  const ofChildren = [...seconds].filter(([name]) => name.includes(PARENT_MARK));
  return new Map([...ofChildren.map(([name, took]) => [last(name), took] as const), ...own]);
}

function pairsIn(document: unknown, name: string): ReadonlyMap<string, number> {
  let pairs;
  try {
    pairs = timesIn(document);
  } catch (error) {
    throw new UsageError(`measured: ${name}: ${(error as Error).message}`);
  }
  return new Map(
    pairs.map(([job, seconds]) => {
      if (typeof seconds !== 'number' || !(seconds >= 0))
        throw new UsageError(`measured: ${name}: "${job}" has no number of seconds`);
      return [job, seconds];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
