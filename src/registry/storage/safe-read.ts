import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Something in a storage folder that no registry would have put there, or that leads nowhere. */
export interface Odd {
  readonly path: string;
  /** `app:1 leads nowhere`, `repositories/app is a symbolic link` */
  readonly what: string;
}

const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;

/**
 * Reads below a storage folder, whose content may be a stranger's: nothing is followed, and nothing but folders and
 * regular files is opened. What else is there is noted.
 */
export class StorageReader {
  readonly odd: Odd[] = [];
  readonly #top: string;

  constructor(top: string) {
    this.#top = top;
  }

  /** Notes a thing as odd. */
  note(path: string, what: string): void {
    this.odd.push({ path, what });
  }

  /** Names of the folders in one that {@link folder} or this has given; empty where it is gone. */
  async folders(path: string): Promise<readonly string[]> {
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isDirectory() && !entry.isFile()) this.#noteKind(join(path, entry.name), entry);
    }
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  }

  /** A folder below another one; undefined where it is missing, or not reached by folders alone. */
  async folder(from: string, path: string): Promise<string | undefined> {
    let place = from;
    for (const name of path.split('/')) {
      place = join(place, name);
      const info = await lstat(place).catch(() => undefined);
      if (info === undefined || info.isFile()) return undefined;
      if (info.isDirectory()) continue;
      this.#noteKind(place, info);
      return undefined;
    }
    return place;
  }

  /** Size and time of a regular file in a folder; undefined where there is none. */
  async file(path: string): Promise<{ readonly size: number; readonly mtimeMs: number } | undefined> {
    const info = await lstat(path).catch(() => undefined);
    if (info === undefined || info.isFile()) return info;
    this.#noteKind(path, info);
    return undefined;
  }

  #noteKind(path: string, kind: { isSymbolicLink(): boolean; isDirectory(): boolean }): void {
    const what = kind.isSymbolicLink() ? 'a symbolic link' : kind.isDirectory() ? 'a folder' : 'a device';
    this.note(path, `${printable(path.slice(this.#top.length + 1))} is ${what}`);
  }
}

/** The text of a regular file of at most so many bytes; undefined where there is no such file. Follows no link. */
export async function smallText(path: string, largest: number): Promise<string | undefined> {
  try {
    await using file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK); // of a pipe, opening would wait
    const info = await file.stat();
    return info.isFile() && info.size <= largest ? await file.readFile('utf8') : undefined;
  } catch {
    return undefined;
  }
}

/** A name as text of one line: what a terminal would take for more than that is escaped. */
export function printable(name: string): string {
  return /^[\x20-\x7e]*$/.test(name) ? name : JSON.stringify(name).replace(/[^\x20-\x7e]/g, '?');
}
