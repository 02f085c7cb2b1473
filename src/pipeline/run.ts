import { randomInt } from 'node:crypto';
import { cpus } from 'node:os';
import {
  createRun,
  cancelPipeline,
  jobState,
  pipelineStatus,
  startable,
  transition,
  type RunState,
} from '../gitlab/index.js';
import type { JobEvent } from '../gitlab/status/types.js';
import type { PlanJob } from '../gitlab/types.js';
import { messageOf } from '../errors.js';
import { Masker } from '../job/masking.js';
import { prestart, type Prestarted } from '../job/prestart.js';
import { mockPath } from '../job/registry-images.js';
import { runJob } from '../job/run.js';
import type { JobRequest, JobResult } from '../job/session.js';
import { Trace } from '../job/trace.js';
import { randomToken } from '../registry/credentials.js';
import { eventSender } from '../report/events.js';
import type { JobSummary, PipelineResult } from '../report/result.js';
import { jobToStartAhead } from './ahead.js';
import { bringUp, randomPipelineId, type Infrastructure } from './infrastructure.js';
import type { PipelineOptions } from './options.js';
import { exportArtifacts } from './output.js';
import { buildRequest, maskedValues, type Finished } from './request.js';

/** Jobs that run at the same time by default. */
export function defaultConcurrency(): number {
  return Math.max(1, cpus().length);
}

/**
 * Runs the plan to its end: starts what can start, up to the concurrency limit, and lets the language's own status
 * rules decide what follows. When the signal fires, running jobs are canceled and nothing more starts. Nothing of the
 * pipeline remains on the engine afterwards.
 */
export async function runPipeline(options: PipelineOptions): Promise<PipelineResult> {
  const started = Date.now();
  const pipeline = randomPipelineId();
  await options.onPipelineId?.(pipeline);
  const token = randomToken();
  options.onSecret?.(token);
  const emit = eventSender(pipeline, options.sink);
  await emit({ type: 'pipeline', status: 'running' });
  const infrastructure = await bringUp(options, pipeline, token, emit);
  try {
    const run = new PipelineRun(options, infrastructure, emit);
    const result = await run.complete();
    await emit({ type: 'pipeline', status: result.status });
    const { stages } = options.plan;
    const durationSeconds = (Date.now() - started) / 1000;
    return { pipeline, ...result, durationSeconds, stages, images: [], cacheNotes: [] };
  } finally {
    await infrastructure[Symbol.asyncDispose]();
  }
}

class PipelineRun {
  readonly #options: PipelineOptions;
  readonly #infrastructure: Infrastructure;
  readonly #emit: ReturnType<typeof eventSender>;
  readonly #jobs: ReadonlyMap<string, PlanJob>;
  readonly #finished = new Map<string, Finished>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #controllers = new Map<string, AbortController>();
  readonly #times = new Map<string, { id: number; started: number; ended: number | undefined }>();
  readonly #timers = new Map<string, Promise<void>>();
  readonly #started = Date.now();
  #ahead: { readonly job: PlanJob; readonly started: Prestarted } | undefined;
  #state: RunState;
  #nextId = randomInt(1_000_000_000, 9_000_000_000);

  constructor(options: PipelineOptions, infrastructure: Infrastructure, emit: ReturnType<typeof eventSender>) {
    this.#options = options;
    this.#infrastructure = infrastructure;
    this.#emit = emit;
    this.#jobs = new Map(options.plan.jobs.map((job) => [job.name, job]));
    this.#state = createRun(options.plan, { play: options.settings.manual });
  }

  async complete(): Promise<{ status: PipelineResult['status']; jobs: readonly JobSummary[] }> {
    const { signal } = this.#options;
    const cancel = (): void => {
      this.#state = cancelPipeline(this.#state);
      for (const controller of this.#controllers.values()) controller.abort();
    };
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      for (;;) {
        if (!signal.aborted) await this.#startMore();
        if (this.#running.size === 0 && this.#timers.size === 0) break;
        const wake = [...this.#running.values(), ...(signal.aborted ? [] : this.#timers.values())];
        if (wake.length === 0) break;
        await Promise.race(wake);
      }
    } finally {
      signal.removeEventListener('abort', cancel);
      await Promise.allSettled(this.#running.values());
      await this.#ahead?.started.discard();
    }
    return { status: pipelineStatus(this.#state), jobs: this.#options.plan.jobs.map((job) => this.#summary(job)) };
  }

  async #startMore(): Promise<void> {
    for (const name of startable(this.#state)) {
      if (this.#running.size >= this.#options.settings.concurrency) break;
      const job = this.#jobs.get(name);
      if (job === undefined || this.#running.has(name)) continue;
      const ahead = this.#ahead?.job === job ? this.#ahead.started : undefined;
      if (ahead !== undefined) this.#ahead = undefined;
      const id = ahead?.id ?? this.#nextId++;
      this.#times.set(name, { id, started: Date.now(), ended: undefined });
      await this.#apply(name, { type: 'run' });
      const done = this.#execute(job, id, ahead).finally(() => {
        this.#running.delete(name);
        this.#controllers.delete(name);
      });
      this.#running.set(name, done);
    }
    this.#waitForDelayed();
    if (this.#options.settings.prestart) await this.#startAhead();
  }

  /** Starts the daemon of the job that is sure to run next; gives up one whose job will not run after all. */
  async #startAhead(): Promise<void> {
    const next = jobToStartAhead(this.#options.plan, this.#state);
    if (this.#ahead !== undefined) {
      if (this.#ahead.job === next) return;
      const status = jobState(this.#state, this.#ahead.job.name)?.status;
      if (status === 'created' || status === 'pending') return;
      await this.#ahead.started.discard();
      this.#ahead = undefined;
    }
    if (next === undefined || this.#running.size === 0) return;
    const abort = new AbortController();
    const request = await this.#request(next, this.#nextId++, abort.signal).catch(() => undefined);
    // what is wrong with it is told when the job itself starts; an image of the pipeline's registry may not be pushed yet
    if (request === undefined || request.services.some(({ spec }) => mockPath(spec.name) !== undefined)) return;
    const masked = maskedValues(request.variables);
    this.#ahead = { job: next, started: prestart(this.#infrastructure.session, request, masked, abort) };
  }

  /** Starts the clock of delayed jobs whose turn has come. */
  #waitForDelayed(): void {
    for (const [name, job] of this.#jobs) {
      if (jobState(this.#state, name)?.status !== 'scheduled' || this.#timers.has(name)) continue;
      const timer = new Promise<void>((resolve) => setTimeout(resolve, (job.startIn ?? 0) * 1000)).then(async () => {
        this.#timers.delete(name);
        await this.#apply(name, { type: 'enqueue' });
      });
      this.#timers.set(name, timer);
    }
  }

  async #execute(job: PlanJob, id: number, ahead: Prestarted | undefined): Promise<void> {
    const controller = new AbortController();
    this.#controllers.set(job.name, controller);
    if (this.#options.signal.aborted) controller.abort();
    const result = await this.#attempt(job, id, controller.signal, ahead).catch((error: unknown): JobResult => ({
      status: 'failed',
      reason: 'runner_system_failure',
      exitCode: undefined,
      message: messageOf(error),
    }));
    this.#times.set(job.name, { ...this.#times.get(job.name)!, ended: Date.now() });
    this.#finished.set(job.name, { name: job.name, id });
    if (result.status === 'failed' && result.reason === 'runner_system_failure') {
      await this.#emit({ type: 'warning', message: `${job.name}: ${result.message}`, job: job.name });
    }
    if (this.#options.outputDir !== undefined) {
      await exportArtifacts(this.#infrastructure.session.artifacts, id, this.#options.outputDir, job.name);
    }
    if (result.status === 'canceled') await this.#apply(job.name, { type: 'cancel' });
    else if (result.status === 'success') await this.#apply(job.name, { type: 'success' });
    else await this.#apply(job.name, { type: 'drop', exitCode: result.exitCode, reason: result.reason });
  }

  async #attempt(job: PlanJob, id: number, signal: AbortSignal, ahead: Prestarted | undefined): Promise<JobResult> {
    if (job.trigger !== undefined) {
      const message = 'trigger jobs cannot be run yet';
      return { status: 'failed', reason: 'unmet_prerequisites', exitCode: undefined, message };
    }
    const request = await this.#request(job, id, signal);
    const masker = new Masker(maskedValues(request.variables));
    const trace = new Trace((stream, text) => this.#emit({ type: 'log', job: job.name, stream, text }), masker);
    return runJob(this.#infrastructure.session, request, trace, ahead);
  }

  #request(job: PlanJob, id: number, signal: AbortSignal): Promise<JobRequest> {
    const attempt = { id, number: jobState(this.#state, job.name)?.attempt ?? 1, manual: job.when === 'manual' };
    return buildRequest(this.#options, this.#infrastructure, job, attempt, this.#finished, signal);
  }

  /** Takes an event into the state and tells of every job whose status it changed. */
  async #apply(name: string, event: JobEvent): Promise<void> {
    const before = this.#state;
    this.#state = transition(before, name, event);
    for (const job of this.#options.plan.jobs) {
      const now = jobState(this.#state, job.name);
      if (
        now === undefined ||
        (now.status === jobState(before, job.name)?.status && now.attempt === jobState(before, job.name)?.attempt)
      )
        continue;
      await this.#emit({
        type: 'job',
        id: this.#times.get(job.name)?.id ?? 0,
        name: job.name,
        stage: job.stage,
        status: now.status,
        attempt: now.attempt,
        exit_code: now.exitCode ?? null,
        failure_reason: now.reason ?? null,
        allow_failure: now.allowFailure,
      });
    }
  }

  #summary(job: PlanJob): JobSummary {
    const state = jobState(this.#state, job.name);
    const times = this.#times.get(job.name);
    return {
      id: times?.id ?? 0,
      name: job.name,
      stage: job.stage,
      status: state?.status ?? 'created',
      attempts: times === undefined ? 0 : (state?.attempt ?? 1),
      allowFailure: state?.allowFailure ?? false,
      exitCode: state?.exitCode,
      failureReason: state?.reason,
      durationSeconds: times?.ended === undefined ? undefined : (times.ended - times.started) / 1000,
      needs: job.needs === null ? null : job.needs.map((need) => need.job),
      startedSeconds: times === undefined ? undefined : (times.started - this.#started) / 1000,
      failedAt: undefined,
      lastLines: [],
      coverage: undefined,
      caches: [],
      tests: [],
    };
  }
}
