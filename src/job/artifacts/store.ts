import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';

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
      return found === undefined ? undefined : { tar: createReadStream(pathFor(id)), size: found.size };
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

/** Unpacks an archive of ours into a folder of the host; entries that would leave it are refused. */
export async function unpackTo(tar: Readable, folder: string): Promise<void> {
  const parser = extract();
  tar.pipe(parser);
  for await (const entry of parser) {
    const target = join(folder, entry.header.name);
    const inside = target.startsWith(`${folder}/`);
    if (!inside || entry.header.type !== 'file') {
      entry.resume();
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await pipeline(entry, createWriteStream(target));
  }
}
