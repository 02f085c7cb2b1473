import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, rm, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { LARGE } from '../../large-files.js';
import { SafeFolder } from '../../safe-folder.js';
import { isKnown, KNOWN, noteKnown } from './known.js';

/** Where caches are between runs: one folder a key, one archive in it, named by its content. */
export interface CacheFolders {
  /** Caches are saved here, and looked for here first. */
  readonly own: string;
  /** Looked for here as well, and never changed: the project's, for a run that must not write to it. */
  readonly shared: string | undefined;
  /** Where other machines find them too; undefined: nowhere. */
  readonly remote?: RemoteCaches | undefined;
}

/** Caches of jobs on a service that several machines have. Throws nothing: a cache that cannot be had is none. */
export interface RemoteCaches {
  /** Puts the newest of a key into its folder, if there is one; `name` stands for the key. */
  fetch(name: string, folder: string): Promise<void>;
  /** Gives the folder of a key to the others. */
  store(name: string, folder: string): Promise<void>;
}

/** The archive of a key; undefined where there is none. One that is not what its name says is none. */
export async function findArchive({ own, shared, remote }: CacheFolders, key: string): Promise<string | undefined> {
  await remote?.fetch(nameOf(key), placeOf(shared ?? own, key));
  const mine = await archiveIn(placeOf(own, key), true);
  if (mine === undefined) return shared === undefined ? undefined : archiveIn(placeOf(shared, key), false);
  const now = new Date();
  await utimes(mine, now, now); // what is used stays when room is short
  await using place = await placeIn(own, key);
  await noteKnown(place, basename(mine));
  return mine;
}

/**
 * Makes a file, of this SHA-256 in hexadecimal, the archive of a key, in place of the one before. Returns false where that
 * is the same.
 */
export async function keepArchive(
  folders: CacheFolders,
  key: string,
  temporary: string,
  digest: string,
): Promise<boolean> {
  const { own, shared, remote } = folders;
  const name = `${digest}.tar`;
  await using place = await placeIn(own, key);
  const before: readonly string[] = await readdir(place.path).catch(() => []);
  if (before.includes(name)) return false;
  await place.take(temporary, name);
  for (const old of before) await rm(join(place.path, old), { force: true });
  await noteKnown(place, name);
  if (shared === undefined) await remote?.store(nameOf(key), placeOf(own, key));
  return true;
}

/** `tidy`: what is not what its name says is removed. */
async function archiveIn(place: string, tidy: boolean): Promise<string | undefined> {
  if ((await lstat(place).catch(() => undefined))?.isDirectory() !== true) return undefined;
  for (const name of await readdir(place).catch(() => [])) {
    const path = join(place, name);
    if (name.endsWith(KNOWN)) continue;
    if (await isKnown(path)) return path;
    if (`${await digestOf(path).catch(() => '')}.tar` === name) return path;
    if (tidy) await Promise.all([path, `${path}${KNOWN}`].map((each) => rm(each, { force: true })));
  }
  return undefined;
}

/** The folder of a key. What it holds may have come from a cache of GitHub's: no link in it is followed. */
async function placeIn(own: string, key: string): Promise<SafeFolder> {
  await using top = await SafeFolder.open(own);
  return await top.folder(nameOf(key)); // before the one above is closed
}

function placeOf(folder: string, key: string): string {
  return join(folder, nameOf(key));
}

function nameOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, LARGE), hash);
  return hash.digest('hex');
}
