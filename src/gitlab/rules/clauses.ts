import type { ChangesClause, ExistsClause, RuleConfig } from '../entry/rules.js';
import { isSatisfied } from '../expression/evaluate.js';
import type { Lookup } from '../expression/evaluate.js';
import { compile } from '../expression/pattern.js';
import { compileFnmatch } from '../glob/fnmatch.js';
import type { FileSource } from '../types.js';
import { expandExisting } from '../variables/expand.js';
import type { FindVariable } from '../variables/expand.js';
import type { Repository } from './repository.js';

/** What rules are judged by. */
export interface RuleContext {
  /** Values as they were written, for `if`. */
  readonly lookup: Lookup;
  /** Values expanded, for globs; only asked where a glob refers to a variable. */
  readonly expanded: () => FindVariable;
  /** The repository of `exists`; undefined where there is none. */
  readonly repository: Repository | undefined;
  /** The pipeline's own repository, for `changes`. */
  readonly pipeline: Repository;
}

/** A rule cannot be judged: the pipeline is not created. */
export class RuleError extends Error {}

type Clauses = Pick<RuleConfig, 'if' | 'changes' | 'exists'>;

/** The first rule whose clauses are all true. */
export async function firstMatch<T extends Clauses>(rules: readonly T[], context: RuleContext): Promise<T | undefined> {
  for (const rule of rules) {
    if (rule.if !== undefined && !isSatisfied(rule.if, context.lookup)) continue;
    if (rule.changes === undefined && rule.exists === undefined) return rule;
    if (rule.changes && !(await hasChanged(rule.changes, context))) continue;
    if (rule.exists && !(await doesExist(rule.exists, context))) continue;
    return rule;
  }
  return undefined;
}

const MAX_COMPARISONS = 50_000;

/** `changes`: true where no comparison is possible (new branch, tag, schedule). */
async function hasChanged(clause: ChangesClause, context: RuleContext): Promise<boolean> {
  const compareTo = clause.compareTo === undefined ? undefined : expandGlob(clause.compareTo, context);
  const paths = await changedPaths(context.pipeline, compareTo);
  if (!paths) return true;
  if (paths.length === 0) return false;
  if (clause.regexp !== undefined) return matchesRegexp(clause.regexp, paths);
  return anyMatches(
    [...new Set(clause.paths)].map((glob) => expandGlob(glob, context)),
    paths,
  );
}

async function changedPaths(
  repository: Repository,
  compareTo: string | undefined,
): Promise<readonly string[] | undefined> {
  try {
    return await repository.changed(compareTo);
  } catch (error) {
    if (compareTo === undefined) throw error;
    throw new RuleError('rules:changes:compare_to is not a valid ref');
  }
}

function expandGlob(glob: string, context: RuleContext): string {
  return glob.includes('$') || glob.includes('%') ? expandExisting(glob, context.expanded()) : glob;
}

export function anyMatches(globs: readonly string[], paths: readonly string[]): boolean {
  if (globs.length === 0) return false;
  if (paths.length * globs.length > MAX_COMPARISONS) return true;
  const matchers = globs.map(compileFnmatch);
  return paths.some((path) => matchers.some((matches) => matches(path)));
}

function matchesRegexp(source: string, paths: readonly string[]): boolean {
  const pattern = compile(source.replace(/^\/(.*)\/$/, '$1'));
  return pattern !== undefined && paths.some((path) => pattern.test(path));
}

/** `exists`: looks at committed files, not at the work tree. */
async function doesExist(clause: ExistsClause, context: RuleContext): Promise<boolean> {
  const globs = clause.paths.map((glob) => expandGlob(glob, context));
  if (clause.project !== undefined) return existsElsewhere(clause, globs, context);
  if (globs.length === 0 && clause.regexp === undefined) return false;
  const files = (await context.repository?.files()) ?? [];
  if (clause.regexp !== undefined) return matchesRegexp(clause.regexp, files);
  return matchesExists(globs, files);
}

/** Globs without a wildcard name a file or (with a slash at the end) a directory. */
export function matchesExists(globs: readonly string[], files: readonly string[]): boolean {
  const topOnly = globs.every((glob) => !glob.includes('/') && !glob.includes('**'));
  const paths = topOnly ? files.filter((path) => !path.includes('/')) : files;
  const exact = globs.filter((glob) => !/[*?[{]/.test(glob));
  const patterns = globs.filter((glob) => /[*?[{]/.test(glob));
  const names = new Set(exact);
  const directories = exact.filter((glob) => glob.endsWith('/'));
  if (exact.length > 0) {
    if (paths.some((path) => names.has(path) || directories.some((directory) => path.startsWith(directory))))
      return true;
  }
  const suffixes = patterns.flatMap(suffixOf);
  if (suffixes.length > 0 && paths.some((path) => suffixes.some((suffix) => path.endsWith(suffix)))) return true;
  return anyMatches(
    patterns.filter((glob) => suffixOf(glob).length === 0),
    paths,
  );
}

/** A double star, a slash and `*.ext` is any file with that ending. */
function suffixOf(glob: string): string[] {
  const rest = glob.startsWith('**/*') ? glob.slice('**/*'.length) : glob;
  return rest.startsWith('.') && !rest.includes('/') && !/[*?[{]/.test(rest) ? [rest] : [];
}

async function existsElsewhere(clause: ExistsClause, globs: readonly string[], context: RuleContext): Promise<boolean> {
  const project = expandGlob(clause.project ?? '', context);
  const ref = clause.ref === undefined ? undefined : expandGlob(clause.ref, context);
  const exact = globs.every((glob) => !/[*?[{]/.test(glob) && !glob.endsWith('/'));
  let lastError: unknown;
  for (const file of exact ? globs : ['.gitlab-ci.yml', 'README.md']) {
    try {
      const fetched = await context.pipeline.source.fetch({ kind: 'project', project, ref, file });
      if (fetched.leftOut) return false;
      return exact || matchesExists(globs, await filesOf(fetched.source));
    } catch (error) {
      lastError = error;
    }
  }
  if (exact && isMissingFile(lastError)) return false;
  throw new RuleError(`rules:exists:project \`${project}\` not found or access denied`);
}

async function filesOf(source: FileSource | undefined): Promise<readonly string[]> {
  return source ? source.listFiles() : [];
}

/** The project is there, the file is not. */
function isMissingFile(error: unknown): boolean {
  return error instanceof Error && /file .* does not exist/i.test(error.message);
}
