import { join, relative } from 'node:path';
import { DIGEST, manifestAt, MAX_MANIFEST, type Manifest } from './manifest.js';
import { printable, smallText, StorageReader, type Odd } from './safe-read.js';

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
  /** What is none of these, where they are. */
  readonly odd: readonly Odd[];
}

/** Below every instance's own folder. */
const VERSION_ROOT = 'docker/registry/v2';

const HEX = /^[0-9a-f]{64}$/;
/** Parts of names of repositories, and tags: the registry takes no others. */
const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
/** `sha256:` and 64 digits. */
const LINK_BYTES = 71;

/**
 * Reads the folders of all instances below the storage folder. What is not there is empty, not an error; links are not
 * followed.
 */
export async function readStores(storage: string): Promise<readonly Store[]> {
  const reader = new StorageReader(storage);
  const top = await reader.folder(storage, 'upstream');
  const upstreams = top === undefined ? [] : (await reader.folders(top)).map((name) => `upstream/${name}`);
  const stores = await Promise.all(['local', ...upstreams].map((name) => readStore(storage, name)));
  return stores.map((store, index) => (index === 0 ? { ...store, odd: [...reader.odd, ...store.odd] } : store));
}

async function readStore(storage: string, name: string): Promise<Store> {
  const reader = new StorageReader(storage);
  const root = await reader.folder(storage, join(name, VERSION_ROOT));
  const base = { name: printable(name), root: join(storage, name, VERSION_ROOT), upstream: name !== 'local' };
  if (root === undefined) return { ...base, repositories: [], blobs: new Map(), odd: reader.odd };
  const [repositories, blobs] = await Promise.all([readRepositories(reader, root), readBlobs(reader, root)]);
  return { ...base, repositories, blobs, odd: reader.odd };
}

export function blobPath(root: string, digest: string): string {
  const hex = digest.slice('sha256:'.length);
  return join(root, 'blobs/sha256', hex.slice(0, 2), hex, 'data');
}

/** Manifests that were read of a store, whose files never change. */
const known = new WeakMap<Store, Map<string, Promise<Manifest | undefined>>>();

/** A manifest as JSON; undefined where the blob is missing or is none. */
export function readManifest(store: Store, digest: string): Promise<Manifest | undefined> {
  const size = store.blobs.get(digest);
  if (size === undefined || size > MAX_MANIFEST) return Promise.resolve(undefined);
  const manifests = known.get(store) ?? new Map<string, Promise<Manifest | undefined>>();
  known.set(store, manifests);
  const found = manifests.get(digest) ?? manifestAt(blobPath(store.root, digest));
  manifests.set(digest, found);
  return found;
}

async function readRepositories(reader: StorageReader, root: string): Promise<readonly StoredRepository[]> {
  const top = await reader.folder(root, 'repositories');
  if (top === undefined) return [];
  const found: StoredRepository[] = [];
  const walk = async (folder: string): Promise<void> => {
    const names = await reader.folders(folder);
    if (names.includes('_manifests') || names.includes('_layers'))
      found.push(await readRepository(reader, top, folder));
    const below = names.filter((name) => !name.startsWith('_'));
    for (const name of below.filter((part) => !NAME.test(part)))
      reader.note(join(folder, name), `${printable(relative(top, join(folder, name)))} is no name of a repository`);
    await Promise.all(below.filter((name) => NAME.test(name)).map((name) => walk(join(folder, name))));
  };
  await walk(top);
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function readRepository(reader: StorageReader, top: string, folder: string): Promise<StoredRepository> {
  const name = relative(top, folder);
  const linked = async (path: string): Promise<readonly string[]> => {
    const place = await reader.folder(folder, path);
    if (place === undefined) return [];
    const digests = await Promise.all(
      (await reader.folders(place)).map(async (hex): Promise<string[]> => {
        const link = HEX.test(hex) ? await reader.file(join(place, hex, 'link')) : undefined;
        if (link?.size === LINK_BYTES) return [`sha256:${hex}`];
        reader.note(join(place, hex), `a link of ${name} leads nowhere (${printable(hex)})`);
        return [];
      }),
    );
    return digests.flat();
  };
  const tags = await reader.folder(folder, '_manifests/tags');
  return {
    name,
    folder,
    tags: tags === undefined ? [] : await readTags(reader, name, tags),
    revisions: await linked('_manifests/revisions/sha256'),
    layers: await linked('_layers/sha256'),
  };
}

async function readTags(reader: StorageReader, repository: string, tags: string): Promise<readonly StoredTag[]> {
  const read = async (name: string): Promise<StoredTag[]> => {
    const current = TAG.test(name) ? await reader.folder(join(tags, name), 'current') : undefined;
    await reader.folder(join(tags, name), 'index/sha256'); // noted where it is a link
    const link = current === undefined ? undefined : join(current, 'link');
    const info = link === undefined ? undefined : await reader.file(link);
    const digest = link === undefined || info === undefined ? undefined : (await smallText(link, 1024))?.trim();
    if (info !== undefined && digest !== undefined && DIGEST.test(digest))
      return [{ name, digest, used: info.mtimeMs }];
    reader.note(join(tags, name), `${repository}:${printable(name)} leads nowhere`);
    return [];
  };
  return (await Promise.all((await reader.folders(tags)).map(read))).flat();
}

async function readBlobs(reader: StorageReader, root: string): Promise<ReadonlyMap<string, number>> {
  const blobs = new Map<string, number>();
  const top = await reader.folder(root, 'blobs/sha256');
  for (const prefix of top === undefined ? [] : await reader.folders(top)) {
    const folder = join(top ?? '', prefix);
    await Promise.all(
      (await reader.folders(folder)).map(async (hex) => {
        const info = HEX.test(hex) && hex.startsWith(prefix) ? await reader.file(join(folder, hex, 'data')) : undefined;
        if (info === undefined) reader.note(join(folder, hex), `the blob ${printable(hex)} has no content`);
        else blobs.set(`sha256:${hex}`, info.size);
      }),
    );
  }
  return blobs;
}
