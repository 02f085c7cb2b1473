import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../process.js';
import type { Ref } from './copy.js';
import { PLAIN } from './questions.js';

export interface GitDir {
  /** A commit, or `ref: NAME`. */
  readonly head: string;
  readonly config: string;
  readonly refs: readonly Ref[];
  readonly shallow: string | undefined;
  /** Folders with the objects; none: it gets its own. */
  readonly objectFolders: readonly string[];
}

/** The file that lends a Git directory the objects of others, below it. */
export const ALTERNATES = 'objects/info/alternates';

/**
 * Writes a Git directory that borrows its objects into an empty folder, without starting Git: a few small files, at once,
 * since a run begins with this one, while its thread has much else to do between two files.
 */
export function writeGitDir(folder: string, content: GitDir): void {
  for (const name of ['objects', 'objects/info', 'refs']) mkdirSync(join(folder, name));
  const sorted = [...content.refs].sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: Readonly<Record<string, string>> = {
    HEAD: `${content.head}\n`,
    config: content.config,
    'packed-refs': sorted.map(({ name, sha }) => `${sha} ${name}\n`).join(''),
    ...(content.shallow === undefined ? {} : { shallow: content.shallow }),
    ...(content.objectFolders.length === 0 ? {} : { [ALTERNATES]: `${content.objectFolders.join('\n')}\n` }),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/** A section of a configuration file of Git. */
export function configSection(name: string, key: string | undefined, values: Readonly<Record<string, string>>): string {
  const header = key === undefined ? `[${name}]` : `[${name} ${quoted(key)}]`;
  return `${header}\n${Object.entries(values)
    .map(([option, value]) => `\t${option} = ${quoted(value)}\n`)
    .join('')}`;
}

/** The section `core`, and what a repository of another hash than SHA-1 needs. */
export function coreConfig(format: string, values: Readonly<Record<string, string>>): string {
  const plain = format === 'sha1';
  return (
    configSection('core', undefined, { repositoryformatversion: plain ? '0' : '1', filemode: 'true', ...values }) +
    (plain ? '' : configSection('extensions', undefined, { objectFormat: format }))
  );
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

/** Runs Git in a working copy that we make. */
export function plainGit(
  folder: string,
  args: readonly string[],
  options: { env?: Readonly<Record<string, string>>; check?: boolean } = {},
): ReturnType<typeof run> {
  return run('git', ['-C', folder, ...PLAIN, ...args], options);
}
