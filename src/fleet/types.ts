import type { JobEvent } from '../gitlab/status/types.js';
import type { Plan } from '../gitlab/types.js';

/**
 * The plan of a pipeline that many runners run, as it travels between them: made once, with every include resolved. Plain
 * data; it holds no value of a secret, since whoever may read the repository may read the artifacts of a run.
 */
export interface PlanDocument {
  /** Of this document; another is refused. */
  readonly v: 1;
  /** Version of this program that made it: all runners of a run have the same. */
  readonly version: string;
  /** `CI_PIPELINE_ID`. */
  readonly pipeline: number;
  /** Ids of jobs are counted from here: see `jobIds`. */
  readonly firstJobId: number;
  /** ISO 8601 (`CI_PIPELINE_CREATED_AT`). */
  readonly createdAt: string;
  /** The commit that was planned. */
  readonly sha: string;
  readonly plan: Plan;
  /** Key of the cache entry with the registry's content with which all runners begin; null: they begin with nothing. */
  readonly storage: string | null;
  /** Manual jobs that are played. */
  readonly manual: 'all' | readonly string[];
}

/** A runner, as `runs-on` of a workflow takes it. */
export type RunsOn =
  string | readonly string[] | { readonly group: string; readonly labels?: string | readonly string[] };

/** What one runner does: an entry of a workflow's matrix. */
export interface Share {
  /** What GitHub shows. */
  readonly name: string;
  /** Names of jobs of the plan, in its order. */
  readonly jobs: readonly string[];
  readonly 'runs-on': RunsOn;
  /** `concurrency.group` of GitHub; null: no other runner has to wait. */
  readonly concurrency: string | null;
  /** `timeout-minutes`. */
  readonly timeout: number;
}

/** Shares that may run at the same time, since all that they wait for was in the waves before. */
export type Wave = readonly Share[];

/** How a job ended, as a runner has reported it: what its attempts were, in order. */
export interface Reported {
  /** Of the plan. */
  readonly job: string;
  /** `GITHUB_RUN_ATTEMPT` of the runner. */
  readonly runAttempt: number;
  /** Each attempt's end, as the status machine takes it: `success`, `drop`, `cancel`; at least one. */
  readonly ends: readonly JobEvent[];
}
