import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blobPath, list, readStores, type Store, type StoredRepository } from './layout.js';
import { reach, readGraph, type Graph, type Reached } from './reach.js';
import { referrersIn, rootsOf, type Root } from './roots.js';
import { splitDigest } from './digest.js';

/** What a collection removed. */
export interface Collected {
  readonly blobs: number;
  readonly bytes: number;
}

/**
 * Removes what nothing leads to (see {@link rootsOf}), with its links, and uploads that were never finished. No registry
 * may run on the folder.
 */
export async function collectGarbage(storage: string, now = Date.now()): Promise<Collected> {
  const total = { blobs: 0, bytes: 0 };
  for (const store of await readStores(storage)) {
    const graph = await readGraph(store);
    const roots = store.repositories.flatMap((repository) => rootsOf(store, repository, graph, now));
    const { blobs, bytes } = await sweepStore(store, graph, roots);
    total.blobs += blobs;
    total.bytes += bytes;
  }
  await removeUnfinished(storage);
  return total;
}

/** Removes everything of a store that the roots do not lead to. */
export async function sweepStore(store: Store, graph: Graph, roots: readonly Root[]): Promise<Collected> {
  const kept = new Set<string>();
  for (const repository of store.repositories) {
    const own = roots.filter((root) => root.repository === repository);
    const reached = reachIn(repository, graph, own);
    await pruneLinks(repository, reached);
    for (const digest of [...reached.manifests, ...reached.blobs]) kept.add(digest);
  }
  const collected = { blobs: 0, bytes: 0 };
  for (const [digest, size] of store.blobs) {
    if (kept.has(digest)) continue;
    await removeFolder(dirname(blobPath(store.root, digest)));
    collected.blobs += 1;
    collected.bytes += size;
  }
  await forgetExpiry(store);
  return collected;
}

/** What roots of a repository lead to, what speaks of it included. */
export function reachIn(repository: StoredRepository, graph: Graph, roots: readonly Root[]): Reached {
  return reach(
    graph,
    roots.map(({ digest }) => digest),
    referrersIn(repository, graph),
  );
}

async function pruneLinks(repository: StoredRepository, kept: Reached): Promise<void> {
  await removeFolder(join(repository.folder, '_uploads'));
  const gone = repository.revisions.filter(({ digest }) => !kept.manifests.has(digest));
  const unused = repository.layers.filter(({ digest }) => !kept.blobs.has(digest) && !kept.manifests.has(digest));
  for (const { folder } of [...gone, ...unused]) await removeFolder(folder);
  for (const tag of repository.tags) {
    // the history of a tag
    for (const { digest } of gone) {
      const { algorithm, hex } = splitDigest(digest);
      await removeFolder(join(tag.folder, 'index', algorithm, hex));
    }
  }
  if (kept.manifests.size > 0) return;
  for (const part of ['_manifests', '_layers']) await removeFolder(join(repository.folder, part));
}

/**
 * A pull-through instance removes what it stored 7 days ago as soon as it starts, used or not, and does not start at all
 * when its list of these times is cut off. Without the list it starts, and leaves what it finds: how long that is kept
 * is decided here, by use and size. Source: Distribution, registry/proxy/scheduler.
 */
export async function forgetExpiry(store: Store): Promise<void> {
  await rm(join(store.folder, 'scheduler-state.json'), { force: true });
}

/** Archives of jobs' caches that a killed run was writing. */
async function removeUnfinished(storage: string): Promise<void> {
  const top = join(storage, 'job-caches');
  for (const name of await list(top)) if (name.startsWith('.')) await removeFolder(join(top, name));
}

export function removeFolder(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true });
}
