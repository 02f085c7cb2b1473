import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract, pack } from 'tar-stream';
import { tarTime } from '../../docker/archive.js';
import type { Container } from '../../docker/types.js';
import { LARGE } from '../../large-files.js';
import type { Archiver } from '../archiver/archiver.js';
import { messageOf } from '../../errors.js';

/**
 * Unpacks an archive of a project over its folder in a container. The engine refuses a link that points out of the folder
 * it unpacks to, which GitLab Runner does not mind: such an archive is then unpacked once more, from the root. What is
 * large goes by the archiver, where there is one. Throws the engine's error.
 */
export async function unpackInto(
  container: Container,
  folder: string,
  archive: string,
  archiver: Archiver | undefined,
): Promise<void> {
  if ((await archiver?.unpack(archive)) === true) return;
  const open = (): Readable => createReadStream(archive, LARGE);
  try {
    await container.put(folder, open());
  } catch (error) {
    if (!/invalid symlink/.test(messageOf(error))) throw error;
    const moved = prefixed(open(), folder.replace(/^\//, ''));
    await container.put('/', moved.tar);
    await moved.done;
  }
}

/** The same archive with all its names below a folder. */
function prefixed(tar: Readable, folder: string): { readonly tar: Readable; readonly done: Promise<void> } {
  const target = pack();
  const copy = async (): Promise<void> => {
    const parser = extract();
    tar.on('error', (error) => parser.destroy(error));
    tar.pipe(parser);
    for await (const entry of parser) {
      const { name, type, mode, uid, gid, mtime, size, linkname } = entry.header;
      const time = mtime === undefined ? {} : { mtime: tarTime(mtime) };
      const header = { name: `${folder}/${name}`, type, mode, uid, gid, ...time } as typeof entry.header;
      if (type === 'file') await pipeline(entry, target.entry({ ...header, size: size ?? 0 }));
      else {
        entry.resume();
        target.entry({ ...header, ...(linkname === undefined || linkname === null ? {} : { linkname }) });
      }
    }
    target.finalize();
  };
  const done = copy().catch((error: unknown) => {
    target.destroy(error instanceof Error ? error : new Error(messageOf(error)));
    throw error;
  });
  done.catch(() => undefined); // met by whoever reads what was made of it
  return { tar: target as unknown as Readable, done };
}
