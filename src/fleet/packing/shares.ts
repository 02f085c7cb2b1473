import type { PlanJob } from '../../gitlab/types.js';
import type { RunsOn, Share } from '../types.js';

/** Jobs of one runner, in order. */
export type Jobs = readonly PlanJob[];

/** Minutes of a job without `timeout`, as GitLab's projects have it. */
const JOB_MINUTES = 60;
/** For what a runner does beside the jobs. */
const REST_MINUTES = 10;
/** GitHub ends a job of its own runners after six hours. */
const GITHUB_MINUTES = 360;

/** The group of a job's `resource_group` in a workflow: letters, digits, `-`, `_` and `.`; null: it has none. */
export function concurrencyOf(job: PlanJob): string | null {
  return job.resourceGroup === undefined ? null : `gitlab-${job.resourceGroup.replace(/[^A-Za-z0-9._-]/g, '_')}`;
}

/** What GitHub takes for one group: it does not tell upper from lower case. Null: the job has none. */
export function groupKey(job: PlanJob): string | null {
  return concurrencyOf(job)?.toLowerCase() ?? null;
}

/**
 * The entry of a workflow's matrix for jobs that one runner takes; they have at most one resource group. `jobMinutes`: of a
 * job without `timeout`.
 */
export function shareOf(jobs: Jobs, runsOn: RunsOn, jobMinutes = JOB_MINUTES): Share {
  const [first] = jobs;
  const groups = jobs.flatMap((job) => concurrencyOf(job) ?? []);
  return {
    name: jobs.length === 1 ? (first?.name ?? '') : `${first?.name ?? ''} + ${jobs.length - 1} more`,
    jobs: jobs.map(({ name }) => name),
    'runs-on': runsOn,
    concurrency: groups[0] ?? null,
    timeout: timeoutOf(jobs, jobMinutes),
  };
}

/** Minutes for all attempts of the jobs; beyond what GitHub's own runners allow only where one attempt alone asks for it. */
function timeoutOf(jobs: Jobs, jobMinutes: number): number {
  const minutes = jobs.map(({ timeout = jobMinutes * 60, startIn = 0, trigger }) =>
    // a child pipeline has the time of its jobs, which is not known here; 0 is no limit
    trigger !== undefined || timeout === 0 ? GITHUB_MINUTES : Math.ceil(timeout / 60 + startIn / 60),
  );
  const all = jobs.reduce((sum, { retry }, at) => sum + (minutes[at] ?? 0) * (1 + (retry?.max ?? 0)), 0);
  const longest = minutes.reduce((most, one) => Math.max(most, one), 0);
  return Math.min(all + REST_MINUTES, longest > GITHUB_MINUTES ? longest + REST_MINUTES : GITHUB_MINUTES);
}

/**
 * Parts of a wave that run one after the other, in the order given: each has at most `limit` items, and of each resource
 * group one.
 */
export function splitWave<T>(wave: readonly T[], groupOf: (item: T) => string | null, limit: number): readonly T[][] {
  const parts: { readonly items: T[]; readonly groups: Set<string> }[] = [];
  let open = 0; // those before are full
  for (const item of wave) {
    const group = groupOf(item);
    while (parts[open] !== undefined && (parts[open]?.items.length ?? 0) >= limit) open += 1;
    let part = parts.slice(open).find(({ items, groups }) => items.length < limit && !groups.has(group ?? ''));
    if (part === undefined) parts.push((part = { items: [], groups: new Set() }));
    part.items.push(item);
    if (group !== null) part.groups.add(group);
  }
  return parts.map(({ items }) => items);
}
