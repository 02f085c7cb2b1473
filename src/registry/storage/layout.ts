import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isDigest, splitDigest } from './digest.js';

/**
 * A tag of a repository. Two times are kept as times of files, which archives of a cache bring back: a push (or a pull
 * through) writes the tag's link, and a use touches the folder of the link.
 */
export interface StoredTag {
  readonly name: string;
  /** `sha256:...`; empty where the link is truncated or is none. */
  readonly digest: string;
  readonly folder: string;
  /** Milliseconds. */
  readonly pushed: number;
  /** When it was pushed, pulled through or used last; milliseconds. */
  readonly used: number;
}

/** A digest that a repository may serve. */
export interface StoredLink {
  readonly digest: string;
  /** Folder of the link. */
  readonly folder: string;
  readonly used: number;
  /** false: the link does not hold the digest that its folder names. */
  readonly whole: boolean;
}

export interface StoredRepository {
  /** `group/app`. */
  readonly name: string;
  readonly folder: string;
  readonly tags: readonly StoredTag[];
  /** All manifests that it has. */
  readonly revisions: readonly StoredLink[];
  /** All layers and configurations that it may serve. */
  readonly layers: readonly StoredLink[];
}

/** What one instance of the registry keeps: the pushed images, or those of one upstream. */
export interface Store {
  /** `local`, or `upstream/docker.io`. */
  readonly name: string;
  /** The instance's own folder. */
  readonly folder: string;
  /** Folder of its `blobs` and `repositories`. */
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
  const folder = join(storage, name);
  const root = join(folder, VERSION_ROOT);
  const [repositories, blobs] = await Promise.all([readRepositories(join(root, 'repositories')), readBlobs(root)]);
  return { name, folder, root, upstream: name !== 'local', repositories, blobs };
}

export function blobPath(root: string, digest: string): string {
  const { algorithm, hex } = splitDigest(digest);
  return join(root, 'blobs', algorithm, hex.slice(0, 2), hex, 'data');
}

async function readRepositories(top: string): Promise<readonly StoredRepository[]> {
  const found: StoredRepository[] = [];
  const walk = async (folder: string): Promise<void> => {
    const names = await list(folder);
    if (names.some((name) => PARTS.includes(name))) found.push(await readRepository(top, folder));
    await Promise.all(names.filter((name) => !name.startsWith('_')).map((name) => walk(join(folder, name))));
  };
  await walk(top);
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Folders of a repository; names of repositories never begin with `_`. */
export const PARTS: readonly string[] = ['_manifests', '_layers', '_uploads'];

async function readRepository(top: string, folder: string): Promise<StoredRepository> {
  const tags = await list(join(folder, '_manifests/tags'));
  return {
    name: relative(top, folder),
    folder,
    tags: await Promise.all(tags.map((name) => readTag(join(folder, '_manifests/tags', name), name))),
    revisions: await readLinks(join(folder, '_manifests/revisions')),
    layers: await readLinks(join(folder, '_layers')),
  };
}

async function readTag(folder: string, name: string): Promise<StoredTag> {
  const { text, pushed, used } = await readLink(join(folder, 'current'));
  return { name, folder, digest: isDigest(text) ? text : '', pushed, used };
}

async function readLinks(top: string): Promise<readonly StoredLink[]> {
  const links: StoredLink[] = [];
  for (const algorithm of await list(top)) {
    for (const hex of await list(join(top, algorithm))) {
      const folder = join(top, algorithm, hex);
      const digest = `${algorithm}:${hex}`;
      const { text, used } = await readLink(folder);
      links.push({ digest, folder, used, whole: text === digest && isDigest(digest) });
    }
  }
  return links;
}

/** A link is a file whose content is a digest. One that is missing is empty. */
async function readLink(folder: string): Promise<{ text: string; pushed: number; used: number }> {
  const path = join(folder, 'link');
  const [text, file, place] = await Promise.all([
    readFile(path, 'utf8').catch(() => ''),
    stat(path).catch(() => undefined),
    stat(folder).catch(() => undefined),
  ]);
  const pushed = file?.mtimeMs ?? 0;
  return { text, pushed, used: Math.max(pushed, place?.mtimeMs ?? 0) };
}

async function readBlobs(root: string): Promise<ReadonlyMap<string, number>> {
  const top = join(root, 'blobs');
  const blobs = new Map<string, number>();
  for (const algorithm of await list(top)) {
    for (const prefix of await list(join(top, algorithm))) {
      for (const hex of await list(join(top, algorithm, prefix))) {
        const info = await stat(join(top, algorithm, prefix, hex, 'data')).catch(() => undefined);
        if (info?.isFile() === true) blobs.set(`${algorithm}:${hex}`, info.size);
      }
    }
  }
  return blobs;
}

/** Names in a folder; none where there is no such folder. */
export async function list(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
