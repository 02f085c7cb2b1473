import type { FailureReason, Status } from '../gitlab/status/types.js';

/** How a job of a run ended. */
export interface JobSummary {
  readonly id: number;
  readonly name: string;
  readonly stage: string;
  readonly status: Status;
  readonly attempts: number;
  readonly allowFailure: boolean;
  readonly exitCode: number | undefined;
  readonly failureReason: FailureReason | undefined;
  readonly durationSeconds: number | undefined;
}

/** How a run ended. */
export interface PipelineResult {
  readonly pipeline: number;
  readonly status: Status;
  readonly jobs: readonly JobSummary[];
  readonly durationSeconds: number;
}
