import { createHash } from 'node:crypto';

/** The file of a folder of stored includes that says what is in it. */
export const LOCK_NAME = 'includes.lock.json';
const VERSION = 1;

/** Where a file was found when it was stored. */
export interface StoredOrigin {
  readonly server?: string;
  readonly project: string;
  readonly ref?: string;
  readonly sha?: string;
  readonly file: string;
}

/** What was asked for: an include, a local include of another project (`project`), or the list of a project's files. */
export interface StoredKey {
  readonly include: 'remote' | 'project' | 'template' | 'component' | 'list';
  /** Address, project, name of the template. */
  readonly name: string;
  readonly server?: string;
  readonly ref?: string;
  readonly file?: string;
}

/** One line of the lock. */
export interface StoredFile extends StoredKey {
  readonly found?: StoredOrigin;
  /** Of a component. */
  readonly version?: string;
  /** Below the folder; absent where the project has no such file. */
  readonly path?: string;
  readonly sha256?: string;
}

export function keyText({ include, name, server, ref, file }: StoredKey): string {
  return JSON.stringify([include, name, server ?? '', ref ?? '', file ?? '']);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The lock as text: the same files give the same bytes. */
export function lockText(files: readonly StoredFile[]): string {
  const sorted = [...files].sort((a, b) => (keyText(a) < keyText(b) ? -1 : 1)).map(inOrder);
  return `${JSON.stringify({ version: VERSION, files: sorted }, null, 2)}\n`;
}

/** Reads a lock; undefined where it is none that this version has written. It is a stranger's text: all is checked. */
export function readLock(text: string): readonly StoredFile[] | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(document) || document['version'] !== VERSION || !Array.isArray(document['files'])) return undefined;
  const files = (document['files'] as unknown[]).map(asStoredFile);
  return files.every((file) => file !== undefined) ? files : undefined;
}

const KINDS = ['remote', 'project', 'template', 'component', 'list'] as const;
const TEXTS = ['name', 'server', 'ref', 'file', 'version', 'path', 'sha256'] as const;

function asStoredFile(value: unknown): StoredFile | undefined {
  if (!isObject(value)) return undefined;
  const include = KINDS.find((kind) => kind === value['include']);
  const texts = textsOf(value, TEXTS);
  const name = texts?.['name'];
  if (include === undefined || texts === undefined || name === undefined) return undefined;
  if ((texts['path'] === undefined) !== (texts['sha256'] === undefined)) return undefined;
  if (value['found'] === undefined) return { ...texts, include, name };
  const found = isObject(value['found'])
    ? textsOf(value['found'], ['server', 'project', 'ref', 'sha', 'file'])
    : undefined;
  const { project, file } = found ?? {};
  return project === undefined || file === undefined
    ? undefined
    : { ...texts, include, name, found: { ...found, project, file } };
}

/** The texts of some keys; undefined where one of them is something else. */
function textsOf(value: Record<string, unknown>, keys: readonly string[]): Record<string, string> | undefined {
  const entries = keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]] as const]));
  return entries.every(([, text]) => typeof text === 'string')
    ? (Object.fromEntries(entries) as Record<string, string>)
    : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inOrder({ include, name, server, ref, file, found, version, path, sha256: digest }: StoredFile): object {
  return { include, name, server, ref, file, found, version, path, sha256: digest };
}
