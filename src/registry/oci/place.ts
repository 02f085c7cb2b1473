import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import { LARGE } from '../../large-files.js';
import { makeFolders } from '../../make-folders.js';
import { isRepository } from '../push/names.js';
import { readStores } from '../storage/layout.js';
import { DIGEST, MAX_MANIFEST } from '../storage/manifest.js';
import { reach } from '../storage/reach.js';
import { firstMissing, type Entry } from './contents.js';
import { REF_NAME, REPOSITORY, rootOf, storedBlob } from './pack.js';

const TAG = /^\w[\w.-]{0,127}$/;

/**
 * Puts a blob into the storage of a registry that does not run. Throws an `Error` that names the digest where the content
 * is another's.
 */
export async function placeBlob(storage: string, digest: string, content: AsyncIterable<unknown>): Promise<void> {
  const path = storedBlob(storage, digest);
  await makeFolders(dirname(path));
  const half = `${path}.half`;
  const hash = createHash('sha256');
  const hashed = async function* (): AsyncIterable<Buffer> {
    for await (const chunk of content) {
      hash.update(chunk as Buffer);
      yield chunk as Buffer;
    }
  };
  await pipeline(hashed(), createWriteStream(half, LARGE));
  if (`sha256:${hash.digest('hex')}` !== digest) {
    await rm(half, { force: true });
    throw new Error(`the blob ${digest} is not whole`);
  }
  await rename(half, path);
}

/** The same with a file, which may become the blob itself. */
export async function placeFile(storage: string, digest: string, file: string): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, LARGE)) hash.update(chunk as Buffer);
  if (`sha256:${hash.digest('hex')}` !== digest) throw new Error(`the blob ${digest} is not whole`);
  const path = storedBlob(storage, digest);
  await makeFolders(dirname(path));
  await rm(path, { force: true });
  await link(file, path).catch(() => copyFile(file, path));
}

/** Whether a storage has a blob. */
export async function hasBlob(storage: string, digest: string): Promise<boolean> {
  return (await stat(storedBlob(storage, digest)).catch(() => undefined)) !== undefined;
}

/**
 * Puts the blobs of an archive with an OCI image layout into a storage. Returns what its index names; tags are not set
 * yet (`tagEntries`). Throws an `Error` that says what is wrong with it.
 */
export async function placeLayout(storage: string, archive: Readable): Promise<readonly Entry[]> {
  const parser = extract();
  archive.on('error', (error) => parser.destroy(error));
  archive.pipe(parser);
  let index: unknown;
  for await (const entry of parser) {
    const { name, size = 0 } = entry.header;
    const digest = name.startsWith('blobs/') ? name.slice('blobs/'.length).replace('/', ':') : '';
    if (name === 'index.json' && size <= MAX_MANIFEST) index = JSON.parse((await buffer(entry)).toString('utf8'));
    else if (DIGEST.test(digest)) await placeBlob(storage, digest, entry);
    else entry.resume();
  }
  if (index === undefined) throw new Error('it has no index.json');
  return entriesOf(index);
}

function entriesOf(index: unknown): readonly Entry[] {
  const { manifests } = index as { readonly manifests?: readonly unknown[] };
  if (!Array.isArray(manifests)) throw new Error('its index.json is none');
  return manifests.map((value: unknown): Entry => {
    const { digest, annotations } = value as {
      readonly digest?: string;
      readonly annotations?: Record<string, string>;
    };
    const repository = annotations?.[REPOSITORY] ?? '';
    const tag = annotations?.[REF_NAME];
    if (!DIGEST.test(digest ?? '') || !isRepository(repository) || (tag !== undefined && !TAG.test(tag)))
      throw new Error('its index.json names what cannot be an image');
    return { repository, tag, digest: digest ?? '' };
  });
}

/**
 * Has a registry that does not run yet know manifests and tags whose blobs are in its storage. Throws an `Error` that names
 * the image and the digest where something of it is not there.
 */
export async function linkEntries(storage: string, entries: readonly Entry[]): Promise<void> {
  const [store] = await readStores(storage);
  for (const { repository, tag, digest } of entries) {
    const missing = store === undefined ? digest : await firstMissing(store, digest);
    if (missing !== undefined || store === undefined)
      throw new Error(`${repository}${tag === undefined ? '' : `:${tag}`} lacks ${missing}`);
    const folder = join(rootOf(storage), 'repositories', repository);
    const { manifests, blobs } = await reach(store, [digest]);
    for (const one of blobs) await writeLink(join(folder, '_layers/sha256', one.slice(7), 'link'), one);
    for (const one of manifests)
      await writeLink(join(folder, '_manifests/revisions/sha256', one.slice(7), 'link'), one);
    if (tag === undefined) continue;
    const tagFolder = join(folder, '_manifests/tags', tag);
    await writeLink(join(tagFolder, 'index/sha256', digest.slice(7), 'link'), digest);
    await writeLink(join(tagFolder, 'current/link'), digest);
  }
}

async function writeLink(path: string, digest: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => '')) === digest) return;
  await makeFolders(dirname(path));
  await writeFile(path, digest);
}
