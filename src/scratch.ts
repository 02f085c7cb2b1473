import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf, SystemError } from './errors.js';
import { currentOwner, isLeftOver, ownerIsDead, type Owner } from './owner.js';

const NAME = /^gitlab-dind-[a-z]+\.([0-9a-f]{12})\.(\d+)\.(\d*)\./;

/**
 * Makes a folder for what this process needs for a while, where the system has such. Its name tells whose it is, so that
 * a later process can remove what a killed one has left. Throws a {@link SystemError} where that cannot be.
 */
export function scratchFolder(purpose: string, parent = tmpdir()): Promise<string> {
  return mkdtemp(prefix(purpose, parent)).catch((error: unknown) => {
    throw new SystemError(`No temporary folder can be made: ${messageOf(error)}`, {
      hint: 'Set TMPDIR to a folder that can be written.',
      cause: error,
    });
  });
}

/** The same at once. */
export function scratchFolderSync(purpose: string): string {
  return mkdtempSync(prefix(purpose, tmpdir()));
}

function prefix(purpose: string, parent: string): string {
  const owner = currentOwner();
  return join(parent, `gitlab-dind-${purpose}.${machine(owner)}.${owner.pid}.${owner.started}.`);
}

/** Removes the folders of processes that are gone; what belongs to another user stays. Returns how many. */
export async function sweepScratch(parent = tmpdir(), now = Date.now()): Promise<number> {
  let removed = 0;
  for (const path of await scratchLeft(parent, now)) {
    try {
      await rm(path, { recursive: true, force: true });
      removed += 1;
    } catch {
      // another user's, or removed by another process at this moment
    }
  }
  return removed;
}

/** Paths of the folders of processes that are gone. */
export async function scratchLeft(parent = tmpdir(), now = Date.now()): Promise<readonly string[]> {
  const mine = currentOwner();
  const left: string[] = [];
  for (const name of await readdir(parent).catch(() => [])) {
    const [, where = '', pid = '', started = ''] = NAME.exec(name) ?? [];
    if (where === '') continue;
    const path = join(parent, name);
    // a process of another machine, or from before a restart, is not to be asked for
    const dead = where === machine(mine) ? ownerIsDead({ ...mine, pid: Number(pid), started }) : undefined;
    const since = await stat(path).catch(() => undefined); // removed by another process at this moment
    if (since !== undefined && isLeftOver(dead, since.mtimeMs, now)) left.push(path);
  }
  return left;
}

/** Of the machine and its start: process numbers mean nothing beyond. */
function machine({ host, boot }: Owner): string {
  return createHash('sha256').update(`${host}/${boot}`).digest('hex').slice(0, 12);
}
