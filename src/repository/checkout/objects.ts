import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** A file of an object store: its place in any store, and on this machine. */
export interface ObjectFile {
  readonly name: string;
  readonly path: string;
}

const PACK = /^pack-[0-9a-f]+\.(pack|idx|rev|bitmap|promisor)$/;

/** Folders that hold the objects of a repository: its own, and those that it borrows from. */
export async function objectFolders(folder: string, known = new Set<string>()): Promise<readonly string[]> {
  if (known.has(folder)) return [];
  known.add(folder);
  const found = [folder];
  const alternates = await readFile(join(folder, 'info/alternates'), 'utf8').catch(() => '');
  for (const line of alternates.split('\n'))
    if (line !== '' && !line.startsWith('#')) found.push(...(await objectFolders(resolve(folder, line), known)));
  return found;
}

/**
 * The objects in these folders, as files: what Git calls loose objects, and packs. They never change, so they can be
 * read without a lock; what only speeds Git up, and may be stale, is left out. Git may remove them once it has put what
 * they hold into a new pack.
 */
export function objectFiles(folders: readonly string[]): readonly ObjectFile[] {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const item of entries(folder).sort()) {
      if (/^[0-9a-f]{2}$/.test(item)) {
        for (const name of entries(join(folder, item)))
          if (/^[0-9a-f]{38,62}$/.test(name)) files.set(`${item}/${name}`, join(folder, item, name));
      } else if (item === 'pack') {
        for (const name of entries(join(folder, item)))
          if (PACK.test(name)) files.set(`pack/${name}`, join(folder, item, name));
      }
    }
  }
  return [...files].map(([name, path]) => ({ name, path }));
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
