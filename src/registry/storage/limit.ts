import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { reachIn, removeFolder, sweepStore } from './collect.js';
import { list, readStores, type Store } from './layout.js';
import { readGraph, type Graph } from './reach.js';
import { rootsOf, type Root } from './roots.js';

/** Caches of jobs under one key. */
export interface StoredCache {
  readonly folder: string;
  /** Digest of the key. */
  readonly key: string;
  readonly used: number;
  readonly size: number;
}

/** Bytes that the storage folder holds: blobs of all instances, and jobs' caches. */
export async function storedBytes(storage: string): Promise<number> {
  const stores = await readStores(storage);
  const blobs = stores.flatMap((store) => [...store.blobs.values()]);
  return sum([...blobs, ...(await storedCaches(storage)).map(({ size }) => size)]);
}

/** A store with what may be dropped of it. */
interface Shelf {
  readonly store: Store;
  readonly graph: Graph;
  readonly roots: Set<Root>;
  /** How many roots lead to a blob. */
  readonly holders: Map<string, number>;
}

/** What can be dropped to save room; `release` forgets it and tells how many bytes that frees. */
interface Droppable {
  readonly name: string;
  readonly used: number;
  release(): number;
}

/**
 * Drops what was not used for the longest time (tags, an upstream's manifests without one, jobs' caches) until the
 * folder holds at most so many bytes, then removes what nothing leads to. Returns the names of what went. No registry
 * may run on the folder.
 */
export async function limitSize(storage: string, maxBytes: number, now = Date.now()): Promise<readonly string[]> {
  const shelves = await Promise.all((await readStores(storage)).map((store) => shelfOf(store, now)));
  const caches = await storedCaches(storage);
  let bytes = sum(caches.map(({ size }) => size)) + sum(shelves.map(bytesOf));
  const leaving = new Set<StoredCache>();
  const candidates: Droppable[] = [
    ...shelves.flatMap((shelf) => [...shelf.roots].map((root) => droppableRoot(shelf, root))),
    ...caches.map((cache) => ({
      name: `cache ${cache.key.slice(0, 12)}`,
      used: cache.used,
      release: () => (leaving.add(cache), cache.size),
    })),
  ].sort((a, b) => a.used - b.used);
  const dropped: string[] = [];
  for (const candidate of candidates) {
    if (bytes <= maxBytes) break;
    bytes -= candidate.release();
    dropped.push(candidate.name);
  }
  for (const { folder } of leaving) await removeFolder(folder);
  for (const { store, graph, roots } of shelves) {
    const kept = new Set([...roots].map(({ tag }) => tag));
    for (const tag of store.repositories.flatMap(({ tags }) => tags)) if (!kept.has(tag)) await removeFolder(tag.folder);
    await sweepStore(store, graph, [...roots]);
  }
  return dropped;
}

async function shelfOf(store: Store, now: number): Promise<Shelf> {
  const graph = await readGraph(store);
  const roots = new Set(store.repositories.flatMap((repository) => rootsOf(store, repository, graph, now)));
  const holders = new Map<string, number>();
  for (const root of roots) for (const digest of held(graph, root)) holders.set(digest, (holders.get(digest) ?? 0) + 1);
  return { store, graph, roots, holders };
}

function held(graph: Graph, root: Root): ReadonlySet<string> {
  const { manifests, blobs } = reachIn(root.repository, graph, [root]);
  return new Set([...manifests, ...blobs]);
}

function bytesOf({ store, holders }: Shelf): number {
  return sum([...holders.keys()].map((digest) => store.blobs.get(digest) ?? 0));
}

function droppableRoot({ store, graph, roots, holders }: Shelf, root: Root): Droppable {
  return {
    name: root.name,
    used: root.used,
    release: () => {
      roots.delete(root);
      let freed = 0;
      for (const digest of held(graph, root)) {
        const left = (holders.get(digest) ?? 1) - 1;
        holders.set(digest, left);
        if (left === 0) freed += store.blobs.get(digest) ?? 0;
      }
      return freed;
    },
  };
}

/** The caches of jobs that are stored, a folder a key. */
export async function storedCaches(storage: string): Promise<readonly StoredCache[]> {
  const top = join(storage, 'job-caches');
  return Promise.all(
    (await list(top)).map(async (key) => {
      const folder = join(top, key);
      const infos = await Promise.all((await list(folder)).map((name) => stat(join(folder, name)).catch(() => undefined)));
      return {
        folder,
        key,
        used: Math.max(0, ...infos.map((info) => info?.mtimeMs ?? 0)),
        size: sum(infos.map((info) => info?.size ?? 0)),
      };
    }),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
