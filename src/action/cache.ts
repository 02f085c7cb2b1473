import { collectGarbage } from '../registry/storage/collect.js';
import { limitSize, storedBytes } from '../registry/storage/limit.js';
import { verifyStorage } from '../registry/storage/verify.js';
import { messageOf } from '../errors.js';
import { storedContent } from '../registry/content.js';

export interface RestoreResult {
  readonly primaryKey: string;
  /** Empty where nothing was found. */
  readonly matchedKey: string;
}

/** Beginning of the keys of this machine's kind: an image's layers are of no use to another architecture. */
export function cacheKeyPrefix(first: string, os: string = process.platform, arch: string = process.arch): string {
  return `${first}-${os}-${arch}-`;
}

/**
 * Restores the registry's storage: the newest entry whose key has the prefix, then those of the further prefixes. A
 * cache that cannot be had is told as information, never as an error.
 */
export async function restoreStorage(
  folder: string,
  prefix: string,
  furtherPrefixes: readonly string[],
  tell: (message: string) => void,
): Promise<RestoreResult> {
  const cache = await import('@actions/cache');
  // entries are never changed, so the key to save under depends on what will be stored: this one only stands for "newest"
  const primaryKey = `${prefix}newest`;
  if (!cache.isFeatureAvailable()) {
    tell('The GitHub cache is not available here: the registry starts with what this machine has.');
    return { primaryKey, matchedKey: '' };
  }
  try {
    const started = Date.now();
    const matchedKey = await cache.restoreCache([folder], primaryKey, [prefix, ...furtherPrefixes]);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (matchedKey === undefined) tell(`No cache found for ${prefix}*`);
    else tell(`Restored the registry's content from cache ${matchedKey} in ${seconds} s: ${await check(folder, tell)}`);
    return { primaryKey, matchedKey: matchedKey ?? '' };
  } catch (error) {
    // what came of a broken transfer must not be served
    await check(folder, tell).catch(() => undefined);
    tell(`The cache could not be restored: ${messageOf(error)}`);
    return { primaryKey, matchedKey: '' };
  }
}

/** What a restore brought, once everything in it was checked: what is not whole is dropped, never served. */
async function check(folder: string, tell: (message: string) => void): Promise<string> {
  const started = Date.now();
  const problems = await verifyStorage(folder);
  if (problems.length > 0) {
    const shown = problems.slice(0, 5).join('; ');
    tell(`WARNING: ${problems.length} parts of the restored content were not whole, and were dropped: ${shown}`);
  }
  const size = megabytes(await storedBytes(folder));
  return `${size}, checked in ${((Date.now() - started) / 1000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

export type SaveResult = 'saved' | 'unchanged' | 'exists' | 'empty' | 'unavailable' | 'failed';

/**
 * Saves the storage under a key made of its content; nothing when that is what was restored, or when such an entry is
 * there already (asked before the archive is made). Says what really happened: the client answers -1 instead of
 * throwing.
 */
export async function saveStorage(
  folder: string,
  prefix: string,
  matchedKey: string,
  tell: (message: string) => void,
  maxBytes?: number,
): Promise<SaveResult> {
  const cache = await import('@actions/cache');
  if (!cache.isFeatureAvailable()) return 'unavailable';
  await tidy(folder, maxBytes, tell);
  const { digest, blobs } = await storedContent(folder);
  if (digest === undefined) {
    tell('The registry holds nothing: no cache saved.');
    return 'empty';
  }
  const key = `${prefix}${digest.slice(0, 32)}`;
  if (key === matchedKey) {
    tell(`The registry holds what was restored (${key}): no cache saved.`);
    return 'unchanged';
  }
  try {
    const present = await cache.restoreCache([folder], key, [], { lookupOnly: true });
    if (present === key) {
      tell(`The cache ${key} is there already.`);
      return 'exists';
    }
    const started = Date.now();
    const id = await cache.saveCache([folder], key);
    if (id === -1) {
      tell(`The cache ${key} was not saved: see the message above (a read-only token, or another job was faster).`);
      return 'failed';
    }
    tell(
      `Saved the registry's content (${blobs} blobs, ${megabytes(await storedBytes(folder))}) as cache ${key} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
    return 'saved';
  } catch (error) {
    tell(`The cache was not saved: ${messageOf(error)}`);
    return 'failed';
  }
}

/** Removes what nothing leads to, and what is too much. */
async function tidy(folder: string, maxBytes: number | undefined, tell: (message: string) => void): Promise<void> {
  const { blobs, bytes } = await collectGarbage(folder);
  if (blobs > 0) tell(`Removed ${blobs} blobs that nothing uses (${megabytes(bytes)})`);
  const dropped = maxBytes === undefined ? [] : await limitSize(folder, maxBytes);
  if (dropped.length > 0)
    tell(
      `Dropped what was not used for the longest time, to keep to cache-max-size (${megabytes(maxBytes ?? 0)}): ${dropped.join(', ')}`,
    );
}
