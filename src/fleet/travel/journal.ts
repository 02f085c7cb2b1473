import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunEvent } from '../../report/events.js';
import { PARENT_MARK } from '../../report/order.js';

/** Characters of a journal that wait in memory. */
const IN_MEMORY = 64 * 1024;

/** Keeps the events of each job in a file, one JSON document a line; those of a child pipeline with its trigger job. */
export class Journal {
  readonly #folder: string;
  readonly #jobs: ReadonlyMap<string, { readonly path: string; waiting: string; written: Promise<void> }>;

  /** `jobs`: names of those whose events are kept. */
  constructor(folder: string, jobs: Iterable<string>) {
    this.#folder = folder;
    this.#jobs = new Map(
      [...jobs].map((name, index) => [
        name,
        { path: join(this.#folder, `events-${index}.jsonl`), waiting: '', written: Promise.resolve() },
      ]),
    );
  }

  /** A promise asks the sender to wait. Throws where it cannot be written. */
  take(event: RunEvent): void | Promise<void> {
    const name = event.type === 'job' || event.type === 'attempt' ? event.name : 'job' in event ? event.job : undefined;
    const own = name?.split(PARENT_MARK)[0];
    const kept = this.#jobs.get(name ?? '') ?? this.#jobs.get(own ?? '');
    if (kept === undefined) return;
    kept.waiting += `${JSON.stringify(event)}\n`;
    if (kept.waiting.length > IN_MEMORY) return this.#write(kept);
  }

  /** The file of a job's events, whole as of now. */
  async fileOf(job: string): Promise<string> {
    const kept = this.#jobs.get(job);
    if (kept === undefined) throw new Error(`No events are kept of ${job}`);
    await this.#write(kept);
    await writeFile(kept.path, '', { flag: 'a' });
    return kept.path;
  }

  #write(kept: { readonly path: string; waiting: string; written: Promise<void> }): Promise<void> {
    const text = kept.waiting;
    kept.waiting = '';
    kept.written = kept.written.then(() => appendFile(kept.path, text));
    return kept.written;
  }
}
