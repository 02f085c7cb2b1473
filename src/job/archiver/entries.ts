import { open, type FileHandle } from 'node:fs/promises';

const BLOCK = 512;

/** Read at once: headers of small files stand close together. */
const WINDOW = 64 * 1024;

/** A longer name is no path of a file. */
const LONGEST_NAME = 64 * 1024;

/** One entry of an archive, without its content. */
export interface ArchiveEntry {
  /** Relative, without a slash at its end. */
  readonly path: string;
  /** `link`: another name of a file that stands before it. */
  readonly type: 'file' | 'directory' | 'symlink' | 'link';
  /** Bytes of its content. */
  readonly size: number;
}

const TYPES: Readonly<Record<string, ArchiveEntry['type']>> = {
  '0': 'file',
  '\0': 'file',
  '5': 'directory',
  '2': 'symlink',
  '1': 'link',
};

/**
 * The entries of a tar on this machine, of whose content nothing is read; undefined where it is not whole, or has anything but
 * files, second names of them, folders and symbolic links below relative paths. Source of the format: POSIX ustar, with the
 * long names of GNU tar.
 */
export async function entriesIn(archive: string): Promise<readonly ArchiveEntry[] | undefined> {
  await using file = await open(archive, 'r');
  const blocks = new Blocks(file);
  const entries: ArchiveEntry[] = [];
  const files = new Set<string>();
  let longName: string | undefined;
  let longLink: string | undefined;
  for (let at = 0; ;) {
    const header = await blocks.at(at, BLOCK);
    if (header === undefined) return undefined;
    if (header[0] === 0) return (await endsAt(blocks, at)) ? entries : undefined;
    const size = octal(header.subarray(124, 136));
    const kind = header.toString('latin1', 156, 157);
    if (size === undefined || !isIntact(header)) return undefined;
    const content = at + BLOCK;
    at = content + Math.ceil(size / BLOCK) * BLOCK;
    if (kind === 'L' || kind === 'K') {
      const text = size > LONGEST_NAME ? undefined : await blocks.at(content, size);
      if (text === undefined) return undefined;
      if (kind === 'L') longName = untilZero(text);
      else longLink = untilZero(text);
      continue;
    }
    const type = TYPES[kind];
    const path = relativePath(longName ?? shortName(header));
    const target = relativePath(longLink ?? field(header, 157, 257));
    longName = longLink = undefined;
    if (type === undefined || path === undefined) return undefined;
    if (type === 'file') files.add(path);
    if (type === 'link' && (target === undefined || !files.has(target))) return undefined;
    entries.push({ path, type, size });
  }
}

/** An archive ends with two blocks of zeros; whoever writes it may add more of them. */
async function endsAt(blocks: Blocks, at: number): Promise<boolean> {
  const end = await blocks.at(at, 2 * BLOCK);
  return end !== undefined && end.every((byte) => byte === 0);
}

/** Whether a header is what was written: the sum over its bytes, with blanks in place of the sum. */
function isIntact(header: Buffer): boolean {
  let sum = 8 * 32;
  for (let index = 0; index < BLOCK; index++) if (index < 148 || index >= 156) sum += header[index] ?? 0;
  return octal(header.subarray(148, 156)) === sum;
}

function shortName(header: Buffer): string {
  const prefix = header.toString('latin1', 257, 262) === 'ustar' && header[263] === 0x30 ? field(header, 345, 500) : '';
  const name = field(header, 0, 100);
  return prefix === '' ? name : `${prefix}/${name}`;
}

function field(header: Buffer, from: number, to: number): string {
  return untilZero(header.subarray(from, to));
}

function untilZero(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
}

/** Undefined for what is no number of digits: of 8 GiB and more the bytes are a number of another kind. */
function octal(bytes: Buffer): number | undefined {
  if (bytes[0] === 0x80) return bytes.length > 8 ? Number(bytes.readBigUInt64BE(bytes.length - 8)) : undefined;
  const digits = untilZero(bytes).trim();
  return /^[0-7]{1,12}$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
}

function relativePath(name: string): string | undefined {
  const path = name.replace(/\/+$/, '');
  return path === '' || path.startsWith('/') || path.split('/').includes('..') ? undefined : path;
}

/** A file, read by windows. */
class Blocks {
  readonly #file: FileHandle;
  #window = Buffer.alloc(0);
  #start = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** So many bytes from a place on; undefined where the file ends before. */
  async at(place: number, length: number): Promise<Buffer | undefined> {
    if (place < this.#start || place + length > this.#start + this.#window.length) {
      const window = Buffer.allocUnsafe(Math.max(WINDOW, length));
      const { bytesRead } = await this.#file.read(window, 0, window.length, place);
      [this.#window, this.#start] = [window.subarray(0, bytesRead), place];
    }
    const from = place - this.#start;
    return from + length > this.#window.length ? undefined : this.#window.subarray(from, from + length);
  }
}
