import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A tag of a repository. */
export interface StoredTag {
  readonly name: string;
  /** `sha256:...` */
  readonly digest: string;
  /** When it was pushed, pulled through or used last; milliseconds. */
  readonly used: number;
}

export interface StoredRepository {
  /** `group/app`. */
  readonly name: string;
  readonly folder: string;
  readonly tags: readonly StoredTag[];
  /** Digests of all manifests that it has. */
  readonly revisions: readonly string[];
  /** Digests of all layers and configurations that it may serve. */
  readonly layers: readonly string[];
}

/** What one instance of the registry keeps: the pushed images, or those of one upstream. */
export interface Store {
  /** `local`, or `upstream/docker.io`. */
  readonly name: string;
  readonly root: string;
  readonly upstream: boolean;
  readonly repositories: readonly StoredRepository[];
  /** Bytes of each blob, by digest. */
  readonly blobs: ReadonlyMap<string, number>;
}

/** Below every instance's own folder. */
const VERSION_ROOT = 'docker/registry/v2';

/** Reads the folders of all instances below the storage folder. What is not there is empty, not an error. */
export async function readStores(storage: string): Promise<readonly Store[]> {
  const upstreams = (await list(join(storage, 'upstream'))).map((name) => `upstream/${name}`);
  return Promise.all(['local', ...upstreams].map((name) => readStore(storage, name)));
}

async function readStore(storage: string, name: string): Promise<Store> {
  const root = join(storage, name, VERSION_ROOT);
  const [repositories, blobs] = await Promise.all([readRepositories(join(root, 'repositories')), readBlobs(root)]);
  return { name, root, upstream: name !== 'local', repositories, blobs };
}

export function blobPath(root: string, digest: string): string {
  const hex = digest.slice('sha256:'.length);
  return join(root, 'blobs/sha256', hex.slice(0, 2), hex, 'data');
}

/** A manifest as JSON; undefined where the blob is missing or is none. */
export async function readManifest(store: Store, digest: string): Promise<Manifest | undefined> {
  const size = store.blobs.get(digest);
  if (size === undefined || size > MAX_MANIFEST) return undefined;
  try {
    return JSON.parse(await readFile(blobPath(store.root, digest), 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

/** The registry takes no larger ones. */
const MAX_MANIFEST = 4 * 1024 * 1024;

export interface Descriptor {
  readonly digest: string;
  readonly size: number;
  readonly mediaType?: string;
  readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string };
  readonly urls?: readonly string[];
  readonly annotations?: Readonly<Record<string, string>>;
}

/** An image's manifest, or an index of several: OCI's and Docker's alike. */
export interface Manifest {
  readonly manifests?: readonly Descriptor[];
  readonly layers?: readonly Descriptor[];
  readonly config?: Descriptor;
  readonly subject?: Descriptor;
}

async function readRepositories(top: string): Promise<readonly StoredRepository[]> {
  const found: StoredRepository[] = [];
  const walk = async (folder: string): Promise<void> => {
    const names = await list(folder);
    if (names.includes('_manifests') || names.includes('_layers')) found.push(await readRepository(top, folder));
    await Promise.all(names.filter((name) => !name.startsWith('_')).map((name) => walk(join(folder, name))));
  };
  await walk(top);
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function readRepository(top: string, folder: string): Promise<StoredRepository> {
  const digests = async (path: string): Promise<string[]> =>
    (await list(join(folder, path))).map((hex) => `sha256:${hex}`);
  const tags = await Promise.all(
    (await list(join(folder, '_manifests/tags'))).map(async (name): Promise<StoredTag[]> => {
      const link = join(folder, '_manifests/tags', name, 'current/link');
      const [digest, info] = await Promise.all([
        readFile(link, 'utf8').catch(() => ''),
        stat(link).catch(() => undefined),
      ]);
      return info === undefined ? [] : [{ name, digest: digest.trim(), used: info.mtimeMs }];
    }),
  );
  return {
    name: relative(top, folder),
    folder,
    tags: tags.flat(),
    revisions: await digests('_manifests/revisions/sha256'),
    layers: await digests('_layers/sha256'),
  };
}

async function readBlobs(root: string): Promise<ReadonlyMap<string, number>> {
  const top = join(root, 'blobs/sha256');
  const blobs = new Map<string, number>();
  for (const prefix of await list(top)) {
    await Promise.all(
      (await list(join(top, prefix))).map(async (hex) => {
        const info = await stat(join(top, prefix, hex, 'data')).catch(() => undefined);
        if (info !== undefined) blobs.set(`sha256:${hex}`, info.size);
      }),
    );
  }
  return blobs;
}

async function list(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
