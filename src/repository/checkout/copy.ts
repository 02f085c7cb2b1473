import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SystemError } from '../../errors.js';
import { askTogether, gitOf } from '../git.js';
import { objectFolders } from './objects.js';

export interface Ref {
  readonly name: string;
  readonly sha: string;
}

/** The repository on this machine that all copies for jobs are made of. */
export interface RunnerCopy {
  readonly repository: string;
  /** Where `objects`, `refs` and `modules` are; of a linked work tree, that of the repository itself. */
  readonly gitDir: string;
  readonly objectFolders: readonly string[];
  /** Content of `shallow`; undefined where the history is whole. */
  readonly shallow: string | undefined;
  readonly format: string;
  readonly head: string;
  readonly refs: readonly Ref[];
}

const REFS = '%(objectname) %(symref) %(refname)';
const WHERE = 'git rev-parse --git-common-dir --git-path objects --git-path shallow --show-object-format "$1^{commit}"';

/** Reads what the runner's copy has, for a commit of it; nothing of it is changed. Throws where the commit is gone. */
export async function readCopy(repository: string, head: string): Promise<RunnerCopy> {
  const [parsed, listed] = await askTogether(repository, [WHERE, `git for-each-ref --format='${REFS}'`], [head]);
  if (parsed?.exitCode !== 0 || listed?.exitCode !== 0)
    throw new SystemError(`git rev-parse ${head} of ${repository} failed: ${parsed?.stderr.trim() ?? ''}`);
  const [gitDir = '', objects = '', shallow = '', format = 'sha1'] = parsed.stdout.trim().split('\n');
  return {
    repository,
    gitDir: resolve(repository, gitDir),
    objectFolders: await objectFolders(resolve(repository, objects)),
    shallow: await readFile(resolve(repository, shallow), 'utf8').catch(() => undefined),
    format,
    head,
    refs: refsOf(listed.stdout),
  };
}

/** All refs but symbolic ones, of a working copy or a Git directory. */
export async function readRefs(repository: string): Promise<readonly Ref[]> {
  return refsOf((await gitOf(repository, ['for-each-ref', `--format=${REFS}`])).stdout);
}

function refsOf(listed: string): readonly Ref[] {
  return listed.split('\n').flatMap((line) => {
    const [sha = '', symbolic, name = ''] = line.split(' ');
    return name === '' || symbolic !== '' ? [] : [{ name, sha }];
  });
}
