import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { extract, pack } from 'tar-stream';

export interface ArchiveFile {
  readonly name: string;
  readonly content: string | Buffer;
  /** Permission bits; 0644 by default. */
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
}

export interface ArchiveDirectory {
  readonly name: string;
  readonly directory: true;
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
}

export interface ArchiveLink {
  readonly name: string;
  /** What the symbolic link points to. */
  readonly link: string;
}

/** A small tar, all in memory, in the order given: for files that we put into containers. */
export async function tarOf(entries: readonly (ArchiveFile | ArchiveDirectory | ArchiveLink)[]): Promise<Buffer> {
  const archive = pack();
  for (const entry of entries) {
    if ('link' in entry) {
      archive.entry({ name: entry.name, type: 'symlink', linkname: entry.link, mode: 0o777 });
      continue;
    }
    const owner = { uid: entry.uid ?? 0, gid: entry.gid ?? 0 };
    if ('directory' in entry) {
      archive.entry({ name: entry.name, type: 'directory', mode: entry.mode ?? 0o755, ...owner });
    } else {
      archive.entry({ name: entry.name, mode: entry.mode ?? 0o644, ...owner }, Buffer.from(entry.content));
    }
  }
  archive.finalize();
  return buffer(archive);
}

/** The last second that tar-stream can write: it takes seconds for 32 bits with a sign. */
const LATEST = 2 ** 31 - 1;

/**
 * A file's time as tar-stream can write it, at its nearest from 1970 to 2038: headers of other times cannot be read, or
 * tell another one.
 */
export function tarTime(time: Date): Date {
  const seconds = Math.floor(time.getTime() / 1000);
  return new Date(Math.min(Math.max(Number.isNaN(seconds) ? 0 : seconds, 0), LATEST) * 1000);
}

/** Content of a tar's first entry; undefined where that is no regular file, or has more bytes than `largest`. */
export async function firstFile(tar: Readable, largest: number): Promise<Buffer | undefined> {
  const parser = extract();
  tar.on('error', (error) => parser.destroy(error));
  tar.pipe(parser);
  for await (const entry of parser) {
    const { type, size = 0 } = entry.header;
    const content = type === 'file' && size <= largest ? await buffer(entry) : undefined;
    tar.destroy();
    return content;
  }
  return undefined;
}

/** Content of the regular files of a tar, by name; for small archives. Reading ends at a file of more bytes than `largest`. */
export async function filesOf(tar: Readable, largest = Infinity): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const parser = extract();
  tar.pipe(parser);
  tar.on('error', (error) => parser.destroy(error));
  for await (const entry of parser) {
    if ((entry.header.size ?? 0) > largest) {
      tar.destroy();
      break;
    }
    if (entry.header.type === 'file') files.set(entry.header.name, await buffer(entry));
    else entry.resume();
  }
  return files;
}
