import { UsageError } from '../errors.js';
import type { Plan, PlanJob } from '../gitlab/types.js';
import { spelled } from '../inputs/prepare/choose.js';

/**
 * The plan with a job whose script somebody's shell takes the place of: nothing of it is run after the shell, or
 * collected (the stages of a job leave out that its caches are saved). Throws a {@link UsageError} where the name is not that of one job with a script.
 */
export function withShell(plan: Plan, name: string): Plan {
  const found = jobsNamed(plan, name);
  const names = found.map((job) => job.name);
  if (found.length > 1)
    throw new UsageError(`shell: "${name}" stands for ${found.length} jobs; name one of them: ${names.join(', ')}`);
  if (found[0]?.trigger !== undefined)
    throw new UsageError(`shell: "${name}" starts a child pipeline: it has no container to open a shell in`);
  return { ...plan, jobs: plan.jobs.map((job) => (names.includes(job.name) ? shellJob(job) : job)) };
}

/** The jobs that a name stands for: of a parallel job all. */
export function jobsNamed(plan: Pick<Plan, 'jobs'>, name: string): readonly PlanJob[] {
  const called = spelled(plan, name);
  return plan.jobs.filter((job) => job.name === called || job.groupName === called);
}

function shellJob(job: PlanJob): PlanJob {
  return {
    ...job,
    startIn: job.startIn === undefined ? undefined : 0,
    afterScript: [],
    artifacts: undefined,
    coverage: undefined,
    release: undefined,
    pages: undefined,
  };
}
