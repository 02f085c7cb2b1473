import { constants, existsSync, lstatSync, type Stats } from 'node:fs';
import { lstat, mkdir, open, realpath, rename, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join, normalize, parse, relative, resolve, sep } from 'node:path';

/** What stands at a place that is to be written is not what we would write to. */
export class UnsafePath extends Error {
  override readonly name = 'UnsafePath';
}

const { O_CREAT, O_DIRECTORY, O_EXCL, O_NOFOLLOW, O_RDONLY, O_WRONLY } = constants;

/** Where the system shows a process's open files: names below an open folder are then looked up from that very folder. */
const DESCRIPTORS = existsSync('/proc/self/fd') ? '/proc/self/fd' : undefined;

/**
 * A folder to write to whose content may be a stranger's: below it no link is followed, and only new regular files are
 * written. Each step starts from the open folder above it (as `openat` does), so that nothing can be put in between; where
 * the system has no such way (macOS), each step is checked before it is taken.
 *
 * Any number of calls may be under way at once. Whoever opened a folder disposes of it; files that it gave stay open. What
 * stands in the way throws {@link UnsafePath} with its path; anything else is the system's own error.
 */
export class SafeFolder implements AsyncDisposable {
  readonly path: string;
  readonly #handle: FileHandle;

  private constructor(path: string, handle: FileHandle) {
    this.path = path;
    this.#handle = handle;
  }

  /**
   * Opens a folder that the user has named, which is made where it is missing. Of its path no part below `within` (the
   * project, whose links are not the user's) may be a link.
   */
  static async open(path: string, within?: string): Promise<SafeFolder> {
    const { real, rest } = await split(resolve(path), within);
    let folder = new SafeFolder(real, await openFolder(real, real));
    for (const name of rest) folder = await folder.#step(name);
    return folder;
  }

  /** A folder below it by its relative path, made where it is missing. */
  async folder(path: string): Promise<SafeFolder> {
    let folder = new SafeFolder(this.path, await openFolder(this.#at('.'), this.path));
    for (const name of partsOf(path)) folder = await folder.#step(name);
    return folder;
  }

  /** A new file, open to be written, in place of the regular file that has its name. */
  async create(name: string): Promise<FileHandle> {
    this.#check(name);
    const flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
    for (let tries = 0; ; tries++) {
      try {
        return await open(this.#at(name), flags, 0o666);
      } catch (error) {
        if (codeOf(error) !== 'EEXIST' || tries === 3) throw this.#named(error);
        await this.#removeFile(name);
      }
    }
  }

  /** Moves a file of ours here, from the same file system, in place of the regular file that has the name. */
  async take(file: string, name: string): Promise<void> {
    this.#check(name);
    const there = await lstat(this.#at(name)).catch(() => undefined);
    if (there !== undefined && !there.isFile()) throw unsafe(join(this.path, name), there);
    await rename(file, this.#at(name));
  }

  /** Removes the regular file that has the name, where there is one. */
  async remove(name: string): Promise<void> {
    this.#check(name);
    await this.#removeFile(name);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#handle.close();
  }

  /** The folder of a name in it; this one is closed. */
  async #step(name: string): Promise<SafeFolder> {
    try {
      this.#check(name);
      await mkdir(this.#at(name)).catch((error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw this.#named(error);
      });
      const path = join(this.path, name);
      return new SafeFolder(path, await openFolder(this.#at(name), path));
    } finally {
      await this.#handle.close();
    }
  }

  async #removeFile(name: string): Promise<void> {
    const there = await lstat(this.#at(name)).catch(() => undefined);
    if (there === undefined) return;
    if (!there.isFile()) throw unsafe(join(this.path, name), there);
    await unlink(this.#at(name)); // the name alone: what else leads to the file keeps it
  }

  #check(name: string): void {
    if (name === '' || name === '.' || name === '..' || name.includes('/') || name.includes('\0'))
      throw new UnsafePath(`${JSON.stringify(name)} is not the name of a file`);
  }

  /** The system's error with the folder's own path in place of its descriptor. */
  #named(error: unknown): unknown {
    if (error instanceof Error) error.message = error.message.replaceAll(this.#at(''), `${this.path}/`);
    return error;
  }

  #at(name: string): string {
    return DESCRIPTORS === undefined ? join(this.path, name) : `${DESCRIPTORS}/${this.#handle.fd}/${name}`;
  }
}

/** The first thing of a path below `within` that nothing is written through; undefined where all of it is as it should be. */
export function linkIn(path: string, within: string): string | undefined {
  let place = within;
  for (const name of partsOf(relative(within, path))) {
    place = join(place, name);
    try {
      if (lstatSync(place).isSymbolicLink()) return place;
    } catch {
      return undefined; // not there yet
    }
  }
  return undefined;
}

/**
 * The text of a file below a folder whose content may be a stranger's; undefined where there is no such file. Throws
 * {@link UnsafePath} with the name where it is, or leads through, a link out of the folder.
 */
export async function readInside(folder: string, path: string): Promise<string | undefined> {
  const inside = normalize(path.replace(/^\/+/, ''));
  if (inside === '..' || inside.startsWith('../')) return undefined;
  try {
    const [top, real] = await Promise.all([realpath(folder), realpath(join(folder, inside))]);
    if (!real.startsWith(`${top}/`)) throw new UnsafePath(`\`${inside}\` is a link that leads out of the project`);
    await using file = await open(real, O_RDONLY | O_NOFOLLOW);
    return (await file.stat()).isFile() ? await file.readFile('utf8') : undefined;
  } catch (error) {
    if (error instanceof UnsafePath) throw error;
    return undefined;
  }
}

/** What of a path is there and the user's own, by its real place, and the names below it. */
async function split(path: string, within: string | undefined): Promise<{ real: string; rest: readonly string[] }> {
  const inside = within === undefined ? undefined : relative(within, path);
  if (within !== undefined && inside !== undefined && !inside.startsWith('..') && !inside.startsWith(sep))
    return { real: await realpath(within), rest: partsOf(inside) };
  const { root } = parse(path);
  for (let place = path; ; place = dirname(place)) {
    const real = await realpath(place).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT' || place === root) throw error;
      return undefined;
    });
    if (real !== undefined) return { real, rest: partsOf(relative(place, path)) };
  }
}

/** Opens a place as a folder; `path` is its name for messages. */
async function openFolder(place: string, path: string): Promise<FileHandle> {
  try {
    return await open(place, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  } catch (error) {
    const there = ['ELOOP', 'ENOTDIR'].includes(codeOf(error)) ? await lstat(place).catch(() => undefined) : undefined;
    throw there === undefined ? error : unsafe(path, there);
  }
}

function unsafe(path: string, there: Stats): UnsafePath {
  const what = there.isSymbolicLink()
    ? 'a symbolic link'
    : there.isDirectory()
      ? 'a folder'
      : there.isFile()
        ? 'a file'
        : 'a device';
  return new UnsafePath(`${path} is ${what}: nothing is written through it`);
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
