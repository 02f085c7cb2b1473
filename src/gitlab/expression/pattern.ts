import type { RE2JS } from 're2js';

/** A compiled RE2 expression; searching is unanchored. */
export interface Pattern {
  readonly kind: 'pattern';
  readonly test: (text: string) => boolean;
}

const SYNTAX = /^\/(.*)\/([ismU]*)$/m;
const compiled = new Map<string, Pattern | undefined>();

/** The engine of expressions: it is large, and most pipelines have none. */
let engine: typeof RE2JS | undefined;
/** How often an expression was met before it was there. */
let missed = 0;

/** Loads the engine of expressions; before that every one is taken for refused. */
export async function loadPatterns(): Promise<void> {
  engine ??= (await import('re2js')).RE2JS;
}

/** Whether expressions can be told from what RE2 refuses: what is found out before is not to be kept. */
export function hasPatterns(): boolean {
  return engine !== undefined;
}

/** What in a text tells that expressions will be met: operators, `only` and `except`, wildcards. */
const SIGNS = /[=!]~|\*|\b(?:only|except|regex|regexp)\b/;

/**
 * Does something that may meet expressions, with the engine loaded only if it does. `action` has to be pure: where it met
 * one that no sign in the text told of, it is done again.
 */
export async function withPatterns<T>(text: string, action: () => Promise<T>): Promise<T> {
  if (SIGNS.test(text)) await loadPatterns();
  const before = missed;
  const done = await action().then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if (missed !== before) {
    await loadPatterns();
    return action();
  }
  if ('error' in done) throw done.error;
  return done.value;
}

/** `/source/flags`; undefined where the text has not that form or RE2 refuses it. */
export function parsePattern(text: string): Pattern | undefined {
  if (compiled.has(text)) return compiled.get(text);
  const match = SYNTAX.exec(text);
  const pattern = match ? compile(match[1] ?? '', match[2] ?? '') : undefined;
  if (engine === undefined) return pattern;
  if (compiled.size > 5000) compiled.clear();
  compiled.set(text, pattern);
  return pattern;
}

export function hasPatternSyntax(text: string): boolean {
  return SYNTAX.test(text);
}

/** RE2 source without slashes; undefined where RE2 refuses it. */
export function compile(source: string, flags = ''): Pattern | undefined {
  if (engine === undefined) {
    missed += 1;
    return undefined;
  }
  try {
    const regex = engine.compile(flags === '' ? source : `(?${flags})${source}`);
    return { kind: 'pattern', test: (text) => regex.matcher(text).find() };
  } catch {
    return undefined;
  }
}
