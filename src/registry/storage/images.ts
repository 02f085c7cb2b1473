import type { PushedImage } from '../../report/result.js';
import { LAYERS_REPOSITORY } from '../layers/names.js';
import { blobPath, readManifest, readStores, type Store } from './layout.js';
import { MAX_MANIFEST, platformOf, type Descriptor, type Manifest } from './manifest.js';
import { reach } from './reach.js';
import { smallText } from './safe-read.js';

/** A tag of the registry with what it leads to. */
export interface StoredImage extends PushedImage {
  /** `local`, or `upstream/docker.io`. */
  readonly store: string;
  readonly used: number;
}

/** All tags that are stored, pushed ones first, but for those that cannot be pulled: of pushes all has to be there. */
export async function storedImages(storage: string): Promise<readonly StoredImage[]> {
  const images: StoredImage[] = [];
  for (const store of await readStores(storage)) {
    for (const repository of store.repositories) {
      for (const tag of repository.tags) {
        const described = await describe(store, tag.digest);
        if (described === undefined) continue;
        images.push({
          store: store.name,
          repository: repository.name,
          tag: tag.name,
          digest: tag.digest,
          ...described,
          used: tag.used,
        });
      }
    }
  }
  return images;
}

/** Whether it is no image of anybody's, but the layers of earlier builds. */
export function isLayerCache(image: Pick<StoredImage, 'store' | 'repository'>): boolean {
  return image.store === 'local' && image.repository === LAYERS_REPOSITORY;
}

/** The images that were pushed since a time, in milliseconds. */
export async function pushedImages(storage: string, since: number): Promise<readonly PushedImage[]> {
  const images = await storedImages(storage);
  return images
    .filter((image) => image.store === 'local' && !isLayerCache(image))
    .filter((image) => image.used >= since - 50) // a file's time is that of the last tick
    .map(({ repository, tag, digest, platforms, size }) => ({ repository, tag, digest, platforms, size }));
}

async function describe(
  store: Store,
  digest: string,
): Promise<{ platforms: readonly string[]; size: number } | undefined> {
  const manifest = await readManifest(store, digest);
  if (manifest === undefined) return undefined;
  const { manifests, blobs, missing } = await reach(store, [digest]);
  if (!store.upstream && (missing.size > 0 || [...blobs].some((blob) => !store.blobs.has(blob)))) return undefined;
  for (const one of manifests) if (!(await fits(store, one))) return undefined;
  const size = [...blobs].reduce((sum, blob) => sum + (store.blobs.get(blob) ?? 0), 0);
  if (manifest.manifests !== undefined)
    return { platforms: manifest.manifests.flatMap(({ platform }) => wordsOf(platform)), size };
  return { platforms: await configPlatform(store, manifest), size };
}

/** Whether what a manifest names has the sizes that it tells, as far as it is there. */
async function fits(store: Store, digest: string): Promise<boolean> {
  const manifest = await readManifest(store, digest);
  const named = [...(manifest?.manifests ?? []), ...(manifest?.layers ?? []), ...[manifest?.config ?? []].flat()];
  return named.every((one) => (store.blobs.get(one.digest) ?? one.size) === one.size);
}

/** Attestations stand in an index as images of an unknown platform. */
function wordsOf(platform: Descriptor['platform']): readonly string[] {
  if (platform === undefined || platform.os === 'unknown') return [];
  return [[platform.os, platform.architecture, platform.variant].filter((part) => (part ?? '') !== '').join('/')];
}

async function configPlatform(store: Store, { config }: Manifest): Promise<readonly string[]> {
  if (config === undefined) return [];
  try {
    const text = await smallText(blobPath(store.root, config.digest), MAX_MANIFEST);
    const platform = platformOf(JSON.parse(text ?? ''));
    return platform === undefined ? [] : [`${platform.os}/${platform.architecture}`];
  } catch {
    return [];
  }
}
