import { expandBraces } from './braces.js';
import { compileName } from './name.js';
import { LONGEST_PATH, matchAll } from './wildcard.js';
import type { Place } from './wildcard.js';

/**
 * Ruby's `File.fnmatch?(glob, path, FNM_PATHNAME | FNM_DOTMATCH | FNM_EXTGLOB)`, which GitLab uses for `rules:changes`
 * and `rules:exists`: `*` stays inside one directory, `**` crosses directories only as a whole leading part (`**` and
 * a slash), braces are alternatives.
 */
export function fnmatch(glob: string, path: string): boolean {
  return compileFnmatch(glob)(path);
}

const cache = new Map<string, (path: string) => boolean>();

export function compileFnmatch(glob: string): (path: string) => boolean {
  const known = cache.get(glob);
  if (known) return known;
  const patterns = expandBraces(glob).map(toPlaces);
  const matcher = (path: string): boolean => {
    if (path.length > LONGEST_PATH) return false;
    const parts = path.split('/');
    return patterns.some((pattern) => matchAll(pattern, parts));
  };
  if (cache.size > 5000) cache.clear();
  cache.set(glob, matcher);
  return matcher;
}

/** A part `**` is special only before a slash; the last part is always one name. */
function toPlaces(glob: string): Place<string>[] {
  const parts = glob.split('/');
  return parts.map((part, index) => (part === '**' && index < parts.length - 1 ? 'any' : compileName(part)));
}
