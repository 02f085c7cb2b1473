import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PushedImage } from '../../report/result.js';
import { pushedImages } from '../storage/images.js';
import { readManifest, readStores, type Store, type StoredRepository } from '../storage/layout.js';
import { reach } from '../storage/reach.js';

/** A manifest of a repository, with the tag that leads to it; undefined: it was pushed by its digest alone. */
export interface Entry {
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string;
}

/** What was pushed to the embedded registry in some time, with all that it leads to. */
export interface Pushed {
  readonly entries: readonly Entry[];
  readonly images: readonly PushedImage[];
  /** Digests of manifests. */
  readonly manifests: ReadonlySet<string>;
  /** Bytes of layers and configurations, by digest. */
  readonly blobs: ReadonlyMap<string, number>;
}

/** File times are those of the kernel's last tick. */
const TICK_MS = 50;

/** What the registry whose content is in `storage` has got since a time (milliseconds): also what has no tag. */
export async function pushedIn(storage: string, since: number): Promise<Pushed> {
  const [[local], images] = await Promise.all([readStores(storage), pushedImages(storage, since)]);
  const nothing = { entries: [], images, manifests: new Set<string>(), blobs: new Map<string, number>() };
  if (local === undefined) return nothing;
  const entries = (await Promise.all(local.repositories.map((one) => entriesOf(one, since)))).flat();
  const { manifests, blobs } = await reach(
    local,
    entries.map(({ digest }) => digest),
  );
  // blobs that the registry never got (layers kept elsewhere) are nobody's to send
  const sizes = [...blobs].flatMap((digest) => {
    const size = local.blobs.get(digest);
    return size === undefined ? [] : [[digest, size] as const];
  });
  const there = [...manifests].filter((digest) => local.blobs.has(digest));
  return { entries, images, manifests: new Set(there), blobs: new Map(sizes) };
}

/** Digests of all blobs of pushes that a storage has. */
export async function storedBlobs(storage: string): Promise<ReadonlySet<string>> {
  const [local] = await readStores(storage);
  return new Set(local?.blobs.keys() ?? []);
}

/** Digests of blobs that images lead to and that a storage does not have. */
export async function lacking(storage: string, entries: readonly Entry[]): Promise<readonly string[]> {
  const [local] = await readStores(storage);
  if (local === undefined) return [];
  const { blobs } = await reach(
    local,
    entries.map(({ digest }) => digest),
  );
  return [...blobs].filter((digest) => !local.blobs.has(digest));
}

/** The first of a manifest and all below it that a store does not have; undefined: it has all. */
export async function firstMissing(store: Store, digest: string): Promise<string | undefined> {
  const { manifests, blobs, missing } = await reach(store, [digest]);
  const [manifest] = missing;
  if (manifest !== undefined) return manifest;
  for (const one of manifests) if ((await readManifest(store, one)) === undefined) return one;
  return [...blobs].find((blob) => !store.blobs.has(blob));
}

async function entriesOf(repository: StoredRepository, since: number): Promise<readonly Entry[]> {
  const tags = repository.tags
    .filter(({ used }) => used >= since - TICK_MS)
    .map(({ name, digest }) => ({ repository: repository.name, tag: name, digest }));
  const tagged = new Set(tags.map(({ digest }) => digest));
  const recent = async (digest: string): Promise<boolean> => {
    const link = join(repository.folder, '_manifests/revisions/sha256', digest.slice('sha256:'.length), 'link');
    const found = await lstat(link).catch(() => undefined);
    return found !== undefined && found.mtimeMs >= since - TICK_MS;
  };
  const untagged = repository.revisions.filter((digest) => !tagged.has(digest));
  const pushed = await Promise.all(untagged.map(recent));
  return [
    ...untagged
      .filter((_, index) => pushed[index])
      .map((digest) => ({ repository: repository.name, tag: undefined, digest })),
    ...tags,
  ];
}
