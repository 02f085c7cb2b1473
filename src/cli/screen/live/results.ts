import { ANSI } from '../../../report/ansi.js';
import type { RunEvent } from '../../../report/events.js';
import { duration } from '../../../report/table.js';
import { oneLine } from '../../../report/text.js';
import { failureBlock } from '../ending.js';
import type { Trace } from '../traces.js';

export interface ResultsOptions {
  readonly say: (text: string) => void;
  readonly trace: (job: string) => Trace;
  readonly columns: () => number | undefined;
  /** Says nothing of jobs that have passed or were canceled. */
  readonly quiet: boolean;
  /** What stands before the first line of each result. */
  readonly stamp: (time: string) => string;
}

type Told<T extends RunEvent['type']> = Extract<RunEvent, { readonly type: T }>;

/** Says of each job at once how it has ended, and of one that has failed why: each attempt of it. */
export class LiveResults {
  readonly #options: ResultsOptions;
  readonly #failures = new Map<string, Told<'failure'>>();
  readonly #attempts = new Map<string, Told<'attempt'>>();

  constructor(options: ResultsOptions) {
    this.#options = options;
  }

  take(event: RunEvent): void {
    if (event.type === 'failure') this.#failures.set(event.job, event);
    else if (event.type === 'attempt') this.#attempts.set(event.name, event);
    else if (event.type === 'job') this.#job(event);
  }

  #job(event: Told<'job'>): void {
    const attempt = this.#attempts.get(event.name);
    const failure = this.#failures.get(event.name);
    this.#attempts.delete(event.name);
    this.#failures.delete(event.name);
    if (attempt === undefined) return; // it has not ended, or has not run
    const { say, quiet, stamp } = this.#options;
    if (attempt.status === 'failed') {
      say(`${stamp(event.time)}${this.#failed(event, attempt, failure).join('\n')}\n`);
    } else if (!quiet) {
      const color = attempt.status === 'success' ? ANSI.boldGreen : ANSI.grey;
      const word = attempt.status === 'success' ? 'passed' : attempt.status;
      const covered = event.coverage === null ? '' : `, coverage ${event.coverage}%`;
      const took = ` in ${duration(attempt.duration_seconds)}${covered}`;
      say(`${stamp(event.time)}${color}${oneLine(event.name)} ${word}${ANSI.reset}${took}\n`);
    }
  }

  #failed(event: Told<'job'>, attempt: Told<'attempt'>, failure: Told<'failure'> | undefined): readonly string[] {
    const { trace, columns } = this.#options;
    const isLast = event.status === 'failed';
    const job = {
      name: isLast ? event.name : `${event.name} (attempt ${attempt.attempt})`,
      status: 'failed' as const,
      allowFailure: isLast && event.allow_failure,
      exitCode: attempt.exit_code ?? undefined,
      failureReason: attempt.failure_reason ?? undefined,
      failedAt: failure?.failed_at ?? undefined,
      lastLines: failure?.last_lines ?? [],
      explanations: failure?.explanations ?? [],
    };
    return failureBlock(job, trace(event.name), columns());
  }
}
