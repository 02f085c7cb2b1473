import { createReadStream } from 'node:fs';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../../errors.js';
import type { RunEvent } from '../../report/events.js';
import type { LogSource } from '../../report/html/data.js';
import { scratchFolder } from '../../scratch.js';

/** Characters of a log that wait in memory. */
const IN_MEMORY = 64 * 1024;

interface Spooled {
  readonly job: string;
  readonly attempt: number;
  readonly id: number;
  readonly service: string | undefined;
  readonly path: string;
  waiting: string;
  lost: boolean;
}

/**
 * Keeps the logs of a run in files until its page is written: each attempt's apart, as it came. A log that cannot be kept
 * ends there, which is told once; nothing of it ends the run.
 */
export class LogSpool implements AsyncDisposable {
  readonly #folder: string;
  readonly #lose: (message: string) => void;
  readonly #all: Spooled[] = [];
  /** The log of the attempt that runs, by the names of jobs. */
  readonly #running = new Map<string, Spooled>();

  private constructor(folder: string, lose: (message: string) => void) {
    this.#folder = folder;
    this.#lose = lose;
  }

  /** Throws a `SystemError` where the system has no room for temporary files. */
  static async open(lose: (message: string) => void): Promise<LogSpool> {
    return new LogSpool(await scratchFolder('report'), lose);
  }

  /** A promise asks the sender to wait until what it has sent is written. */
  take(event: RunEvent): void | Promise<void> {
    if (event.type === 'job' && event.status === 'running') this.#begin(event.name, event.attempt, event.id);
    else if (event.type === 'log') {
      const log = this.#running.get(event.job) ?? this.#begin(event.job, 1, 0);
      log.waiting += event.text;
      if (log.waiting.length >= IN_MEMORY) return this.#write(log);
    } else if (event.type === 'service' && event.log !== undefined) {
      const { attempt, id } = this.#running.get(event.job) ?? { attempt: 1, id: 0 };
      const log = this.#add({ job: event.job, attempt, id, service: event.name, waiting: event.log });
      return this.#write(log);
    }
  }

  /** The logs, in the order in which they began; what is asked for is read from its beginning. */
  async logs(): Promise<readonly LogSource[]> {
    for (const log of this.#all) await this.#write(log);
    return this.#all.map(({ job, attempt, id, service, path }) => ({
      job,
      attempt,
      id,
      service,
      read: () => createReadStream(path, { encoding: 'utf8', highWaterMark: 256 * 1024 }) as AsyncIterable<string>,
    }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  #begin(job: string, attempt: number, id: number): Spooled {
    const log = this.#add({ job, attempt, id, service: undefined, waiting: '' });
    this.#running.set(job, log);
    return log;
  }

  #add(of: Omit<Spooled, 'path' | 'lost'>): Spooled {
    const log = { ...of, path: join(this.#folder, String(this.#all.length)), lost: false };
    this.#all.push(log);
    return log;
  }

  async #write(log: Spooled): Promise<void> {
    const text = log.waiting;
    log.waiting = '';
    if (log.lost) return;
    try {
      // not there yet: read it can be even where nothing is written
      await (text === '' ? writeFile(log.path, '', { flag: 'a' }) : appendFile(log.path, text));
    } catch (error) {
      log.lost = true;
      this.#lose(`report: the log of ${log.job} is not whole: ${messageOf(error)}`);
    }
  }
}
