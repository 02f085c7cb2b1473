import { stripAnsi } from '../../report/ansi.js';
import type { RunEvent } from '../../report/events.js';
import { oneLine, shorten } from '../../report/text.js';

/** What a job's log says of it that its summary does not. */
export interface Trace {
  /** The last command of its script. */
  readonly command: string | undefined;
  /** Files and folders that its artifacts have found. */
  readonly artifacts: number | undefined;
}

/** How a job's shell shows a command before it runs it. */
const COMMAND = '\u001b[32;1m$ ';

/** Reads from the logs of jobs what is told of each at the end. Each piece of a log is looked at once. */
export class Traces {
  readonly #jobs = new Map<string, { command: string | undefined; artifacts: number | undefined; after: boolean }>();

  take(event: RunEvent): void {
    if (event.type === 'job' && event.status === 'running') this.#jobs.delete(event.name);
    if (event.type !== 'log') return;
    const { job, text } = event;
    const command = text.includes(COMMAND) || text.includes('section_start:');
    if (!command && !text.includes(': found ')) return;
    const trace = this.#jobs.get(job) ?? { command: undefined, artifacts: undefined, after: false };
    this.#jobs.set(job, trace);
    // commands of after_script come behind the one that failed
    const [script = '', ...after] = text.split(/section_start:\d+:after_script/);
    if (!trace.after) trace.command = lastCommand(script) ?? trace.command;
    trace.after ||= after.length > 0;
    for (const [, found] of text.matchAll(/: found (\d+) (?:matching artifact )?files/g))
      trace.artifacts = (trace.artifacts ?? 0) + Number(found);
  }

  of(job: string): Trace {
    return this.#jobs.get(job) ?? { command: undefined, artifacts: undefined };
  }
}

function lastCommand(text: string): string | undefined {
  const at = text.lastIndexOf(COMMAND);
  if (at === -1) return undefined;
  const line = text.slice(at + COMMAND.length).split('\n', 1)[0] ?? '';
  return shorten(oneLine(stripAnsi(line)), 500);
}
