import { JobFailure } from '../failure.js';

/** Value of a variable; undefined where it is not set. */
export type Lookup = (name: string) => string | undefined;

/** Characters of one text, as for the texts of a plan. */
const MAX_LENGTH = 4_194_304;

/** Braces in braces: a stack has an end. */
const MAX_DEPTH = 100;

const NAME = /[a-zA-Z_][a-zA-Z0-9_]*/y;

/**
 * Expands a text as a shell does inside double quotes, without running anything: `$V`, `${V}`, and with a word in its
 * place `${V:-word}`, `${V-word}`, `${V:=word}`, `${V=word}`, `${V:+word}` and `${V+word}`. `$$` and `\$` are a dollar;
 * what is not set is empty; any other form stays as it is written. So GitLab Runner's helper reads the paths and names
 * of artifacts and caches. Throws a {@link JobFailure} where that has no reasonable size.
 */
export function expandAsShell(text: string, lookup: Lookup): string {
  return expandAt(text, lookup, 0);
}

function expandAt(text: string, lookup: Lookup, depth: number): string {
  if (depth > MAX_DEPTH) throw tooMuch(`braces deeper than ${MAX_DEPTH} levels`);
  let result = '';
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const name = nameAt(text, at + 1);
    if (rest.startsWith('\\$') || rest.startsWith('$$')) {
      result += '$';
      at += 2;
    } else if (rest.startsWith('${')) {
      const end = closingBrace(text, at + 2);
      const whole = text.slice(at, end + 1);
      result += end === -1 ? rest : (braced(text.slice(at + 2, end), lookup, depth) ?? whole);
      at = end === -1 ? text.length : end + 1;
    } else if (rest.startsWith('$') && name !== '') {
      result += lookup(name) ?? '';
      at += 1 + name.length;
    } else {
      result += text.charAt(at);
      at += 1;
    }
    if (result.length > MAX_LENGTH) throw tooMuch(`more than ${MAX_LENGTH.toLocaleString('en')} characters`);
  }
  return result;
}

function tooMuch(what: string): JobFailure {
  return new JobFailure('runner_system_failure', `a path or name has ${what} once its variables are replaced`);
}

function nameAt(text: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0] ?? '';
}

/** The brace that ends what begins at a place; -1 where there is none. */
function closingBrace(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text.startsWith('${', at)) depth += 1;
    else if (text.charAt(at) === '}') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return -1;
}

/** Value of what stands between braces; undefined for a form that is not known here. */
function braced(content: string, lookup: Lookup, depth: number): string | undefined {
  const name = nameAt(content, 0);
  const operator = /^(:?[-=+]|)/.exec(content.slice(name.length))?.[0];
  if (name === '' || operator === undefined) return undefined;
  const word = content.slice(name.length + operator.length);
  if (operator === '' && word !== '') return undefined;
  const value = lookup(name);
  // with a colon, what is empty counts as not set
  const isSet = value !== undefined && (value !== '' || !operator.startsWith(':'));
  if (operator.endsWith('+')) return isSet ? expandAt(word, lookup, depth + 1) : '';
  return isSet ? value : expandAt(word, lookup, depth + 1);
}
