import { lstat, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blobPath, readStores } from '../storage/layout.js';
import { manifestAt } from '../storage/manifest.js';
import { blobsOf, reach } from '../storage/reach.js';
import { pruneLinks } from '../storage/collect.js';
import { smallText } from '../storage/safe-read.js';
import { LAYERS_REPOSITORY } from './names.js';

const ROOT = 'local/docker/registry/v2';
const TAGS = join(ROOT, 'repositories', LAYERS_REPOSITORY, '_manifests/tags');

/** A file's time is that of the kernel's last tick. */
const TICK = 50;

/** Tags of the layers that are stored. What leads nowhere is a miss for the builder. */
export async function storedLayers(storage: string): Promise<readonly string[]> {
  const names = await readdir(join(storage, TAGS)).catch(() => []);
  return names.filter((name) => /^[0-9a-z-]{1,128}$/.test(name));
}

/** What builds have left since a time, in milliseconds: which of these tags, and the bytes that were not there before. */
export async function savedLayers(
  storage: string,
  tags: readonly string[],
  since: number,
): Promise<{ readonly tags: readonly string[]; readonly bytes: number }> {
  const saved: string[] = [];
  const blobs = new Map<string, number>();
  for (const tag of tags) {
    const link = join(storage, TAGS, tag, 'current/link');
    const info = await lstat(link).catch(() => undefined);
    const digest = (await smallText(link, 1024))?.trim();
    if (info === undefined || info.mtimeMs < since - TICK || digest === undefined) continue;
    saved.push(tag);
    const root = join(storage, ROOT);
    const manifest = await manifestAt(blobPath(root, digest));
    for (const blob of manifest === undefined ? [] : blobsOf(manifest)) {
      const file = await lstat(blobPath(root, blob)).catch(() => undefined);
      if (file !== undefined && file.mtimeMs >= since - TICK) blobs.set(blob, file.size);
    }
  }
  return { tags: saved, bytes: [...blobs.values()].reduce((sum, size) => sum + size, 0) };
}

/**
 * Removes the layers that no tag of theirs leads to any more, and nothing of the other repositories. No registry may run
 * on the folder.
 */
export async function dropOldLayers(storage: string): Promise<void> {
  const [local] = await readStores(storage);
  const repository = local?.repositories.find(({ name }) => name === LAYERS_REPOSITORY);
  if (local === undefined || repository === undefined) return;
  const own = await reach(
    local,
    repository.tags.map(({ digest }) => digest),
  );
  await pruneLinks(repository, own.manifests, own.blobs);
  const others = local.repositories.filter((other) => other !== repository);
  const elsewhere = new Set(others.flatMap(({ revisions, layers }) => [...revisions, ...layers]));
  for (const digest of [...repository.revisions, ...repository.layers]) {
    if (own.manifests.has(digest) || own.blobs.has(digest) || elsewhere.has(digest)) continue;
    if (!local.blobs.has(digest)) continue; // a link that leads nowhere
    await rm(dirname(blobPath(local.root, digest)), { recursive: true, force: true });
  }
}
