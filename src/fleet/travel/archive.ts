import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import { extract, pack } from 'tar-stream';

import { LARGE } from '../../large-files.js';
import { makeFolders } from '../../make-folders.js';
/** A file to be packed, and the name that it gets. */
export interface Packed {
  readonly name: string;
  readonly path: string;
}

/** Names that are taken from an archive: no folders, nothing hidden. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,200}$/;

/** Packs files into a compressed archive: what is in it is often text, and mostly goes over a fast line. */
export async function packFiles(files: readonly Packed[], target: string): Promise<void> {
  const archive = pack();
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  const written = pipeline(archive, gzip, createWriteStream(target, LARGE));
  written.catch(() => undefined); // met below
  try {
    for (const { name, path } of files) {
      const { size } = await stat(path);
      await pipeline(createReadStream(path, LARGE), archive.entry({ name, size }));
    }
    archive.finalize();
  } catch (error) {
    archive.destroy(error as Error);
    throw error;
  }
  await written;
}

/**
 * Unpacks what {@link packFiles} has packed. `placeOf`: where a file of this name goes; undefined: it is left out. Throws
 * where the archive is cut or is none.
 */
export async function unpackFiles(
  source: string,
  placeOf: (name: string) => string | undefined,
): Promise<readonly string[]> {
  const parser = extract();
  const fed = pipeline(createReadStream(source, LARGE), createGunzip(), parser);
  fed.catch(() => undefined); // met below
  const names: string[] = [];
  for await (const entry of parser) {
    const { name, type } = entry.header;
    const place = type === 'file' && NAME.test(name) ? placeOf(name) : undefined;
    if (place === undefined) {
      entry.resume();
      continue;
    }
    await makeFolders(dirname(place));
    await pipeline(entry, createWriteStream(place, LARGE));
    names.push(name);
  }
  await fed;
  return names;
}

/** The place of everything in one folder. */
export function inFolder(folder: string): (name: string) => string {
  return (name) => join(folder, name);
}
