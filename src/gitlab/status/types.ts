/** GitLab's statuses of jobs, stages and pipelines (`waiting_for_resource` and the like do not leave the run). */
export type Status =
  'created' | 'pending' | 'running' | 'success' | 'failed' | 'canceled' | 'skipped' | 'manual' | 'scheduled';

/** Values of a job's failure reason, as GitLab names them (and as `retry:when` does). */
export type FailureReason =
  | 'unknown_failure'
  | 'script_failure'
  | 'runner_system_failure'
  | 'job_execution_timeout'
  | 'image_pull_failure'
  | 'runner_configuration_error'
  | 'runner_external_dependency_failure'
  | 'runner_interrupted'
  | 'missing_dependency_failure'
  | 'unmet_prerequisites'
  | 'secrets_provider_not_found'
  | 'api_failure';

/** What happens to one job of a running pipeline. */
export type JobEvent =
  | { readonly type: 'run' }
  | { readonly type: 'success' }
  | { readonly type: 'drop'; readonly exitCode: number | undefined; readonly reason: FailureReason }
  | { readonly type: 'play' }
  | { readonly type: 'enqueue' }
  | { readonly type: 'cancel' };

/** State of one job. */
export interface JobState {
  readonly status: Status;
  /** Counts from 1. */
  readonly attempt: number;
  /** The failure is one that `allow_failure` allows; for failed and canceled jobs. */
  readonly allowFailure: boolean;
  readonly exitCode: number | undefined;
  readonly reason: FailureReason | undefined;
}
