import type { RunEvent } from '../../report/events.js';
import type { PipelineResult } from '../../report/result.js';

/**
 * How the jobs ended of which no runner has told anything: those that had none, since they were skipped or nobody played
 * them, and those whose runner was lost. `time`: ISO 8601.
 */
export function untold({ jobs }: PipelineResult, pipeline: number, time: string): readonly RunEvent[] {
  return jobs
    .filter(({ history, parent }) => history.length === 0 && parent === undefined)
    .map(({ id, name, stage, status, attempts, exitCode, failureReason, allowFailure, coverage }) => ({
      v: 1,
      time,
      pipeline,
      type: 'job',
      id,
      name,
      stage,
      status,
      attempt: attempts,
      exit_code: exitCode ?? null,
      failure_reason: failureReason ?? null,
      allow_failure: allowFailure,
      coverage: coverage ?? null,
    }));
}
