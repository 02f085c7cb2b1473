import { ConfigError } from './errors.js';
import type { Plan, PlanJob } from './types.js';

export interface PlanFilter {
  /** Names of jobs; the name in the file stands for all copies of a parallel job. */
  readonly jobs?: readonly string[];
  readonly stage?: string;
  /** Also what these jobs need, directly or not. */
  readonly withNeeds?: boolean;
}

/** Part of a plan. Jobs that are named start even if they are manual; needs on jobs outside are dropped. */
export function filterPlan(plan: Plan, filter: PlanFilter): Plan {
  const chosen = new Set(choose(plan, filter).map(({ name }) => name));
  if (filter.withNeeds === true) addNeeds(plan, chosen);
  const jobs = plan.jobs.filter(({ name }) => chosen.has(name)).map((job) => withoutOthers(job, chosen));
  const others = plan.jobs.filter(({ name }) => !chosen.has(name));
  return {
    ...plan,
    stages: plan.stages.filter((stage) => jobs.some((job) => job.stage === stage)),
    jobs,
    excluded: [...plan.excluded, ...others.map(({ name }) => ({ name, reason: 'not chosen' }))],
  };
}

function choose(plan: Plan, { jobs, stage }: PlanFilter): PlanJob[] {
  const unknown = (jobs ?? []).filter((name) => !plan.jobs.some((job) => isCalled(job, name)));
  if (unknown.length > 0) {
    throw new ConfigError(
      unknown.map((name) => {
        const reason = plan.excluded.find((job) => job.name === name)?.reason;
        const why = reason === undefined ? 'there is no job of that name' : `it is not in this pipeline: ${reason}`;
        return { message: `Job \`${name}\` cannot be chosen: ${why}`, location: undefined };
      }),
    );
  }
  if (stage !== undefined && !plan.jobs.some((job) => job.stage === stage)) {
    const message = `Stage \`${stage}\` has no jobs in this pipeline; stages are ${plan.stages.join(', ')}`;
    throw new ConfigError([{ message, location: undefined }]);
  }
  return plan.jobs.filter(
    (job) =>
      (jobs === undefined || jobs.length === 0 || jobs.some((name) => isCalled(job, name))) &&
      (stage === undefined || job.stage === stage),
  );
}

function isCalled(job: PlanJob, name: string): boolean {
  return job.name === name || (job.node !== undefined && job.groupName === name);
}

/** With stages, a job that has no `needs` needs all jobs of earlier stages. */
function addNeeds(plan: Plan, chosen: Set<string>): void {
  const byName = new Map(plan.jobs.map((job) => [job.name, job]));
  const stageOf = new Map(plan.stages.map((stage, index) => [stage, index]));
  const queue = [...chosen];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const job = byName.get(name);
    if (!job) continue;
    const mine = stageOf.get(job.stage) ?? 0;
    const wanted =
      job.needs?.map((need) => need.job) ??
      plan.jobs.filter((other) => (stageOf.get(other.stage) ?? 0) < mine).map((other) => other.name);
    for (const other of wanted) {
      if (chosen.has(other)) continue;
      chosen.add(other);
      queue.push(other);
    }
  }
}

function withoutOthers(job: PlanJob, chosen: ReadonlySet<string>): PlanJob {
  const needs = job.needs?.filter((need) => chosen.has(need.job)) ?? null;
  const dependencies = job.dependencies?.filter((name) => chosen.has(name)) ?? null;
  return { ...job, needs, dependencies };
}
