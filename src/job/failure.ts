import type { FailureReason } from '../gitlab/status/types.js';

/** A job fails, for a reason that GitLab has a name for. */
export class JobFailure extends Error {
  readonly reason: FailureReason;
  readonly exitCode: number | undefined;

  constructor(reason: FailureReason, message: string, exitCode?: number) {
    super(message);
    this.name = 'JobFailure';
    this.reason = reason;
    this.exitCode = exitCode;
  }
}

/** The job was stopped from outside (cancel, signal). */
export class JobCanceled extends Error {
  constructor() {
    super('canceled');
    this.name = 'JobCanceled';
  }
}
