import { jobStatuses, type RunState } from '../gitlab/index.js';
import type { Plan, PlanJob } from '../gitlab/types.js';
import { isDindName } from '../dind/detect.js';
import { artifactSources } from './request.js';

/**
 * The next job with a Docker daemon that is sure to run unless something fails: one that only waits for a free place,
 * or for jobs that run already. Its daemon can be started while they do. A job whose services wait for a value from
 * another job's dotenv report is not one of them.
 */
export function jobToStartAhead(plan: Plan, state: RunState): PlanJob | undefined {
  const statuses = jobStatuses(state);
  return plan.jobs.find((job) => {
    const status = statuses[job.name];
    if (status !== 'pending' && status !== 'created') return false;
    if (job.trigger !== undefined || job.resourceGroup !== undefined || !hasDaemon(job)) return false;
    if (status === 'created' && !followsRunning(plan, job, statuses)) return false;
    return !servicesWait(plan, job);
  });
}

function hasDaemon(job: PlanJob): boolean {
  return job.services.some((service) => isDindName(service.name));
}

/** Everything that the job waits for has passed or runs; nothing of it still has to start. */
function followsRunning(plan: Plan, job: PlanJob, statuses: Readonly<Record<string, string>>): boolean {
  if (job.when !== 'on_success' && job.when !== 'always') return false;
  const stage = plan.stages.indexOf(job.stage);
  const before =
    job.needs === null
      ? plan.jobs.filter((other) => plan.stages.indexOf(other.stage) < stage).map((other) => other.name)
      : job.needs.map((need) => need.job);
  const found = before.map((name) => statuses[name]);
  return (
    found.includes('running') &&
    found.every((status) => status === 'running' || status === 'success' || status === 'skipped')
  );
}

function servicesWait(plan: Plan, job: PlanJob): boolean {
  if (!JSON.stringify(job.services).includes('$')) return false;
  const sources = new Set(artifactSources({ plan }, job));
  return plan.jobs.some((other) => sources.has(other.name) && (other.artifacts?.reports['dotenv'] ?? []).length > 0);
}
