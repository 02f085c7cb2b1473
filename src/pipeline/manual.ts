import type { Plan } from '../gitlab/types.js';

/**
 * Names of the manual jobs that a run plays by itself (the name of a parallel job means all its copies): at their turn, and at the very end. The latter stop an
 * environment: whoever plays such a job on GitLab does so when the environment is no longer needed, which here is once
 * nothing else runs or can start.
 */
export function playedJobs(
  plan: Plan,
  manual: 'all' | readonly string[],
): { readonly play: readonly string[]; readonly last: readonly string[] } {
  const played = plan.jobs.filter(
    ({ name, groupName }) => manual === 'all' || manual.includes(name) || manual.includes(groupName),
  );
  const last = played
    .filter((job) => job.when === 'manual' && job.environment?.action === 'stop')
    .map((job) => job.name);
  return { play: played.map((job) => job.name).filter((name) => !last.includes(name)), last };
}

/** What to say of names that no job has; undefined where all are known, or may be those of child pipelines. */
export function unknownPlayed(plan: Plan, manual: 'all' | readonly string[]): string | undefined {
  if (manual === 'all' || plan.jobs.some((job) => job.trigger !== undefined)) return undefined;
  const unknown = manual.filter((name) => !plan.jobs.some((job) => job.name === name || job.groupName === name));
  return unknown.length === 0 ? undefined : `manual: this pipeline has no job ${unknown.join(', ')}`;
}
