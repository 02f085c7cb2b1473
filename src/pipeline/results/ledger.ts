import type { JobState } from '../../gitlab/status/types.js';
import type { PlanJob } from '../../gitlab/types.js';
import type { JobResult } from '../../job/session.js';
import { NO_REPORTS, type JobReports } from '../../report/findings/types.js';
import type { JobSummary, TestSuite } from '../../report/result.js';
import type { AttemptSummary, PhaseClock } from '../../report/timings/phases.js';
import { attemptSummary } from './attempts.js';
import { coverageOf, jobSummary } from './summary.js';

/** What is known of a job beside its status; times in milliseconds. */
interface Entry {
  id: number;
  /** When its next attempt could have started first. */
  due: number | undefined;
  started: number | undefined;
  ended: number | undefined;
  clock: PhaseClock | undefined;
  result: JobResult | undefined;
  tests: readonly TestSuite[];
  reports: JobReports;
  readonly history: AttemptSummary[];
}

/** What a pipeline's jobs did and when, for its reports. */
export class Ledger {
  readonly #entries = new Map<string, Entry>();
  readonly #prefix: string;
  readonly #origin: number;
  readonly #now: () => number;

  /** `prefix`: before the names of jobs; `origin`: the start of the first pipeline, milliseconds. */
  constructor(prefix: string, origin: number, now: () => number = Date.now) {
    this.#prefix = prefix;
    this.#origin = origin;
    this.#now = now;
  }

  /** From now on a job waits for nothing but its place. */
  due(name: string): void {
    this.#entry(name).due ??= this.#now();
  }

  started(name: string, id: number): void {
    Object.assign(this.#entry(name), { id, started: this.#now(), ended: undefined, clock: undefined });
  }

  /** Gives the attempt that runs its notes of what its time goes to. */
  clocked(name: string, clock: PhaseClock): void {
    this.#entry(name).clock = clock;
  }

  /** Ends the attempt that runs. */
  ended(name: string, number: number, result: JobResult): AttemptSummary {
    const entry = this.#entry(name);
    const ended = this.#now();
    const started = entry.started ?? ended;
    const { id, due = started, clock } = entry;
    const attempt = attemptSummary({ number, id, due, started, ended, result, clock }, this.#origin);
    Object.assign(entry, { ended, result, due: undefined });
    entry.history.push(attempt);
    return attempt;
  }

  reported(name: string, suites: readonly TestSuite[], reports: JobReports): void {
    Object.assign(this.#entry(name), { tests: suites, reports });
  }

  /** Of the job's last attempt; 0: there was none. */
  idOf(name: string): number {
    return this.#entry(name).id;
  }

  coverageOf(name: string, state: JobState): number | undefined {
    return coverageOf(state, this.#entry(name).result);
  }

  /** Where the command stands that failed, of a job that has failed for good. */
  failedAt(name: string, { status }: JobState): { readonly file: string; readonly line: number } | undefined {
    const place = status === 'failed' ? this.#entry(name).result?.failedAt : undefined;
    return place && { file: place.file, line: place.line };
  }

  /** What reports say of a job. */
  summary(job: PlanJob, state: JobState | undefined): JobSummary {
    const { id, started, ended, result, tests, reports, history } = this.#entry(job.name);
    return jobSummary({
      job,
      prefix: this.#prefix,
      state,
      times: started === undefined ? undefined : { id, started, ended },
      result,
      pipelineStarted: this.#origin,
      tests,
      reports,
      history,
    });
  }

  #entry(name: string): Entry {
    const known = this.#entries.get(name);
    if (known !== undefined) return known;
    const entry: Entry = {
      id: 0,
      due: undefined,
      started: undefined,
      ended: undefined,
      clock: undefined,
      result: undefined,
      tests: [],
      reports: NO_REPORTS,
      history: [],
    };
    this.#entries.set(name, entry);
    return entry;
  }
}
