import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunEvent } from './events.js';

/** Where the ordered logs go: one job at a time is open. */
export interface JobLogView {
  open(job: string): void;
  text(job: string, text: string): void;
  close(job: string, event: Extract<RunEvent, { type: 'job' }>): void;
}

const IN_MEMORY = 256 * 1024;

interface Waiting {
  text: string;
  spool: string | undefined;
  ended: Extract<RunEvent, { type: 'job' }> | undefined;
}

const ENDED = new Set(['success', 'failed', 'canceled']);

/**
 * Brings the logs of jobs that run at the same time into order: the first streams live, the others wait (in memory,
 * then in a file) until it has ended. So logs never mix, and the reader always sees one go on.
 */
export class FrontView {
  readonly #view: JobLogView;
  readonly #waiting = new Map<string, Waiting>();
  #front: string | undefined;
  #folder: string | undefined;

  constructor(view: JobLogView) {
    this.#view = view;
  }

  take(event: RunEvent): void {
    if (event.type === 'log') this.#text(event.job, event.text);
    else if (event.type === 'job' && event.status === 'running') this.#begin(event.name);
    else if (event.type === 'job' && this.#knows(event.name) && (ENDED.has(event.status) || event.status === 'pending'))
      this.#end(event.name, event);
  }

  /** Shows what still waits, and removes the files. */
  finish(): void {
    for (const name of [...this.#waiting.keys()]) this.#show(name);
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }

  #knows(name: string): boolean {
    return this.#front === name || this.#waiting.has(name);
  }

  #begin(name: string): void {
    if (this.#front === undefined) {
      this.#front = name;
      this.#view.open(name);
    } else if (this.#front !== name) {
      this.#waiting.set(name, { text: '', spool: undefined, ended: undefined });
    }
  }

  #text(name: string, text: string): void {
    if (this.#front === name) {
      this.#view.text(name, text);
      return;
    }
    const waiting = this.#waiting.get(name);
    if (waiting === undefined) return;
    waiting.text += text;
    if (waiting.text.length > IN_MEMORY) this.#spool(waiting);
  }

  #spool(waiting: Waiting): void {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'gitlab-dind-logs-'));
    waiting.spool ??= join(this.#folder, String(Math.random()).slice(2));
    appendFileSync(waiting.spool, waiting.text);
    waiting.text = '';
  }

  #end(name: string, event: Extract<RunEvent, { type: 'job' }>): void {
    const waiting = this.#waiting.get(name);
    if (waiting !== undefined) {
      waiting.ended = event;
      return;
    }
    this.#view.close(name, event);
    this.#front = undefined;
    // those that ended meanwhile follow at once; the first that still runs comes to the front
    for (const [next, state] of [...this.#waiting]) {
      if (state.ended !== undefined) this.#show(next);
    }
    const [next] = this.#waiting.keys();
    if (next !== undefined) this.#show(next);
  }

  #show(name: string): void {
    const waiting = this.#waiting.get(name);
    if (waiting === undefined) return;
    this.#waiting.delete(name);
    this.#view.open(name);
    if (waiting.spool !== undefined) {
      this.#view.text(name, readFileSync(waiting.spool, 'utf8'));
      rmSync(waiting.spool, { force: true });
    }
    if (waiting.text !== '') this.#view.text(name, waiting.text);
    if (waiting.ended !== undefined) this.#view.close(name, waiting.ended);
    else this.#front = name;
  }
}

/** A job's log without GitLab's section marks, which only its own web page folds. */
export function withoutSections(text: string): string {
  return text.replace(/section_(?:start|end):\d+:[^\r\n]*\r(?:\u001b\[0K)?/g, '');
}
