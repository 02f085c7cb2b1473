import type { RunEvent } from '../../report/events.js';
import { TerminalText } from '../../report/terminal-text.js';
import { withoutSections } from '../../run/ordered-logs.js';

/** What shows the logs of jobs, in its own order. */
export interface JobLogs {
  take(event: RunEvent): void | Promise<void>;
  /** Shows what still waits. */
  finish(): Promise<void>;
}

/** Characters of a line without an end, and of a log that waits for its job's end, that are kept. */
const MAX_LINE = 16 * 1024;
const MAX_KEPT = 256 * 1024;

/** Of all jobs as they come, line by line: each line says whose it is. */
export class MixedLogs implements JobLogs {
  readonly #print: (text: string) => void;
  readonly #open = new Map<string, { readonly output: TerminalText; line: string }>();

  constructor(print: (text: string) => void) {
    this.#print = print;
  }

  take(event: RunEvent): void {
    if (event.type === 'log') this.#text(event.job, event.text);
    else if (event.type === 'job' && event.status !== 'running') this.#end(event.name);
  }

  finish(): Promise<void> {
    for (const job of [...this.#open.keys()]) this.#end(job);
    return Promise.resolve();
  }

  #text(job: string, text: string): void {
    const open = this.#open.get(job) ?? { output: new TerminalText(), line: '' };
    this.#open.set(job, open);
    const all = open.line + withoutSections(open.output.push(text));
    const cut = all.length > MAX_LINE && !all.includes('\n') ? all.length : all.lastIndexOf('\n') + 1;
    open.line = all.slice(cut);
    if (cut > 0) this.#print(all.endsWith('\n', cut) ? all.slice(0, cut) : `${all.slice(0, cut)}\n`);
  }

  #end(job: string): void {
    const open = this.#open.get(job);
    const rest = open === undefined ? '' : open.line + open.output.finish();
    this.#open.delete(job);
    if (rest !== '') this.#print(`${rest}\n`);
  }
}

/** Of jobs that have failed alone, when they have: the end of a log that is long. */
export class FailedLogs implements JobLogs {
  readonly #show: (job: string, attempt: number, text: string) => void;
  readonly #kept = new Map<string, { text: string; cut: boolean }>();

  constructor(show: (job: string, attempt: number, text: string) => void) {
    this.#show = show;
  }

  take(event: RunEvent): void {
    if (event.type === 'log') this.#keep(event.job, event.text);
    if (event.type !== 'job') return;
    const kept = this.#kept.get(event.name);
    this.#kept.delete(event.name);
    if (event.status !== 'failed' || kept === undefined) return;
    const output = new TerminalText();
    const text = withoutSections(output.push(kept.text) + output.finish());
    this.#show(event.name, event.attempt, kept.cut ? `(the log before this is left out)\n${text}` : text);
  }

  /** What has not ended has not failed. */
  finish(): Promise<void> {
    this.#kept.clear();
    return Promise.resolve();
  }

  #keep(job: string, text: string): void {
    const kept = this.#kept.get(job) ?? { text: '', cut: false };
    this.#kept.set(job, kept);
    kept.text += text;
    if (kept.text.length <= 2 * MAX_KEPT) return;
    const end = kept.text.slice(-MAX_KEPT);
    kept.text = end.slice(end.indexOf('\n') + 1);
    kept.cut = true;
  }
}
