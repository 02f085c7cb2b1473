import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { collectGarbage, removeRepository, removeTag } from './collect.js';
import { StorageReader } from './safe-read.js';
import { readStores, type Store, type StoredRepository } from './layout.js';

/** Something that can be dropped to save room. */
interface Droppable {
  readonly name: string;
  readonly used: number;
  drop(): Promise<void>;
}

/** Bytes that the storage folder holds: blobs of all instances, and jobs' caches. */
export async function storedBytes(storage: string): Promise<number> {
  const stores = await readStores(storage);
  const blobs = stores.flatMap((store) => [...store.blobs.values()]);
  return [...blobs, ...(await jobCaches(storage)).map(({ size }) => size)].reduce((sum, size) => sum + size, 0);
}

/**
 * Drops what was not used for the longest time (tags, an upstream's repositories, jobs' caches) until the folder holds
 * at most so many bytes. Returns the names of what went.
 */
export async function limitSize(storage: string, maxBytes: number): Promise<readonly string[]> {
  const dropped: string[] = [];
  for (;;) {
    const excess = (await storedBytes(storage)) - maxBytes;
    if (excess <= 0) return dropped;
    const [oldest] = (await droppable(storage)).sort((a, b) => a.used - b.used);
    if (oldest === undefined) return dropped;
    await oldest.drop();
    await collectGarbage(storage);
    dropped.push(oldest.name);
  }
}

async function droppable(storage: string): Promise<Droppable[]> {
  const stores = await readStores(storage);
  return [...stores.flatMap(ofStore), ...(await jobCaches(storage))];
}

function ofStore(store: Store): Droppable[] {
  return store.repositories.flatMap((repository) =>
    store.upstream ? ofUpstream(store, repository) : ofPushes(repository),
  );
}

function ofPushes(repository: StoredRepository): Droppable[] {
  return repository.tags.map((tag) => ({
    name: `${repository.name}:${tag.name}`,
    used: tag.used,
    drop: () => removeTag(repository, tag.name),
  }));
}

function ofUpstream(store: Store, repository: StoredRepository): Droppable[] {
  if (repository.revisions.length === 0 && repository.layers.length === 0) return [];
  const used = Math.max(0, ...repository.tags.map((tag) => tag.used));
  const name = `${store.name.replace('upstream/', '')}/${repository.name}`;
  return [{ name, used, drop: () => removeRepository(repository) }];
}

async function jobCaches(storage: string): Promise<(Droppable & { readonly size: number })[]> {
  const reader = new StorageReader(storage);
  const top = await reader.folder(storage, 'job-caches');
  if (top === undefined) return [];
  return Promise.all(
    (await reader.folders(top)).map(async (key) => {
      const folder = join(top, key);
      const names = await readdir(folder).catch(() => []);
      const infos = (await Promise.all(names.map((name) => reader.file(join(folder, name))))).filter(
        (info) => info !== undefined,
      );
      return {
        name: `cache ${key.slice(0, 12)}`,
        used: Math.max(0, ...infos.map((info) => info.mtimeMs)),
        size: infos.reduce((sum, info) => sum + info.size, 0),
        drop: () => rm(folder, { recursive: true, force: true }),
      };
    }),
  );
}
