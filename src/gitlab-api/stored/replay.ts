import { join } from 'node:path';
import type { FetchedFile, FetchRequest, FileSource } from '../../gitlab/types.js';
import { UsageError } from '../../errors.js';
import { readInside } from '../../safe-folder.js';
import { asWord, MissingFile } from '../refusals.js';
import { Unavailable } from '../store.js';
import { componentAddress } from '../components.js';
import { keyText, LOCK_NAME, readLock, sha256, type StoredFile, type StoredKey, type StoredOrigin } from './lock.js';
import { keyOf, listKey, localKey } from './record.js';

/** A folder that `includes fetch` has filled. */
export interface StoredIncludes {
  /** A file that is stored. Throws {@link Unavailable} where it is not, or where it is no longer what was stored. */
  find(request: FetchRequest, fetch: FileSource['fetch']): Promise<FetchedFile>;
}

/** Opens a folder of stored includes, as the user calls it. Throws {@link UsageError} where it is none. */
export async function openStored(
  folder: string,
  shown: string,
  mask: (text: string) => string,
): Promise<StoredIncludes> {
  const text = await readInside(folder, LOCK_NAME).catch(() => undefined);
  const remedy = `gitlab-dind includes fetch ${asWord(shown)}`;
  const files = text === undefined ? undefined : readLock(text);
  if (files === undefined) {
    const what = text === undefined ? 'has no' : 'cannot be used: it was not written by this version:';
    throw new UsageError(`includes-from: ${shown} ${what} ${LOCK_NAME} (${remedy} makes it)`);
  }
  const known = new Map(files.map((file) => [keyText(file), file]));
  const lookUp = (key: StoredKey): StoredFile => {
    const found = known.get(keyText(key));
    if (found === undefined) throw new Unavailable('answer', `it is not stored in ${join(shown, LOCK_NAME)}`, remedy);
    return found;
  };
  const contentOf = async ({ path = '', sha256: digest }: StoredFile): Promise<string> => {
    const content = await readInside(folder, path).catch(() => undefined);
    const place = join(shown, path);
    if (content === undefined)
      throw new Unavailable('answer', `${place}, which ${LOCK_NAME} names, cannot be read`, remedy);
    if (sha256(content) === digest) return content;
    throw new Unavailable('answer', `${place} is not what was stored: its sha256 is not that of ${LOCK_NAME}`, remedy);
  };
  return {
    async find(request, fetch) {
      const stored = lookUp(keyOf(request, mask));
      if (stored.path === undefined)
        throw new MissingFile(`Project \`${stored.name}\` file \`${stored.file ?? ''}\` does not exist!`);
      const { found } = stored;
      return {
        content: await contentOf(stored),
        name: nameOf(request),
        source:
          found === undefined || request.kind === 'template' ? undefined : sourceOf(found, lookUp, contentOf, fetch),
        ...(request.kind === 'component' ? { component: factsOf(request.address, stored) } : {}),
        ...(found === undefined ? {} : { origin: { ...found, ref: found.ref, sha: found.sha } }),
      };
    },
  };
}

function sourceOf(
  origin: StoredOrigin,
  lookUp: (key: StoredKey) => StoredFile,
  contentOf: (file: StoredFile) => Promise<string>,
  fetch: FileSource['fetch'],
): FileSource {
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  const explained = async <T>(what: string, action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      const remedy = error.remedy === undefined ? '' : ` (${error.remedy})`;
      throw new Error(`${what} of the project \`${origin.project}\` cannot be had: ${error.message}${remedy}`);
    }
  };
  return {
    readFile: (path) =>
      explained(`\`${path}\``, async () => {
        const stored = lookUp(localKey(origin, path));
        return stored.path === undefined ? undefined : contentOf(stored);
      }),
    listFiles: () =>
      explained('The list of files', async () => (await contentOf(lookUp(listKey(origin)))).split('\n').slice(0, -1)),
    changedFiles: nothing,
    blobId: nothing,
    lastCommitId: nothing,
    fetch,
  };
}

function nameOf(request: FetchRequest): string {
  switch (request.kind) {
    case 'remote':
      return request.url;
    case 'project':
      return `${request.project}:${request.file}`;
    case 'template':
      return request.name;
    case 'component':
      return request.address;
  }
}

function factsOf(address: string, { found, version }: StoredFile): NonNullable<FetchedFile['component']> {
  const { name = '', reference = '' } = componentAddress(address) ?? {};
  return { name, sha: found?.sha ?? null, version: version ?? null, reference };
}
