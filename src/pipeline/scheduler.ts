import { setTimeout } from 'node:timers/promises';
import {
  cancelPipeline,
  createRun,
  jobState,
  pipelineStatus,
  startable,
  transition,
  type RunState,
} from '../gitlab/index.js';
import type { JobEvent } from '../gitlab/status/types.js';
import type { PlanJob } from '../gitlab/types.js';
import { messageOf } from '../errors.js';
import { JobCanceled, JobFailure } from '../job/failure.js';
import type { Prestarted } from '../job/prepare/prestart.js';
import type { JobResult } from '../job/session.js';
import type { JobSummary, PipelineResult } from '../report/result.js';
import { Ahead } from './ahead.js';
import { attemptJob } from './attempt.js';
import { playedJobs } from './manual.js';
import type { PipelineOptions } from './options.js';
import type { Finished, PipelineScope } from './scope.js';
import { runChild, type ChildRun } from './children/children.js';
import { failureEvent } from '../report/failure-event.js';
import { attemptEvent } from '../report/timings/attempt-event.js';
import { LeftOf } from './part/left-of.js';
import { keepResults } from './results/keep.js';
import { Ledger } from './results/ledger.js';

/** A pipeline while it runs: the language's status rules decide what follows, this starts it. */
export class PipelineRun {
  readonly #options: PipelineOptions;
  readonly #scope: PipelineScope;
  readonly #jobs: ReadonlyMap<string, PlanJob>;
  readonly #finished = new Map<string, Finished>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #controllers = new Map<string, AbortController>();
  readonly #ledger: Ledger;
  readonly #timers = new Map<string, { readonly fired: Promise<void>; stop(): void }>();
  readonly #children: ChildRun[] = [];
  readonly #ahead: Ahead;
  /** What the jobs leave to other runners; undefined: there are none. */
  readonly #left: LeftOf | undefined;
  readonly #keeper: PipelineOptions['keeper'];
  /** Manual jobs that are played once nothing else is left. */
  readonly #lastOnes: string[];
  #state: RunState;

  constructor(options: PipelineOptions, scope: PipelineScope) {
    this.#options = options;
    this.#scope = scope;
    this.#jobs = new Map(options.plan.jobs.map((job) => [job.name, job]));
    const { play, last } = playedJobs(options.plan, options.settings.manual);
    this.#lastOnes = [...last];
    const part = scope.depth === 0 ? options.part : undefined;
    this.#keeper = scope.depth === 0 ? options.keeper : undefined;
    this.#left = part && new LeftOf(part, scope.releases);
    this.#state = part?.state ?? createRun(options.plan, { play });
    for (const one of part?.finished ?? []) this.#finished.set(one.name, one);
    this.#ahead = new Ahead(options, scope, this.#finished);
    this.#ledger = new Ledger(scope.prefix, scope.started);
    for (const name of this.#startable()) this.#ledger.due(name);
  }

  /** Runs to the end; the jobs of child pipelines follow the job that triggered them. */
  async complete(): Promise<{ status: PipelineResult['status']; jobs: readonly JobSummary[] }> {
    const { signal } = this.#options;
    const cancel = (): void => {
      this.#state = cancelPipeline(this.#state);
      for (const controller of this.#controllers.values()) controller.abort(signal.reason);
      for (const timer of this.#timers.values()) timer.stop();
    };
    for (const job of this.#options.plan.jobs) {
      if (!this.#isMine(job.name)) continue;
      const status = jobState(this.#state, job.name)?.status;
      if (status !== 'created' && status !== 'pending') await this.#tell(job); // manual, skipped or scheduled from the start
    }
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      for (;;) {
        const { place } = signal.aborted ? { place: undefined } : await this.#startMore();
        if (this.#running.size === 0 && this.#timers.size === 0 && place === undefined) {
          // what was running may have ended, and let others start, while something else was waited for
          if (signal.aborted || this.#startable().length === 0) break;
          continue;
        }
        this.#scope.infrastructure.tidy(); // not at the end, which removes everything together
        await Promise.race([
          ...this.#running.values(),
          ...[...this.#timers.values()].map((timer) => timer.fired),
          ...(place === undefined ? [] : [place]),
        ]);
      }
    } finally {
      signal.removeEventListener('abort', cancel);
      await Promise.allSettled(this.#running.values());
      await this.#ahead.discard();
      await Promise.allSettled(this.#children.map((child) => child.done));
      for (const job of this.#options.plan.jobs)
        if (job.trigger !== undefined) this.#leave(job, this.#ledger.idOf(job.name));
    }
    const mine = this.#options.plan.jobs.filter((job) => this.#isMine(job.name));
    return {
      status: this.#left?.statusIn(this.#state) ?? pipelineStatus(this.#state),
      jobs: mine.flatMap((job) => this.#summaries(job)),
    };
  }

  /** Whether a job is this run's, and not another runner's. */
  #isMine(name: string): boolean {
    return this.#left?.part.mine.has(name) ?? true;
  }

  /** Whether a job has ended for good: no attempt follows. */
  #isOver({ name }: PlanJob): boolean {
    const status = jobState(this.#state, name)?.status;
    return status === 'success' || status === 'failed' || status === 'canceled';
  }

  #startable(): readonly string[] {
    return startable(this.#state).filter((name) => this.#isMine(name));
  }

  /** Gives other runners what a job has left, once it has ended for good. */
  #leave(job: PlanJob, id: number): void {
    if (!this.#isMine(job.name) || !this.#isOver(job)) return;
    this.#left?.leave(job, id, this.#summaries(job), this.#scope.infrastructure);
  }

  /** Starts what can start; where only a free place is missing, what resolves when there may be one. */
  async #startMore(): Promise<{ readonly place: Promise<void> | undefined }> {
    let place: Promise<void> | undefined;
    for (const name of this.#startable()) place = (await this.#start(name)).place ?? place;
    this.#waitForDelayed();
    const idle = this.#running.size === 0 && this.#timers.size === 0 && place === undefined;
    if (idle && this.#startable().length === 0) {
      for (const name of this.#lastOnes.splice(0)) await this.#apply(name, { type: 'play' });
      for (const name of this.#startable()) place = (await this.#start(name)).place ?? place;
    }
    if (this.#options.settings.prestart) await this.#ahead.start(this.#state, this.#running.size > 0);
    return { place };
  }

  /** Starts a job, unless it has to wait for a free place: then what resolves when there may be one. */
  async #start(name: string): Promise<{ readonly place: Promise<void> | undefined }> {
    const { slots, resources, nextJobId } = this.#scope;
    const job = this.#jobs.get(name);
    if (job === undefined || this.#running.has(name)) return { place: undefined };
    if (!resources.take(job.resourceGroup)) return { place: resources.released() }; // a job of another pipeline has it
    const waits = job.trigger !== undefined; // takes no place: its child's jobs do
    if (!waits && !slots.take()) {
      resources.release(job.resourceGroup);
      return { place: slots.released() };
    }
    const ahead = this.#ahead.take(job);
    const id = ahead?.id ?? nextJobId();
    this.#ledger.started(job.name, id);
    this.#left?.begins(job.name);
    await this.#apply(job.name, { type: 'run' });
    const done = this.#execute(job, id, ahead).finally(() => {
      this.#running.delete(job.name);
      this.#controllers.delete(job.name);
      if (!waits) slots.release();
      resources.release(job.resourceGroup);
    });
    this.#running.set(job.name, done);
    return { place: undefined };
  }

  /** Starts the clock of delayed jobs whose turn has come, and stops that of jobs that will not run after all. */
  #waitForDelayed(): void {
    for (const [name, job] of this.#jobs) {
      if (!this.#isMine(name)) continue;
      const timer = this.#timers.get(name);
      const scheduled = jobState(this.#state, name)?.status === 'scheduled';
      if (!scheduled) timer?.stop();
      if (!scheduled || timer !== undefined) continue;
      const seconds = this.#options.settings.noDelay ? 0 : (job.startIn ?? 0);
      const done = new AbortController();
      const fired = setTimeout(seconds * 1000, undefined, { signal: done.signal })
        .then(() => this.#apply(name, { type: 'enqueue' }))
        .catch((error: unknown) => {
          if (!done.signal.aborted) throw error;
        })
        .finally(() => this.#timers.delete(name));
      this.#timers.set(name, { fired, stop: () => done.abort() });
    }
  }

  async #execute(job: PlanJob, id: number, ahead: Prestarted | undefined): Promise<void> {
    const controller = new AbortController();
    this.#controllers.set(job.name, controller);
    if (this.#options.signal.aborted) controller.abort();
    const result = await this.#attempt(job, id, controller.signal, ahead).catch((error: unknown): JobResult => ({
      status: 'failed',
      reason: error instanceof JobFailure ? error.reason : 'runner_system_failure',
      exitCode: undefined,
      message: messageOf(error),
    }));
    const number = jobState(this.#state, job.name)?.attempt ?? 1;
    if (result.status === 'failed') await this.#scope.emit(failureEvent(this.#shown(job.name), number, result));
    await this.#scope.emit(attemptEvent(this.#shown(job.name), this.#ledger.ended(job.name, number, result)));
    this.#finished.set(job.name, { name: job.name, id });
    if (result.status === 'failed' && result.reason !== 'script_failure') {
      await this.#scope.emit({
        type: 'warning',
        message: `${this.#shown(job.name)}: ${result.message}`,
        job: job.name,
      });
    }
    await keepResults(this.#options, this.#scope, this.#ledger, job, id, result.status === 'success');
    const end = endOf(result);
    this.#left?.ends(job.name, end);
    await this.#apply(job.name, end);
    await this.#publish(job, id);
    if (this.#isOver(job)) await this.#keeper?.keep(job, id, this.#state, this.#scope.infrastructure.session.artifacts);
    if (job.trigger === undefined) this.#leave(job, id); // of a trigger at the end: its child may go on
  }

  /** What the last attempt of a job has left goes elsewhere, where somebody takes it. */
  async #publish(job: PlanJob, id: number): Promise<void> {
    const { publisher } = this.#options;
    if (publisher === undefined || job.artifacts === undefined || !this.#isOver(job)) return;
    await publisher.take(this.#scope.infrastructure.session.artifacts, id, this.#shown(job.name), job.artifacts);
  }

  #attempt(job: PlanJob, id: number, signal: AbortSignal, ahead: Prestarted | undefined): Promise<JobResult> {
    const attempt = { id, number: jobState(this.#state, job.name)?.attempt ?? 1 };
    if (job.trigger === undefined)
      return attemptJob(this.#options, this.#scope, job, attempt, this.#finished, signal, ahead, (clock) =>
        this.#ledger.clocked(job.name, clock),
      );
    return runChild(this.#options, this.#scope, job, id, this.#finished, signal, {
      run: (options, scope) => new PipelineRun(options, scope).complete(),
      started: (child) => void this.#children.push(child),
    });
  }

  /** Takes an event into the state and tells of every job whose status it changed; what is canceled by it is stopped. */
  async #apply(name: string, event: JobEvent): Promise<void> {
    const before = this.#state;
    this.#state = transition(before, name, event);
    for (const job of this.#options.plan.jobs) {
      const [was, now] = [jobState(before, job.name), jobState(this.#state, job.name)];
      if (now === undefined || (now.status === was?.status && now.attempt === was.attempt)) continue;
      if (now.status === 'pending') this.#ledger.due(job.name);
      if (now.status === 'canceled') this.#controllers.get(job.name)?.abort(new JobCanceled());
      await this.#tell(job);
    }
  }

  #tell(job: PlanJob): void | Promise<void> {
    const now = jobState(this.#state, job.name)!;
    const place = this.#ledger.failedAt(job.name, now);
    return this.#scope.emit({
      type: 'job',
      id: this.#ledger.idOf(job.name),
      name: this.#shown(job.name),
      stage: job.stage,
      status: now.status,
      attempt: now.attempt,
      exit_code: now.exitCode ?? null,
      failure_reason: now.reason ?? null,
      allow_failure: now.allowFailure,
      coverage: this.#ledger.coverageOf(job.name, now) ?? null,
      ...(place === undefined ? {} : { failed_at: place }),
    });
  }

  #shown(name: string): string {
    return `${this.#scope.prefix}${name}`;
  }

  #summaries(job: PlanJob): readonly JobSummary[] {
    const own = this.#ledger.summary(job, jobState(this.#state, job.name));
    return [own, ...this.#children.filter((child) => child.job === job.name).flatMap((child) => child.jobs())];
  }
}

/** The end of an attempt, as the status machine takes it. */
function endOf(result: JobResult): JobEvent {
  if (result.status === 'success') return { type: 'success' };
  if (result.status === 'canceled') return { type: 'cancel' };
  return { type: 'drop', exitCode: result.exitCode, reason: result.reason };
}
