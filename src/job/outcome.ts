import { messageOf, SystemError } from '../errors.js';
import { JobCanceled, JobFailure, ScriptTimeout } from './failure.js';
import { lastLines } from './log/log-end.js';
import type { JobOutcome, JobResult } from './session.js';

/** What a script that was stopped has failed with: the reason of its stop, whatever became of it then. */
export function stopOf(error: unknown, signal: AbortSignal): unknown {
  if (!signal.aborted || error instanceof ScriptTimeout) return error;
  return signal.reason instanceof JobFailure ? signal.reason : new JobCanceled();
}

/** How a job ends that has thrown this; what has no reason of GitLab's is a failure of the system. */
export function outcomeOf(error: unknown, signal: AbortSignal): JobOutcome {
  const cause = stopOf(error, signal);
  if (cause instanceof JobFailure)
    return { status: 'failed', reason: cause.reason, exitCode: cause.exitCode, message: cause.message };
  if (cause instanceof JobCanceled) return { status: 'canceled' };
  const hint = error instanceof SystemError && error.hint !== undefined ? ` ${error.hint}` : '';
  return {
    status: 'failed',
    reason: 'runner_system_failure',
    exitCode: undefined,
    message: `${messageOf(error)}${hint}`,
  };
}

/** Lines of what a failure says of itself that a result has. */
const OWN_LINES = 20;

/**
 * The words of a failure, where nothing else tells what has happened: the script has printed nothing, mostly since it never
 * began, and nobody can explain it. `masked` replaces the job's secrets.
 */
export function ownWords(result: JobResult, masked: (text: string) => string): Pick<JobResult, 'lastLines'> {
  const { status, lastLines: printed = [], explanations = [] } = result;
  if (status !== 'failed' || result.exitCode !== undefined || printed.length > 0 || explanations.length > 0) return {};
  return { lastLines: lastLines(masked(result.message), OWN_LINES) };
}
