import { FILE_KEYWORDS } from './file.js';
import { FILES_KEYWORDS } from './files.js';
import { CONTAINER_KEYWORDS, JOB_KEYWORDS } from './job.js';
import type { Support } from './support.js';

export type { Support } from './support.js';

/**
 * Every keyword of the language, and what becomes of it here. The checks of the pipeline file take the keys that they
 * allow from it, the refusals of a run their reasons, and docs/keywords.md is made from it.
 */
export const KEYWORDS = { ...FILE_KEYWORDS, ...JOB_KEYWORDS, ...CONTAINER_KEYWORDS, ...FILES_KEYWORDS } as const;

/** `artifacts:reports:junit`: keys from a keyword of the file or of a job down, without names that users choose. */
export type Keyword = keyof typeof KEYWORDS;

/** A keyword of the file's or a job's first level. */
export type TopKeyword = Exclude<Keyword, `${string}:${string}`>;

/** A key below a keyword. */
type Part<K extends Keyword> = Keyword extends infer Known
  ? Known extends `${K}:${infer Rest}`
    ? Rest extends `${string}:${string}`
      ? never
      : Rest
    : never
  : never;

const BY_PARENT = byParent();

/** The keys that may stand below a keyword: all, or those that are named. */
export function keysOf<K extends Keyword>(keyword: K, ...some: readonly Part<K>[]): ReadonlySet<string> {
  return some.length > 0 ? new Set(some) : (BY_PARENT.get(keyword) ?? new Set());
}

/** A list of keys of the first level; a key that the table does not know is an error of types. */
export function keySet(...keys: readonly TopKeyword[]): ReadonlySet<string> {
  return new Set(keys);
}

/** What to do instead of a keyword that a run refuses. */
export function remedy(keyword: Keyword): string {
  const support: Support = KEYWORDS[keyword];
  return ('remedy' in support ? support.remedy : undefined) ?? support.note ?? '';
}

/** Keywords of jobs that a run refuses wherever they stand. */
export function refusedKeywords(): readonly TopKeyword[] {
  return (Object.entries(KEYWORDS) as [Keyword, Support][])
    .filter(([keyword, { status }]) => status === 'refused' && isTop(keyword))
    .map(([keyword]) => keyword as TopKeyword);
}

/** Keywords of jobs that a run refuses where it has no provider of ID tokens. */
export function tokenKeywords(): readonly TopKeyword[] {
  return (Object.entries(KEYWORDS) as [Keyword, Support][])
    .filter(([keyword, support]) => 'remedy' in support && isTop(keyword))
    .map(([keyword]) => keyword as TopKeyword);
}

function isTop(keyword: string): boolean {
  return !keyword.includes(':');
}

function byParent(): ReadonlyMap<string, ReadonlySet<string>> {
  const children = new Map<string, Set<string>>();
  for (const keyword of Object.keys(KEYWORDS)) {
    const cut = keyword.lastIndexOf(':');
    if (cut === -1) continue;
    const parent = keyword.slice(0, cut);
    children.set(parent, (children.get(parent) ?? new Set()).add(keyword.slice(cut + 1)));
  }
  return children;
}
