import { oneLine, shorten } from '../../report/text.js';

/**
 * Reads `K=V` lines, or a JSON object (so that `toJSON(secrets)` works), which can have values of several lines; `toJSON`
 * of nothing is `null`. A list has one of these each: there `K=V` is one pair, whose value is all that follows, whatever
 * line ends it has. Returns what is wrong instead of throwing, so that all problems can be told at once.
 */
export function parsePairs(given: string | readonly string[], kind: KeyKind = 'variable'): Pairs {
  if (typeof given === 'string') return parseText(given, kind, parseLines);
  const all = given.map((text, index) => parseText(text, kind, () => parseOne(text, kind, index)));
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

/** What the keys name: users may have any sign but blanks and colons; of secrets nothing is repeated in a problem. */
export type KeyKind = 'variable' | 'secret' | 'user';

/** `toJSON(secrets)` has the workflow's own token, too: no job gets it, unless it is named on a line of its own. */
const OWN_TOKEN = 'github_token';

interface Pairs {
  readonly values: Record<string, string>;
  readonly problems: readonly string[];
}

function parseJson(text: string, kind: KeyKind): Pairs {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    // the parser's own words hold a piece of the text
    const why = kind !== 'variable' ? '' : `: ${error instanceof Error ? error.message : String(error)}`;
    return { values: {}, problems: [`not valid JSON${why}`] };
  }
  // entries, since an assignment to `__proto__` is lost
  const values: (readonly [string, string])[] = [];
  const problems: string[] = [];
  for (const [key, value] of Object.entries(parsed as object)) {
    if (kind === 'secret' && key === OWN_TOKEN) continue;
    values.push([key, typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')]);
    const reason = keyProblem(key, kind);
    if (reason !== undefined) problems.push(reason);
  }
  return { values: Object.fromEntries(values), problems };
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
  return together([parsePair(text, kind, `no. ${index + 1}`)]);
}

type OnePair = { readonly key: string; readonly value: string } | { readonly problem: string };

function parsePair(text: string, kind: KeyKind, place: string): OnePair {
  const equals = text.indexOf('=');
  const key = text.slice(0, equals).trim();
  const shown = kind === 'variable' ? ` ("${shorten(text.trim(), 20)}")` : '';
  const wrong = equals === -1 || (kind !== 'variable' && keyProblem(key, kind) !== undefined);
  const problem = wrong ? `${place}${shown} is not of the form K=V` : keyProblem(key, kind);
  return problem === undefined ? { key, value: text.slice(equals + 1) } : { problem };
}

function together(pairs: readonly OnePair[]): Pairs {
  const values = Object.fromEntries(
    pairs.flatMap((pair) => ('value' in pair ? [[pair.key, pair.value] as const] : [])),
  );
  return { values, problems: pairs.flatMap((pair) => ('problem' in pair ? [pair.problem] : [])) };
}

function keyProblem(key: string, kind: KeyKind): string | undefined {
  const shown = shorten(oneLine(key), 60);
  if (kind === 'user') return /^[^\s:]+$/.test(key) ? undefined : `"${shown}" is no name of a user`;
  return /^[A-Za-z0-9_.-]+$/.test(key) ? undefined : `"${shown}" is not a name (letters, digits and underscores)`;
}
