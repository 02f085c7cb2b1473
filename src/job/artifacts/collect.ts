import type { Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, posix } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract, pack, type Extract, type Header, type Pack } from 'tar-stream';
import { LARGE } from '../../large-files.js';
import { makeFolders } from '../../make-folders.js';
import { tarTime } from '../../docker/archive.js';
import type { Container } from '../../docker/types.js';

export interface CollectOptions {
  readonly container: Container;
  readonly projectDir: string;
  readonly paths: readonly string[];
  readonly exclude: readonly string[];
  /** With `untracked`: also what is not among these, the files that Git tracks. */
  readonly tracked?: ReadonlySet<string> | undefined;
  readonly target: string;
  /** Is given every byte of the archive. */
  readonly digest?: Hash | undefined;
  readonly matches: (pattern: string, path: string) => boolean;
}

export interface Collected {
  readonly files: number;
  /** Files and folders that each pattern has matched. */
  readonly matched: ReadonlyMap<string, number>;
  /** Files that `untracked` added. */
  readonly untracked: number;
  readonly excluded: ReadonlyMap<string, number>;
  /** Patterns that point out of the project: they match nothing. */
  readonly outside: readonly string[];
}

/**
 * Copies what the patterns match from the container's project folder into an archive whose names are relative to that
 * folder. A matching folder is taken whole; symbolic links stay links, and none of them is followed. There is no archive
 * where no file was found.
 */
export async function collectArtifacts(options: CollectOptions): Promise<Collected> {
  const { projectDir, matches, tracked } = options;
  const inside = options.paths.flatMap((path) => {
    const pattern = relativePattern(path, projectDir);
    return pattern === undefined ? [] : [{ path, pattern }];
  });
  const exclude = options.exclude.map((path) => ({ path, pattern: relativePattern(path, projectDir) ?? path }));
  const matched = new Map(inside.map(({ path }) => [path, 0]));
  const excluded = new Map<string, number>();
  const seen = new Set<string>();
  let files = 0;
  let untracked = 0;

  /** Whether a path of the project belongs into the archive; counts by what it does. */
  const wanted = (path: string, type: Header['type']): boolean => {
    if (path === '' || seen.has(path) || !['file', 'directory', 'symlink', 'link'].includes(type ?? '')) return false;
    const by = inside.filter(({ pattern }) => coveredBy(pattern, path, matches));
    const isNew = tracked !== undefined && type !== 'directory' && !tracked.has(path) && !isGitsOwn(path);
    if (by.length === 0 && !isNew) return false;
    const against = exclude.find(({ pattern }) => matches(pattern, path));
    if (against !== undefined) {
      if (type !== 'directory') excluded.set(against.path, (excluded.get(against.path) ?? 0) + 1);
      return false;
    }
    for (const { path: pattern } of by) matched.set(pattern, (matched.get(pattern) ?? 0) + 1);
    if (isNew) untracked += 1;
    if (type !== 'directory') files += 1;
    seen.add(path);
    return true;
  };

  await makeFolders(dirname(options.target));
  const archive = pack();
  const file = createWriteStream(options.target, LARGE);
  const { digest } = options;
  const written = digest === undefined ? pipeline(archive, file) : pipeline(archive, through(digest), file);
  written.catch(() => undefined); // met below
  const open: Readable[] = [];
  const read = async (path: string): Promise<AsyncIterable<Entry>> => {
    const tar = await options.container.get(posix.join(projectDir, path));
    if (tar !== undefined) open.push(tar);
    return entriesOf(tar);
  };
  const copyAll = async (): Promise<void> => {
    const linked: string[] = [];
    const folders = tracked === undefined ? roots(inside.map(({ pattern }) => pattern)) : ['.'];
    for (const root of folders) {
      for await (const entry of await read(root)) {
        const path = projectPath(root, entry.header.name);
        if (!wanted(path, entry.header.type)) entry.resume();
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
    await rm(options.target, { force: true });
    throw error;
  }
  if (files === 0) await rm(options.target, { force: true });
  const outside = options.paths.filter((path) => !matched.has(path));
  return { files, matched, untracked, excluded, outside };
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

function isGitsOwn(path: string): boolean {
  return path === '.git' || path.startsWith('.git/');
}

/** The pattern relative to the project; undefined for one that points outside. */
function relativePattern(path: string, projectDir: string): string | undefined {
  const inside = path === projectDir || path.startsWith(`${projectDir}/`) ? path.slice(projectDir.length + 1) : path;
  const whole = posix.normalize(inside === '' ? '.' : inside);
  const clean = whole.replace(/\/$/, '');
  return whole.startsWith('/') || clean === '..' || clean.startsWith('../') ? undefined : clean;
}

/** The folders (or files) to read for the patterns: their parts before the first wildcard, none inside another. */
function roots(patterns: readonly string[]): readonly string[] {
  const starts = patterns.map((pattern) => {
    const parts = pattern.split('/');
    const wild = parts.findIndex((part) => /[*?[{\\]/.test(part));
    return wild === -1 ? pattern : parts.slice(0, wild).join('/') || '.';
  });
  const unique = [...new Set(starts)];
  const within = (path: string, folder: string): boolean =>
    path !== folder && (folder === '.' || path.startsWith(`${folder}/`));
  return unique.filter((path) => !unique.some((other) => within(path, other)));
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

function coveredBy(pattern: string, path: string, matches: (pattern: string, path: string) => boolean): boolean {
  if (pattern === '.' || matches(pattern, path)) return true;
  for (let parent = posix.dirname(path); parent !== '.'; parent = posix.dirname(parent)) {
    if (matches(pattern, parent)) return true;
  }
  return false;
}
