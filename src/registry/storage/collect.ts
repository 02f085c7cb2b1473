import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blobPath, readManifest, readStores, type Store, type StoredRepository } from './layout.js';
import { reach } from './reach.js';
import { StorageReader } from './safe-read.js';

/** What a collection removed. */
export interface Collected {
  readonly blobs: number;
  readonly bytes: number;
}

/**
 * Removes what nothing leads to: of pushed images what no tag reaches (referrers such as signatures stay, also those
 * whose subject is not there), of an upstream's what no manifest reaches; and uploads that were never finished. No
 * registry may run on the folder.
 */
export async function collectGarbage(storage: string): Promise<Collected> {
  let [blobs, bytes] = [0, 0];
  for (const store of await readStores(storage)) {
    const kept = await reach(store, await roots(store));
    for (const repository of store.repositories) await pruneLinks(repository, kept.manifests, kept.blobs);
    for (const [digest, size] of store.blobs) {
      if (kept.manifests.has(digest) || kept.blobs.has(digest)) continue;
      await rm(dirname(blobPath(store.root, digest)), { recursive: true, force: true });
      blobs += 1;
      bytes += size;
    }
  }
  return { blobs, bytes };
}

async function roots(store: Store): Promise<readonly string[]> {
  const revisions = store.repositories.flatMap((repository) => repository.revisions);
  if (store.upstream) return revisions;
  const tagged = store.repositories.flatMap((repository) => repository.tags.map((tag) => tag.digest));
  const referrers: string[] = [];
  for (const digest of revisions) {
    if ((await readManifest(store, digest))?.subject !== undefined) referrers.push(digest);
  }
  return [...tagged, ...referrers];
}

/** Removes a repository's links to all but these, and its unfinished uploads. */
export async function pruneLinks(
  repository: StoredRepository,
  manifests: ReadonlySet<string>,
  blobs: ReadonlySet<string>,
): Promise<void> {
  const reader = new StorageReader(repository.folder);
  const remove = (...path: string[]): Promise<void> =>
    rm(join(repository.folder, ...path), { recursive: true, force: true });
  await remove('_uploads');
  for (const digest of repository.revisions) {
    if (!manifests.has(digest)) await remove('_manifests/revisions/sha256', digest.slice('sha256:'.length));
  }
  for (const digest of repository.layers) {
    if (!blobs.has(digest) && !manifests.has(digest)) await remove('_layers/sha256', digest.slice('sha256:'.length));
  }
  for (const tag of repository.tags) {
    const old = join('_manifests/tags', tag.name, 'index/sha256');
    if ((await reader.folder(repository.folder, old)) === undefined) continue; // nothing is removed through a link
    for (const digest of repository.revisions)
      if (!manifests.has(digest)) await remove(old, digest.slice('sha256:'.length));
  }
}

/** Removes a tag or, of an upstream, whatever a repository has that no other tag reaches. Garbage is collected later. */
export async function removeTag(repository: StoredRepository, tag: string): Promise<void> {
  await rm(join(repository.folder, '_manifests/tags', tag), { recursive: true, force: true });
}

/** Removes a repository with all of its links. */
export async function removeRepository(repository: StoredRepository): Promise<void> {
  for (const part of ['_manifests', '_layers', '_uploads'])
    await rm(join(repository.folder, part), { recursive: true, force: true });
}
