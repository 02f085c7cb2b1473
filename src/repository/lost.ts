import { messageOf, SystemError } from '../errors.js';
import { gitOf } from './git.js';

/** Whether a repository has a commit. */
export async function hasCommit(repository: string, sha: string): Promise<boolean> {
  return (await gitOf(repository, ['cat-file', '-e', `${sha}^{commit}`], false)).exitCode === 0;
}

/** What there is to say where the commit of a pipeline is gone from its repository; what Git itself says is the cause. */
export function commitLost(repository: string, sha: string, cause?: unknown): SystemError {
  return new SystemError(
    `The repository ${repository} has lost the commit ${sha.slice(0, 8)}, with which the pipeline began: it was removed or pruned meanwhile. Run the pipeline again, and leave .git where it is until its end`,
    cause === undefined ? {} : { cause },
  );
}

/** Does what needs a commit of a repository. Throws {@link commitLost} where it fails since the commit is gone. */
export async function whileThere<T>(repository: string, sha: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (await hasCommit(repository, sha)) throw error;
    throw commitLost(repository, sha, messageOf(error));
  }
}
