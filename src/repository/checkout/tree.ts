import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readlinkSync, readSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ObjectFile } from './objects.js';
import { padding, tarEnd, tarHeader } from './tar-header.js';

/** A part of an archive, in its order. */
export type TreePart =
  | {
      /** All of a folder of this machine; those directly below it that `leave` names are left out. */
      readonly folder: string;
      readonly prefix: string;
      /** Paths below the folder that are left out. */
      readonly leave?: ReadonlySet<string>;
    }
  | {
      readonly objects: readonly ObjectFile[];
      /** Lists those that are there by then. */
      readonly again: () => readonly ObjectFile[];
      readonly prefix: string;
    }
  | { readonly directory: string };

/** Content is passed on in pieces of about this size: between them, others have their turn. */
const CHUNK = 512 * 1024;

/**
 * Makes an archive, in memory where it is small and else as a stream: owned by root, writable for all but those whom the
 * umask keeps out (the runner's is 0). An object that several parts have is transferred once, and linked. Small files are
 * read synchronously: that takes a fifth of the time.
 *
 * Objects that Git packs anew meanwhile are sent as it has them then. Where some have vanished, and `isWhole` says at the
 * end that they are not there at all, it fails with the error `lost`, or the stream does.
 */
export async function packTree(
  parts: readonly TreePart[],
  umask: number,
  lost?: Error,
  isWhole?: () => Promise<boolean>,
): Promise<Buffer | Readable> {
  const pieces = (): AsyncGenerator<Buffer> => {
    const vanished = { count: 0 };
    const whole = async (): Promise<void> => {
      if (vanished.count > 0 && (await isWhole?.()) === false) throw lost ?? new Error('Objects have vanished');
    };
    return chunks(entries(parts, umask, vanished), whole);
  };
  for await (const first of pieces()) {
    if (first.length < CHUNK) return first; // the only one
    break; // which closes the file that it was reading
  }
  return Readable.from(pieces(), { objectMode: false, highWaterMark: CHUNK });
}

/** What of an archive's objects was no more there when it was to be sent. */
interface Vanished {
  count: number;
}

async function* chunks(pieces: Iterable<Buffer>, atEnd: () => Promise<void>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size < CHUNK) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  await atEnd();
  yield Buffer.concat([...waiting, tarEnd()]);
}

function* entries(parts: readonly TreePart[], umask: number, vanished: Vanished): Generator<Buffer> {
  const made = new Set<string>();
  const objects = new Map<string, string>();
  for (const part of parts) {
    if ('directory' in part) {
      yield* directories(part.directory, made, umask);
      continue;
    }
    yield* directories(part.prefix, made, umask);
    if ('folder' in part)
      yield* folder({ top: part.folder, prefix: below(part.prefix), leave: part.leave ?? new Set(), umask }, '');
    else yield* store(part, below(part.prefix), { made, umask }, objects, vanished);
  }
}

/** A directory with those above it, each once. */
function* directories(path: string, made: Set<string>, umask: number): Generator<Buffer> {
  let name = '';
  for (const part of path.split('/').filter((item) => item !== '')) {
    name += `${part}/`;
    if (made.has(name)) continue;
    made.add(name);
    yield tarHeader({ name, type: 'directory', mode: 0o777 & ~umask });
  }
}

interface Folder {
  readonly top: string;
  readonly prefix: string;
  readonly leave: ReadonlySet<string>;
  readonly umask: number;
}

function* folder(whole: Folder, inside: string): Generator<Buffer> {
  const { top, prefix, leave, umask } = whole;
  const items = readdirSync(join(top, inside)).sort();
  for (const item of items) {
    const path = inside === '' ? item : `${inside}/${item}`;
    if (leave.has(path)) continue;
    const full = join(top, path);
    const stat = lstatSync(full);
    const header = { name: `${prefix}${path}`, mtime: Math.floor(stat.mtimeMs / 1000), mode: 0o777 & ~umask };
    if (stat.isDirectory()) {
      yield tarHeader({ ...header, name: `${header.name}/`, type: 'directory' });
      yield* folder(whole, path);
    } else if (stat.isSymbolicLink()) {
      yield tarHeader({ ...header, mode: 0o777, type: 'symlink', linkname: readlinkSync(full) });
    } else if (stat.isFile()) {
      const mode = (stat.mode & 0o100) === 0 ? 0o666 : 0o777;
      yield* sendFile({ name: header.name, mode: mode & ~umask }, { descriptor: openSync(full, 'r'), stat });
    }
  }
}

/** Lists of objects that are made, where each time some have vanished: Git does not pack that often. */
const LISTS = 5;

function* store(
  { objects, again }: { readonly objects: readonly ObjectFile[]; readonly again: () => readonly ObjectFile[] },
  prefix: string,
  { made, umask }: { readonly made: Set<string>; readonly umask: number },
  known: Map<string, string>,
  vanished: Vanished,
): Generator<Buffer> {
  const sent = new Set<string>();
  let left = true;
  for (let lists = 0; left && lists < LISTS; lists++) {
    left = false;
    for (const { name, path } of lists === 0 ? objects : again()) {
      if (sent.has(name)) continue;
      const header = { name: `${prefix}${name}`, mode: 0o444 };
      const linkname = known.get(path);
      const file = linkname === undefined ? openFile(path) : undefined;
      if (linkname === undefined && file === undefined) {
        // what it held is in another file by now, or lost
        left = true;
        vanished.count += 1;
        continue;
      }
      sent.add(name);
      yield* directories(`${prefix}${name.slice(0, name.lastIndexOf('/'))}`, made, umask);
      if (file === undefined) {
        yield tarHeader({ ...header, type: 'link', linkname: linkname ?? '' });
        continue;
      }
      known.set(path, header.name);
      yield* sendFile(header, file);
    }
  }
}

/** Opens a file; undefined where it is gone. Once it is open, its content stays. */
function openFile(path: string): { readonly descriptor: number; readonly stat: Stats } | undefined {
  try {
    const descriptor = openSync(path, 'r');
    return { descriptor, stat: fstatSync(descriptor) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESTALE')) return;
    throw error;
  }
}

function* sendFile(
  header: { readonly name: string; readonly mode: number },
  { descriptor, stat }: { readonly descriptor: number; readonly stat: Stats },
): Generator<Buffer> {
  try {
    yield tarHeader({ ...header, mtime: Math.floor(stat.mtimeMs / 1000), size: stat.size });
    yield* content(descriptor, stat.size);
  } finally {
    closeSync(descriptor);
  }
}

/** A file's content, of just the size that its header tells, with the padding after it. */
function* content(file: number, size: number): Generator<Buffer> {
  for (let left = size; left > 0;) {
    const piece = Buffer.alloc(Math.min(CHUNK, left));
    for (let filled = 0, read = 1; filled < piece.length && read > 0; filled += read)
      read = readSync(file, piece, filled, piece.length - filled, null);
    left -= piece.length;
    yield piece;
  }
  yield padding(size);
}

function below(prefix: string): string {
  return prefix === '' ? '' : `${prefix}/`;
}
