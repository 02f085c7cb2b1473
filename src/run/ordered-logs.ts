import type { RunEvent } from '../report/events.js';
import { Spools, type Spool } from './spool.js';

type JobEvent = Extract<RunEvent, { type: 'job' }>;

/** Where the ordered logs go: one attempt of a job at a time is open. */
export interface JobLogView {
  open(job: string, attempt: number): void;
  text(job: string, text: string): void;
  close(job: string, event: JobEvent): void;
}

/** The log of one attempt that another is in front of. */
interface Waiting {
  readonly name: string;
  readonly attempt: number;
  readonly spool: Spool;
  ended: JobEvent | undefined;
}

const ENDED = new Set(['success', 'failed', 'canceled', 'pending']);

/**
 * Brings the logs of jobs that run at the same time into order: the first streams live, the others wait (in memory,
 * then in a file) until it has ended. So logs never mix, and the reader always sees one go on. `room` is asked while a
 * file is shown: a promise lets the output take first what it was given.
 */
export class OrderedLogs {
  readonly #view: JobLogView;
  readonly #room: () => Promise<void> | undefined;
  /** What is still shown of files; what comes meanwhile has its turn after that. */
  #showing: Promise<void> | undefined;
  #waiting: Waiting[] = [];
  #front: string | undefined;
  readonly #spools = new Spools();

  constructor(view: JobLogView, room: () => Promise<void> | undefined = () => undefined) {
    this.#view = view;
    this.#room = room;
  }

  take(event: RunEvent): void | Promise<void> {
    if (event.type === 'log') return this.#inTurn(() => this.#text(event.job, event.text));
    if (event.type !== 'job') return;
    if (event.status === 'running') return this.#inTurn(() => this.#begin(event));
    if (ENDED.has(event.status)) return this.#inTurn(() => this.#go(this.#end(event)));
  }

  /** Shows what still waits, and removes the files. */
  async finish(): Promise<void> {
    await this.#inTurn(() => this.#go(this.#showAll(this.#waiting.splice(0))));
    this.#spools.remove();
  }

  #inTurn(action: () => void | Promise<void>): void | Promise<void> {
    const doing = this.#showing === undefined ? action() : this.#showing.then(action);
    if (doing === undefined) return;
    const turn: Promise<void> = doing.finally(() => {
      if (this.#showing === ended) this.#showing = undefined;
    });
    const ended = turn.catch(() => undefined); // whoever asked for it meets the error
    this.#showing = ended;
    return turn;
  }

  /** Goes through the steps, and waits between them while the output has no room. */
  #go(steps: Iterator<void>): void | Promise<void> {
    while (steps.next().done !== true) {
      const room = this.#room();
      if (room !== undefined) return room.then(() => this.#go(steps));
    }
  }

  #begin({ name, attempt }: JobEvent): void {
    if (this.#front === undefined) {
      this.#front = name;
      this.#view.open(name, attempt);
    } else if (this.#front !== name) {
      this.#waiting.push({ name, attempt, spool: this.#spools.make(), ended: undefined });
    }
  }

  #text(name: string, text: string): void {
    if (this.#front === name) {
      this.#view.text(name, text);
      return;
    }
    this.#running(name)?.spool.add(text);
  }

  #running(name: string): Waiting | undefined {
    return this.#waiting.find((waiting) => waiting.name === name && waiting.ended === undefined);
  }

  *#end(event: JobEvent): Generator<void> {
    if (this.#front !== event.name) {
      const waiting = this.#running(event.name);
      if (waiting !== undefined) waiting.ended = event;
      return;
    }
    this.#view.close(event.name, event);
    this.#front = undefined;
    // those that ended meanwhile follow at once; the first that still runs comes to the front
    const ended = this.#waiting.filter((waiting) => waiting.ended !== undefined);
    this.#waiting = this.#waiting.filter((waiting) => waiting.ended === undefined);
    const next = this.#waiting.shift();
    yield* this.#showAll(next === undefined ? ended : [...ended, next]);
  }

  *#showAll(logs: readonly Waiting[]): Generator<void> {
    for (const waiting of logs) yield* this.#show(waiting);
  }

  *#show({ name, attempt, spool, ended }: Waiting): Generator<void> {
    this.#view.open(name, attempt);
    for (const part of spool.parts()) {
      this.#view.text(name, part);
      yield;
    }
    const rest = spool.rest();
    if (rest !== '') this.#view.text(name, rest);
    if (ended !== undefined) this.#view.close(name, ended);
    else this.#front = name;
  }
}

/** A job's log without GitLab's section marks, which only its own web page folds. */
export function withoutSections(text: string): string {
  return text.replace(/section_(?:start|end):\d+:[^\r\n]*\r(?:\u001b\[0K)?/g, '');
}
