import { RE2JS } from 're2js';

/** A compiled RE2 expression; searching is unanchored. */
export interface Pattern {
  readonly kind: 'pattern';
  readonly test: (text: string) => boolean;
}

const SYNTAX = /^\/(.*)\/([ismU]*)$/m;
const compiled = new Map<string, Pattern | undefined>();

/** `/source/flags`; undefined where the text has not that form or RE2 refuses it. */
export function parsePattern(text: string): Pattern | undefined {
  if (compiled.has(text)) return compiled.get(text);
  const match = SYNTAX.exec(text);
  const pattern = match ? compile(match[1] ?? '', match[2] ?? '') : undefined;
  if (compiled.size > 5000) compiled.clear();
  compiled.set(text, pattern);
  return pattern;
}

export function hasPatternSyntax(text: string): boolean {
  return SYNTAX.test(text);
}

/** RE2 source without slashes; undefined where RE2 refuses it. */
export function compile(source: string, flags = ''): Pattern | undefined {
  try {
    const regex = RE2JS.compile(flags === '' ? source : `(?${flags})${source}`);
    return { kind: 'pattern', test: (text) => regex.matcher(text).find() };
  } catch {
    return undefined;
  }
}
