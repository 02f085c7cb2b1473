import type { PlanJob } from '../gitlab/types.js';
import type { RunEvent } from '../report/events.js';
import { Outbox } from './outbox.js';
import { sentenceOf, type Service } from './refusal.js';
import type { GitHubTarget, Rest } from './rest.js';
import { commitState, contextNames, describe, hasEnded, type CommitState, type JobEvent } from './status-text.js';

const SERVICE: Service = { input: 'statuses', permission: 'statuses: write' };

/** A pipeline of more jobs gets a call for each, when it has ended: GitHub takes some 80 a minute. */
const MOST_PENDING = 50;

interface Told {
  readonly state: CommitState;
  readonly description: string;
}

/**
 * A commit status for each job, by the events of a run. What GitHub would refuse or has refused is told once. Manual and
 * skipped jobs are told of at the end: until then they may be played.
 */
export class Statuses {
  readonly #rest: Rest;
  readonly #target: GitHubTarget;
  readonly #tell: (message: string) => void;
  readonly #outbox: Outbox;
  readonly #contextOf = contextNames();
  /** What was put last, by job. */
  readonly #told = new Map<string, Told>();
  readonly #held = new Map<string, JobEvent>();
  readonly #started = new Map<string, number>();
  readonly #known = new Set<string>();

  /** Where the statuses lead. */
  #page: string | undefined;

  constructor(rest: Rest, target: GitHubTarget, tell: (message: string) => void) {
    this.#rest = rest;
    this.#target = target;
    this.#page = target.runUrl;
    this.#tell = tell;
    this.#outbox = new Outbox((error) => tell(`statuses: ${sentenceOf(error, SERVICE)}`));
  }

  /** The jobs of the pipeline, before the first event. */
  begin(jobs: readonly Pick<PlanJob, 'name' | 'when'>[]): void {
    for (const { name } of jobs) {
      this.#contextOf(name);
      this.#known.add(name);
    }
    for (const { name, when } of jobs) if (when !== 'manual') this.#pending(name, 'Waiting');
  }

  take(event: RunEvent): void {
    if (event.type !== 'job') return;
    const { name, status } = event;
    this.#known.add(name);
    if (status === 'running') this.#started.set(name, Date.parse(event.time));
    this.#held.delete(name);
    if (!hasEnded(status)) this.#pending(name, describe(event, undefined));
    else if (status === 'manual' || status === 'skipped') this.#held.set(name, event);
    else {
      const started = this.#started.get(name);
      const seconds = started === undefined ? undefined : (Date.parse(event.time) - started) / 1000;
      this.#put(name, { state: commitState(event), description: describe(event, seconds) });
    }
  }

  /**
   * Sends what is left, until the signal fires, and tells what was not sent. No status is left pending. `report`: the page
   * of the run's report, once it is there; the statuses then lead to that, of a large pipeline those of jobs that failed.
   */
  async finish(signal: AbortSignal, report?: Promise<string | undefined>): Promise<void> {
    for (const [name, event] of this.#held)
      this.#put(name, { state: commitState(event), description: describe(event, undefined) });
    for (const [name, { state }] of this.#told)
      if (state === 'pending') this.#put(name, { state: 'error', description: 'The run ended before the job' });
    if (report !== undefined) this.#leadTo(await before(signal, report));
    const unsent = await this.#outbox.drain(signal);
    if (unsent.length === 0) return;
    const names = unsent.slice(0, 5).join(', ');
    const more = unsent.length > 5 ? ` and ${unsent.length - 5} more` : '';
    this.#tell(`statuses: not sent, since the run's end was not to wait longer: ${names}${more}`);
  }

  #leadTo(page: string | undefined): void {
    if (page === undefined) return;
    this.#page = page;
    const isLarge = this.#known.size > MOST_PENDING;
    for (const [name, told] of this.#told) if (!isLarge || told.state !== 'success') this.#send(name, told);
  }

  #pending(name: string, description: string): void {
    if (this.#known.size <= MOST_PENDING) this.#put(name, { state: 'pending', description });
  }

  #put(name: string, told: Told): void {
    const before = this.#told.get(name);
    if (before?.state === told.state && before.description === told.description) return;
    this.#told.set(name, told);
    this.#send(name, told);
  }

  #send(name: string, told: Told): void {
    const context = this.#contextOf(name);
    const { sha } = this.#target;
    const body = { ...told, context, ...(this.#page === undefined ? {} : { target_url: this.#page }) };
    this.#outbox.put(context, {
      urgent: told.state !== 'pending',
      // the latest counts: the same once more changes nothing
      send: (signal) =>
        this.#rest.call('POST', `/statuses/${sha}`, { body, again: true, signal }).then(() => undefined),
    });
  }
}

/** What a promise gives before the signal fires. */
async function before<T>(signal: AbortSignal, promise: Promise<T | undefined>): Promise<T | undefined> {
  if (signal.aborted) return undefined;
  const fired = new Promise<undefined>((resolve) =>
    signal.addEventListener('abort', () => resolve(undefined), { once: true }),
  );
  return Promise.race([promise.catch(() => undefined), fired]);
}
