import { readInside, SafeFolder } from '../../safe-folder.js';
import { keyText, LOCK_NAME, lockText, readLock, type StoredFile } from './lock.js';
import type { Recorded } from './record.js';

/** What became of a file in comparison with what the folder had. */
export interface Written {
  readonly file: StoredFile;
  readonly change: 'new' | 'changed' | 'unchanged' | 'removed';
}

/** Names that are ours: of others nothing is removed, whatever an earlier lock says. */
const OURS = /^files\/([a-z0-9-]*-[0-9a-f]{12}\.(?:yml|txt))$/;

/**
 * Stores files with their lock in a folder that the user has named, and removes those of before that are of no use now. No
 * link is followed below `within` (the project), nor below the folder. Throws `UnsafePath`.
 */
export async function writeStored(
  path: string,
  within: string,
  recorded: readonly Recorded[],
): Promise<readonly Written[]> {
  await using folder = await SafeFolder.open(path, within);
  const before = readLock((await readInside(folder.path, LOCK_NAME).catch(() => undefined)) ?? '') ?? [];
  await using files = await folder.folder('files');
  for (const { file, content } of recorded) {
    const name = OURS.exec(file.path ?? '')?.[1];
    if (name !== undefined && content !== undefined) await put(files, name, content);
  }
  // line ends are part of what the digests are of
  await put(folder, '.gitattributes', '* -text\n');
  await put(folder, LOCK_NAME, lockText(recorded.map(({ file }) => file)));
  const used = new Set(recorded.map(({ file }) => file.path));
  for (const { path: old = '' } of before) {
    const name = OURS.exec(old)?.[1];
    if (name !== undefined && !used.has(old)) await files.remove(name);
  }
  return changesOf(
    before,
    recorded.map(({ file }) => file),
  );
}

async function put(folder: SafeFolder, name: string, content: string): Promise<void> {
  await using file = await folder.create(name);
  await file.writeFile(content);
}

function changesOf(before: readonly StoredFile[], after: readonly StoredFile[]): readonly Written[] {
  const old = new Map(before.map((file) => [keyText(file), file]));
  const now = new Set(after.map(keyText));
  return [
    ...after.map((file): Written => {
      const earlier = old.get(keyText(file));
      const isSame = earlier !== undefined && lockText([earlier]) === lockText([file]);
      return { file, change: earlier === undefined ? 'new' : isSame ? 'unchanged' : 'changed' };
    }),
    ...before.filter((file) => !now.has(keyText(file))).map((file): Written => ({ file, change: 'removed' })),
  ].sort((a, b) => (keyText(a.file) < keyText(b.file) ? -1 : 1));
}
