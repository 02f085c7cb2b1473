import type { JobResult } from '../../job/session.js';
import type { AttemptSummary, PhaseClock } from '../../report/timings/phases.js';

/** What was learned of an attempt that has ended; times in milliseconds. */
export interface Attempted {
  readonly number: number;
  readonly id: number;
  /** When it could have started. */
  readonly due: number;
  readonly started: number;
  readonly ended: number;
  readonly result: JobResult;
  /** Notes of what its time went to; undefined for what has no stages (a trigger). */
  readonly clock: PhaseClock | undefined;
}

/** An attempt as reports have it. */
export function attemptSummary(attempt: Attempted, pipelineStarted: number): AttemptSummary {
  const { due, started, ended, result } = attempt;
  const seconds = (from: number): number => (from - pipelineStarted) / 1000;
  const failure = result.status === 'failed' ? result : undefined;
  const waiting = { phase: 'waiting', startedSeconds: seconds(due), seconds: (started - due) / 1000 } as const;
  return {
    number: attempt.number,
    id: attempt.id,
    status: result.status,
    exitCode: failure?.exitCode,
    failureReason: failure?.reason,
    startedSeconds: seconds(started),
    durationSeconds: (ended - started) / 1000,
    phases: [...(started > due ? [waiting] : []), ...(attempt.clock?.times(started, ended, pipelineStarted) ?? [])],
  };
}
