import { createHash, randomBytes } from 'node:crypto';
import { chmod, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { makeFolders } from '../../make-folders.js';
import { messageOf, SystemError } from '../../errors.js';
import type { Status } from '../../gitlab/status/types.js';

/** How a job has ended the last time that it was in a pipeline. */
export interface LastResult {
  readonly status: Status;
  /** Its failure is one that `allow_failure` allows. */
  readonly allowFailure: boolean;
  readonly sha: string;
  /** Branch or tag. */
  readonly ref: string;
  /** Milliseconds. */
  readonly ended: number;
  /** Folder below `jobs` with what it has left; null: nothing. */
  readonly files: string | null;
  /** Bytes of that. */
  readonly size: number;
  /** It has left more than is kept. */
  readonly dropped: boolean;
}

/** The kinds of what a job leaves that later jobs take: a file of each. */
export const KINDS = ['artifacts', 'dotenv'] as const;

/** Of the document; another is not read. */
const VERSION = 1;
const DOCUMENT = 'last.json';
interface Document {
  readonly v: number;
  readonly jobs: readonly (readonly [name: string, result: LastResult])[];
}
const FILES = /^[0-9a-f]{16}$/;

/** Nobody else may read what jobs have left: dotenv reports and artifacts may hold secrets. */
const PRIVATE = 0o700;

/** The command's folder for what it keeps from run to run. Source: XDG Base Directory Specification. */
export function stateFolder(environment: NodeJS.ProcessEnv): string {
  const folder = environment['XDG_STATE_HOME'];
  // a relative path is to be ignored, says the specification
  const root = folder?.startsWith('/') === true ? folder : join(homedir(), '.local', 'state');
  return join(root, 'gitlab-dind');
}

/** Where the folders of the projects are. */
export function projectsIn(state: string): string {
  return join(state, 'projects');
}

/**
 * The last results of the jobs of one project, on this machine. Of runs at the same time each replaces those of its own
 * jobs when it ends; what one of them was to take may be gone then, which is told.
 */
export class LastResults {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Those of the project in a folder: of two clones each has its own. */
  static of(state: string, project: string): LastResults {
    const readable = basename(project)
      .replace(/[^A-Za-z0-9.-]+/g, '_')
      .replace(/^\.+/, '_');
    const hash = createHash('sha256').update(project).digest('hex').slice(0, 12);
    return new LastResults(join(projectsIn(state), `${readable.slice(-60)}-${hash}`));
  }

  /** The results by the names of the jobs; none where nothing was kept, or what was kept cannot be read. */
  async read(): Promise<ReadonlyMap<string, LastResult>> {
    const text = await readFile(join(this.folder, DOCUMENT), 'utf8').catch(() => undefined);
    if (text === undefined) return new Map();
    try {
      const { v, jobs } = JSON.parse(text) as Document;
      if (v !== VERSION) return new Map();
      return new Map(jobs.filter(([, { files }]) => files === null || FILES.test(files)));
    } catch {
      return new Map(); // cut, or of another version
    }
  }

  /** Writes the results, and removes those of `earlier` files that are not among them. Throws a `SystemError`. */
  async write(results: ReadonlyMap<string, LastResult>, earlier: Iterable<LastResult>): Promise<void> {
    try {
      await this.#make();
      const path = join(this.folder, DOCUMENT);
      const document: Document = { v: VERSION, jobs: [...results] };
      const next = `${path}.${randomBytes(4).toString('hex')}`;
      await writeFile(next, JSON.stringify(document), { mode: 0o600 });
      await rename(next, path);
      const used = new Set([...results.values()].map(({ files }) => files));
      for (const { files } of earlier) if (files !== null && !used.has(files)) await this.remove(files);
    } catch (error) {
      throw unwritable(error);
    }
  }

  /** A new folder for what a job has left, by its name. Throws a `SystemError`. */
  async newFiles(): Promise<string> {
    const files = randomBytes(8).toString('hex');
    try {
      await this.#make();
      await makeFolders(this.#pathOf(files), { mode: PRIVATE });
      return files;
    } catch (error) {
      throw unwritable(error);
    }
  }

  /** Where the file of a kind is. */
  fileOf(files: string, kind: (typeof KINDS)[number]): string {
    return join(this.#pathOf(files), `${kind}.tar`);
  }

  async remove(files: string): Promise<void> {
    await rm(this.#pathOf(files), { recursive: true, force: true });
  }

  #pathOf(files: string): string {
    return join(this.folder, 'jobs', files);
  }

  async #make(): Promise<void> {
    await makeFolders(this.folder, { mode: PRIVATE });
    await chmod(this.folder, PRIVATE);
  }
}

function unwritable(error: unknown): SystemError {
  return new SystemError(`The results of this run cannot be kept: ${messageOf(error)}`, {
    hint: 'Set XDG_STATE_HOME to a folder that can be written; `last-run-max-size: 0` keeps none.',
    cause: error,
  });
}

const HOUR_MS = 3600 * 1000;
/** A project that was not run for so long is done with. */
const FORGOTTEN_MS = 30 * 24 * HOUR_MS;

/**
 * Removes what killed runs have left of results, and the results of projects that were not run for a month; with `all`
 * those of all projects. Returns how many folders. What a run is writing at the moment stays.
 */
export async function sweepResults(state: string, all = false, now = Date.now()): Promise<number> {
  let removed = 0;
  const root = projectsIn(state);
  for (const name of await readdir(root).catch(() => [])) {
    const last = new LastResults(join(root, name));
    const written = (await stat(join(last.folder, DOCUMENT)).catch(() => undefined))?.mtimeMs ?? 0;
    const used = new Set([...(await last.read()).values()].map(({ files }) => files));
    const jobs = join(last.folder, 'jobs');
    let busy = false;
    for (const files of await readdir(jobs).catch(() => [])) {
      if (used.has(files)) continue;
      const made = (await stat(join(jobs, files)).catch(() => undefined))?.mtimeMs ?? 0;
      // a run names what it has kept at its end: of a run that takes a day nothing is taken away
      if (now - made < 24 * HOUR_MS) busy = true;
      else {
        await rm(join(jobs, files), { recursive: true, force: true });
        removed += 1;
      }
    }
    // the first run of a project has nothing but its logs until it ends
    for (const name of await readdir(join(last.folder, 'logs')).catch(() => [])) {
      const made = (await stat(join(last.folder, 'logs', name)).catch(() => undefined))?.mtimeMs ?? 0;
      busy ||= now - made < 24 * HOUR_MS;
    }
    if (!all && (busy || now - written < FORGOTTEN_MS)) continue;
    await rm(last.folder, { recursive: true, force: true });
    removed += 1;
  }
  return removed;
}
