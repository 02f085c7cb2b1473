import { lstat, open } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import type { SafeFolder } from '../../safe-folder.js';
import { LARGE_ARCHIVE } from '../../large-files.js';

/** Of the note beside a large archive, which says what file was found to be what its name says. */
export const KNOWN = '.known';

/** Longer than any note. */
const LONGEST = 200;

/** Whether the file is the one of its note, and was not written to since: it need not be read to be believed. */
export async function isKnown(path: string): Promise<boolean> {
  const note = await open(`${path}${KNOWN}`, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    () => undefined,
  );
  if (note === undefined) return false;
  try {
    const { buffer, bytesRead } = await note.read(Buffer.alloc(LONGEST), 0, LONGEST, 0);
    return buffer.toString('utf8', 0, bytesRead) === (await identityOf(path));
  } catch {
    return false; // a folder, a device
  } finally {
    await note.close();
  }
}

/**
 * Notes that a file of the folder is what its name says, where finding that out takes time. Never fails: whatever stands in
 * the place of the note, the file is read the next time.
 */
export function noteKnown(folder: SafeFolder, name: string): Promise<void> {
  return note(folder, name).catch(() => undefined);
}

async function note(folder: SafeFolder, name: string): Promise<void> {
  const path = join(folder.path, name);
  if ((await lstat(path)).size < LARGE_ARCHIVE) return;
  await using file = await folder.create(`${name}${KNOWN}`);
  await file.writeFile((await identityOf(path)) ?? '');
}

/** What neither another file has nor the same after anything was changed of it: nobody can set the time of a change. */
async function identityOf(path: string): Promise<string | undefined> {
  const info = await lstat(path, { bigint: true });
  return info.isFile() ? `${info.dev} ${info.ino} ${info.size} ${info.ctimeNs}` : undefined;
}
