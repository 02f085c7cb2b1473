import type { PlanJob } from '../gitlab/types.js';
import { Masker } from '../job/log/masking.js';
import type { Prestarted } from '../job/prepare/prestart.js';
import { runJob } from '../job/run.js';
import type { JobResult } from '../job/session.js';
import { Trace } from '../job/log/trace.js';
import { expandValue } from '../gitlab/index.js';
import type { Release } from '../report/result.js';
import { describeRelease } from './results/release.js';
import type { RunEventBody } from '../report/events.js';
import type { Infrastructure } from './infrastructure/infrastructure.js';
import type { PipelineOptions } from './options.js';
import { buildRequest, maskedValues, type Attempt, type Finished, type Upstream } from './request/request.js';
import type { Resources } from './resource-groups.js';
import type { Slots } from './slots.js';

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

/** Runs a job once, with its log told by events. */
export async function attemptJob(
  options: PipelineOptions,
  scope: PipelineScope,
  job: PlanJob,
  attempt: Attempt,
  finished: ReadonlyMap<string, Finished>,
  signal: AbortSignal,
  ahead: Prestarted | undefined,
): Promise<JobResult> {
  const request = await buildRequest(options, scope, job, attempt, finished, signal);
  const masker = new Masker(maskedValues(request.variables));
  const name = `${scope.prefix}${job.name}`;
  const trace = new Trace((stream, text) => scope.emit({ type: 'log', job: name, stream, text }), masker);
  const named = { ...request, job: { ...request.job, name } };
  const result = await runJob(scope.infrastructure.session, named, trace, ahead);
  if (result.status === 'success' && job.release !== undefined) {
    const release = describeRelease(name, job.release, (text) => expandValue(text, request.variables));
    scope.releases.push(release);
    await trace.info(`Release ${release.tag_name} is recorded in the output "releases"; GitLab would make it now.`);
  }
  return result;
}
