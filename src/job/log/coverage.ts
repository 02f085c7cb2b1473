import { RE2JS } from 're2js';

/** A line longer than this is looked at in parts: memory stays bounded. */
const MAX_LINE = 64 * 1024;

/** Looks for a job's coverage while its log goes by. */
export interface CoverageScanner {
  /** Takes the next part of the log. */
  push(text: string): void;
  /** The coverage of all that was pushed, in per cent; undefined where nothing gave any. */
  result(): number | undefined;
}

/**
 * `coverage:` as GitLab applies it: the expression (RE2, without the slashes) is looked for in every line; the last line
 * with a match that holds a number counts, and of its matches the last one (its last group, where it has groups). An
 * expression that RE2 refuses finds nothing. Source: GitLab documentation, keyword `coverage`.
 */
export function coverageScanner(expression: string | undefined): CoverageScanner | undefined {
  const pattern = expression === undefined ? undefined : compiled(expression);
  if (pattern === undefined) return undefined;
  let rest = '';
  let found: number | undefined;
  const look = (text: string): void => {
    for (const line of text.split('\n')) {
      if (/\d/.test(line)) found = coverageOf(pattern, line.replace(/\r$/, '')) ?? found;
    }
  };
  return {
    push(text) {
      const all = rest + text;
      const end = all.length > MAX_LINE ? all.length : all.lastIndexOf('\n') + 1;
      if (end > 0) look(all.slice(0, end));
      rest = all.slice(end);
    },
    result() {
      look(rest);
      rest = '';
      return found;
    },
  };
}

function compiled(expression: string): RE2JS | undefined {
  try {
    return RE2JS.compile(expression);
  } catch {
    return undefined;
  }
}

function coverageOf(pattern: RE2JS, line: string): number | undefined {
  const matcher = pattern.matcher(line);
  let last: string | null | undefined;
  while (matcher.find()) last = matcher.group(matcher.groupCount());
  const number = /\d+(\.\d+)?/.exec(last ?? '');
  return number === null ? undefined : Number(number[0]);
}
