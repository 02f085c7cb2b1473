import { cp, lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gitOf } from '../git.js';

/** Adds to a working copy what is not committed in a repository: changes, and files neither tracked nor ignored. */
export async function addUncommitted(target: string, repository: string): Promise<void> {
  const git = async (...args: string[]): Promise<readonly string[]> => {
    const { stdout } = await gitOf(repository, args);
    return stdout.split('\0').filter((path) => path !== '');
  };
  const changed = await git('diff', '--name-only', '--no-renames', '--ignore-submodules', '-z', 'HEAD');
  const added = await git('ls-files', '-z', '-o', '--exclude-standard');
  for (const path of new Set([...changed, ...added])) {
    const from = join(repository, path);
    if (path.endsWith('/')) continue; // a repository of its own inside this one
    await rm(join(target, path), { recursive: true, force: true });
    if ((await lstat(from).catch(() => undefined)) === undefined) continue; // deleted
    await cp(from, join(target, path), { recursive: true, verbatimSymlinks: true });
  }
}
