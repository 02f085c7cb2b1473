import { joined } from './joined.js';
import { bundleOf, type Bundles, type Work } from './work.js';

/** Jobs by a number that each has: the lists of those with 0, 1, ... */
export function byNumber(numbers: readonly number[]): number[][] {
  const lists: number[][] = [];
  for (const [job, number] of numbers.entries()) (lists[number] ??= []).push(job);
  return lists;
}

/** Each job on a runner of its own, as soon as it can; but those of one resource group that would meet, on one. */
export function eachAlone(work: Work): Bundles {
  return byNumber(work.level).map((jobs) =>
    byKey(jobs, (job) => {
      const group = work.group[job] ?? null;
      return group === null ? String(job) : `${group}\n${work.runner[job] ?? ''}`;
    }).map((share) => bundleOf(work, share)),
  );
}

/** All jobs on as few runners as can be: a new one only where another kind or another resource group has to come first. */
export function allTogether(work: Work): Bundles {
  const { keys, turns } = turnsOf(work);
  return byNumber(turns).map((jobs) => byKey(jobs, (job) => keys[job] ?? '').map((share) => bundleOf(work, share)));
}

function byKey(jobs: readonly number[], keyOf: (job: number) => string): number[][] {
  const lists = new Map<string, number[]>();
  for (const job of jobs) {
    const list = lists.get(keyOf(job));
    if (list === undefined) lists.set(keyOf(job), [job]);
    else list.push(job);
  }
  return [...lists.values()];
}

/** The same turns, but what does not wait for each other has runners of its own. */
export function chainsTogether(work: Work): Bundles {
  return byNumber(turnsOf(work).turns).map((jobs) => joined(work, jobs).map((chain) => bundleOf(work, chain)));
}

/** How often the runner has to change before each job. */
function turnsOf(work: Work): { readonly keys: readonly string[]; readonly turns: readonly number[] } {
  const keys = keysOf(work);
  const turns: number[] = [];
  /** Of the first positions, as many as the index says: the last turn, and the key of all that have it, if it is one. */
  const ends: { readonly turn: number; readonly key: string | undefined }[] = [{ turn: 0, key: undefined }];
  for (const [job, key] of keys.entries()) {
    const before = work.before[job] ?? 0;
    const end = before === 0 ? undefined : ends[before];
    let turn = end === undefined ? 0 : end.turn + (end.key === key ? 0 : 1);
    for (const need of work.needs[job] ?? []) turn = Math.max(turn, (turns[need] ?? 0) + (keys[need] === key ? 0 : 1));
    turns.push(turn);
    const last = ends[job];
    if (last === undefined || job === 0 || turn > last.turn) ends.push({ turn, key });
    else ends.push(turn === last.turn && key !== last.key ? { turn, key: undefined } : last);
  }
  return { keys, turns };
}

/** Jobs of one key may go together: they have one runner, and not two resource groups. */
function keysOf(work: Work): readonly string[] {
  const groups = new Map<string, Set<string>>();
  for (const [job, group] of work.group.entries()) {
    const runner = work.runner[job] ?? '';
    if (group !== null) groups.set(runner, (groups.get(runner) ?? new Set()).add(group));
  }
  return work.runner.map((runner, job) =>
    (groups.get(runner)?.size ?? 0) < 2 ? runner : `${runner}\n${work.group[job] ?? ''}`,
  );
}
