import type { FailureReason, Status } from '../gitlab/status/types.js';

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
  | { readonly type: 'registry'; readonly status: 'starting' | 'ready'; readonly address: string }
  | { readonly type: 'cache'; readonly action: string; readonly message: string }
  | { readonly type: 'warning'; readonly message: string; readonly job: string | null };

/** Takes events; a returned promise asks the sender to wait (a slow reader). */
export type EventSink = (event: RunEvent) => void | Promise<void>;

/** Stamps events of one pipeline. */
export function eventSender(
  pipeline: number,
  sink: EventSink,
  clock: () => Date = () => new Date(),
): (body: RunEventBody) => void | Promise<void> {
  return (body) => sink({ v: 1, time: clock().toISOString(), pipeline, ...body });
}
