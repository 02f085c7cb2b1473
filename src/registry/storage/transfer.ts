import { createReadStream, createWriteStream } from 'node:fs';
import { link, lstat, readdir, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract, pack, type Pack } from 'tar-stream';
import { LARGE } from '../../large-files.js';
import { makeFolders } from '../../make-folders.js';
import { tarTime } from '../../docker/archive.js';
import type { Container } from '../../docker/types.js';
import { REGISTRY_ROOT } from '../config.js';

/** What registries keep in the storage folder; jobs' caches stay on this machine. */
const PARTS = ['local', 'upstream'];

/** Puts what the storage folder holds into the registry's volume, for an engine that does not see our files. */
export async function sendStorage(container: Container, storage: string): Promise<void> {
  const archive = pack();
  const body = new PassThrough();
  const fill = async (): Promise<void> => {
    try {
      for (const part of PARTS) await packFolder(archive, join(storage, part), part);
      archive.finalize();
    } catch (error) {
      archive.destroy(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
  };
  await Promise.all([fill(), pipeline(archive, body), container.put(REGISTRY_ROOT, body)]);
}

async function packFolder(archive: Pack, folder: string, name: string): Promise<void> {
  if ((await lstat(folder).catch(() => undefined))?.isDirectory() !== true) return;
  const names = await readdir(folder);
  archive.entry({ name: `${name}/`, type: 'directory', mode: 0o755 });
  for (const item of names) {
    const path = join(folder, item);
    const info = await lstat(path);
    if (info.isDirectory()) await packFolder(archive, path, `${name}/${item}`);
    else if (info.isFile())
      await pipeline(
        createReadStream(path, LARGE),
        archive.entry({ name: `${name}/${item}`, size: info.size, mtime: tarTime(info.mtime), mode: 0o644 }),
      );
  }
}

/**
 * Brings the registry's volume home, in place of what the storage folder held. The times of files are kept: they tell
 * when a tag was pushed. Does nothing where the registry is gone. Throws where the transfer breaks; the folder is then
 * as it was.
 */
export async function fetchStorage(container: Container, storage: string): Promise<void> {
  const incoming = join(storage, '.incoming');
  await rm(incoming, { recursive: true, force: true });
  try {
    for (const part of PARTS) {
      const tar = await container.get(`${REGISTRY_ROOT}/${part}`);
      if (tar !== undefined) await unpack(tar, incoming, storage);
    }
    for (const part of await readdir(incoming).catch(() => [])) {
      await rm(join(storage, part), { recursive: true, force: true });
      await rename(join(incoming, part), join(storage, part));
    }
  } finally {
    await rm(incoming, { recursive: true, force: true });
  }
}

async function unpack(tar: NodeJS.ReadableStream, target: string, known: string): Promise<void> {
  const parser = extract();
  const read = pipeline(tar, parser);
  read.catch(() => undefined); // the loop meets it as well
  for await (const entry of parser) {
    const { name, type, size = 0, mtime } = entry.header;
    const path = join(target, name);
    if (normalize(name).startsWith('..')) throw new Error(`The engine sent a file outside of the folder: ${name}`);
    if (type === 'directory') await makeFolders(path);
    if (type !== 'file') {
      entry.resume();
      continue;
    }
    await makeFolders(dirname(path));
    if (await isThere(join(known, name), size)) {
      await link(join(known, name), path);
      entry.resume();
    } else await pipeline(entry, createWriteStream(path, LARGE));
    if (mtime !== undefined) await utimes(path, mtime, mtime);
  }
  await read;
}

/** Blobs are named by their content: one that is there need not be written again. */
async function isThere(path: string, size: number): Promise<boolean> {
  if (!path.includes('/blobs/') || !path.endsWith('/data')) return false;
  const info = await lstat(path).catch(() => undefined);
  return info?.isFile() === true && info.size === size;
}
