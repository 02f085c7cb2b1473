import { posix } from 'node:path';
import type { Header } from 'tar-stream';

/** What of a project is wanted. */
export interface Wish {
  readonly projectDir: string;
  readonly paths: readonly string[];
  readonly exclude: readonly string[];
  /** With `untracked`: also what is not among these, the files that Git tracks. */
  readonly tracked?: ReadonlySet<string> | undefined;
  readonly matches: (pattern: string, path: string) => boolean;
}

export interface Collected {
  readonly files: number;
  /** Files and folders that each pattern has matched. */
  readonly matched: ReadonlyMap<string, number>;
  /** Files that `untracked` added. */
  readonly untracked: number;
  readonly excluded: ReadonlyMap<string, number>;
  /** Patterns that point out of the project: they match nothing. */
  readonly outside: readonly string[];
}

interface Pattern {
  readonly path: string;
  /** Relative to the project. */
  readonly pattern: string;
}

/** Says of each path of a project whether it is wanted, once, and counts what it says. */
export class Selection {
  readonly #wish: Wish;
  readonly #inside: readonly Pattern[];
  readonly #exclude: readonly Pattern[];
  readonly #matched: Map<string, number>;
  readonly #excluded = new Map<string, number>();
  readonly #seen = new Set<string>();
  #files = 0;
  #untracked = 0;

  constructor(wish: Wish) {
    this.#wish = wish;
    this.#inside = wish.paths.flatMap((path) => {
      const pattern = relativePattern(path, wish.projectDir);
      return pattern === undefined ? [] : [{ path, pattern }];
    });
    this.#exclude = wish.exclude.map((path) => ({ path, pattern: relativePattern(path, wish.projectDir) ?? path }));
    this.#matched = new Map(this.#inside.map(({ path }) => [path, 0]));
  }

  /** Folders and files, relative to the project, in which all that is wanted is; none inside another. */
  get roots(): readonly string[] {
    return this.#wish.tracked === undefined ? rootsOf(this.#inside.map(({ pattern }) => pattern)) : ['.'];
  }

  /** All of the roots is wanted: nothing of them has to be chosen. */
  get isWhole(): boolean {
    const { exclude, tracked } = this.#wish;
    return exclude.length === 0 && tracked === undefined && this.#inside.every(({ pattern }) => isPlain(pattern));
  }

  /** Whether a path of the project belongs into the archive; counts by what it does. */
  wants(path: string, type: Header['type']): boolean {
    const { matches, tracked } = this.#wish;
    if (path === '' || this.#seen.has(path) || !['file', 'directory', 'symlink', 'link'].includes(type ?? ''))
      return false;
    const by = this.#inside.filter(({ pattern }) => coveredBy(pattern, path, matches));
    const isNew = tracked !== undefined && type !== 'directory' && !tracked.has(path) && !isGitsOwn(path);
    if (by.length === 0 && !isNew) return false;
    const against = this.#exclude.find(({ pattern }) => matches(pattern, path));
    if (against !== undefined) {
      if (type !== 'directory') this.#excluded.set(against.path, (this.#excluded.get(against.path) ?? 0) + 1);
      return false;
    }
    for (const { path: pattern } of by) this.#matched.set(pattern, (this.#matched.get(pattern) ?? 0) + 1);
    if (isNew) this.#untracked += 1;
    if (type !== 'directory') this.#files += 1;
    this.#seen.add(path);
    return true;
  }

  get collected(): Collected {
    return {
      files: this.#files,
      matched: this.#matched,
      untracked: this.#untracked,
      excluded: this.#excluded,
      outside: this.#wish.paths.filter((path) => !this.#matched.has(path)),
    };
  }
}

function isGitsOwn(path: string): boolean {
  return path === '.git' || path.startsWith('.git/');
}

/** The pattern relative to the project; undefined for one that points outside. */
function relativePattern(path: string, projectDir: string): string | undefined {
  const inside = path === projectDir || path.startsWith(`${projectDir}/`) ? path.slice(projectDir.length + 1) : path;
  const whole = posix.normalize(inside === '' ? '.' : inside);
  const clean = whole.replace(/\/$/, '');
  return whole.startsWith('/') || clean === '..' || clean.startsWith('../') ? undefined : clean;
}

const WILD = /[*?[{\\]/;

/** A path of one file or folder, and not the project as a whole. */
function isPlain(pattern: string): boolean {
  return pattern !== '.' && !WILD.test(pattern);
}

/** The folders (or files) to read for the patterns: their parts before the first wildcard, none inside another. */
function rootsOf(patterns: readonly string[]): readonly string[] {
  const starts = patterns.map((pattern) => {
    const parts = pattern.split('/');
    const wild = parts.findIndex((part) => WILD.test(part));
    return wild === -1 ? pattern : parts.slice(0, wild).join('/') || '.';
  });
  const unique = [...new Set(starts)];
  const within = (path: string, folder: string): boolean =>
    path !== folder && (folder === '.' || path.startsWith(`${folder}/`));
  return unique.filter((path) => !unique.some((other) => within(path, other)));
}

function coveredBy(pattern: string, path: string, matches: (pattern: string, path: string) => boolean): boolean {
  if (pattern === '.' || matches(pattern, path)) return true;
  for (let parent = posix.dirname(path); parent !== '.'; parent = posix.dirname(parent)) {
    if (matches(pattern, parent)) return true;
  }
  return false;
}
