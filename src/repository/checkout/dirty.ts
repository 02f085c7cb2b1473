import { cp, lstat, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolders } from '../../make-folders.js';
import { SystemError } from '../../errors.js';
import { gitOf } from '../git.js';

/** What is not committed in a repository: changes, and files neither tracked nor ignored. */
export interface Uncommitted {
  /** A copy of these files, which all working copies of a run have alike. */
  readonly folder: string;
  readonly there: readonly string[];
  readonly deleted: readonly string[];
}

/**
 * Copies what is not committed into a folder. Throws a {@link SystemError} where another commit than the pipeline's is
 * checked out by now: its files are no changes of that one.
 */
export async function copyUncommitted(repository: string, sha: string, folder: string): Promise<Uncommitted> {
  const git = async (...args: string[]): Promise<readonly string[]> => {
    const { stdout } = await gitOf(repository, args);
    return stdout.split('\0').filter((path) => path !== '');
  };
  await expectHead(repository, sha);
  const changed = await git('diff', '--name-only', '--no-renames', '--ignore-submodules', '-z', sha);
  const added = await git('ls-files', '-z', '-o', '--exclude-standard');
  const there: string[] = [];
  const deleted: string[] = [];
  for (const path of new Set([...changed, ...added])) {
    if (path.endsWith('/')) continue; // a repository of its own inside this one
    const from = join(repository, path);
    const isThere = (await lstat(from).catch(() => undefined)) !== undefined;
    if (isThere) {
      await makeFolders(dirname(join(folder, path)));
      await cp(from, join(folder, path), { recursive: true, verbatimSymlinks: true });
    }
    (isThere ? there : deleted).push(path);
  }
  await expectHead(repository, sha);
  return { folder, there, deleted };
}

/** Adds to a working copy of the commit what is not committed. */
export async function addUncommitted(target: string, { folder, there, deleted }: Uncommitted): Promise<void> {
  for (const path of [...deleted, ...there]) await rm(join(target, path), { recursive: true, force: true });
  for (const path of there) {
    await makeFolders(dirname(join(target, path)));
    await cp(join(folder, path), join(target, path), { recursive: true, verbatimSymlinks: true });
  }
}

async function expectHead(repository: string, sha: string): Promise<void> {
  const head = (await gitOf(repository, ['rev-parse', '--verify', '-q', 'HEAD'], false)).stdout.trim();
  if (head === sha || head === '') return; // without one, what needs the commit says why
  throw new SystemError(
    `With \`dirty\`, the files of ${repository} belong to the pipeline, but another commit is checked out there since it began (${head.slice(0, 8)}, not ${sha.slice(0, 8)}). Run the pipeline again, and let the checkout as it is until its jobs run`,
  );
}
