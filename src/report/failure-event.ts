import type { SourceLocation } from '../gitlab/types.js';
import type { RunEventBody } from './events.js';
import type { Explanation } from './result.js';

export type FailureEvent = Extract<RunEventBody, { type: 'failure' }>;

/** What is known of an attempt that has failed. */
export interface FailedAttempt {
  readonly failedAt?: SourceLocation | undefined;
  readonly lastLines?: readonly string[];
  readonly explanations?: readonly Explanation[];
}

/** The failure of an attempt of a job (by its name as shown) as an event. */
export function failureEvent(job: string, attempt: number, failed: FailedAttempt): FailureEvent {
  const { failedAt, lastLines = [], explanations = [] } = failed;
  return {
    type: 'failure',
    job,
    attempt,
    failed_at: failedAt === undefined ? null : { file: failedAt.file, line: failedAt.line },
    last_lines: lastLines,
    explanations,
  };
}
