import type { PushedImage } from '../../report/result.js';
import { readManifest, readStores, type Descriptor, type Manifest, type Store } from './layout.js';
import { reach } from './reach.js';
import { readFile } from 'node:fs/promises';
import { blobPath } from './layout.js';

/** A tag of the registry with what it leads to. */
export interface StoredImage extends PushedImage {
  /** `local`, or `upstream/docker.io`. */
  readonly store: string;
  readonly used: number;
}

/** All tags that are stored, pushed ones first. */
export async function storedImages(storage: string): Promise<readonly StoredImage[]> {
  const images: StoredImage[] = [];
  for (const store of await readStores(storage)) {
    for (const repository of store.repositories) {
      for (const tag of repository.tags) {
        const { platforms, size } = await describe(store, tag.digest);
        images.push({
          store: store.name,
          repository: repository.name,
          tag: tag.name,
          digest: tag.digest,
          platforms,
          size,
          used: tag.used,
        });
      }
    }
  }
  return images;
}

/** The tags that were pushed since a time, in milliseconds. */
export async function pushedImages(storage: string, since: number): Promise<readonly PushedImage[]> {
  const images = await storedImages(storage);
  return images
    .filter((image) => image.store === 'local' && image.used >= since - 50) // a file's time is that of the last tick
    .map(({ repository, tag, digest, platforms, size }) => ({ repository, tag, digest, platforms, size }));
}

async function describe(store: Store, digest: string): Promise<{ platforms: readonly string[]; size: number }> {
  const { blobs } = await reach(store, [digest]);
  const size = [...blobs].reduce((sum, blob) => sum + (store.blobs.get(blob) ?? 0), 0);
  const manifest = await readManifest(store, digest);
  if (manifest === undefined) return { platforms: [], size };
  if (manifest.manifests !== undefined) return { platforms: manifest.manifests.flatMap(platformOf), size };
  return { platforms: await configPlatform(store, manifest), size };
}

/** Attestations stand in an index as images of an unknown platform. */
function platformOf({ platform }: Descriptor): string[] {
  if (platform === undefined || platform.os === 'unknown') return [];
  return [[platform.os, platform.architecture, platform.variant].filter((part) => (part ?? '') !== '').join('/')];
}

async function configPlatform(store: Store, manifest: Manifest): Promise<readonly string[]> {
  const { config } = manifest;
  if (config === undefined || (store.blobs.get(config.digest) ?? Infinity) > 4 * 1024 * 1024) return [];
  try {
    const { os, architecture } = JSON.parse(await readFile(blobPath(store.root, config.digest), 'utf8')) as Record<
      string,
      string
    >;
    return os === undefined || architecture === undefined ? [] : [`${os}/${architecture}`];
  } catch {
    return [];
  }
}
