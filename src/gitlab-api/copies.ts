import { readdir, stat } from 'node:fs/promises';
import { join, normalize, relative, resolve } from 'node:path';
import { readInside } from '../safe-folder.js';
import { get, NoAnswer, shownAddress, type RequestOptions } from './http.js';
import type { Place } from './include-map.js';
import { asWord } from './refusals.js';
import { Unavailable, type ProjectStore, type Revision } from './store.js';

/** Opens the Git repository whose top a folder is; undefined where it is no such folder. */
export type RepositoryAt = (folder: string) => Promise<ProjectStore | undefined>;

/**
 * A copy of a project that the user has named. In a Git repository a ref is looked for as GitLab does, and without one the
 * files are taken as they are; a folder that is none, or a place in the web, has its files whatever the ref, and says so.
 * Throws {@link Unavailable} where the folder is not there.
 */
export async function copyAt(
  place: Exclude<Place, { kind: 'nothing' }>,
  base: string,
  repositoryAt: RepositoryAt,
  options: RequestOptions,
): Promise<ProjectStore> {
  if (place.kind === 'web') return withoutRefs(shownAddress(place.address), webFiles(place.address, options));
  const folder = resolve(base, place.path);
  const there = await stat(folder).catch(() => undefined);
  if (there?.isDirectory() !== true)
    throw new Unavailable(
      'project',
      `include-map: ${place.path} is ${there === undefined ? 'not there' : 'no folder'}`,
    );
  const files = folderFiles(folder);
  const repository = await repositoryAt(folder);
  if (repository === undefined) return withoutRefs(place.path, files);
  return {
    ...repository,
    async at(ref) {
      if (ref === undefined) return { ...files, notes: [] };
      return repository.at(ref).catch((error: unknown) => {
        if (!(error instanceof Unavailable) || error.lack !== 'ref') throw error;
        const message = `${error.message} in the Git repository ${place.path} that include-map names`;
        throw new Unavailable('ref', message, `git -C ${asWord(place.path)} fetch --tags`);
      });
    },
  };
}

type Files = Omit<Revision, 'notes'>;

function withoutRefs(place: string, files: Files): ProjectStore {
  return {
    hasRefs: false,
    async at(ref) {
      const note = `${place}, which include-map names, is no Git repository: its files are taken as they are, whatever they are at \`${ref ?? ''}\``;
      return { ...files, notes: ref === undefined ? [] : [note] };
    },
    releases: async () => [],
  };
}

function folderFiles(folder: string): Files {
  return {
    read: (path) => readInside(folder, path),
    async list() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
        .filter((path) => !path.split('/').includes('.git'))
        .sort();
    },
    sha: async () => undefined,
  };
}

function webFiles(address: string, options: RequestOptions): Files {
  return {
    async read(path) {
      const inside = normalize(path).replace(/^\/+/, '');
      const url = `${address.replace(/\/+$/, '')}/${inside.split('/').map(encodeURIComponent).join('/')}`;
      if (inside.startsWith('..')) return undefined;
      const answer = await get(url, options).catch((error: unknown) => {
        if (!(error instanceof NoAnswer)) throw error;
        throw new Unavailable('answer', `${shownAddress(url)} could not be fetched because of ${error.message}`);
      });
      if (answer.status === 404 || answer.status === 410) return undefined;
      if (answer.status === 200) return answer.text;
      throw new Unavailable('answer', `${shownAddress(url)} answers with HTTP code ${answer.status}`);
    },
    list: () =>
      Promise.reject(
        new Unavailable('answer', `${shownAddress(address)} has no list of its files, which a wildcard needs`),
      ),
    sha: async () => undefined,
  };
}
