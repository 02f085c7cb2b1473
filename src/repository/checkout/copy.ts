import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SystemError } from '../../errors.js';
import { ask, gitOf, type Answer } from '../git.js';
import { objectFolders } from './objects.js';
import { COPY, REFS } from './questions.js';

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

/**
 * Reads what the runner's copy has, for a commit of it; nothing of it is changed. `known`: the answers to {@link COPY}, where
 * it was asked already. Throws where the commit is gone.
 */
export async function readCopy(repository: string, head: string, known?: readonly Answer[]): Promise<RunnerCopy> {
  const [parsed, listed] = complete(known) ? known : await asked(repository, head);
  const [gitDir = '', objects = '', shallow = '', format = 'sha1'] = parsed.stdout.trim().split('\n');
  const [folders, boundary] = await Promise.all([
    objectFolders(resolve(repository, objects)),
    readFile(resolve(repository, shallow), 'utf8').catch(() => undefined),
  ]);
  return {
    repository,
    gitDir: resolve(repository, gitDir),
    objectFolders: folders,
    shallow: boundary,
    format,
    head,
    refs: refsOf(listed.stdout),
  };
}

type Answered = readonly [Answer, Answer];

function complete(answers: readonly Answer[] | undefined): answers is Answered {
  return answers?.length === COPY.length && answers.every(({ exitCode }) => exitCode === 0);
}

async function asked(repository: string, head: string): Promise<Answered> {
  const { answers, stderr } = ask(repository, COPY, [head]);
  const got = await Promise.all(answers);
  if (!complete(got)) throw new SystemError(`git rev-parse ${head} of ${repository} failed: ${(await stderr).trim()}`);
  return got;
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
