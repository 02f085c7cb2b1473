import type { Status } from '../../../gitlab/status/types.js';
import { stripAnsi } from '../../../report/ansi.js';
import type { RunEvent } from '../../../report/events.js';
import { oneLine, shorten } from '../../../report/text.js';

/** A job as the live list has it. */
export interface LiveJob {
  readonly name: string;
  readonly stage: string;
  /** `created` until something is told of it. */
  readonly status: Status;
  readonly allowFailure: boolean;
  /** When it came into this status; milliseconds. */
  readonly since: number;
  /** Of one that runs: the last line of its log. */
  readonly says: string;
}

interface Known {
  stage: string;
  status: Status;
  allowFailure: boolean;
  since: number;
  /** The end of its log, as it came. */
  end: string;
}

/** Characters at the end of a log of which the last line is taken. */
const KEPT = 1000;

/** Longer lines are cut by every terminal. */
const MAX_LINE = 300;

/** The jobs of a run and what each does at the moment, made of the events of the run alone. */
export class LiveJobs {
  readonly #jobs: Map<string, Known>;

  constructor(planned: readonly { readonly name: string; readonly stage: string }[]) {
    this.#jobs = new Map(
      planned.map(({ name, stage }) => [name, { stage, status: 'created', allowFailure: false, since: 0, end: '' }]),
    );
  }

  take(event: RunEvent): void {
    if (event.type === 'job') {
      const { status, stage, allow_failure: allowFailure } = event;
      this.#jobs.set(event.name, { stage, status, allowFailure, since: Date.parse(event.time), end: '' });
    } else if (event.type === 'log') this.#hears(event.job, event.text);
    else if (event.type === 'service' && event.status === 'starting')
      this.#hears(event.job, `\nwaiting for ${event.name}\n`);
  }

  /** Those that are planned in their order, then those of child pipelines as they came. */
  list(): readonly LiveJob[] {
    return [...this.#jobs].map(([name, { end, ...job }]) => ({
      name,
      ...job,
      says: job.status === 'running' ? lastLine(end) : '',
    }));
  }

  #hears(job: string, text: string): void {
    const known = this.#jobs.get(job);
    if (known !== undefined) known.end = (known.end + text.slice(-KEPT)).slice(-KEPT);
  }
}

/** The last line that shows something; of one that is written over, what it was written over with. No marks of sections. */
export function lastLine(end: string): string {
  const lines = stripAnsi(end.replace(/section_(?:start|end):\d+:[^\r\n]*(?:\r|$)/g, '')).split('\n');
  for (const line of lines.toReversed()) {
    const texts = line.split('\r').map(oneLine);
    const text = texts.findLast((one) => one !== '');
    if (text !== undefined) return shorten(text, MAX_LINE);
  }
  return '';
}
