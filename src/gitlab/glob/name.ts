import { matchAll } from './wildcard.js';
import type { Place } from './wildcard.js';

type Test = (char: string) => boolean;

/** Matches one name of a path: `*`, `?`, `[...]` and a backslash before anything. */
export function compileName(glob: string): (name: string) => boolean {
  if (!/[*?[\\]/.test(glob)) return (name) => name === glob;
  const places: Place<string>[] = [];
  for (let at = 0; at < glob.length;) {
    const char = charAt(glob, at);
    at += char.length;
    if (char === '*') places.push('any');
    else if (char === '?') places.push(() => true);
    else if (char === '[') {
      const set = readSet(glob, at);
      if (!set) return () => false;
      places.push(set.test);
      at = set.end;
    } else if (char === '\\' && at < glob.length) {
      const literal = charAt(glob, at);
      at += literal.length;
      places.push((one) => one === literal);
    } else places.push((one) => one === char);
  }
  return (name) => matchAll(places, [...name]);
}

/** `[abc]`, `[a-z]`, `[!a]`, `[^a]`; undefined where the bracket is never closed (such a glob matches nothing). */
function readSet(glob: string, start: number): { test: Test; end: number } | undefined {
  let at = start;
  const negated = glob.charAt(at) === '!' || glob.charAt(at) === '^';
  if (negated) at += 1;
  const ranges: (readonly [string, string])[] = [];
  for (let first = true; at < glob.length; first = false) {
    if (glob.charAt(at) === ']' && !first) {
      return { test: (char) => ranges.some(([low, high]) => low <= char && char <= high) !== negated, end: at + 1 };
    }
    const low = readMember(glob, at);
    at = low.next;
    const ranged = glob.charAt(at) === '-' && at + 1 < glob.length && glob.charAt(at + 1) !== ']';
    const high = ranged ? readMember(glob, at + 1) : low;
    at = high.next;
    ranges.push([low.char, high.char]);
  }
  return undefined;
}

/** One member of a set; a backslash takes the next character as it is. */
function readMember(glob: string, at: number): { char: string; next: number } {
  const from = glob.charAt(at) === '\\' && at + 1 < glob.length ? at + 1 : at;
  const char = charAt(glob, from);
  return { char, next: from + char.length };
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
