import type { JobState, Status } from '../../gitlab/status/types.js';
import type { PlanJob } from '../../gitlab/types.js';
import type { JobResult } from '../../job/session.js';
import type { JobReports } from '../../report/findings/types.js';
import { PARENT_MARK } from '../../report/order.js';
import type { JobSummary, TestSuite } from '../../report/result.js';
import type { AttemptSummary } from '../../report/timings/phases.js';

/** When a job ran last; milliseconds. */
export interface Times {
  readonly id: number;
  readonly started: number;
  readonly ended: number | undefined;
}

/** What reports say of a job. */
export function jobSummary(of: {
  readonly job: PlanJob;
  /** Before the names of its pipeline's jobs as they are shown: those of the jobs that triggered it. */
  readonly prefix: string;
  readonly state: JobState | undefined;
  readonly times: Times | undefined;
  readonly result: JobResult | undefined;
  readonly pipelineStarted: number;
  readonly tests: readonly TestSuite[];
  readonly reports: JobReports;
  readonly history: readonly AttemptSummary[];
}): JobSummary {
  const { job, state, times } = of;
  return {
    id: times?.id ?? 0,
    name: `${of.prefix}${job.name}`,
    stage: job.stage,
    status: state?.status ?? 'created',
    attempts: times === undefined ? 0 : (state?.attempt ?? 1),
    allowFailure: state?.allowFailure ?? false,
    exitCode: state?.exitCode,
    failureReason: state?.reason,
    durationSeconds: times?.ended === undefined ? undefined : (times.ended - times.started) / 1000,
    needs: job.needs === null ? null : job.needs.map((need) => `${of.prefix}${need.job}`),
    startedSeconds: times === undefined ? undefined : (times.started - of.pipelineStarted) / 1000,
    failedAt: of.result?.failedAt,
    explanations: state?.status === 'failed' ? (of.result?.explanations ?? []) : [],
    lastLines: state?.status === 'failed' ? (of.result?.lastLines ?? []) : [],
    coverage: state && coverageOf(state, of.result),
    caches: of.result?.caches ?? [],
    tests: of.tests,
    reports: of.reports,
    history: of.history,
    parent: of.prefix === '' ? undefined : of.prefix.slice(0, -PARENT_MARK.length),
    trigger: job.trigger !== undefined,
    image: of.result?.image,
    location: job.location,
  };
}

const ENDED: ReadonlySet<Status> = new Set(['success', 'failed', 'canceled']);

/** Coverage of a job that has ended, in per cent; of an attempt that another follows nothing is said. */
export function coverageOf({ status }: JobState, result: JobResult | undefined): number | undefined {
  return ENDED.has(status) ? result?.coverage : undefined;
}
