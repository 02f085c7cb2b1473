import type { FailureReason, Status } from '../gitlab/status/types.js';
import type { Explanation } from './result.js';
import type { Phase } from './timings/phases.js';
import type { EnvironmentSpec } from '../gitlab/types.js';

/** What happens during a run; logs, summary, reports and `--json` are all made from these. */
export type RunEvent = { readonly v: 1; readonly time: string; readonly pipeline: number } & RunEventBody;

export type RunEventBody =
  | { readonly type: 'pipeline'; readonly status: Status }
  | {
      readonly type: 'job';
      readonly id: number;
      readonly name: string;
      readonly stage: string;
      readonly status: Status;
      readonly attempt: number;
      readonly exit_code: number | null;
      readonly failure_reason: FailureReason | null;
      readonly allow_failure: boolean;
      /** In per cent, of a job that has ended and whose log gave one. */
      readonly coverage: number | null;
      /** Where the command stands that failed, of a job that has failed; left out where it is not known. */
      readonly failed_at?: { readonly file: string; readonly line: number };
    }
  | {
      /** An attempt has ended; before the event of what becomes of its job. */
      readonly type: 'attempt';
      readonly id: number;
      readonly name: string;
      readonly attempt: number;
      readonly status: 'success' | 'failed' | 'canceled';
      readonly exit_code: number | null;
      readonly failure_reason: string | null;
      /** Since the start of the pipeline, as all of its times. */
      readonly started_seconds: number;
      readonly duration_seconds: number;
      /** What its time went to, from when it could have started, without gaps. */
      readonly phases: readonly { readonly name: Phase; readonly started_seconds: number; readonly seconds: number }[];
    }
  | {
      /** What is known of an attempt that has failed, before its `attempt`. */
      readonly type: 'failure';
      readonly job: string;
      readonly attempt: number;
      /** Where the command stands that failed. */
      readonly failed_at: { readonly file: string; readonly line: number } | null;
      /** Of its log, without colours. */
      readonly last_lines: readonly string[];
      /** The likeliest first. */
      readonly explanations: readonly Explanation[];
    }
  | { readonly type: 'log'; readonly job: string; readonly stream: 'stdout' | 'stderr'; readonly text: string }
  | {
      readonly type: 'service';
      readonly job: string;
      readonly name: string;
      readonly status: 'starting' | 'running' | 'ready' | 'failed';
      /** What the service printed, for one whose job has failed. */
      readonly log?: string;
    }
  | {
      /**
       * An attempt of a job with `environment` has begun (after its `running`); told once more when it has passed and its
       * URL is known, which may have variables of the job's own dotenv report.
       */
      readonly type: 'environment';
      readonly job: string;
      /** Expanded. */
      readonly name: string;
      readonly url: string | null;
      readonly action: EnvironmentSpec['action'];
      /** `CI_ENVIRONMENT_TIER`: as the file says, or guessed from the name. */
      readonly tier: string;
      /** The job that stops it, as the file names it. */
      readonly on_stop: string | null;
    }
  | {
      /** The variables of an attempt of a job, before its log; told only to a run that leaves a report. */
      readonly type: 'variables';
      readonly job: string;
      readonly variables: readonly ToldVariable[];
    }
  | {
      /** The engine has an image of a job, or of one of its services. */
      readonly type: 'image';
      readonly job: string;
      /** As the pipeline file names it, expanded. */
      readonly name: string;
      /** `linux/amd64`; empty where the engine cannot tell. */
      readonly platform: string;
      /** Bytes on the engine, where layers are unpacked. */
      readonly size: number;
      /** Whether it was asked for at a registry now; else the engine had it. */
      readonly pulled: boolean;
    }
  | {
      readonly type: 'registry';
      readonly status: 'starting' | 'ready' | 'pushing' | 'pushed';
      readonly address: string;
    }
  | { readonly type: 'cache'; readonly action: string; readonly message: string }
  | { readonly type: 'warning'; readonly message: string; readonly job: string | null };

/** Where the value of a variable is from; `secret`: of `id_tokens` and `secrets`. */
export type VariableOrigin = 'predefined' | 'runner' | 'file' | 'dotenv' | 'project' | 'pipeline' | 'secret';

/** A variable of a job as it may be seen. */
export interface ToldVariable {
  readonly name: string;
  /** Expanded; null: it is masked or shows what is, is the content of a file, or of a dotenv report. */
  readonly value: string | null;
  readonly origin: VariableOrigin;
}

/**
 * Takes the events of a run, in the order in which they happened; of one job `running` comes before its log, and its end
 * after it. A returned promise asks the sender to wait (a slow reader): it sends nothing more for the same job until
 * then, while events of other jobs may come meanwhile. What it throws ends whatever told the event. The sink is its
 * maker's to close, after the last event.
 */
export type EventSink = (event: RunEvent) => void | Promise<void>;

/** Stamps events of one pipeline; the clock is the caller's. */
export function eventSender(
  pipeline: number,
  sink: EventSink,
  clock: () => Date,
): (body: RunEventBody) => void | Promise<void> {
  return (body) => sink({ v: 1, time: clock().toISOString(), pipeline, ...body });
}
