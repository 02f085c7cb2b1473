import { expandBraces } from './braces.js';
import { nameRegex } from './fnmatch.js';

/**
 * The glob of `artifacts:paths`, `artifacts:exclude` and `cache:paths` (GitLab Runner's matcher): `**` as a whole part
 * matches any number of directories, also none and also at the end; `*` stays inside one directory; dot files match.
 */
export function doublestar(glob: string, path: string): boolean {
  return compileDoublestar(glob)(path);
}

export function compileDoublestar(glob: string): (path: string) => boolean {
  const patterns = expandBraces(glob).map((alternative) => alternative.split('/').map(toPart));
  return (path) => {
    const parts = path.split('/');
    return patterns.some((pattern) => match(pattern, 0, parts, 0));
  };
}

/** Does the text hold any character with a meaning for {@link doublestar}? */
export function isGlob(text: string): boolean {
  return /[*?[{\\]/.test(text);
}

type Part = '**' | { readonly text: string; readonly regex: RegExp | undefined };

function toPart(text: string): Part {
  if (text === '**') return '**';
  return { text, regex: /[*?[\\]/.test(text) ? nameRegex(text) : undefined };
}

function match(pattern: readonly Part[], at: number, path: readonly string[], from: number): boolean {
  let index = at;
  let position = from;
  for (; index < pattern.length; index += 1, position += 1) {
    const part = pattern[index];
    if (part === '**') {
      if (index === pattern.length - 1) return true;
      for (let skip = position; skip <= path.length; skip += 1) {
        if (match(pattern, index + 1, path, skip)) return true;
      }
      return false;
    }
    const name = path[position];
    if (part === undefined || name === undefined) return false;
    if (!(part.regex ? part.regex.test(name) : part.text === name)) return false;
  }
  return position === path.length;
}
