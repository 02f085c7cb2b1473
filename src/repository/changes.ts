import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { gitOf } from './git.js';
import { presentFiles } from './project.js';

/** When each file of a folder was written last, by its path. */
export type FileStates = ReadonlyMap<string, string>;

/** Files that are looked at side by side. */
const AT_ONCE = 64;

/**
 * The state of a folder's files: in a repository of those that Git tracks or would track, so that what `.gitignore` names
 * is not among them; elsewhere of all. `without`: absolute paths that are left out, with what is below them.
 */
export async function fileStates(folder: string, without: readonly string[] = []): Promise<FileStates> {
  const { stdout } = await gitOf(folder, ['rev-parse', '--is-inside-work-tree'], false);
  const all = await presentFiles(folder, stdout.trim() === 'true');
  const paths = all.filter((path) => {
    const place = join(folder, path);
    return !without.some((other) => place === other || place.startsWith(`${other}/`));
  });
  const states = new Map<string, string>();
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const some = paths.slice(start, start + AT_ONCE);
    const found = await Promise.all(some.map((path) => lstat(join(folder, path)).catch(() => undefined)));
    for (const [index, path] of some.entries()) {
      const info = found[index];
      // one that Git tracks and that is gone has no state
      if (info !== undefined) states.set(path, `${info.mtimeMs} ${info.size} ${info.mode} ${info.ino}`);
    }
  }
  return states;
}

/** Paths of the files that are new, gone or written since. */
export function changedBetween(before: FileStates, after: FileStates): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}
