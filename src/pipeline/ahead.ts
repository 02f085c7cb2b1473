import { jobState, jobStatuses, type RunState } from '../gitlab/index.js';
import type { PipelineContext, Plan, PlanJob } from '../gitlab/types.js';
import { plannedDaemon } from '../dind/detect.js';
import { prestart, type Prestarted } from '../job/prepare/prestart.js';
import { mockPath } from '../job/images/registry.js';
import type { Finished, PipelineScope } from './scope.js';
import type { PipelineOptions } from './options.js';
import { hasCredentials } from './request/credentials.js';
import { artifactSources, buildRequest, maskedValues } from './request/request.js';

/** The daemon that is started ahead of its job: at most one. */
export class Ahead {
  readonly #options: PipelineOptions;
  readonly #scope: PipelineScope;
  readonly #finished: ReadonlyMap<string, Finished>;
  #current: { readonly job: PlanJob; readonly started: Prestarted } | undefined;

  constructor(options: PipelineOptions, scope: PipelineScope, finished: ReadonlyMap<string, Finished>) {
    this.#options = options;
    this.#scope = scope;
    this.#finished = finished;
  }

  /** What was started for a job that now runs. */
  take(job: PlanJob): Prestarted | undefined {
    if (this.#current?.job !== job) return undefined;
    const { started } = this.#current;
    this.#current = undefined;
    return started;
  }

  /** Starts the daemon of the job that is sure to run next; gives up one whose job will not run after all. */
  async start(state: RunState, busy: boolean): Promise<void> {
    const next = jobToStartAhead(this.#options.plan, state, this.#options.context);
    if (this.#current !== undefined) {
      if (this.#current.job === next) return;
      const status = jobState(state, this.#current.job.name)?.status;
      if (status === 'created' || status === 'pending') return;
      await this.discard();
    }
    if (next === undefined || !busy) return;
    const abort = new AbortController();
    const number = jobState(state, next.name)?.attempt ?? 1;
    const attempt = { id: this.#scope.nextJobId(), number };
    const request = await buildRequest(this.#options, this.#scope, next, attempt, this.#finished, abort.signal).catch(
      () => undefined,
    );
    // what is wrong with it is told when the job itself starts; an image of the pipeline's registry may not be pushed yet
    if (request === undefined || request.services.some(({ spec }) => mockPath(spec.name) !== undefined)) return;
    const masked = maskedValues(request.variables);
    this.#current = { job: next, started: prestart(this.#scope.infrastructure.session, request, masked, abort) };
  }

  async discard(): Promise<void> {
    await this.#current?.started.discard();
    this.#current = undefined;
  }
}

/**
 * The next job with a Docker daemon that is sure to run unless something fails: one that only waits for a free place,
 * or for jobs that run already. Its daemon can be started while they do. A job whose services wait for a value from
 * another job's dotenv report is not one of them, nor is one with tokens and secrets, which are got when it starts.
 */
export function jobToStartAhead(plan: Plan, state: RunState, context: PipelineContext): PlanJob | undefined {
  const statuses = jobStatuses(state);
  return plan.jobs.find((job) => {
    const status = statuses[job.name];
    if (status !== 'pending' && status !== 'created') return false;
    if (job.trigger !== undefined || job.resourceGroup !== undefined || hasCredentials(job)) return false;
    if (plannedDaemon(job, context) === undefined) return false;
    if (status === 'created' && !followsRunning(plan, job, statuses)) return false;
    return !servicesWait(plan, job);
  });
}

/** Everything that the job waits for has passed or runs; nothing of it still has to start. */
function followsRunning(plan: Plan, job: PlanJob, statuses: Readonly<Record<string, string>>): boolean {
  if (job.when !== 'on_success' && job.when !== 'always') return false;
  const stage = plan.stages.indexOf(job.stage);
  const before =
    job.needs === null
      ? plan.jobs.filter((other) => plan.stages.indexOf(other.stage) < stage).map((other) => other.name)
      : job.needs.map((need) => need.job);
  const found = before.map((name) => statuses[name]);
  return (
    found.includes('running') &&
    found.every((status) => status === 'running' || status === 'success' || status === 'skipped')
  );
}

function servicesWait(plan: Plan, job: PlanJob): boolean {
  if (!JSON.stringify(job.services).includes('$')) return false;
  const sources = new Set(artifactSources({ plan }, job));
  return plan.jobs.some((other) => sources.has(other.name) && (other.artifacts?.reports['dotenv'] ?? []).length > 0);
}
