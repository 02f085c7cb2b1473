import type { RunJob } from './run.js';
import type { FailureReason, JobState } from './types.js';

/** Failures that would only come again. */
const NEVER: ReadonlySet<FailureReason> = new Set(['missing_dependency_failure']);

/** Does a failed job get another attempt (`retry`)? */
export function mayRetry(job: RunJob, state: JobState, reason: FailureReason, exitCode: number | undefined): boolean {
  const { retry } = job;
  if (!retry || NEVER.has(reason) || state.attempt > retry.max) return false;
  if (retry.when.includes('always') || retry.when.includes(reason)) return true;
  return exitCode !== undefined && retry.exitCodes.includes(exitCode);
}
