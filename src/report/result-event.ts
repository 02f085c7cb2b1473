import type { JobSummary, PipelineResult, PushedImage } from './result.js';

/**
 * The last line of `run --json`, behind the events: what is known of a run as a whole, and of its jobs what no event says.
 * Its texts are as they may be shown; of variables of dotenv reports there are the names.
 */
export interface ResultLine {
  readonly v: 1;
  readonly time: string;
  readonly pipeline: number;
  readonly type: 'result';
  readonly status: string;
  readonly duration_seconds: number;
  readonly jobs: readonly {
    readonly name: string;
    /** null: it waits for all of the earlier stages. */
    readonly needs: readonly string[] | null;
    readonly dotenv_variables: readonly string[];
  }[];
  readonly images: readonly PushedImage[];
  readonly excluded: PipelineResult['excluded'];
}

/** Makes that line of a result. */
export function resultLine(result: PipelineResult, time: Date): ResultLine {
  return {
    v: 1,
    time: time.toISOString(),
    pipeline: result.pipeline,
    type: 'result',
    status: result.status,
    duration_seconds: result.durationSeconds,
    jobs: result.jobs.map(({ name, needs, reports }: JobSummary) => ({
      name,
      needs,
      dotenv_variables: reports.dotenv,
    })),
    images: result.images,
    excluded: result.excluded,
  };
}
