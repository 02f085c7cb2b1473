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

/**
 * The job was stopped from outside. As the reason of a request's signal: by GitLab's own rules (auto-cancel), so that
 * its `after_script` has its usual time; any other reason is the end of this process, which has to hurry.
 */
export class JobCanceled extends Error {
  constructor() {
    super('canceled');
    this.name = 'JobCanceled';
  }
}

/**
 * As the reason of a request's signal: the time of the whole run is over. It is no {@link JobCanceled}, for the job has to
 * hurry as at the end of the process.
 */
export class RunTimeout extends Error {
  /** `timeout of 10 minutes`. */
  constructor(limit: string) {
    super(limit);
    this.name = 'RunTimeout';
  }
}

/** What stopped a job that was canceled by a limit: `timeout of 10 minutes`; undefined: somebody did. */
export function limitOf({ reason }: AbortSignal): string | undefined {
  return reason instanceof RunTimeout ? reason.message : undefined;
}

/** The time of `RUNNER_SCRIPT_TIMEOUT` is over: the script is stopped, the job itself goes on to its end. */
export class ScriptTimeout extends JobFailure {
  constructor() {
    super('job_execution_timeout', 'script timeout: context deadline exceeded');
    this.name = 'ScriptTimeout';
  }
}

/** The whole job's time is over: nothing more of it is run. */
export class JobTimeout extends JobFailure {
  constructor(duration: string) {
    // the unit comes twice in GitLab Runner's words, too
    super('job_execution_timeout', `execution took longer than ${duration} seconds`);
    this.name = 'JobTimeout';
  }
}
