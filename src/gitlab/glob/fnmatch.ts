import { expandBraces } from './braces.js';

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
  const patterns = expandBraces(glob).map((alternative) => splitParts(alternative));
  const matcher = (path: string): boolean => {
    const parts = path.split('/');
    return patterns.some((pattern) => matchParts(pattern, 0, parts, 0));
  };
  if (cache.size > 5000) cache.clear();
  cache.set(glob, matcher);
  return matcher;
}

type Part = '**' | { readonly text: string; readonly regex: RegExp | undefined };

/** A part `**` is special only before a slash; the last part is always matched against one name. */
function splitParts(glob: string): Part[] {
  const parts = splitOnSlash(glob);
  return parts.map((part, index) => {
    if (part === '**' && index < parts.length - 1) return '**';
    return { text: part, regex: /[*?[\\]/.test(part) ? nameRegex(part) : undefined };
  });
}

/** A slash inside brackets or after a backslash still divides: names never hold one. */
function splitOnSlash(glob: string): string[] {
  return glob.split('/');
}

function matchParts(pattern: readonly Part[], at: number, path: readonly string[], from: number): boolean {
  let index = at;
  let position = from;
  for (; index < pattern.length; index += 1, position += 1) {
    const part = pattern[index];
    if (part === '**') {
      for (let skip = position; skip < path.length; skip += 1) {
        if (matchParts(pattern, index + 1, path, skip)) return true;
      }
      return false;
    }
    const name = path[position];
    if (part === undefined || name === undefined) return false;
    if (!(part.regex ? part.regex.test(name) : part.text === name)) return false;
  }
  return position === path.length;
}

/** One name of a path as a regular expression. */
export function nameRegex(part: string): RegExp | undefined {
  let source = '';
  for (let at = 0; at < part.length; at += 1) {
    const char = part.charAt(at);
    if (char === '*') {
      while (part.charAt(at + 1) === '*') at += 1;
      source += '[^/]*';
    } else if (char === '?') source += '[^/]';
    else if (char === '\\' && at + 1 < part.length) source += quote(part.charAt((at += 1)));
    else if (char === '[') {
      const set = bracket(part, at);
      if (!set) return /(?!)/;
      source += set.source;
      at = set.end;
    } else source += quote(char);
  }
  return new RegExp(`^${source}$`, 'su');
}

/** `[abc]`, `[a-z]`, `[!a]`, `[^a]`; undefined where the bracket is never closed (such a glob matches nothing). */
function bracket(part: string, start: number): { source: string; end: number } | undefined {
  let at = start + 1;
  const negated = part.charAt(at) === '!' || part.charAt(at) === '^';
  if (negated) at += 1;
  let body = '';
  for (let first = true; at < part.length; at += 1, first = false) {
    let char = part.charAt(at);
    if (char === ']' && !first) return { source: `(?!/)[${negated ? '^' : ''}${body}]`, end: at };
    const range = char === '-' && body !== '' && part.charAt(at + 1) !== ']';
    if (char === '\\' && at + 1 < part.length) char = part.charAt((at += 1));
    else if (range) {
      body += '-';
      continue;
    }
    body += char.replace(/[\]\\^\-[]/u, '\\$&');
  }
  return undefined;
}

function quote(char: string): string {
  return char.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
}
