import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { extract } from 'tar-stream';
import { filesOf } from '../docker/archive.js';
import { statusOf } from '../docker/errors.js';
import type { Container } from '../docker/types.js';

/** What is asked of the files of a container that was created; paths are absolute. */
export interface Looks {
  /** Whether there is something by that name, be it a link that leads nowhere. */
  exists(path: string): Promise<boolean>;
  /** What the links at the end of a path lead to: the path itself where it is none; undefined: nothing. */
  realPath(path: string): Promise<string | undefined>;
  /** The content of a regular file, not at the end of a link, of at most so many bytes; undefined: there is none. */
  read(path: string, largest: number): Promise<Buffer | undefined>;
}

/** Where most of what is asked would be: all of it comes with one answer of the engine's. */
const FOLDER = '/etc/ssl';

/** Bytes of a folder's files beyond which each question is asked by itself. */
const LARGEST = 8 * 1024 * 1024;

/** More links in a row than any system follows. */
const MOST_LINKS = 40;

/** Reads one folder; what does not lie in it, nor at the end of links that stay in it, is asked of the engine. */
export async function looksInto(container: Container): Promise<Looks> {
  const asked = askedOf(container);
  const entries = await folderOf(container);
  if (entries === undefined) return asked;
  return {
    async exists(path) {
      const found = find(entries, path, false);
      return found === ELSEWHERE ? asked.exists(path) : found !== undefined;
    },
    async realPath(path) {
      const found = find(entries, path, true);
      return found === ELSEWHERE ? asked.realPath(path) : found;
    },
    async read(path, largest) {
      const found = find(entries, path, false);
      if (found === ELSEWHERE) return asked.read(path, largest);
      const content = found === undefined ? undefined : entries.get(found)?.content;
      return content === undefined || content.length > largest ? undefined : content;
    },
  };
}

/** The same, each by a question of its own. */
function askedOf(container: Container): Looks {
  return {
    exists: async (path) => (await reachable(container.exists(path))) === true,
    realPath: (path) => reachable(container.realPath(path)),
    async read(path, largest) {
      const tar = await reachable(container.get(path));
      return tar === undefined ? undefined : (await filesOf(tar, largest)).get(posix.basename(path));
    },
  };
}

/** What an image has at a path: undefined also where its links go in a circle, which the engine calls an error of its own. */
export async function reachable<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (statusOf(error) === 500) return undefined;
    throw error;
  }
}

/** `link`: what it says, of a symbolic link; `content`: of a regular file. */
interface Entry {
  readonly link?: string;
  readonly content?: Buffer;
}

type Entries = ReadonlyMap<string, Entry>;

/** All of it by absolute paths, nothing where it is not there; undefined: it is large, a link, or has what is not known here. */
async function folderOf(container: Container): Promise<Entries | undefined> {
  const tar = await reachable(container.get(FOLDER));
  return tar === undefined ? new Map() : entriesOf(tar);
}

async function entriesOf(tar: Readable): Promise<Entries | undefined> {
  const entries = new Map<string, Entry>();
  const parser = extract();
  tar.on('error', (error) => parser.destroy(error));
  tar.pipe(parser);
  let bytes = 0;
  for await (const entry of parser) {
    const { type, size = 0, linkname } = entry.header;
    const path = posix.join(posix.dirname(FOLDER), entry.header.name).replace(/\/+$/, '');
    bytes += size;
    const isKnown = type === 'file' || type === 'directory' || (type === 'symlink' && path !== FOLDER);
    if (!isKnown || bytes > LARGEST) {
      tar.destroy();
      return undefined;
    }
    const content = type === 'file' ? { content: await buffer(entry) } : {};
    if (type !== 'file') entry.resume();
    entries.set(path, type === 'symlink' ? { link: linkname ?? '' } : content);
  }
  return entries.has(FOLDER) ? entries : undefined; // or its names are not what is known here
}

/** The place is not in the folder, or only the engine knows. */
const ELSEWHERE = Symbol('elsewhere');

/** The path without links in it, at its end as well if `follow`; undefined: there is nothing. */
function find(entries: Entries, path: string, follow: boolean): string | undefined | typeof ELSEWHERE {
  let links = 0;
  const parts = path.split('/').filter((part) => part !== '');
  let place = '/';
  for (let at = 0; at < parts.length; at++) {
    const next = posix.join(place, parts[at] ?? '');
    if (!`${FOLDER}/`.startsWith(`${next}/`) && !next.startsWith(`${FOLDER}/`)) return ELSEWHERE;
    const entry = entries.get(next);
    const isAbove = next.length < FOLDER.length;
    if (entry === undefined && !isAbove) return undefined;
    if (entry?.link !== undefined && (follow || at < parts.length - 1)) {
      if (++links > MOST_LINKS) return undefined;
      const target = posix
        .resolve(place, entry.link)
        .split('/')
        .filter((part) => part !== '');
      parts.splice(0, at + 1, ...target);
      [place, at] = ['/', -1];
      continue;
    }
    place = next;
  }
  return place.startsWith(FOLDER) ? place : ELSEWHERE;
}
