import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { removeTag } from './collect.js';
import { blobPath, readStores, type Store } from './layout.js';
import { reach } from './reach.js';

/** Blobs that are read at the same time. */
const PARALLEL = 4;

/**
 * Finds content that is not what its name says, or not all there, and removes it before a registry serves it: wrong
 * blobs, and pushed tags that lead to something that is missing (an upstream's is fetched again). Returns what went, in
 * words; empty where all is well.
 */
export async function verifyStorage(storage: string): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const store of await readStores(storage)) {
    const wrong = await wrongBlobs(store);
    for (const digest of wrong) await rm(dirname(blobPath(store.root, digest)), { recursive: true, force: true });
    problems.push(...wrong.map((digest) => `${store.name}: ${digest} is not what was stored`));
  }
  for (const store of await readStores(storage)) {
    if (store.upstream) continue;
    for (const repository of store.repositories) {
      for (const tag of repository.tags) {
        if (await isWhole(store, tag.digest)) continue;
        await removeTag(repository, tag.name);
        problems.push(`${repository.name}:${tag.name} is not complete`);
      }
      for (const digest of repository.revisions) {
        if (store.blobs.has(digest)) continue;
        await rm(`${repository.folder}/_manifests/revisions/sha256/${digest.slice('sha256:'.length)}`, {
          recursive: true,
          force: true,
        });
      }
      for (const digest of repository.layers) {
        if (store.blobs.has(digest)) continue;
        await rm(`${repository.folder}/_layers/sha256/${digest.slice('sha256:'.length)}`, {
          recursive: true,
          force: true,
        });
      }
    }
  }
  return problems;
}

async function isWhole(store: Store, digest: string): Promise<boolean> {
  const found = await reach(store, [digest]);
  return found.missing.size === 0 && [...found.blobs].every((blob) => store.blobs.has(blob));
}

async function wrongBlobs(store: Store): Promise<readonly string[]> {
  const wrong: string[] = [];
  const waiting = [...store.blobs.keys()];
  const work = async (): Promise<void> => {
    for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
      if ((await digestOf(blobPath(store.root, digest))) !== digest) wrong.push(digest);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return wrong;
}

async function digestOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    if ((await stat(path)).size > 0) await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
    return `sha256:${hash.digest('hex')}`;
  } catch {
    return undefined; // it cannot even be read
  }
}
