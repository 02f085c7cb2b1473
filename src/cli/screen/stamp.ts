import type { RunEvent } from '../../report/events.js';
import { oneLine } from '../../report/text.js';
import { columnsOf, fitColumns } from './width.js';

/** Columns of a job's name before its lines, at most. */
const MAX_NAME = 24;

export interface StampOptions {
  readonly timestamps: boolean;
  readonly logPrefix: boolean;
  /** Planned jobs: their names are filled up to the longest. */
  readonly jobs: readonly string[];
}

/** Where a new line begins. A carriage return before a clearing is part of a section's mark. */
const LINE_STARTS = /(\n|\r(?!\n|\u001b\[0K))(?=[^\n])/g;

/**
 * Puts the time and the name of the job before each line of its log, whatever pieces the log comes in. Of a line that is
 * written over, each text has its own.
 */
export class LineStamps {
  readonly #options: StampOptions;
  readonly #width: number;
  /** Jobs whose log is within a line. */
  readonly #within = new Set<string>();

  constructor(options: StampOptions) {
    this.#options = options;
    this.#width = Math.max(0, ...options.jobs.map((name) => columnsOf(fitColumns(oneLine(name), MAX_NAME))));
  }

  /** The same event, its text with what stands before its lines. */
  stamp<E extends RunEvent>(event: E): E {
    const { timestamps, logPrefix } = this.#options;
    if (!timestamps && !logPrefix) return event;
    if (event.type === 'job') this.#within.delete(event.name);
    if (event.type !== 'log' || event.text === '') return event;
    const before = `${timestamps ? `${timeOfDay(event.time)} ` : ''}${logPrefix ? this.#name(event.job) : ''}`;
    // a function: what begins with a dollar sign is text
    const text = event.text.replace(LINE_STARTS, (start) => start + before);
    const first = this.#within.has(event.job) ? '' : before;
    if (event.text.endsWith('\n')) this.#within.delete(event.job);
    else this.#within.add(event.job);
    return { ...event, text: first + text };
  }

  #name(job: string): string {
    const name = fitColumns(oneLine(job), MAX_NAME);
    return `${name}${' '.repeat(Math.max(0, this.#width - columnsOf(name)))} | `;
  }
}

/** `14:03:59`, by the clock of this machine. */
export function timeOfDay(time: string): string {
  return new Date(time).toTimeString().slice(0, 8);
}
