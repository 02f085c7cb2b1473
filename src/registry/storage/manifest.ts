import { readFile } from 'node:fs/promises';
import { blobPath, type Store } from './layout.js';

/** The registry takes no larger ones. */
const MAX_MANIFEST = 4 * 1024 * 1024;

export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

export interface Descriptor {
  readonly digest: string;
  readonly size: number;
  readonly mediaType?: string;
  readonly platform?: Platform;
  readonly urls?: readonly string[];
}

/** An image's manifest, or an index of several: OCI's and Docker's alike. */
export interface Manifest {
  readonly mediaType?: string;
  readonly manifests?: readonly Descriptor[];
  readonly layers?: readonly Descriptor[];
  readonly config?: Descriptor;
  readonly subject?: Descriptor;
}

/** A manifest as JSON; undefined where the blob is missing or is none. */
export async function readManifest(store: Store, digest: string): Promise<Manifest | undefined> {
  return (await readJson(store, digest)) as Manifest | undefined;
}

/** A small blob as a JSON object; undefined where it is missing or is none. */
export async function readJson(store: Store, digest: string): Promise<object | undefined> {
  const size = store.blobs.get(digest);
  if (size === undefined || size > MAX_MANIFEST) return undefined;
  try {
    const value: unknown = JSON.parse(await readFile(blobPath(store.root, digest), 'utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What a manifest is: its own media type or, where it names none, the one that its parts tell. */
export function mediaTypeOf(manifest: Manifest): string {
  const kind = manifest.manifests === undefined ? 'manifest' : 'index';
  return manifest.mediaType ?? `application/vnd.oci.image.${kind}.v1+json`;
}

/** A manifest's own configuration and layers. */
export function partsOf(manifest: Manifest): readonly Descriptor[] {
  return [...(manifest.config === undefined ? [] : [manifest.config]), ...(manifest.layers ?? [])];
}

/** Platforms of an index, without attestations: those stand in it as images of an unknown platform. */
export function indexPlatforms(manifests: readonly Descriptor[]): readonly string[] {
  return manifests.flatMap(({ platform }) =>
    platform === undefined || platform.os === 'unknown' ? [] : [platformName(platform)],
  );
}

/** The platform that an image's configuration names; none where it names none. */
export function configPlatforms(config: object | undefined): readonly string[] {
  const { os, architecture, variant } = (config ?? {}) as Partial<Platform>;
  if (os === undefined || architecture === undefined) return [];
  return [platformName({ os, architecture, ...(variant === undefined ? {} : { variant }) })];
}

function platformName({ os, architecture, variant }: Platform): string {
  return [os, architecture, variant].filter((part) => (part ?? '') !== '').join('/');
}
