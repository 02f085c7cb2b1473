import { collectGarbage } from '../../registry/storage/collect.js';
import { limitSize, storedBytes } from '../../registry/storage/limit.js';
import { findProblems } from '../../registry/check/problems.js';
import { droppedText, keptText, verifyStorage } from '../../registry/check/verify.js';
import { messageOf } from '../../errors.js';
import { storedContent } from '../../registry/content.js';
import { ask, readOnlyToken, type CacheClient } from './cache-client.js';

export interface RestoreResult {
  readonly primaryKey: string;
  /** Empty where nothing was found. */
  readonly matchedKey: string;
}

/** Beginning of the keys of this machine's kind: an image's layers are of no use to another architecture. */
export function cacheKeyPrefix(first: string, os: string = process.platform, arch: string = process.arch): string {
  return `${first}-${os}-${arch}-`;
}

/** Says what happened; `warning` where somebody should look at it. */
export type Tell = (message: string, level?: 'info' | 'warning') => void;

/** Refusals that are as they should be: the token of a fork, or another job that was faster (409). */
const EXPECTED = /denied|read-only|\b409\b|already exists/i;

/**
 * Restores the registry's storage: the newest entry whose key has the prefix, then those of the further prefixes. A
 * cache that cannot be had is told, never an error.
 */
export async function restoreStorage(
  folder: string,
  prefix: string,
  furtherPrefixes: readonly string[],
  tell: Tell,
): Promise<RestoreResult> {
  const cache: CacheClient = await import('@actions/cache');
  // entries are never changed, so the key to save under depends on what will be stored: this one only stands for "newest"
  const primaryKey = `${prefix}newest`;
  const nothing = { primaryKey, matchedKey: '' };
  if (!cache.isFeatureAvailable()) {
    tell('The GitHub cache is not available here: the registry starts with what this machine has.');
    return nothing;
  }
  const prefixes = [prefix, ...furtherPrefixes];
  try {
    const { value: found, reason } = await ask(() =>
      cache.restoreCache([folder], primaryKey, prefixes, { lookupOnly: true }),
    );
    if (found === undefined) {
      if (reason === '') tell(`No cache found for ${prefixes.join('*, ')}*`);
      else tell(`The cache could not be asked: ${reason}`, EXPECTED.test(reason) ? 'info' : 'warning');
      return nothing;
    }
    // what this machine has may have lost something since
    const isThere = found === keyOf(prefix, (await storedContent(folder)).digest);
    if (isThere && (await findProblems(folder, 'sizes')).length === 0) {
      tell(`The registry has what cache ${found} would bring: nothing was restored`);
      return { primaryKey, matchedKey: found };
    }
    const started = Date.now();
    const { value: matchedKey, reason: why } = await ask(() => cache.restoreCache([folder], primaryKey, prefixes));
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    // half of a broken transfer may have been unpacked: it must not be served either
    const size = await check(folder, tell);
    if (matchedKey === undefined) {
      tell(`The cache ${found} could not be restored: ${why || 'it is gone'}`, 'warning');
      return nothing;
    }
    tell(`Restored the registry's content from cache ${matchedKey} in ${seconds} s: ${size}`);
    return { primaryKey, matchedKey };
  } catch (error) {
    await check(folder, tell).catch(() => undefined);
    tell(`The cache could not be restored: ${messageOf(error)}`, 'warning');
    return nothing;
  }
}

/** Key of the entry that {@link restoreStorage} would restore now; undefined: there is none, or it cannot be asked. */
export async function newestStorage(
  folder: string,
  prefix: string,
  furtherPrefixes: readonly string[],
): Promise<string | undefined> {
  const cache: CacheClient = await import('@actions/cache');
  if (!cache.isFeatureAvailable()) return undefined;
  const prefixes = [prefix, ...furtherPrefixes];
  const { value } = await ask(() =>
    cache.restoreCache([folder], `${prefix}newest`, prefixes, { lookupOnly: true }),
  ).catch(() => ({ value: undefined }));
  return value;
}

/** The key of stored content; undefined where there is none. */
function keyOf(prefix: string, digest: string | undefined): string | undefined {
  return digest === undefined ? undefined : `${prefix}${digest.slice(0, 32)}`;
}

/** What a restore brought, once everything in it was checked: what is not whole is dropped, never served. */
async function check(folder: string, tell: Tell): Promise<string> {
  const started = Date.now();
  const { parts, kept } = await verifyStorage(folder);
  if (parts.length > 0) tell(droppedText('the restored content', parts), 'warning');
  if (kept.length > 0) tell(keptText(kept), 'warning');
  const size = megabytes(await storedBytes(folder));
  return `${size}, checked in ${((Date.now() - started) / 1000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

export type SaveResult = 'saved' | 'unchanged' | 'exists' | 'empty' | 'unavailable' | 'failed';

/**
 * Saves the storage under a key made of its content; nothing when that is what was restored, when such an entry is
 * there already (asked before the archive is made), or when the runner's token can only read. Says what really
 * happened.
 */
export async function saveStorage(
  folder: string,
  prefix: string,
  matchedKey: string,
  tell: Tell,
  maxBytes?: number,
): Promise<SaveResult> {
  const cache: CacheClient = await import('@actions/cache');
  if (!cache.isFeatureAvailable()) return 'unavailable';
  if (readOnlyToken(process.env['ACTIONS_RUNTIME_TOKEN'] ?? '')) {
    tell('The cache was not saved: the token of this run can only read it (as for pull requests from forks).');
    return 'failed';
  }
  await tidy(folder, maxBytes, tell);
  const { digest, blobs } = await storedContent(folder);
  const key = keyOf(prefix, digest);
  if (key === undefined) {
    tell('The registry holds nothing: no cache saved.');
    return 'empty';
  }
  if (key === matchedKey) {
    tell(`The registry holds what was restored (${key}): no cache saved.`);
    return 'unchanged';
  }
  try {
    const { value: present } = await ask(() => cache.restoreCache([folder], key, [], { lookupOnly: true }));
    if (present === key) {
      tell(`The cache ${key} is there already.`);
      return 'exists';
    }
    const started = Date.now();
    const { value: id, reason } = await ask(() => cache.saveCache([folder], key));
    if (id === -1) {
      const why = reason || 'the service does not say why';
      tell(`The cache ${key} was not saved: ${why}`, EXPECTED.test(why) ? 'info' : 'warning');
      return 'failed';
    }
    const size = megabytes(await storedBytes(folder));
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    tell(`Saved the registry's content (${blobs} blobs, ${size}) as cache ${key} in ${seconds} s`);
    return 'saved';
  } catch (error) {
    tell(`The cache was not saved: ${messageOf(error)}`, 'warning');
    return 'failed';
  }
}

/** Removes what nothing leads to, and what is too much. */
async function tidy(folder: string, maxBytes: number | undefined, tell: Tell): Promise<void> {
  const { blobs, bytes } = await collectGarbage(folder);
  if (blobs > 0) tell(`Removed ${blobs} blobs that nothing uses (${megabytes(bytes)})`);
  const dropped = maxBytes === undefined ? [] : await limitSize(folder, maxBytes);
  if (dropped.length > 0)
    tell(
      `Dropped what was not used for the longest time, to keep to cache-max-size (${megabytes(maxBytes ?? 0)}): ${dropped.join(', ')}`,
    );
}
