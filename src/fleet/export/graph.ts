import type { PlanJob } from '../../gitlab/types.js';

/** The copies of a parallel job, or a job alone: one job of GitHub. */
export interface Group {
  /** As GitHub shows it. */
  readonly name: string;
  /** In the order of the file, at least one. */
  readonly jobs: readonly PlanJob[];
  /** It is a parallel job, even where it has one copy. */
  readonly isMatrix: boolean;
}

/** Jobs as GitHub will have them: the copies of a parallel job together, in the order of the jobs. */
export function groupJobs(jobs: readonly PlanJob[]): readonly Group[] {
  const groups = new Map<string, PlanJob[]>();
  for (const job of jobs) {
    // two jobs of the file are never one, whatever their names look like
    const at = job.location === undefined ? '' : `${job.location.file}:${job.location.line}:${job.location.column}`;
    const key = job.node === undefined ? JSON.stringify([job.name]) : JSON.stringify([job.groupName, job.stage, at]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [job]);
    else group.push(job);
  }
  return [...groups.values()].map((copies) => {
    const isMatrix = copies[0]?.node !== undefined;
    return { name: (isMatrix ? copies[0]?.groupName : copies[0]?.name) ?? '', jobs: copies, isMatrix };
  });
}

/**
 * What each group waits for, however far away: the jobs that its jobs need, or those of all earlier stages, and what those
 * wait for. In: groups whose jobs are in the order of the stages. Out: for each group the others in the order of the file,
 * or the names of groups that wait for each other in a circle.
 */
export function ancestorsOf(
  groups: readonly Group[],
): ReadonlyMap<Group, readonly Group[]> | { circle: readonly string[] } {
  const parents = parentsOf(groups);
  const closures = new Map<Group, ReadonlySet<Group>>();
  const under = new Set<Group>();
  let circle: readonly string[] | undefined;
  const closure = (group: Group): ReadonlySet<Group> => {
    const known = closures.get(group);
    if (known !== undefined) return known;
    if (under.has(group)) {
      circle ??= [...under].slice([...under].indexOf(group)).map(({ name }) => name);
      return new Set();
    }
    under.add(group);
    const all = new Set<Group>();
    for (const parent of parents.get(group) ?? []) {
      all.add(parent);
      for (const one of closure(parent)) all.add(one);
    }
    under.delete(group);
    closures.set(group, all);
    return all;
  };
  const result = new Map(groups.map((group) => [group, groups.filter((one) => closure(group).has(one))]));
  return circle === undefined ? result : { circle };
}

function parentsOf(groups: readonly Group[]): ReadonlyMap<Group, ReadonlySet<Group>> {
  const owner = new Map(groups.flatMap((group) => group.jobs.map((job) => [job.name, group] as const)));
  const stages = [...new Set(groups.flatMap(({ jobs }) => jobs.map(({ stage }) => stage)))];
  const position = new Map(stages.map((stage, index) => [stage, index]));
  const stageOf = ({ jobs }: Group): number => position.get(jobs[0]?.stage ?? '') ?? 0;
  return new Map(
    groups.map((group) => {
      const found = new Set<Group>();
      for (const { needs } of group.jobs) {
        if (needs === null) for (const other of groups) if (stageOf(other) < stageOf(group)) found.add(other);
        for (const need of needs ?? []) {
          const parent = owner.get(need.job);
          if (parent !== undefined) found.add(parent);
        }
      }
      return [group, found];
    }),
  );
}
