import { gitOf } from './git.js';

/** Names by which a script means the registry of its pipeline. */
export const REGISTRY_NAMES = ['CI_REGISTRY', 'CI_DEPENDENCY_PROXY', 'glci-mock'] as const;

const SEARCH = ['grep', '-q', '-I', '-F', ...REGISTRY_NAMES.flatMap((name) => ['-e', name])];

/** For `ask`: whether a file of the commit `$1` has one of them. Of a large project it takes seconds. */
export const MENTIONED = `git ${SEARCH.join(' ')} "$1"`;

/** As {@link MENTIONED}, but for a file of the project (`except`, a path below its top). */
export async function mentionsRegistry(repository: string, sha: string, except: string | undefined): Promise<boolean> {
  const paths = except === undefined ? [] : ['--', `:(top,exclude,literal)${except}`];
  return isFound((await gitOf(repository, [...SEARCH, sha, ...paths], false)).exitCode);
}

/** 1: there is none; anything else than 0 means that Git could not tell. */
export function isFound(exitCode: number): boolean {
  return exitCode !== 1;
}
