import { topologicalOrder } from '../plan/checks/dag.js';
import type { Plan, PlanJob, RetrySpec, When } from '../types.js';
import type { JobState, Status } from './types.js';

/** What the scheduler knows of a job; does not change while the pipeline runs. */
export interface RunJob {
  readonly name: string;
  /** Index of the stage. */
  readonly stage: number;
  readonly when: When;
  readonly delayed: boolean;
  readonly allowFailure: PlanJob['allowFailure'];
  /** Indices of the needed jobs; null: the job waits for all earlier stages. */
  readonly needs: readonly number[] | null;
  readonly retry: RetrySpec | undefined;
  readonly resourceGroup: string | undefined;
}

/** A running pipeline: plain data, never changed, only replaced. */
export interface RunState {
  readonly stages: readonly string[];
  /** By stage, and inside a stage so that each comes after those it needs. */
  readonly jobs: readonly RunJob[];
  /** State of each job, in the same order. */
  readonly states: readonly JobState[];
  /** Status of the pipeline, and of each stage: what they were decides what they may become (`hold.ts`). */
  readonly pipeline: Status;
  readonly stageStates: readonly Status[];
  /** Jobs that are started by themselves once they become manual; `all`, or names. */
  readonly play: 'all' | readonly string[];
  readonly autoCancelOnJobFailure: 'none' | 'all';
}

export function initialState(plan: Plan, play: 'all' | readonly string[]): RunState {
  const ordered = orderJobs(plan);
  const index = new Map(ordered.map((job, position) => [job.name, position]));
  const stageIndex = new Map(plan.stages.map((stage, position) => [stage, position]));
  const jobs = ordered.map((job) => toRunJob(job, index, stageIndex));
  return {
    stages: plan.stages,
    jobs,
    states: jobs.map((job) => ({
      status: 'created',
      attempt: 1,
      allowFailure: job.allowFailure === true,
      exitCode: undefined,
      reason: undefined,
    })),
    pipeline: 'created',
    stageStates: plan.stages.map(() => 'created'),
    play,
    autoCancelOnJobFailure: plan.autoCancelOnJobFailure,
  };
}

function toRunJob(job: PlanJob, index: ReadonlyMap<string, number>, stages: ReadonlyMap<string, number>): RunJob {
  return {
    name: job.name,
    stage: stages.get(job.stage) ?? 0,
    when: job.when,
    delayed: job.when === 'delayed' && job.startIn !== undefined && job.trigger === undefined,
    allowFailure: job.allowFailure,
    needs: job.needs && job.needs.flatMap((need) => index.get(need.job) ?? []),
    retry: job.retry,
    resourceGroup: job.resourceGroup,
  };
}

function orderJobs(plan: Plan): PlanJob[] {
  return plan.stages.flatMap((stage) => {
    const jobs = plan.jobs.filter((job) => job.stage === stage);
    if (!jobs.some((job) => job.needs !== null && job.needs.length > 0)) return jobs;
    const byName = new Map(jobs.map((job) => [job.name, job]));
    const graph = new Map(jobs.map((job) => [job.name, (job.needs ?? []).map((need) => need.job)]));
    return topologicalOrder(graph).flatMap((name) => byName.get(name) ?? []);
  });
}

const indices = new WeakMap<readonly RunJob[], ReadonlyMap<string, number>>();

/** Position of a job by its name. */
export function positionOf(state: RunState, name: string): number | undefined {
  let index = indices.get(state.jobs);
  if (!index) {
    index = new Map(state.jobs.map((job, position) => [job.name, position]));
    indices.set(state.jobs, index);
  }
  return index.get(name);
}
