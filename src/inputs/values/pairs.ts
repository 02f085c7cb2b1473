import { isEnvironmentScope } from '../../gitlab/index.js';
import { oneLine, shorten, splitOnce } from '../../report/text.js';

/**
 * Reads `K=V` lines, or a JSON object (so that `toJSON(secrets)` works), which can have values of several lines; `toJSON`
 * of nothing is `null`. A list has one of these each: there `K=V` is one pair, whose value is all that follows, whatever
 * line ends it has; `first` is the number of the first one. Returns what is wrong instead of throwing, so that all
 * problems can be told at once.
 */
export function parsePairs(given: string | readonly string[], kind: KeyKind = 'variable', first = 1): Pairs {
  if (typeof given === 'string') return parseText(given, kind, parseLines);
  const all = given.map((text, index) => parseText(text, kind, () => parseOne(text, kind, first + index)));
  return {
    values: Object.fromEntries(all.flatMap(({ values }) => Object.entries(values))),
    problems: all.flatMap(({ problems }) => problems),
  };
}

function parseText(text: string, kind: KeyKind, otherwise: (trimmed: string, kind: KeyKind) => Pairs): Pairs {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === 'null') return { values: {}, problems: [] };
  return trimmed.startsWith('{') ? parseJson(trimmed, kind) : otherwise(trimmed, kind);
}

/**
 * What the keys name: users may have any sign but blanks and colons; project variables and secrets may have an
 * environment scope, `KEY@production`; of secrets nothing is repeated in a problem.
 */
export type KeyKind = 'variable' | 'pipeline' | 'project' | 'secret' | 'user';

/** Whether texts with such keys may be shown. */
function isOpen(kind: KeyKind): boolean {
  return kind !== 'secret' && kind !== 'user';
}

/** `toJSON(secrets)` has the workflow's own token, too: no job gets it, unless it is named on a line of its own. */
const OWN_TOKEN = 'github_token';

export interface Pairs {
  readonly values: Record<string, string>;
  readonly problems: readonly string[];
}

function parseJson(text: string, kind: KeyKind): Pairs {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    // the parser's own words hold a piece of the text
    const why = !isOpen(kind) ? '' : `: ${error instanceof Error ? error.message : String(error)}`;
    return { values: {}, problems: [`not valid JSON${why}`] };
  }
  // entries, since an assignment to `__proto__` is lost
  const values: (readonly [string, string])[] = [];
  const problems: string[] = [];
  for (const [key, value] of Object.entries(parsed as object)) {
    if (kind === 'secret' && key === OWN_TOKEN) continue;
    values.push([key, textOf(value)]);
    const reason = keyProblem(key, kind);
    if (reason !== undefined) problems.push(reason);
  }
  return { values: Object.fromEntries(values), problems };
}

/** A value of JSON or YAML as the text of a variable. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function parseLines(text: string, kind: KeyKind): Pairs {
  const pairs = text.split(/\r?\n/).flatMap((line, index): readonly OnePair[] => {
    if (line.trim() === '') return [];
    const pair = parsePair(line, kind, `line ${index + 1}`);
    return 'value' in pair ? [{ ...pair, value: pair.value.trim() }] : [pair];
  });
  return together(pairs);
}

function parseOne(text: string, kind: KeyKind, index: number): Pairs {
  return together([parsePair(text, kind, `no. ${index}`)]);
}

export type OnePair = { readonly key: string; readonly value: string } | { readonly problem: string };

function parsePair(text: string, kind: KeyKind, place: string): OnePair {
  const equals = text.indexOf('=');
  const key = text.slice(0, equals).trim();
  const shown = isOpen(kind) ? ` ("${shorten(text.trim(), 20)}")` : '';
  const wrong = equals === -1 || (!isOpen(kind) && keyProblem(key, kind) !== undefined);
  const problem = wrong ? `${place}${shown} is not of the form K=V` : keyProblem(key, kind);
  return problem === undefined ? { key, value: text.slice(equals + 1) } : { problem };
}

export function together(pairs: readonly OnePair[]): Pairs {
  const values = Object.fromEntries(
    pairs.flatMap((pair) => ('value' in pair ? [[pair.key, pair.value] as const] : [])),
  );
  return { values, problems: pairs.flatMap((pair) => ('problem' in pair ? [pair.problem] : [])) };
}

/** What is wrong with a key; undefined: nothing. */
export function keyProblem(key: string, kind: KeyKind): string | undefined {
  const shown = shorten(oneLine(key), 60);
  if (kind === 'user') return /^[^\s:]+$/.test(key) ? undefined : `"${shown}" is no name of a user`;
  const [name, scope] = splitOnce(key, '@');
  const hasName = /^[A-Za-z0-9_.-]+$/.test(name);
  if (hasName && kind === 'pipeline' && key.includes('@'))
    return `"${shown}" has an environment scope, which pipeline variables have not: give a project variable, a secret or a file variable`;
  if (!hasName || (kind === 'variable' && key.includes('@')))
    return `"${shown}" is not a name (letters, digits and underscores)`;
  if (!key.includes('@') || isEnvironmentScope(scope)) return undefined;
  return kind === 'secret'
    ? 'a key has no environment scope behind its @'
    : `"${shown}" has no environment scope behind its @`;
}
