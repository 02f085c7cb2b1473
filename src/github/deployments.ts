import type { RunEvent } from '../report/events.js';
import { oneLine, shorten } from '../report/text.js';
import { isFinal, Refused, sentenceOf, type Service } from './refusal.js';
import type { CallOptions, GitHubTarget, Rest } from './rest.js';
import { describe, isSystemFailure, type JobEvent } from './status-text.js';

const SERVICE: Service = { input: 'deployments', permission: 'deployments: write' };

type EnvironmentEvent = Extract<RunEvent, { type: 'environment' }>;

/** States of a deployment. Source: GitHub documentation, "REST API endpoints for deployment statuses". */
type DeploymentState = 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';

/** What an attempt of a job does to its environment. */
interface Attempt {
  readonly environment: EnvironmentEvent;
  readonly started: number;
  /** Of the deployment, once it is made. */
  id?: number;
  url: string | undefined;
}

/** Deployments of one environment that are looked at when it is stopped: one page of GitHub's answer. */
const PAGE = 100;

/**
 * GitHub deployments of the jobs with `environment`, by the events of a run: `start` makes one for each attempt, `stop`
 * ends those that the environment has; `prepare`, `verify` and `access` are about none, as on GitLab. The calls follow
 * each other in the order of the events. A failure is told once, and is nothing to the run.
 */
export class Deployments {
  readonly #rest: Rest;
  readonly #target: GitHubTarget;
  readonly #tell: (message: string) => void;
  readonly #attempts = new Map<string, Attempt>();
  readonly #end = new AbortController();
  #queue: Promise<void> = Promise.resolve();
  #left = 0;
  #count = 0;
  #told = false;
  #closed = false;

  constructor(rest: Rest, target: GitHubTarget, tell: (message: string) => void) {
    this.#rest = rest;
    this.#target = target;
    this.#tell = tell;
  }

  take(event: RunEvent): void {
    if (event.type === 'environment') this.#environment(event);
    else if (event.type === 'job') this.#job(event);
  }

  /** Waits for what is left, until the signal fires; tells what was not sent. No deployment is left in progress. */
  async finish(signal: AbortSignal): Promise<void> {
    for (const attempt of this.#attempts.values()) this.#state(attempt, 'error', 'The run ended before the job');
    this.#attempts.clear();
    const stopped = new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await Promise.race([this.#queue, stopped]);
    const left = this.#left;
    this.#closed = true;
    this.#end.abort();
    if (left > 0 && !this.#told)
      this.#tell(`deployments: not all was sent, since the run's end was not to wait longer (${left} left)`);
  }

  #environment(event: EnvironmentEvent): void {
    if (event.action !== 'start' && event.action !== 'stop') return;
    const before = this.#attempts.get(event.job);
    if (before !== undefined && event.url !== null) {
      before.url = webAddress(event.url);
      if (before.url === undefined)
        this.#tell(
          `deployments: ${event.job}: the URL of ${event.name} is no web address, which GitHub wants: left out`,
        );
      return;
    }
    const attempt: Attempt = { environment: event, started: Date.parse(event.time), url: undefined };
    this.#attempts.set(event.job, attempt);
    if (event.action === 'stop') return;
    const number = ++this.#count;
    this.#then(async (signal) => {
      attempt.id = await this.#create(event, number, signal);
    });
    this.#state(attempt, 'in_progress', 'Running');
  }

  #job(event: JobEvent): void {
    const attempt = this.#attempts.get(event.name);
    if (attempt === undefined || event.status === 'running') return;
    this.#attempts.delete(event.name);
    if (attempt.environment.action === 'stop') {
      if (event.status === 'success') this.#then((signal) => this.#stop(attempt.environment, signal));
      return;
    }
    const text = describe(event, (Date.parse(event.time) - attempt.started) / 1000);
    const isError = event.status === 'canceled' || isSystemFailure(event.failure_reason);
    this.#state(attempt, event.status === 'success' ? 'success' : isError ? 'error' : 'failure', text);
  }

  /** Makes the deployment, or finds the one that a cut connection has left. */
  async #create(event: EnvironmentEvent, number: number, signal: AbortSignal): Promise<number> {
    const { sha } = this.#target;
    const run = `${event.pipeline}-${number}`;
    const production = event.tier === 'production';
    const body = {
      ref: sha,
      environment: event.name,
      description: describeJob(event.job),
      payload: { gitlab_job: event.job, run },
      auto_merge: false,
      required_contexts: [], // the job has run: nothing is to be waited for any more
      production_environment: production,
      transient_environment: !production && event.on_stop !== null,
    };
    try {
      return idOf(await this.#rest.call('POST', '/deployments', { body, signal }));
    } catch (error) {
      if (error instanceof Refused && error.status < 500) throw error;
      signal.throwIfAborted();
      const found = (await this.#list(event.name, signal)).find(({ payload }) => JSON.stringify(payload).includes(run));
      return found?.id ?? idOf(await this.#rest.call('POST', '/deployments', { body, signal }));
    }
  }

  #state(attempt: Attempt, state: DeploymentState, description: string): void {
    this.#then(async (signal) => {
      const { id, url } = attempt;
      if (id !== undefined) await this.#setState(id, state, description, signal, state === 'success' ? url : undefined);
    });
  }

  async #setState(
    id: number,
    state: DeploymentState,
    description: string,
    signal: AbortSignal,
    url?: string,
  ): Promise<void> {
    const { runUrl } = this.#target;
    const body = {
      state,
      description,
      ...(runUrl === undefined ? {} : { log_url: runUrl }),
      ...(url === undefined ? {} : { environment_url: url }),
    };
    await this.#rest.call('POST', `/deployments/${id}/statuses`, { body, again: true, signal });
  }

  /** The environment is gone: none of its deployments is active any more. */
  async #stop({ name, job }: EnvironmentEvent, signal: AbortSignal): Promise<void> {
    for (const { id } of await this.#list(name, signal)) {
      const [latest] = arrayOf(await this.#rest.call('GET', `/deployments/${id}/statuses?per_page=1`, { signal }));
      const { state } = (latest ?? {}) as { readonly state?: unknown };
      if (state === 'inactive' || state === 'failure' || state === 'error') continue;
      await this.#setState(id, 'inactive', `Stopped by ${describeJob(job)}`.slice(0, 140), signal);
    }
  }

  async #list(environment: string, signal: CallOptions['signal']): Promise<readonly Listed[]> {
    const query = `environment=${encodeURIComponent(environment)}&per_page=${PAGE}`;
    return arrayOf(await this.#rest.call('GET', `/deployments?${query}`, { signal })) as readonly Listed[];
  }

  /** After what came before; where that has failed for all, nothing more is done. */
  #then(work: (signal: AbortSignal) => Promise<void>): void {
    this.#left += 1;
    this.#queue = this.#queue.then(async () => {
      try {
        if (!this.#closed) await work(this.#end.signal);
      } catch (error) {
        if (this.#end.signal.aborted) return;
        if (!this.#told) this.#tell(`deployments: ${sentenceOf(error, SERVICE)}`);
        this.#told = true;
        this.#closed ||= isFinal(error);
      } finally {
        this.#left -= 1;
      }
    });
  }
}

interface Listed {
  readonly id: number;
  readonly payload?: unknown;
}

function arrayOf(answer: unknown): readonly unknown[] {
  return Array.isArray(answer) ? answer : [];
}

function idOf(answer: unknown): number {
  const { id } = (answer ?? {}) as { readonly id?: unknown };
  if (typeof id !== 'number') throw new Error('the answer has no deployment');
  return id;
}

function describeJob(job: string): string {
  return shorten(oneLine(`GitLab job ${job}`), 100);
}

/** GitHub takes `http` and `https` alone. */
function webAddress(url: string): string | undefined {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}
