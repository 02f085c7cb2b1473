import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { copyFile, link, lstat, readdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { makeFolders } from '../../make-folders.js';
/** Below the storage folder: one folder a project, so that none reads or writes what another has stored. */
const PROJECTS = 'projects';

/** What a folder of a project holds. */
const PARTS = ['local', 'upstream', 'job-caches'];

/** One project's storage. */
export interface StoredProject {
  readonly name: string;
  readonly folder: string;
}

/** The folder of a project; `identity` is its remote's host and path, or of a folder without one its path. */
export function projectStorage(root: string, identity: string): string {
  const known = identity.toLowerCase(); // GitLab and GitHub take names of any case for the same
  const readable = known.replace(/[^a-z0-9.-]+/g, '_').replace(/^[_.]+/, '');
  const hash = createHash('sha256').update(known).digest('hex').slice(0, 12);
  return join(root, PROJECTS, `${readable.slice(-80)}-${hash}`);
}

/** All projects that have something stored below a storage folder. */
export async function storedProjects(root: string): Promise<readonly StoredProject[]> {
  const entries = await readdir(join(root, PROJECTS), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && /^[\w.-]+$/.test(entry.name)) // as we name them
    .map(({ name }) => ({ name, folder: join(root, PROJECTS, name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where runs have their copies that must not write to a project's storage. */
export function untrustedFolder(root: string): string {
  return join(root, 'untrusted');
}

/** Whether earlier versions have stored something for all projects together. */
export function hasOldStorage(root: string): boolean {
  return PARTS.some((part) => existsSync(join(root, part)));
}

/**
 * Makes what earlier versions have stored for all projects together that of this one, where it has nothing yet. Returns
 * whether there was anything. Throws what the system refuses.
 */
export async function adoptOldStorage(root: string, folder: string): Promise<boolean> {
  const old = PARTS.filter((part) => existsSync(join(root, part)));
  if (old.length === 0 || (await readdir(folder).catch(() => [])).length > 0) return false;
  await makeFolders(folder);
  for (const part of old) await rename(join(root, part), join(folder, part));
  return true;
}

/**
 * A copy of a project's registry for one run that must not write to it. Blobs are never changed in place, so they are
 * shared as hard links where the file system can; all else is copied, and what is neither file nor folder left out.
 */
export async function privateCopy(from: string, to: string): Promise<void> {
  await makeFolders(to);
  for (const part of ['local', 'upstream']) await copyFolder(join(from, part), join(to, part));
}

async function copyFolder(from: string, to: string): Promise<void> {
  if ((await lstat(from).catch(() => undefined))?.isDirectory() !== true) return;
  const names = await readdir(from);
  await makeFolders(to);
  for (const name of names) {
    const [source, target] = [join(from, name), join(to, name)];
    const info = await lstat(source);
    if (info.isDirectory()) await copyFolder(source, target);
    else if (info.isFile())
      await (isBlob(source) ? link(source, target).catch(() => copy(source, target)) : copy(source, target));
  }
}

function copy(from: string, to: string): Promise<void> {
  return copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
}

/** `blobs/sha256/ab/abcd…/data`. */
function isBlob(path: string): boolean {
  return basename(path) === 'data' && path.includes('/blobs/sha256/');
}
