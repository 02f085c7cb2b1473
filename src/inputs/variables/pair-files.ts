import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { messageOf } from '../../errors.js';
import { ConfigError } from '../../gitlab/errors.js';
import { locationOf, type MapNode } from '../../gitlab/yaml/node.js';
import { plain } from '../../gitlab/yaml/plain.js';
import { readSettings } from '../../gitlab/yaml/settings.js';
import { keyProblem, parsePairs, textOf, together, type KeyKind, type OnePair, type Pairs } from '../values/pairs.js';
import { parseEnvFile } from './env-file.js';

/**
 * Pairs that were given one by one on the command line: `K=V`, a JSON object, or `@FILE`, a file of them below `base`: YAML
 * or JSON by its ending, else dotenv. No name begins with `@`, so that all behind it is the path. Of a name that comes
 * twice the last counts.
 */
export function readPairs(given: readonly string[], kind: KeyKind, base: string): Pairs {
  const all = given.map((text, index) =>
    text.startsWith('@') && kind !== 'user'
      ? readPairFile(text.slice(1), kind, base)
      : parsePairs([text], kind, index + 1),
  );
  return {
    values: Object.fromEntries(all.flatMap(({ values }) => Object.entries(values))),
    problems: all.flatMap(({ problems }) => problems),
  };
}

/** The place of a path that a user has written; `~` is the home folder, since no shell has seen it behind the `@`. */
export function userPath(given: string, base: string): string {
  return given === '~' || given.startsWith('~/') ? join(homedir(), given.slice(1)) : resolve(base, given);
}

function readPairFile(given: string, kind: KeyKind, base: string): Pairs {
  let text: string;
  try {
    text = readFileSync(userPath(given, base), 'utf8');
  } catch (error) {
    return { values: {}, problems: [`@${given}: ${messageOf(error)}`] };
  }
  const ending = extname(given).toLowerCase();
  if (ending === '.json') {
    const { values, problems } = parsePairs(text, kind);
    const object = /^\s*(\{|null\s*$|$)/.test(text);
    return { values, problems: object ? problems.map((one) => `${given}: ${one}`) : [`${given}: is no JSON object`] };
  }
  return ending === '.yml' || ending === '.yaml' ? yamlPairs(given, text, kind) : envPairs(given, text, kind);
}

function envPairs(given: string, text: string, kind: KeyKind): Pairs {
  return together(
    parseEnvFile(text).map((entry): OnePair => {
      const problem = 'problem' in entry ? entry.problem : keyProblem(entry.key, kind);
      return 'problem' in entry || problem !== undefined
        ? { problem: `${given}:${entry.line}: ${problem ?? ''}` }
        : { key: entry.key, value: entry.value };
    }),
  );
}

function yamlPairs(given: string, text: string, kind: KeyKind): Pairs {
  let map: MapNode | undefined;
  try {
    map = readSettings(given, text);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    // a parser's own words may hold a piece of the text
    const words = (message: string): string => (kind === 'secret' ? 'is not valid YAML' : message);
    const problems = error.diagnostics.map(
      ({ message, location }) => `${given}:${location?.line ?? 1}: ${words(message)}`,
    );
    return { values: {}, problems };
  }
  return together(
    [...(map?.entries.values() ?? [])].map(({ key, value }): OnePair => {
      const problem = keyProblem(key.text, kind);
      if (problem !== undefined) return { problem: `${given}:${locationOf(key).line}: ${problem}` };
      return { key: key.text, value: value.kind === 'scalar' ? value.text : textOf(plain(value)) };
    }),
  );
}
