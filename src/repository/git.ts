import { run } from '../process.js';

/** Runs Git on a repository of the user's, whoever owns it (containers, sudo): it is the one we were told to run. */
export function gitOf(repository: string, args: readonly string[], check = true): ReturnType<typeof run> {
  return run('git', ['-c', `safe.directory=${repository}`, '-C', repository, ...args], { check });
}
