import type { Plan } from '../gitlab/types.js';

/**
 * Names of the manual jobs that a run plays by itself: at their turn, and at the very end. The latter stop an
 * environment: whoever plays such a job on GitLab does so when the environment is no longer needed, which here is once
 * nothing else runs or can start.
 */
export function playedJobs(
  plan: Plan,
  manual: 'all' | readonly string[],
): { readonly play: readonly string[]; readonly last: readonly string[] } {
  const played = plan.jobs.filter(({ name }) => manual === 'all' || manual.includes(name));
  const last = played
    .filter((job) => job.when === 'manual' && job.environment?.action === 'stop')
    .map((job) => job.name);
  return { play: played.map((job) => job.name).filter((name) => !last.includes(name)), last };
}
