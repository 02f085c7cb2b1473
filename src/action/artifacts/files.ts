import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { extract, type Header } from 'tar-stream';
import { isValidPath } from '../../github/artifacts/names.js';
import { unpackTo } from '../../job/artifacts/store.js';
import { SafeFolder } from '../../safe-folder.js';

/** An archive of a job, in a folder of its own. */
export const ARCHIVE = 'artifacts.tar';

/**
 * What is uploaded of an archive: its files, or, where an upload would lose something of them, the archive itself. The
 * service keeps plain files alone: no mode, no link, no name that another system could not have. Source: the README of
 * `actions/upload-artifact`. Disposed of, the folder is removed.
 */
export async function filesOf(folder: string): Promise<{ root: string; paths: string[] } & AsyncDisposable> {
  const archive = join(folder, ARCHIVE);
  const dispose = { [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
  try {
    if (!(await isPlain(archive))) return { root: folder, paths: [archive], ...dispose };
    const root = join(folder, 'files');
    await mkdir(root);
    await using target = await SafeFolder.open(root, root);
    await unpackTo(createReadStream(archive), target);
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return { root, paths, ...dispose };
  } catch (error) {
    await dispose[Symbol.asyncDispose]();
    throw error;
  }
}

/** Whether the files of an archive are as they were once they have been uploaded one by one. */
async function isPlain(path: string): Promise<boolean> {
  const tar = createReadStream(path);
  const parser = extract();
  tar.on('error', (error) => parser.destroy(error));
  tar.pipe(parser);
  for await (const entry of parser) {
    entry.resume();
    if (losesNothing(entry.header)) continue;
    tar.destroy();
    return false;
  }
  return true;
}

function losesNothing({ type, mode = 0, name }: Header): boolean {
  if (type === 'directory') return true;
  return type === 'file' && (mode & 0o111) === 0 && isValidPath(name);
}
