import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, posix } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract, pack, type Extract, type Header, type Pack } from 'tar-stream';
import { LARGE, LARGE_ARCHIVE, MANY_FILES } from '../../large-files.js';
import { makeFolders } from '../../make-folders.js';
import { tarTime } from '../../docker/archive.js';
import type { Container } from '../../docker/types.js';
import type { Archiver } from '../archiver/archiver.js';
import { entriesIn } from '../archiver/entries.js';
import { digestWhile } from '../archiver/growing.js';
import { Selection, type Collected, type Wish } from './selection.js';

export interface CollectOptions extends Wish {
  readonly container: Container;
  /** Takes what is large, where that is all of the folders in which it is; undefined: nothing does. */
  readonly archiver?: Archiver | undefined;
  /** Second names of files may stay such, for whoever unpacks the whole; else each is a file of its own. */
  readonly links?: boolean;
  readonly target: string;
}

/**
 * Copies what the patterns match from the container's project folder into an archive whose names are relative to that
 * folder. A matching folder is taken whole; symbolic links stay links, and none of them is followed. There is no archive
 * where no file was found.
 */
export function collectArtifacts(options: CollectOptions): Promise<Collected> {
  return collect(options, () => undefined);
}

/** The same, with the SHA-256 of the archive, in hexadecimal. */
export async function collectWithDigest(options: CollectOptions): Promise<Collected & { readonly digest: string }> {
  let hash = createHash('sha256');
  const collected = await collect(options, () => (hash = createHash('sha256')));
  return { ...collected, digest: hash.digest('hex') };
}

/** What is to be had by the engine's archives alone takes too long. */
class TooLarge extends Error {}

/** Each way is given a digest of its own. */
async function collect(options: CollectOptions, newHash: () => Hash | undefined): Promise<Collected> {
  const { archiver, target } = options;
  await makeFolders(dirname(target));
  try {
    let collected: Collected | undefined;
    if (archiver !== undefined && new Selection(options).isWhole) {
      try {
        collected = await copied(options, newHash(), { bytes: LARGE_ARCHIVE, files: MANY_FILES });
      } catch (error) {
        if (!(error instanceof TooLarge)) throw error;
        collected = await packed(options, archiver, newHash());
      }
    }
    collected ??= await copied(options, newHash(), { bytes: Infinity, files: Infinity });
    if (collected.files === 0) await rm(target, { force: true });
    return collected;
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
}

/** By the archiver; undefined where it cannot, or the archive is not what is wanted, whole and nothing else. */
async function packed(
  options: CollectOptions,
  archiver: Archiver,
  hash: Hash | undefined,
): Promise<Collected | undefined> {
  const { target } = options;
  const selection = new Selection(options);
  await rm(target, { force: true });
  await writeFile(target, '', { flag: 'wx' });
  const packing = archiver.pack(selection.roots, target);
  const [done] = await Promise.all([packing, hash === undefined ? undefined : digestWhile(packing, target, hash)]);
  const entries = done ? await entriesIn(target) : undefined;
  const isWanted = entries?.every(
    ({ path, type }) => (type !== 'link' || options.links === true) && selection.wants(path, type),
  );
  return isWanted === true ? selection.collected : undefined;
}

/** By the engine's archives. Throws {@link TooLarge} beyond the limits. */
async function copied(
  options: CollectOptions,
  hash: Hash | undefined,
  most: { readonly bytes: number; readonly files: number },
): Promise<Collected> {
  const selection = new Selection(options);
  const archive = pack();
  const file = createWriteStream(options.target, LARGE);
  const written = hash === undefined ? pipeline(archive, file) : pipeline(archive, through(hash), file);
  written.catch(() => undefined); // met below
  const open: Readable[] = [];
  const read = async (path: string): Promise<AsyncIterable<Entry>> => {
    const tar = await options.container.get(posix.join(options.projectDir, path));
    if (tar !== undefined) open.push(tar);
    return entriesOf(tar);
  };
  let bytes = 0;
  let count = 0;
  const copyAll = async (): Promise<void> => {
    const linked: string[] = [];
    for (const root of selection.roots) {
      for await (const entry of await read(root)) {
        const path = projectPath(root, entry.header.name);
        bytes += entry.header.size ?? 0;
        count += 1;
        if (bytes > most.bytes || count > most.files) throw new TooLarge();
        if (!selection.wants(path, entry.header.type)) entry.resume();
        else if (entry.header.type === 'link') {
          entry.resume();
          linked.push(path);
        } else await copyEntry(entry, path, archive);
      }
    }
    // only now: the engine holds a container back until it has sent what was asked for
    for (const path of linked) await copyLinked(await read(path), path, archive);
    archive.finalize();
  };
  try {
    // an archive that cannot be written takes nothing more, and says nothing to who waits for that
    await Promise.race([copyAll().then(() => written), written]);
  } catch (error) {
    archive.destroy();
    open.forEach((tar) => tar.destroy());
    await written.catch(() => undefined);
    throw error;
  }
  return selection.collected;
}

/** Passes all on, and gives it to the digest on its way. */
function through(digest: Hash): (source: AsyncIterable<unknown>) => AsyncGenerator<Buffer> {
  return async function* (source) {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      digest.update(chunk);
      yield chunk;
    }
  };
}

type Entry = Extract extends AsyncIterable<infer Item> ? Item : never;

async function* entriesOf(tar: Readable | undefined): AsyncGenerator<Entry> {
  if (tar === undefined) return;
  const parser = extract();
  tar.on('error', (error) => parser.destroy(error));
  tar.pipe(parser);
  yield* parser;
}

/** The entry under its new name. Of its extended attributes none is taken over: its old name may be among them. */
async function copyEntry(entry: Entry, path: string, archive: Pack): Promise<void> {
  const { type, mode, uid, gid, mtime, size, linkname } = entry.header;
  const common = { mode, uid, gid, ...(mtime === undefined ? {} : { mtime: tarTime(mtime) }) } as Pick<
    Header,
    'mode' | 'uid' | 'gid' | 'mtime'
  >;
  if (type === 'file') {
    await pipeline(entry, archive.entry({ ...common, name: path, type, size: size ?? 0 }));
    return;
  }
  entry.resume();
  if (type === 'directory') archive.entry({ ...common, name: `${path}/`, type });
  else archive.entry({ ...common, name: path, type: 'symlink', linkname: linkname ?? '' });
}

/** A second name of a file: the other one may not be in the archive, so it becomes a file of its own. */
async function copyLinked(found: AsyncIterable<Entry>, path: string, archive: Pack): Promise<void> {
  for await (const file of found) {
    if (file.header.type === 'file') await copyEntry(file, path, archive);
    else file.resume();
  }
}

/**
 * Names in the engine's archive begin with the last part of the path that was asked for. Empty for a name that leads out of
 * the project, which no engine sends.
 */
function projectPath(root: string, name: string): string {
  const parts = name.split('/').slice(1);
  if (parts.includes('..')) return '';
  const rest = parts.filter((part) => part !== '' && part !== '.').join('/');
  if (root === '.') return rest;
  return rest === '' ? root : `${root}/${rest}`;
}
