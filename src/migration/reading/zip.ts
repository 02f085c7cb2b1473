import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import type { FileFacts } from '../compare/types.js';

/** What is no zip, is cut, or has more than anyone reads; the message says which. */
export class BadZip extends Error {
  override readonly name = 'BadZip';
}

export interface ZipLimits {
  readonly entries: number;
  /** Of all files together, as they are unpacked. */
  readonly bytes: number;
}

/** An entry as the directory at the end of the archive has it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly isFile: boolean;
  readonly isEncrypted: boolean;
}

/**
 * Size and SHA-256 of every regular file of a zip, by its name there, which is text and no path of this machine: nothing is
 * written. Links and folders are left out. Of two entries of one name the last counts. Throws {@link BadZip}.
 */
export async function zipFiles(path: string, limits: ZipLimits): Promise<ReadonlyMap<string, FileFacts>> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const found = new Map<string, FileFacts>();
    let left = limits.bytes;
    for (const entry of await directoryOf(file, size, limits)) {
      if (!entry.isFile) continue;
      const facts = await factsOf(file, entry, left);
      left -= facts.size;
      found.set(entry.name, facts);
    }
    return found;
  } finally {
    await file.close();
  }
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** A directory of so many bytes is kept in memory. */
const MAX_DIRECTORY = 256 * 1024 * 1024;

/** Source: APPNOTE.TXT of PKWARE, 4.3.12 to 4.3.16. */
async function directoryOf(file: FileHandle, size: number, limits: ZipLimits): Promise<readonly Entry[]> {
  const tail = await bytesAt(file, Math.max(0, size - 22 - 0xffff), Math.min(size, 22 + 0xffff));
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at -= 1;
  if (at < 0) throw new BadZip('it is no zip, or its end is missing');
  let [entries, bytes, offset] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (at >= 20 && tail.readUInt32LE(at - 20) === LOCATOR64) {
    const end = await bytesAt(file, Number(tail.readBigUInt64LE(at - 12)), 56);
    if (end.readUInt32LE(0) !== END64) throw new BadZip('its directory is not where it says');
    [entries, bytes, offset] = [32, 40, 48].map((place) => Number(end.readBigUInt64LE(place))) as [
      number,
      number,
      number,
    ];
  }
  if (entries > limits.entries || bytes > MAX_DIRECTORY) throw new BadZip(`it has ${entries} entries`);
  if (bytes > size) throw new BadZip('its directory is not whole');
  const directory = await bytesAt(file, offset, bytes);
  const found: Entry[] = [];
  for (let place = 0, turn = 0; turn < entries; turn += 1) {
    if (place + 46 > directory.length || directory.readUInt32LE(place) !== CENTRAL)
      throw new BadZip('its directory is not whole');
    const { entry, next } = entryAt(directory, place);
    found.push(entry);
    place = next;
  }
  return found;
}

function entryAt(directory: Buffer, at: number): { readonly entry: Entry; readonly next: number } {
  const [name, extra, comment] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place)) as [
    number,
    number,
    number,
  ];
  const next = at + 46 + name + extra + comment;
  if (next > directory.length) throw new BadZip('its directory is not whole');
  const text = directory.toString('utf8', at + 46, at + 46 + name);
  const large = largeOf(directory.subarray(at + 46 + name, at + 46 + name + extra));
  const field = (place: number): number => {
    const value = directory.readUInt32LE(at + place);
    return value === 0xffffffff ? (large.shift() ?? value) : value; // in this order: size, packed, offset
  };
  const [size, packed, offset] = [field(24), field(20), field(42)];
  const mode = directory.readUInt32LE(at + 38) >>> 16;
  const kind = mode & 0o170000;
  const isUnix = directory[at + 5] === 3;
  return {
    entry: {
      name: text,
      method: directory.readUInt16LE(at + 10),
      packed,
      size,
      offset,
      isFile: !text.endsWith('/') && (!isUnix || kind === 0 || kind === 0o100000),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) !== 0,
    },
    next,
  };
}

/** The numbers of a field for what four bytes cannot tell. */
function largeOf(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const content = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(Math.min(content.length, 24) / 8) }, (_, index) =>
      Number(content.readBigUInt64LE(index * 8)),
    );
  }
  return [];
}

/** A file of so many bytes is unpacked in one go: archives have many small ones. */
const SMALL = 256 * 1024;

async function factsOf(file: FileHandle, entry: Entry, left: number): Promise<FileFacts> {
  const named = JSON.stringify(entry.name);
  if (entry.isEncrypted || (entry.method !== 0 && entry.method !== 8))
    throw new BadZip(`${named} is packed in a way that is not read`);
  if (entry.size > left) throw new BadZip(`${named} has more than is read`);
  const header = await bytesAt(file, entry.offset, 30);
  if (header.readUInt32LE(0) !== LOCAL) throw new BadZip(`${named} is not where it says`);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const hash = createHash('sha256');
  let size = 0;
  const measure = async (chunks: AsyncIterable<Buffer> | readonly Buffer[]): Promise<void> => {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > entry.size) throw new BadZip(`${named} has more than it says`);
      hash.update(chunk);
    }
  };
  try {
    const isSmall = entry.packed <= SMALL && entry.size <= SMALL;
    if (entry.method === 0) await measure(pieces(file, start, entry.packed));
    else if (isSmall) await measure([inflated(await bytesAt(file, start, entry.packed), entry)]);
    else await pipeline(pieces(file, start, entry.packed), createInflateRaw(), measure);
  } catch (error) {
    throw error instanceof BadZip ? error : new BadZip(`${named} cannot be unpacked`);
  }
  if (size !== entry.size) throw new BadZip(`${named} has not the size that it says`);
  return { size, sha256: hash.digest('hex') };
}

/** A small file; of what has more than it says not even that is kept. */
function inflated(packed: Buffer, { name, size }: Entry): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    const isLarger = error instanceof RangeError;
    throw new BadZip(`${JSON.stringify(name)} ${isLarger ? 'has more than it says' : 'cannot be unpacked'}`);
  }
}

async function* pieces(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = start; at < start + length;) {
    const piece = await bytesAt(file, at, Math.min(64 * 1024, start + length - at));
    at += piece.length;
    yield piece;
  }
}

/** So many bytes at a place; throws where there are not so many. */
async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  if (!Number.isSafeInteger(at) || at < 0) throw new BadZip('it is cut');
  const buffer = Buffer.alloc(length);
  let have = 0;
  while (have < length) {
    const { bytesRead } = await file.read(buffer, have, length - have, at + have);
    if (bytesRead === 0) throw new BadZip('it is cut');
    have += bytesRead;
  }
  return buffer;
}
