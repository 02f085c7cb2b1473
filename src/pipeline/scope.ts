import type { RunEventBody } from '../report/events.js';
import type { Release } from '../report/result.js';
import type { Infrastructure } from './infrastructure/bring-up.js';
import type { Resources } from './resource-groups.js';
import type { Finished } from './finished.js';
import type { Slots } from './slots.js';

export type { Finished } from './finished.js';

/** One try of a job. */
export interface Attempt {
  readonly id: number;
  readonly number: number;
}

/** The job that triggered a child pipeline. */
export interface Upstream {
  readonly pipelineId: number;
  readonly projectId: number;
  readonly jobId: number;
}

/** Where a pipeline runs, and as what: the first one, or a child of another. */
export interface PipelineScope {
  readonly infrastructure: Infrastructure;
  readonly emit: (body: RunEventBody) => void | Promise<void>;
  /** `CI_PIPELINE_ID`. */
  readonly pipeline: number;
  /** Shared with child pipelines. */
  readonly slots: Slots;
  readonly resources: Resources;
  readonly nextJobId: () => number;
  /** What jobs have asked for by `release:`, in all pipelines of the run. */
  readonly releases: Release[];
  /** When the first pipeline started; milliseconds. */
  readonly started: number;
  /** Before the names of jobs in logs and reports: `trigger / `; empty for the first pipeline. */
  readonly prefix: string;
  /** 0 for the first pipeline. */
  readonly depth: number;
  /** The job that triggered this pipeline. */
  readonly upstream?: Upstream;
  /** Jobs of the pipeline that triggered this one. */
  readonly parent?: ReadonlyMap<string, Finished>;
}
