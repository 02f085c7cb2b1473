import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { blobPath, readManifest, readStores, type Store, type StoredRepository } from '../storage/layout.js';
import { DIGEST, MAX_MANIFEST } from '../storage/manifest.js';
import { reach } from '../storage/reach.js';
import type { Odd } from '../storage/safe-read.js';

/** Something in a storage folder that is not what it should be. */
export interface Problem {
  /** `local: sha256:… is not what was stored` */
  readonly text: string;
  /** What goes with it: files and folders. */
  readonly paths: readonly string[];
}

/** Blobs that are read at the same time. */
const PARALLEL = 4;

/** Of larger ones so much is in memory. */
const CHUNK = 1024 * 1024;

/**
 * Finds what is not what its name says, leads nowhere, or is no registry's; of an upstream's nothing is missed, since it
 * is fetched again. `sizes` is cheap: the sizes of what manifests name, the digests of manifests, and those of the few
 * blobs that none names; `digests` reads all. Nothing is changed.
 */
export async function findProblems(storage: string, depth: 'sizes' | 'digests'): Promise<readonly Problem[]> {
  const found: Problem[] = [];
  for (const store of await readStores(storage)) {
    found.push(...outermost(store.odd).map(({ path, what }) => ({ text: `${store.name}: ${what}`, paths: [path] })));
    const wrong = await wrongBlobs(store, depth);
    for (const digest of wrong) {
      const paths = [dirname(blobPath(store.root, digest)), ...linksTo(store, digest)];
      found.push({ text: `${store.name}: ${digest} is not what was stored`, paths });
    }
    if (!store.upstream) found.push(...(await dangling(store, wrong)));
  }
  return found;
}

/** Of things inside one another the outer ones, which go as a whole, with the reason that was found inside. */
function outermost(odd: readonly Odd[]): readonly Odd[] {
  const all = new Set(odd.map(({ path }) => path));
  const outer = new Map<string, string>();
  for (const { path, what } of odd) {
    let top = path;
    for (let parent = dirname(path); parent !== dirname(parent); parent = dirname(parent)) {
      if (all.has(parent)) top = parent;
    }
    if (top !== path || !outer.has(top)) outer.set(top, what);
  }
  return [...outer].map(([path, what]) => ({ path, what }));
}

function linksTo({ repositories }: Store, digest: string): readonly string[] {
  return repositories.flatMap((repository) => [
    ...(repository.revisions.includes(digest) ? [revisionPath(repository, digest)] : []),
    ...(repository.layers.includes(digest) ? [layerPath(repository, digest)] : []),
  ]);
}

function revisionPath({ folder }: StoredRepository, digest: string): string {
  return join(folder, '_manifests/revisions/sha256', digest.slice('sha256:'.length));
}

function layerPath({ folder }: StoredRepository, digest: string): string {
  return join(folder, '_layers/sha256', digest.slice('sha256:'.length));
}

/** Pushed tags that are not all there, and links to what is not there. */
async function dangling(store: Store, wrong: ReadonlySet<string>): Promise<readonly Problem[]> {
  const found: Problem[] = [];
  const isThere = async (digest: string): Promise<boolean> => {
    if (wrong.has(digest)) return false;
    if (store.blobs.has(digest)) return true;
    // a registry that runs may have written it since
    return (await lstat(blobPath(store.root, digest)).catch(() => undefined))?.isFile() === true;
  };
  const areThere = async (digests: Iterable<string>): Promise<boolean> => {
    for (const digest of digests) if (!(await isThere(digest))) return false;
    return true;
  };
  for (const repository of store.repositories) {
    for (const tag of repository.tags) {
      const { manifests, blobs } = await reach(store, [tag.digest]);
      if ((await areThere(manifests)) && (await areThere(blobs))) continue;
      const paths = [join(repository.folder, '_manifests/tags', tag.name)];
      found.push({ text: `${repository.name}:${tag.name} is not complete`, paths });
    }
    const lost: string[] = [];
    for (const [digests, place] of [
      [repository.revisions, revisionPath],
      [repository.layers, layerPath],
    ] as const) {
      for (const digest of digests)
        if (!wrong.has(digest) && !(await isThere(digest))) lost.push(place(repository, digest));
    }
    if (lost.length > 0) found.push({ text: `${repository.name}: ${lost.length} links lead nowhere`, paths: lost });
  }
  return found;
}

async function wrongBlobs(store: Store, depth: 'sizes' | 'digests'): Promise<ReadonlySet<string>> {
  const suspects = depth === 'digests' ? [...store.blobs.keys()] : await suspectBlobs(store);
  const wrong = new Set<string>();
  const work = async (): Promise<void> => {
    for (let digest = suspects.pop(); digest !== undefined; digest = suspects.pop()) {
      if (await isWrong(blobPath(store.root, digest), digest, store.blobs.get(digest) ?? 0)) wrong.add(digest);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return wrong;
}

/**
 * Blobs that the rest does not vouch for. That a size differs is no proof: what a job has pushed may lie about a layer of
 * others.
 */
async function suspectBlobs(store: Store): Promise<string[]> {
  const roots = store.repositories.flatMap(({ revisions, tags }) => [
    ...revisions,
    ...tags.map(({ digest }) => digest),
  ]);
  const { manifests } = await reach(store, roots);
  const named = new Set<string>();
  const suspects = new Set<string>();
  for (const digest of manifests) {
    const size = store.blobs.get(digest);
    if (size !== undefined && size <= MAX_MANIFEST) suspects.add(digest);
    const manifest = await readManifest(store, digest);
    const children = [...(manifest?.manifests ?? []), ...(manifest?.layers ?? []), manifest?.config ?? []].flat();
    for (const child of children) {
      named.add(child.digest);
      const stored = store.blobs.get(child.digest);
      if (stored !== undefined && stored !== child.size) suspects.add(child.digest);
    }
  }
  for (const digest of store.blobs.keys()) if (!named.has(digest) && !manifests.has(digest)) suspects.add(digest);
  return [...suspects];
}

/** Whether a file has another content than its digest says, or cannot be read. One that is gone is not wrong. */
async function isWrong(path: string, digest: string, size: number): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    await using file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    if (size <= CHUNK) hash.update(await file.readFile());
    else await pipeline(file.createReadStream({ highWaterMark: CHUNK, autoClose: false }), hash);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
  return DIGEST.test(digest) && `sha256:${hash.digest('hex')}` !== digest;
}
