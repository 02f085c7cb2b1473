import { createHash } from 'node:crypto';
import { wildcard } from '../compose/wildcard.js';
import type { CacheConfig, CacheKeySource } from '../entry/cache.js';
import type { Repository } from '../rules/repository.js';
import type { CacheSpec } from '../types.js';

/** Caches with their keys; a key from files is computed here, as GitLab does it when the pipeline is created. */
export async function cacheSpecs(
  caches: readonly CacheConfig[],
  repository: Repository,
): Promise<readonly CacheSpec[]> {
  return Promise.all(
    caches.map(async ({ key, ...cache }, index) => ({ ...cache, key: await cacheKey(key, index, repository) })),
  );
}

async function cacheKey(key: CacheKeySource, index: number, repository: Repository): Promise<string> {
  if (key.kind === 'text') return key.text;
  const prefix = key.prefix ?? defaultPrefix(key, index);
  const digest = (await digestOf(key, repository)) ?? 'default';
  return [prefix, digest].filter((part) => part.trim() !== '').join('-');
}

function defaultPrefix(key: Exclude<CacheKeySource, { kind: 'text' }>, index: number): string {
  if (key.kind === 'files_commits') return String(index);
  return `${String(index)}_${key.files.map((file) => file.split('.')[0] ?? '').join('_')}`;
}

/** SHA1 of the files' blob ids (or last commits), sorted and joined; undefined where none of them exists. */
async function digestOf(
  key: Exclude<CacheKeySource, { kind: 'text' }>,
  repository: Repository,
): Promise<string | undefined> {
  const names = [...new Set(key.files.filter((file) => file.trim() !== ''))];
  const { source } = repository;
  const found =
    key.kind === 'files_commits'
      ? await Promise.all(names.map((file) => source.lastCommitId(file)))
      : await Promise.all((await expandNames(names, repository)).map((file) => source.blobId(file)));
  const ids = [...new Set(found.filter((id) => id !== undefined))].sort();
  return ids.length === 0 ? undefined : createHash('sha1').update(ids.join('-')).digest('hex');
}

async function expandNames(names: readonly string[], repository: Repository): Promise<string[]> {
  if (!names.some((name) => name.includes('*'))) return [...names];
  const files = await repository.files();
  return [...new Set(names.flatMap((name) => (name.includes('*') ? files.filter(wildcard(name)) : [name])))];
}
