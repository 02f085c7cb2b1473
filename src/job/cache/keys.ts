import { posix } from 'node:path';
import { JobFailure } from '../failure.js';

/**
 * The key under which a cache is kept: `JOB/REF` where it is empty, and otherwise as a path that stays inside the folder
 * of caches, however its slashes and dots are written. Source: GitLab Runner's documentation, "cache key handling".
 */
export function cacheKeyOf(raw: string, job: { readonly name: string; readonly ref: string }): string {
  const given = raw === '' ? `${job.name}/${job.ref}` : raw;
  const decoded = given.replace(/%2f/gi, '/').replace(/%2e/gi, '.').replaceAll('\\', '/');
  // blanks go first: without them a segment may be one of dots
  const segments = decoded.split('/').map((segment) => segment.trimEnd());
  return posix
    .normalize(`/${segments.join('/')}`)
    .split('/')
    .filter((segment) => segment !== '')
    .join('/');
}

/** What a `policy` allows. Throws a {@link JobFailure} for a word (the value of a variable) that is none. */
export function cachePolicy(policy: string, key: string): { readonly pull: boolean; readonly push: boolean } {
  const word = policy === '' ? 'pull-push' : policy;
  if (!['pull-push', 'pull', 'push'].includes(word))
    throw new JobFailure('runner_system_failure', `unknown cache policy ${word} for ${key}`);
  return { pull: word !== 'push', push: word !== 'pull' };
}
