import { jobState, pipelineStatus, type RunState } from '../../gitlab/index.js';
import type { JobEvent, Status } from '../../gitlab/status/types.js';
import type { PlanJob } from '../../gitlab/types.js';
import type { JobSummary, Release } from '../../report/result.js';
import type { Infrastructure } from '../infrastructure/bring-up.js';
import type { Part } from './part.js';

/** Notes what the jobs of a part do, and gives it on. */
export class LeftOf {
  readonly part: Part;
  readonly #releases: readonly Release[];
  readonly #began = new Map<string, number>();
  readonly #ends = new Map<string, JobEvent[]>();

  constructor(part: Part, releases: readonly Release[]) {
    this.part = part;
    this.#releases = releases;
  }

  begins(name: string): void {
    if (!this.#began.has(name)) this.#began.set(name, Date.now());
  }

  ends(name: string, end: JobEvent): void {
    this.#ends.set(name, [...(this.#ends.get(name) ?? []), end]);
  }

  leave(job: PlanJob, id: number, summaries: readonly JobSummary[], infrastructure: Infrastructure): void {
    const ends = this.#ends.get(job.name);
    if (ends === undefined) return; // it did not run here
    const names = new Set(summaries.map(({ name }) => name));
    this.part.leave({
      job,
      id,
      ends,
      began: this.#began.get(job.name) ?? Date.now(),
      summaries,
      releases: this.#releases.filter((release) => names.has(release.job)),
      artifacts: infrastructure.session.artifacts,
      storage: () => infrastructure.registryContent(),
    });
  }

  /** How the jobs of the part ended together. */
  statusIn(state: RunState): Status {
    if (this.part.alone === true) return pipelineStatus(state);
    const states = [...this.part.mine].flatMap((name) => jobState(state, name) ?? []);
    const has = (status: Status): boolean => states.some((one) => one.status === status && !one.allowFailure);
    for (const status of ['failed', 'canceled'] as const) if (has(status)) return status;
    const ran = states.some(({ status }) => status === 'success' || status === 'failed' || status === 'canceled');
    return ran ? 'success' : states.some(({ status }) => status === 'manual') ? 'manual' : 'skipped';
  }
}
