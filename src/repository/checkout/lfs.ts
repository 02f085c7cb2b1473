import { constants } from 'node:fs';
import { copyFile, lstat, readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { SystemError } from '../../errors.js';
import { run, started } from '../../process.js';
import type { Answer } from '../git.js';
import { plainGit } from './git-dir.js';
import { CHECK_OUT_IN, LFS, PLAIN } from './questions.js';

/** Pointers are smaller than this by their specification. */
const LARGEST_POINTER = 1024;
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n/;

/**
 * Replaces the pointers of Git LFS in a working copy by their content, as `git lfs pull` does, as far as a Git
 * directory has it: of these paths, else of all. Returns the paths that stay pointers. Git LFS itself is not needed.
 */
export async function fillLfs(folder: string, gitDir: string, paths?: readonly string[]): Promise<readonly string[]> {
  const missing: string[] = [];
  const filled: string[] = [];
  for (const path of paths ?? (await lfsPaths(folder))) {
    const oid = await pointedTo(join(folder, path));
    if (oid === undefined) continue;
    const content = join(gitDir, 'lfs/objects', oid.slice(0, 2), oid.slice(2, 4), oid);
    const copied = await fill(content, join(folder, path));
    (copied ? filled : missing).push(path);
  }
  if (filled.length > 0) {
    // the index learns the new sizes and times; what the content has as its pointer, Git finds in the index itself
    const clean = ['-c', 'filter.lfs.clean=git cat-file blob :%f'];
    await run('git', ['-C', folder, ...clean, 'update-index', '-z', '--stdin'], {
      input: Buffer.from(filled.join('\0')),
      env: { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }, // a filter of Git LFS itself would win
    });
  }
  return missing;
}

async function lfsPaths(folder: string): Promise<readonly string[]> {
  return pathsIn((await plainGit(folder, ['ls-files', '-z', '--', LFS])).stdout);
}

const pathsIn = (listed: string): readonly string[] => listed.split('\0').filter((path) => path !== '');

/**
 * Gives a working copy that we make the files of its HEAD. Returns the paths that are Git LFS's: pointers as yet. `asked`
 * is who was asked to {@link CHECK_OUT}.
 */
export async function checkOutFiles(
  folder: string,
  asked?: (folder: string) => Promise<Answer> | undefined,
): Promise<readonly string[]> {
  const answer = await asked?.(folder);
  if (answer?.exitCode === 0) return pathsIn(answer.stdout);
  const { exitCode, stdout, stderr } = await started('sh', ['-c', CHECK_OUT_IN, 'sh', '-C', folder, ...PLAIN]);
  if (exitCode !== 0) throw new SystemError(`git read-tree -u --reset HEAD in ${folder} failed: ${stderr.trim()}`);
  return pathsIn(stdout);
}

async function fill(content: string, path: string): Promise<boolean> {
  try {
    await copyFile(content, path, constants.COPYFILE_FICLONE);
  } catch {
    return false; // the runner did not fetch it
  }
  // older than the index: of a file of the same second Git would compare the content, and find no pointer
  const before = new Date(Date.now() - 10_000);
  await utimes(path, before, before);
  return true;
}

async function pointedTo(path: string): Promise<string | undefined> {
  const stat = await lstat(path).catch(() => undefined);
  if (stat?.isFile() !== true || stat.size >= LARGEST_POINTER) return undefined;
  return POINTER.exec(await readFile(path, 'utf8'))?.[1];
}
