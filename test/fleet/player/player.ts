import { PlayError, Scope, textOf, type JsonObject } from './expressions.js';
import { callInputs, callSecrets } from './inputs.js';
import { isForgiven, runLeg } from './leg.js';
import { isObject, legsOf } from './matrix.js';
import { partsOf, readWorkflow, type JobModel, type WorkflowModel } from './model.js';
import { Groups, Runners } from './turns.js';
import type { Played, PlayedJob, PlayedLeg, PlayOptions, Result, StepRunner } from './types.js';

/**
 * Plays a workflow as GitHub runs it, with a function in place of the Action. Throws a {@link PlayError} for what GitHub
 * refuses, and for what is not played here (`run`, called workflows, `fail-fast`, `max-parallel`).
 */
export async function play(text: string, run: StepRunner, options: PlayOptions = {}): Promise<Played> {
  return new Play(await readWorkflow(text), run, options, 1, new Map()).played(text);
}

/** "Re-run failed jobs": what failed or was canceled runs again, of a matrix those legs alone, and all that depends on it. */
export async function replay(before: Played, run: StepRunner): Promise<Played> {
  const model = await readWorkflow(before.text);
  return new Play(model, run, before.options, before.runAttempt + 1, before.jobs).played(before.text);
}

const WORST: readonly Result[] = ['failure', 'cancelled', 'success'];

class Play {
  readonly #model: WorkflowModel;
  readonly #run: StepRunner;
  readonly #options: PlayOptions;
  readonly #runAttempt: number;
  readonly #before: ReadonlyMap<string, PlayedJob>;
  readonly #base: JsonObject;
  readonly #groups = new Groups();
  readonly #runners: Runners;
  readonly #done = new Map<string, Promise<PlayedJob>>();
  readonly #trace: string[] = [];
  readonly #failures: unknown[] = [];
  #used = 0;
  #cancelled = false;

  constructor(
    model: WorkflowModel,
    run: StepRunner,
    options: PlayOptions,
    runAttempt: number,
    before: ReadonlyMap<string, PlayedJob>,
  ) {
    this.#model = model;
    this.#run = run;
    this.#options = options;
    this.#runAttempt = runAttempt;
    this.#before = before;
    this.#runners = new Runners(options.runners ?? 20);
    const given = options.secrets ?? {};
    this.#base = {
      github: { event_name: 'push', run_id: '1', ...options.github, run_attempt: String(runAttempt) },
      inputs: callInputs(model, options.inputs ?? {}),
      secrets: { github_token: 'ghs_token', ...callSecrets(model, given) },
      vars: options.vars ?? {},
    };
  }

  async played(text: string): Promise<Played> {
    const ended = await Promise.all(this.#model.jobs.map(({ id }) => this.#job(id)));
    const jobs = new Map(ended.map((job) => [job.id, job]));
    if (this.#failures.length > 0) throw this.#failures[0];
    const results = [...jobs.values()].map(({ result }) => result);
    return {
      text,
      options: this.#options,
      runAttempt: this.#runAttempt,
      conclusion: worst(results.filter((result) => result !== 'skipped')),
      jobs,
      outputs: this.#callOutputs(jobs),
      trace: this.#trace,
      runnersUsed: this.#used,
    };
  }

  /** A job once what it needs has ended; each is started once. */
  #job(id: string): Promise<PlayedJob> {
    const started = this.#done.get(id);
    if (started !== undefined) return started;
    const job = this.#model.jobs.find((one) => one.id === id);
    if (job === undefined) throw new PlayError(`there is no job ${id}`);
    const ends = this.#afterNeeds(job).catch((error: unknown): PlayedJob => {
      this.#failures.push(error);
      return { id, result: 'skipped', outputs: {}, legs: [] };
    });
    this.#done.set(id, ends);
    return ends;
  }

  async #afterNeeds(job: JobModel): Promise<PlayedJob> {
    await Promise.all(job.needs.map((need) => this.#job(need)));
    const kept = this.#before.get(job.id);
    if (kept !== undefined && !this.#runsAgain(job)) return kept;
    const needs: Record<string, JsonObject> = {};
    for (const need of job.needs) {
      const { result, outputs } = await this.#job(need);
      needs[need] = { result, outputs };
    }
    const contexts = { ...this.#base, needs };
    const ancestors = await Promise.all(this.#ancestors(job).map((id) => this.#job(id)));
    const scope = new Scope(contexts, {
      success: !this.#cancelled && ancestors.every(({ result }) => result === 'success'),
      failure: ancestors.some(({ result }) => result === 'failure'),
      cancelled: this.#cancelled,
    });
    if (!scope.holds(job.condition)) return { id: job.id, result: 'skipped', outputs: {}, legs: [] };
    return this.#legs(job, contexts, kept);
  }

  async #legs(job: JobModel, contexts: JsonObject, kept: PlayedJob | undefined): Promise<PlayedJob> {
    const own = kept !== undefined && kept.legs.some(isBroken) ? kept.legs : undefined;
    const matrices = own?.map(({ matrix }) => matrix) ?? this.#matrices(job, contexts);
    // what sets an output last wins, and the legs end in an order of their own
    let outputs: Record<string, string> = { ...(own === undefined ? {} : kept?.outputs) };
    const legs = await Promise.all(
      matrices.map(async (matrix, index): Promise<PlayedLeg & { readonly forgiven: boolean }> => {
        const old = own?.[index];
        if (old !== undefined && !isBroken(old)) return { ...old, forgiven: false };
        const strategy = { 'job-index': index, 'job-total': matrices.length, 'fail-fast': false };
        const all = { ...contexts, matrix, strategy };
        const end = await this.#leg(job, all, { index, total: matrices.length, name: nameOf(job, all), matrix });
        const set = Object.entries(end.outputs).filter(([, value]) => value !== '');
        outputs = { ...outputs, ...Object.fromEntries(set) };
        return { ...end, forgiven: isForgiven(job, all) };
      }),
    );
    const results = legs.map(({ result, forgiven }) => (result === 'failure' && forgiven ? 'success' : result));
    return {
      id: job.id,
      result: worst(results),
      outputs,
      legs: legs.map(({ name, matrix, result, outputs: set, ran }) => ({ name, matrix, result, outputs: set, ran })),
    };
  }

  async #leg(job: JobModel, contexts: JsonObject, leg: Parameters<typeof runLeg>[0]['leg']): Promise<PlayedLeg> {
    const canceled = { name: leg.name, matrix: leg.matrix, result: 'cancelled', outputs: {}, ran: false } as const;
    const group = concurrencyOf(job, contexts);
    if (group !== undefined && !(await this.#groups.enter(group.name, group.queue))) return canceled;
    try {
      return await this.#runners.with(async () => {
        if (this.#cancelled) return canceled;
        this.#used++;
        const label = leg.index === 0 ? job.id : `${job.id} #${leg.index}`;
        this.#trace.push(`start ${label}`);
        const end = await runLeg({ job, leg, contexts, runAttempt: this.#runAttempt, run: this.#run });
        this.#trace.push(`end ${label}`);
        this.#cancelled ||= end.cancelRun;
        return end;
      });
    } finally {
      if (group !== undefined) this.#groups.leave(group.name);
    }
  }

  #matrices(job: JobModel, contexts: JsonObject): readonly JsonObject[] {
    if (job.parts['strategy'] === undefined) return [{}];
    const strategy = new Scope(contexts).value(job.parts['strategy']);
    if (!isObject(strategy)) throw new PlayError(`job ${job.id}: strategy is no mapping`);
    const { matrix = null, 'fail-fast': failFast = true, ...others } = strategy;
    if (failFast !== false) throw new PlayError(`job ${job.id}: fail-fast is not played`);
    if (Object.keys(others).length > 0)
      throw new PlayError(`job ${job.id}: ${Object.keys(others).join()} is not played`);
    return legsOf(matrix);
  }

  /** Ids of all jobs that a job waits for, however far away. */
  #ancestors(job: JobModel): readonly string[] {
    const found = new Set<string>();
    const add = (ids: readonly string[]): void => {
      for (const id of ids) {
        if (found.has(id)) continue;
        found.add(id);
        add(this.#model.jobs.find((one) => one.id === id)?.needs ?? []);
      }
    };
    add(job.needs);
    return [...found];
  }

  #runsAgain(job: JobModel): boolean {
    const broken = (id: string): boolean => this.#before.get(id)?.legs.some(isBroken) ?? false;
    return broken(job.id) || this.#ancestors(job).some(broken);
  }

  #callOutputs(jobs: ReadonlyMap<string, PlayedJob>): Readonly<Record<string, string>> {
    const contexts = {
      ...this.#base,
      jobs: Object.fromEntries([...jobs].map(([id, { result, outputs }]) => [id, { result, outputs }])),
    };
    const scope = new Scope(contexts);
    const outputs = Object.entries(this.#model.call?.outputs ?? {});
    return Object.fromEntries(
      outputs.map(([name, token]) => {
        const { value } = partsOf(token);
        return [name, value === undefined ? '' : scope.text(value)];
      }),
    );
  }
}

const isBroken = ({ result }: PlayedLeg): boolean => result !== 'success';

function worst(results: readonly Result[]): Exclude<Result, 'skipped'> {
  const found = WORST.find((result) => results.includes(result));
  return found === 'failure' || found === 'cancelled' ? found : 'success';
}

function nameOf(job: JobModel, contexts: JsonObject): string {
  return job.parts['name'] === undefined ? job.id : new Scope(contexts).text(job.parts['name']);
}

function concurrencyOf(
  job: JobModel,
  contexts: JsonObject,
): { readonly name: string; readonly queue: 'single' | 'max' } | undefined {
  const token = job.parts['concurrency'];
  if (token === undefined) return undefined;
  const value = new Scope(contexts).value(token);
  const { group, queue = 'single', 'cancel-in-progress': cancels = false } = isObject(value) ? value : { group: value };
  if (cancels !== false) throw new PlayError(`job ${job.id}: cancel-in-progress is not played`);
  const name = textOf(group ?? null);
  if (name === '') throw new PlayError(`job ${job.id}: the name of its concurrency group is empty`);
  return { name, queue: queue === 'max' ? 'max' : 'single' };
}
