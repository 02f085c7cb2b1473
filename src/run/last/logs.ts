import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../../errors.js';
import { makeFolders } from '../../make-folders.js';
import { outputFolder } from '../../pipeline/results/output.js';
import { bytes } from '../../report/text.js';
import type { EventSink } from '../../report/events.js';
import type { LastResults } from './results.js';

/** Logs of jobs in files, which nobody has asked for by name: they are there for who has not seen them on the screen. */
export interface KeptLogs {
  /** `FOLDER/JOB.log`. */
  readonly folder: string;
  readonly sink: EventSink;
  close(): Promise<void>;
}

/** So many runs of a project have their logs, the newest. */
const RUNS = 10;

/** What is kept of one log, and of all of a run; bytes. A job may print without end. */
const MAX_LOG = 16e6;
const MAX_RUN = 128e6;

/**
 * Makes the folder for the logs of a run, and removes those of old runs. `maxBytes`: of all that is kept of a project.
 * undefined where it cannot be had, which is told.
 */
export async function keepLogs(
  last: LastResults,
  maxBytes: number,
  jobs: readonly { readonly name: string }[],
  tell: (message: string) => void,
): Promise<KeptLogs | undefined> {
  const root = join(last.folder, 'logs');
  try {
    await removeOld(root);
    const run = join(root, randomBytes(8).toString('hex'));
    await makeFolders(run, { mode: 0o700 });
    const output = await outputFolder(run, run, jobs, tell);
    const room = new Room(Math.min(MAX_RUN, maxBytes / RUNS));
    return {
      folder: join(run, 'logs'),
      sink: (event) =>
        event.type === 'log' ? output.sink({ ...event, text: room.take(event.job, event.text) }) : undefined,
      close: () => output.close(),
    };
  } catch (error) {
    tell(`The logs of this run cannot be kept: ${messageOf(error)}`);
    return undefined;
  }
}

/** How much of each log is still to be kept. */
class Room {
  readonly #taken = new Map<string, number>();
  #left: number;

  constructor(all: number) {
    this.#left = all;
  }

  /** What of a text is kept: all, or nothing but a note where there is no room any more. */
  take(job: string, text: string): string {
    const taken = this.#taken.get(job) ?? 0;
    if (taken === Infinity) return '';
    const size = bytes(text);
    const fits = size <= this.#left && taken + size <= MAX_LOG;
    this.#taken.set(job, fits ? taken + size : Infinity);
    if (fits) this.#left -= size;
    return fits ? text : '\n(the log after this is left out: --output DIR has all of it)\n';
  }
}

async function removeOld(root: string): Promise<void> {
  const names = await readdir(root).catch(() => []);
  const made = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(root, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  );
  const old = made.sort((one, other) => other.at - one.at).slice(RUNS - 1);
  for (const { name } of old) await rm(join(root, name), { recursive: true, force: true });
}
