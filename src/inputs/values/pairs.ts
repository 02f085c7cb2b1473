import { shorten } from '../../report/text.js';

/**
 * Reads `K=V` lines, or a JSON object (so that `toJSON(secrets)` works). A value may go on over several lines when the
 * whole is JSON; `toJSON` of nothing is `null`. Returns what is wrong instead of throwing, so that all problems can be told at once.
 */
export function parsePairs(text: string, kind: KeyKind = 'variable'): Pairs {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === 'null') return { values: {}, problems: [] };
  return trimmed.startsWith('{') ? parseJson(trimmed, kind) : parseLines(trimmed, kind);
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
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (const [key, value] of Object.entries(parsed as object)) {
    if (kind === 'secret' && key === OWN_TOKEN) continue;
    if (typeof value === 'object' && value !== null) values[key] = JSON.stringify(value);
    else values[key] = String(value ?? '');
    const reason = keyProblem(key, kind);
    if (reason !== undefined) problems.push(reason);
  }
  return { values, problems };
}

function parseLines(text: string, kind: KeyKind): Pairs {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const equals = line.indexOf('=');
    const key = line.slice(0, equals).trim();
    const shown = kind === 'variable' ? ` ("${shorten(line.trim(), 20)}")` : '';
    const wrong = equals === -1 || (kind !== 'variable' && keyProblem(key, kind) !== undefined);
    const reason = wrong ? `line ${index + 1}${shown} is not of the form K=V` : keyProblem(key, kind);
    if (reason !== undefined) problems.push(reason);
    else values[key] = line.slice(equals + 1).trim();
  });
  return { values, problems };
}

function keyProblem(key: string, kind: KeyKind): string | undefined {
  if (kind === 'user') return /^[^\s:]+$/.test(key) ? undefined : `"${key}" is no name of a user`;
  return /^[A-Za-z0-9_.-]+$/.test(key) ? undefined : `"${key}" is not a name (letters, digits and underscores)`;
}
