import type { FetchedFile, FetchRequest, FileSource } from '../../gitlab/types.js';

/** Files from elsewhere that many projects ask for, by instance and request; what cannot be had is remembered, too. */
export type SharedFiles = Map<string, Promise<FetchedFile>>;

/**
 * Asks for each file once for all projects of an audit. What is of the project itself is its own matter: it may be read from
 * a clone. `path` is the project's.
 */
export function sharedFetch(
  files: SharedFiles,
  gitlabUrl: string,
  path: string,
  fetch: FileSource['fetch'],
): FileSource['fetch'] {
  return (request) => {
    if (isOf(request, path)) return fetch(request);
    const key = JSON.stringify([gitlabUrl, request]);
    const found = files.get(key) ?? fetch(request);
    files.set(key, found);
    return found;
  };
}

function isOf(request: FetchRequest, path: string): boolean {
  const own = path.toLowerCase();
  if (request.kind === 'project') return request.project.toLowerCase() === own;
  return request.kind === 'component' && request.address.toLowerCase().includes(`/${own}/`);
}
