import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract, pack, type Extract, type Header } from 'tar-stream';
import type { Container } from '../docker/types.js';

/** Archives of jobs' artifacts, on this machine, for the time of the pipeline. */
export interface ArtifactStore {
  /** An archive: a job's id for its artifacts, `ID-TYPE` for a report; undefined where there is none. */
  open(id: number | string): Promise<{ readonly tar: Readable; readonly size: number } | undefined>;
  has(id: number | string): Promise<boolean>;
  pathFor(id: number | string): string;
  dispose(): Promise<void>;
}

export function artifactStore(folder: string): ArtifactStore {
  const pathFor = (id: number | string): string => join(folder, `${id}.tar`);
  return {
    pathFor,
    has: async (id) => (await stat(pathFor(id)).catch(() => undefined)) !== undefined,
    async open(id) {
      const found = await stat(pathFor(id)).catch(() => undefined);
      return found === undefined ? undefined : { tar: createReadStream(pathFor(id)), size: found.size };
    },
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}

export interface Collected {
  readonly files: number;
  /** Patterns that matched nothing. */
  readonly unmatched: readonly string[];
}

/**
 * Copies what the patterns match from the container's project folder into an archive whose names are relative to that
 * folder. A matching folder is taken whole; links stay links, and none of them is followed.
 */
export async function collectArtifacts(options: {
  readonly container: Container;
  readonly projectDir: string;
  readonly paths: readonly string[];
  readonly exclude: readonly string[];
  readonly target: string;
  readonly matches: (pattern: string, path: string) => boolean;
}): Promise<Collected> {
  const { projectDir, matches } = options;
  const patterns = options.paths
    .map((path) => relativePattern(path, projectDir))
    .filter((path): path is string => path !== undefined);
  await mkdir(dirname(options.target), { recursive: true });
  const archive = pack();
  const written = pipeline(archive, createWriteStream(options.target));
  const seen = new Set<string>();
  const matched = new Set<string>();
  let files = 0;
  for (const root of roots(patterns)) {
    const tar = await options.container.get(posix.join(projectDir, root));
    if (tar === undefined) continue;
    const parser = extract();
    tar.on('error', (error) => parser.destroy(error));
    tar.pipe(parser);
    for await (const entry of parser) {
      const path = projectPath(root, entry.header.name);
      const by = patterns.filter((pattern) => coveredBy(pattern, path, matches));
      const wanted =
        path !== '' && by.length > 0 && !seen.has(path) && !options.exclude.some((pattern) => matches(pattern, path));
      if (!wanted) {
        entry.resume();
        continue;
      }
      seen.add(path);
      by.forEach((pattern) => matched.add(pattern));
      if (entry.header.type !== 'directory') files += 1;
      await copyEntry(entry, { ...entry.header, name: entry.header.type === 'directory' ? `${path}/` : path }, archive);
    }
  }
  archive.finalize();
  await written;
  if (files === 0) await rm(options.target, { force: true });
  return { files, unmatched: patterns.filter((pattern) => !matched.has(pattern)) };
}

type Entry = Extract extends AsyncIterable<infer Item> ? Item : never;

async function copyEntry(entry: Entry, header: Header, archive: ReturnType<typeof pack>): Promise<void> {
  if (header.type === 'file') {
    await pipeline(entry, archive.entry(header));
  } else {
    entry.resume();
    archive.entry(header);
  }
}

/** The pattern relative to the project; undefined for one that points outside. */
function relativePattern(path: string, projectDir: string): string | undefined {
  const inside = path.startsWith(`${projectDir}/`) ? path.slice(projectDir.length + 1) : path;
  const clean = posix.normalize(inside).replace(/^\.\//, '').replace(/\/$/, '');
  return clean.startsWith('/') || clean.startsWith('..') ? undefined : clean;
}

/** The folders (or files) to read for the patterns: their parts before the first wildcard, none inside another. */
function roots(patterns: readonly string[]): readonly string[] {
  const starts = patterns.map((pattern) => {
    const parts = pattern.split('/');
    const wild = parts.findIndex((part) => /[*?[{]/.test(part));
    return wild === -1 ? pattern : parts.slice(0, wild).join('/') || '.';
  });
  const unique = [...new Set(starts)];
  const within = (path: string, folder: string): boolean =>
    path !== folder && (folder === '.' || path.startsWith(`${folder}/`));
  return unique.filter((path) => !unique.some((other) => within(path, other)));
}

/** Names in the engine's archive begin with the last part of the path that was asked for. */
function projectPath(root: string, name: string): string {
  const clean = name.replace(/\/$/, '');
  if (root === '.') return clean.split('/').slice(1).join('/');
  const rest = clean.split('/').slice(1).join('/');
  return rest === '' ? root : `${root}/${rest}`;
}

function coveredBy(pattern: string, path: string, matches: (pattern: string, path: string) => boolean): boolean {
  if (pattern === '.' || matches(pattern, path)) return true;
  for (let parent = posix.dirname(path); parent !== '.'; parent = posix.dirname(parent)) {
    if (matches(pattern, parent)) return true;
  }
  return false;
}

/** Unpacks an archive of ours into a folder of the host; entries that would leave it are refused. */
export async function unpackTo(tar: Readable, folder: string): Promise<void> {
  const parser = extract();
  tar.pipe(parser);
  for await (const entry of parser) {
    const target = join(folder, entry.header.name);
    const inside = target === folder || target.startsWith(`${folder}/`);
    if (!inside || entry.header.type !== 'file') {
      entry.resume();
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await pipeline(entry, createWriteStream(target));
  }
}
