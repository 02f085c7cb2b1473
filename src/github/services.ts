import { messageOf } from '../errors.js';
import type { PlanJob } from '../gitlab/types.js';
import type { RunEvent } from '../report/events.js';
import type { PipelineResult } from '../report/result.js';
import type { Deployments } from './deployments.js';
import { Rest, type GitHubTarget, type RestOptions } from './rest.js';
import type { Statuses } from './statuses.js';

export interface Wanted {
  readonly statuses: boolean;
  readonly releases: boolean;
  readonly deployments: boolean;
}

/** What the run waits for at its end. */
const LONGEST_END_MS = 30_000;

/**
 * GitHub's services for one run. In this order: `begin`, `take` for each event, `finish`. None throws, and none but
 * `finish` waits: what fails is told, once for each service, and is nothing to the run.
 */
export class Services {
  readonly #rest: Rest;
  readonly #target: GitHubTarget;
  readonly #wanted: Wanted;
  readonly #tell: (message: string) => void;
  #statuses: Statuses | undefined;
  #deployments: Deployments | undefined;
  /** Begins with loading what is wanted. */
  #ready: Promise<void> = Promise.resolve();

  constructor(target: GitHubTarget, wanted: Wanted, tell: (message: string) => void, options: RestOptions = {}) {
    this.#rest = new Rest(target, options);
    this.#target = target;
    this.#wanted = wanted;
    this.#tell = tell;
  }

  /** The jobs of the pipeline, before its first event. */
  begin(jobs: readonly Pick<PlanJob, 'name' | 'when'>[]): void {
    const { statuses, deployments } = this.#wanted;
    this.#next(async () => {
      if (statuses) {
        const loaded = await import('./statuses.js');
        this.#statuses = new loaded.Statuses(this.#rest, this.#target, this.#tell);
        this.#statuses.begin(jobs);
      }
      if (deployments) {
        const loaded = await import('./deployments.js');
        this.#deployments = new loaded.Deployments(this.#rest, this.#target, this.#tell);
      }
    });
  }

  take(event: RunEvent): void {
    if (event.type !== 'job' && event.type !== 'environment') return;
    this.#next(() => {
      this.#statuses?.take(event);
      this.#deployments?.take(event);
    });
  }

  /**
   * Sends what is left, and makes the releases; waits 30 s at most, and tells what was not sent. `result`: undefined where
   * the run broke off; `report`: the page of its report, once it is there. Returns the result with what has become of its
   * releases.
   */
  async finish(
    result: PipelineResult | undefined,
    longest = LONGEST_END_MS,
    report?: Promise<string | undefined>,
  ): Promise<PipelineResult | undefined> {
    await this.#ready;
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), longest);
    try {
      const [releases] = await Promise.all([
        this.#releases(result, end.signal),
        this.#statuses?.finish(end.signal, report),
        this.#deployments?.finish(end.signal),
      ]);
      return result && { ...result, releases };
    } finally {
      clearTimeout(timer);
    }
  }

  /** After what came before; a mistake of ours is nothing to the run either. */
  #next(work: () => void | Promise<void>): void {
    this.#ready = this.#ready.then(work).catch((error: unknown) => this.#tell(`GitHub: ${messageOf(error)}`));
  }

  async #releases(result: PipelineResult | undefined, signal: AbortSignal): Promise<PipelineResult['releases']> {
    const releases = result?.releases ?? [];
    if (!this.#wanted.releases || releases.length === 0) return releases;
    const { makeReleases } = await import('./releases.js');
    return makeReleases(this.#rest, this.#target, releases, this.#tell, signal);
  }
}
