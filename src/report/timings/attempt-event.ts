import type { RunEventBody } from '../events.js';
import type { AttemptSummary } from './phases.js';

export type AttemptEvent = Extract<RunEventBody, { type: 'attempt' }>;

/** An attempt of a job (by its name as shown) as an event. */
export function attemptEvent(name: string, attempt: AttemptSummary): AttemptEvent {
  return {
    type: 'attempt',
    id: attempt.id,
    name,
    attempt: attempt.number,
    status: attempt.status,
    exit_code: attempt.exitCode ?? null,
    failure_reason: attempt.failureReason ?? null,
    started_seconds: attempt.startedSeconds,
    duration_seconds: attempt.durationSeconds,
    phases: attempt.phases.map(({ phase, startedSeconds, seconds }) => ({
      name: phase,
      started_seconds: startedSeconds,
      seconds,
    })),
  };
}

/** The other way round: what an event tells. */
export function attemptOf(event: AttemptEvent): AttemptSummary {
  return {
    number: event.attempt,
    id: event.id,
    status: event.status,
    exitCode: event.exit_code ?? undefined,
    failureReason: event.failure_reason ?? undefined,
    startedSeconds: event.started_seconds,
    durationSeconds: event.duration_seconds,
    phases: event.phases.map(({ name, started_seconds: startedSeconds, seconds }) => ({
      phase: name,
      startedSeconds,
      seconds,
    })),
  };
}
