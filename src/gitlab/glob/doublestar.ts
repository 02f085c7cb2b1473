import { expandBraces } from './braces.js';
import { compileName } from './name.js';
import { LONGEST_PATH, matchAll } from './wildcard.js';

/**
 * The glob of `artifacts:paths`, `artifacts:exclude` and `cache:paths` (GitLab Runner's matcher): `**` as a whole part
 * matches any number of directories, also none and also at the end; `*` stays inside one directory; dot files match.
 */
export function doublestar(glob: string, path: string): boolean {
  return compileDoublestar(glob)(path);
}

/** A pattern is asked about each of very many files. */
const cache = new Map<string, (path: string) => boolean>();

export function compileDoublestar(glob: string): (path: string) => boolean {
  const known = cache.get(glob) ?? compiled(glob);
  if (cache.size > 5000) cache.clear();
  cache.set(glob, known);
  return known;
}

function compiled(glob: string): (path: string) => boolean {
  const patterns = expandBraces(glob).map((alternative) =>
    alternative.split('/').map((part) => (part === '**' ? ('any' as const) : compileName(part))),
  );
  return (path) => {
    if (path.length > LONGEST_PATH) return false;
    const parts = path.split('/');
    return patterns.some((pattern) => matchAll(pattern, parts));
  };
}

/** Does the text hold any character with a meaning for {@link doublestar}? */
export function isGlob(text: string): boolean {
  return /[*?[{\\]/.test(text);
}
