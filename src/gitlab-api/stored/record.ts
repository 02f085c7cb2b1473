import type { FetchedFile, FetchRequest, FileSource } from '../../gitlab/types.js';
import { MissingFile } from '../refusals.js';
import { keyText, sha256, type StoredFile, type StoredKey, type StoredOrigin } from './lock.js';

/** What was asked for, and what it was. */
export interface Recorded {
  readonly file: StoredFile;
  /** undefined: the project has no such file. */
  readonly content: string | undefined;
}

export interface Recorder {
  readonly fetch: FileSource['fetch'];
  /** Everything so far. */
  readonly recorded: () => readonly Recorded[];
}

/**
 * Stands before a source of files from elsewhere, and keeps what it gives: files, what their own local includes are, lists
 * of files for wildcards, and what is not there. What belongs to the pipeline's own project is not kept, nor what is left
 * out. `mask` takes secrets out of what is written down.
 */
export function recorder(fetch: FileSource['fetch'], mask: (text: string) => string): Recorder {
  const kept = new Map<string, Recorded>();
  const known = new Map<string, Promise<FetchedFile>>();
  const keep = (key: StoredKey, content: string | undefined, more: Partial<StoredFile> = {}): void => {
    const stored = content === undefined ? {} : { path: pathOf(key), sha256: sha256(content) };
    kept.set(keyText(key), { file: { ...key, ...more, ...stored }, content });
  };
  const once = async (request: FetchRequest): Promise<FetchedFile> => {
    const key = keyOf(request, mask);
    const found = await fetch(request).catch((error: unknown) => {
      if (error instanceof MissingFile) keep(key, undefined);
      throw error;
    });
    const isOwn = found.origin === undefined && (request.kind === 'project' || request.kind === 'component');
    if (found.leftOut || isOwn) return found;
    const origin = found.origin === undefined ? undefined : originOf(found.origin);
    const version = found.component?.version ?? undefined;
    keep(key, found.content, { ...(origin ? { found: origin } : {}), ...(version === undefined ? {} : { version }) });
    return origin === undefined || found.source === undefined
      ? found
      : { ...found, source: recordedSource(found.source, origin, keep) };
  };
  return {
    fetch(request) {
      const key = JSON.stringify(request);
      const found = known.get(key) ?? once(request);
      known.set(key, found);
      return found;
    },
    recorded: () => [...kept.values()],
  };
}

type Keep = (key: StoredKey, content: string | undefined) => void;

function recordedSource(source: FileSource, origin: StoredOrigin, keep: Keep): FileSource {
  return {
    ...source,
    async readFile(path) {
      const content = await source.readFile(path);
      keep(localKey(origin, path), content);
      return content;
    },
    async listFiles() {
      const files = await source.listFiles();
      keep(listKey(origin), files.map((path) => `${path}\n`).join(''));
      return files;
    },
  };
}

/** Under what an include is kept. */
export function keyOf(request: FetchRequest, mask: (text: string) => string): StoredKey {
  switch (request.kind) {
    case 'remote':
      return { include: 'remote', name: mask(request.url) };
    case 'template':
      return { include: 'template', name: mask(request.name) };
    case 'component':
      return { include: 'component', name: mask(request.address) };
    case 'project': {
      const { project, ref, file } = request;
      return {
        include: 'project',
        name: mask(project),
        ...(ref === undefined ? {} : { ref: mask(ref) }),
        file: mask(file),
      };
    }
  }
}

/** Under what a local include of a project's file is kept: by the commit, so that a branch that moves is seen. */
export function localKey(origin: StoredOrigin, path: string): StoredKey {
  return { include: 'project', ...projectOf(origin), file: path.replace(/^\/+/, '') };
}

export function listKey(origin: StoredOrigin): StoredKey {
  return { include: 'list', ...projectOf(origin) };
}

function projectOf({ server, project, ref, sha }: StoredOrigin): Omit<StoredKey, 'include'> {
  const at = sha ?? ref;
  return { name: project, ...(server === undefined ? {} : { server }), ...(at === undefined ? {} : { ref: at }) };
}

function originOf({ server, project, ref, sha, file }: NonNullable<FetchedFile['origin']>): StoredOrigin {
  return {
    ...(server === undefined ? {} : { server }),
    project,
    ...(ref === undefined ? {} : { ref }),
    ...(sha === undefined ? {} : { sha }),
    file,
  };
}

/** A name on the disk: readable, and made of nothing but harmless signs, whatever is asked for. */
function pathOf(key: StoredKey): string {
  const words = `${key.name} ${key.file ?? ''}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const readable = words.replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '');
  return `files/${readable}-${sha256(keyText(key)).slice(0, 12)}.${key.include === 'list' ? 'txt' : 'yml'}`;
}
