import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { basename, dirname, join, normalize } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import { LARGE } from '../../large-files.js';
import type { SafeFolder } from '../../safe-folder.js';

/** Archives of jobs' artifacts, on this machine, for the time of the pipeline. */
export interface ArtifactStore {
  /** An archive: a job's id for its artifacts, `ID-TYPE` for a report; undefined where there is none. */
  open(id: number | string): Promise<{ readonly tar: Readable; readonly size: number } | undefined>;
  has(id: number | string): Promise<boolean>;
  pathFor(id: number | string): string;
  /** Forgets an archive; fine where there is none. */
  remove(id: number | string): Promise<void>;
}

export function artifactStore(folder: string): ArtifactStore {
  const pathFor = (id: number | string): string => join(folder, `${id}.tar`);
  return {
    pathFor,
    has: async (id) => (await stat(pathFor(id)).catch(() => undefined)) !== undefined,
    async open(id) {
      const found = await stat(pathFor(id)).catch(() => undefined);
      return found === undefined ? undefined : { tar: createReadStream(pathFor(id), LARGE), size: found.size };
    },
    remove: (id) => rm(pathFor(id), { force: true }),
  };
}

/** The files of an archive of ours as one text, as GitLab gets the files of a report. */
export async function textOf(tar: Readable): Promise<string> {
  const parser = extract();
  tar.on('error', (error) => parser.destroy(error));
  tar.pipe(parser);
  let content = '';
  for await (const entry of parser) {
    if (entry.header.type === 'file') content += await text(entry);
    else entry.resume();
  }
  return content;
}

/** What `unpackTo` does beside. */
export interface UnpackOptions {
  /** Asked of every path; what it refuses is left out. */
  readonly accepts?: (path: string) => boolean;
  /** Programs stay programs. */
  readonly programs?: boolean;
}

/**
 * Unpacks the regular files of an archive of ours into a folder; those that would leave it are left out. `below`: only
 * what is in that folder of the archive, without its name.
 */
export async function unpackTo(
  tar: Readable,
  folder: SafeFolder,
  below = '',
  { accepts = () => true, programs = false }: UnpackOptions = {},
): Promise<void> {
  const start = below
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map((part) => `${part}/`)
    .join('');
  const parser = extract();
  tar.on('error', (error) => parser.destroy(error));
  tar.pipe(parser);
  let current: { readonly path: string; readonly folder: SafeFolder } | undefined;
  try {
    for await (const entry of parser) {
      const name = normalize(entry.header.name).replace(/^\/+/, '');
      const path = name.slice(start.length);
      if (
        entry.header.type !== 'file' ||
        !name.startsWith(start) ||
        path === '' ||
        path === '.' ||
        path === '..' ||
        path.startsWith('../') ||
        !accepts(path)
      ) {
        entry.resume();
        continue;
      }
      const parent = dirname(path);
      if (current?.path !== parent) {
        await current?.folder[Symbol.asyncDispose]();
        current = { path: parent, folder: await folder.folder(parent) };
      }
      const file = await current.folder.create(basename(path));
      if (programs && ((entry.header.mode ?? 0) & 0o100) !== 0) await file.chmod(0o755);
      await pipeline(entry, file.createWriteStream());
    }
  } finally {
    await current?.folder[Symbol.asyncDispose]();
  }
}
