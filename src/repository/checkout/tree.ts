import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readlinkSync, readSync } from 'node:fs';
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
  | { readonly objects: readonly ObjectFile[]; readonly prefix: string }
  | { readonly directory: string };

/** Content is passed on in pieces of about this size: between them, others have their turn. */
const CHUNK = 512 * 1024;

/**
 * Streams an archive: owned by root, writable for all but those whom the umask keeps out (the runner's is 0). An object that several parts have is
 * transferred once, and linked. Small files are read synchronously: that takes a fifth of the time.
 */
export function packTree(parts: readonly TreePart[], umask: number): Readable {
  return Readable.from(chunks(entries(parts, umask)), { objectMode: false, highWaterMark: CHUNK });
}

function* chunks(pieces: Iterable<Buffer>): Generator<Buffer> {
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
  yield Buffer.concat([...waiting, tarEnd()]);
}

function* entries(parts: readonly TreePart[], umask: number): Generator<Buffer> {
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
    else yield* store(part.objects, below(part.prefix), { made, umask }, objects);
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
      yield tarHeader({ ...header, mode: mode & ~umask, size: stat.size });
      yield* content(full, stat.size);
    }
  }
}

function* store(
  files: readonly ObjectFile[],
  prefix: string,
  { made, umask }: { readonly made: Set<string>; readonly umask: number },
  known: Map<string, string>,
): Generator<Buffer> {
  for (const { name, path } of files) {
    yield* directories(`${prefix}${name.slice(0, name.lastIndexOf('/'))}`, made, umask);
    const header = { name: `${prefix}${name}`, mode: 0o444 };
    const linkname = known.get(path);
    if (linkname !== undefined) {
      yield tarHeader({ ...header, type: 'link', linkname });
      continue;
    }
    known.set(path, header.name);
    const { size, mtimeMs } = lstatSync(path);
    yield tarHeader({ ...header, mtime: Math.floor(mtimeMs / 1000), size });
    yield* content(path, size);
  }
}

/** A file's content, of just the size that its header tells, with the padding after it. */
function* content(path: string, size: number): Generator<Buffer> {
  if (size <= CHUNK) {
    const whole = readFileSync(path);
    yield whole.length === size ? whole : Buffer.concat([whole, Buffer.alloc(size)]).subarray(0, size);
  } else {
    const file = openSync(path, 'r');
    try {
      for (let left = size; left > 0;) {
        const piece = Buffer.alloc(Math.min(CHUNK, left));
        readSync(file, piece);
        left -= piece.length;
        yield piece;
      }
    } finally {
      closeSync(file);
    }
  }
  yield padding(size);
}

function below(prefix: string): string {
  return prefix === '' ? '' : `${prefix}/`;
}
