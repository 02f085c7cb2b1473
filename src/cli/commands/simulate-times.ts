import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { messageOf } from '../../errors.js';
import { timesIn } from '../../fleet/model/seconds.js';
import { PARENT_MARK } from '../../report/order.js';
import { fullNames } from '../../inputs/prepare/choose.js';
import { suggestion } from '../arguments.js';

/** Jobs by their names, and by those of the parallel jobs that they are parts of. */
export type Named = Parameters<typeof fullNames>[0];

/** Names that are told one by one. */
const NAMED = 5;

/**
 * Seconds of jobs, of `--times`: `JOB=SECONDS`, or a file with an object of names and seconds, or with the output `jobs` of
 * a run; what is said later counts. The name of a parallel job stands for each of its parts that the same file does not
 * name. `problem` is told of all that cannot be read, and of jobs that are not among the known ones. Jobs of child
 * pipelines in such an output are in the time of the job that triggers them.
 */
export function readTimes(
  given: readonly string[],
  plan: Named,
  base: string,
  problem: (message: string) => void,
): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const known = plan.jobs.map(({ name }) => name);
  const names = new Set(plan.jobs.flatMap(({ name, groupName }) => [name, groupName]));
  for (const text of given) {
    const pair = /^(.+)=(\d+(?:\.\d+)?)$/s.exec(text);
    const read = pair === null ? fromFile(text, base, problem) : [[pair[1] ?? '', Number(pair[2])] as const];
    const unknown = read.flatMap(([name]) => (names.has(name) || isOfChild(name, known) ? [] : [name]));
    for (const name of unknown.slice(0, NAMED))
      problem(`there is no job "${name}" in this pipeline${suggestion(name, [...names], '')}`);
    if (unknown.length > NAMED) problem(`${unknown.length - NAMED} more jobs of ${text} are not in this pipeline`);
    const own = new Set(known);
    const [groups, parts] = [
      read.filter(([name]) => !own.has(name) && names.has(name)),
      read.filter(([name]) => own.has(name)),
    ];
    for (const [name, seconds] of groups) for (const part of fullNames(plan, name)) times.set(part, seconds);
    for (const [name, seconds] of parts) times.set(name, seconds);
  }
  return times;
}

const isOfChild = (name: string, known: readonly string[]): boolean =>
  known.some((parent) => name.startsWith(`${parent}${PARENT_MARK}`));

type Pair = readonly [name: string, seconds: number];

function fromFile(path: string, base: string, problem: (message: string) => void): readonly Pair[] {
  if (!existsSync(resolve(base, path))) {
    problem(`"${path}" is neither JOB=SECONDS nor a file`);
    return [];
  }
  try {
    const pairs = timesIn(JSON.parse(readFileSync(resolve(base, path), 'utf8')));
    const wrong = pairs.find(([, seconds]) => typeof seconds !== 'number' || !(seconds >= 0));
    if (wrong !== undefined) problem(`${path}: "${wrong[0]}" has no number of seconds`);
    return pairs.flatMap(([name, seconds]) => (typeof seconds === 'number' && seconds >= 0 ? [[name, seconds]] : []));
  } catch (error) {
    problem(`${path}: ${messageOf(error)}`);
    return [];
  }
}
