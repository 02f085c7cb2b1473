import { lstat, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SystemError } from '../errors.js';
import { readInside } from '../safe-folder.js';
import type { Place } from './facts.js';
import { gitOf } from './git.js';
import { commitLost, hasCommit } from './lost.js';

/** A project's own files, for what names them in a pipeline file. */
export interface ProjectFiles {
  /**
   * The text of a file as the folder has it, committed or not; undefined where there is none. Throws an `UnsafePath` for a
   * link out of the project.
   */
  read(path: string): Promise<string | undefined>;
  /** Paths of all files, as they were when they were first asked for. */
  list(): Promise<readonly string[]>;
  /**
   * From now on, files are as they are at this moment, whatever becomes of the folder: for what is read while jobs run. A
   * file that was not committed and is another one by then cannot be had: {@link read} throws a {@link SystemError}.
   */
  hold(): Promise<void>;
}

/** What was there when the files were held. */
interface Held {
  readonly time: number;
  /** Files that were not as the commit has them. */
  readonly changed: ReadonlySet<string>;
  readonly present: ReadonlySet<string>;
}

/** The files of a project whose commit is `sha`. `list` gives the paths of what is in its folder. */
export function projectFilesAt(place: Place, sha: string, list: () => Promise<readonly string[]>): ProjectFiles {
  let listed: Promise<readonly string[]> | undefined;
  let held: Held | undefined;
  const files: ProjectFiles = {
    list: () => (listed ??= list()),
    async read(path) {
      if (held === undefined) return readInside(place.folder, path);
      return readHeld(place, sha, path.replace(/^\/+/, ''), held);
    },
    async hold() {
      const time = Date.now() - 10; // a file's time is that of the last tick
      const diff = ['diff', '--name-only', '--no-renames', '--ignore-submodules', '-z', sha];
      const [changed, present] = await Promise.all([gitOf(place.repository, diff, false), files.list()]);
      // a snapshot has what was there: what Git ignores was not made a part of it
      held = {
        time,
        changed: new Set(place.snapshot ? [] : changed.stdout.split('\0').filter((path) => path !== '')),
        present: new Set(present),
      };
    },
  };
  return files;
}

async function readHeld(place: Place, sha: string, path: string, held: Held): Promise<string | undefined> {
  // of a link, itself and what it leads to
  const infos = await Promise.all([lstat, stat].map((ask) => ask(join(place.folder, path)).catch(() => undefined)));
  if (infos.every((info) => info !== undefined && info.ctimeMs < held.time)) return readInside(place.folder, path);
  if (!held.changed.has(path)) {
    const committed = await gitOf(place.repository, ['cat-file', 'blob', `${sha}:${path}`], false);
    if (committed.exitCode === 0) return committed.stdout;
    if (!(await hasCommit(place.repository, sha))) throw commitLost(place.repository, sha, committed.stderr.trim());
    if (!held.present.has(path)) return undefined; // it has come since
  }
  throw new SystemError(
    `${path} was not committed, and was changed since the pipeline began: run the pipeline again, or commit it first`,
  );
}
