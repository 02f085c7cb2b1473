import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

const REPOSITORIES = 'local/docker/registry/v2/repositories';

/** Whether a storage has anything that was pushed. */
export async function hasPushes(storage: string): Promise<boolean> {
  return (await lstat(join(storage, REPOSITORIES)).catch(() => undefined)) !== undefined;
}

/**
 * Whether what a tag or digest of the registry stands for was pushed at or after `since` (milliseconds): the registry
 * writes a link whenever it takes a manifest, and restoring a cache keeps the times. undefined where the storage
 * cannot be read or has no such tag.
 */
export async function pushedSince(
  storage: string,
  repository: string,
  reference: string,
  since: number,
): Promise<boolean | undefined> {
  const manifests = join(storage, REPOSITORIES, repository, '_manifests');
  const link = reference.startsWith('sha256:')
    ? join(manifests, 'revisions/sha256', reference.slice('sha256:'.length), 'link')
    : join(manifests, 'tags', reference, 'current/link');
  const found = await lstat(link).catch(() => undefined);
  // a file's time is that of the kernel's last tick
  return found === undefined ? undefined : found.mtimeMs >= since - 50;
}
