import type { ScalarEvent } from 'js-yaml';
import { hasBreak, lengthAt } from './lines.js';
import { Refusal } from './refusal.js';

// What the library reads although libyaml does not.

/** Names of anchors are made of fewer characters in YAML 1.1. */
export function checkName(text: string, start: number, end: number, what: 'an anchor' | 'an alias'): void {
  if (/^[\w-]+$/.test(text.slice(start, end)) && /^[\s,\]}]?$/.test(text.charAt(end))) return;
  throw new Refusal(`did not find expected alphabetic or numeric character while scanning ${what}`, start - 1);
}

const TAG = /^!(?:<[^>]+>|(?:(?:[\w-]*!)?(?:[\w\-;/?:@&=+$.~*'()]|%[0-7][\da-fA-F])+)?)$/;

/** Tags, too, and a blank has to end one; within brackets a comma can. */
export function checkTag(text: string, start: number, end: number, inFlow: boolean): void {
  if (TAG.test(text.slice(start, end)) && (inFlow ? /^[\s,]?$/ : /^\s?$/).test(text.charAt(end))) return;
  throw new Refusal('did not find expected whitespace or line break while scanning a tag', start);
}

const COLON_IN_FLOW = /\s*:[,?[\]{}]/y;

/** A plain scalar within brackets does not begin with a colon, and none of these is behind a colon of it. */
export function checkFlowPlain(text: string, start: number, end: number): void {
  if (text.charAt(start) === ':') {
    throw new Refusal('did not find expected node content while parsing a flow node', start);
  }
  if (/:\?/.test(text.slice(start, end)) || lengthAt(text, end, COLON_IN_FLOW) > 0) {
    throw new Refusal("found unexpected ':' while scanning a plain scalar", start);
  }
}

/** Escapes are whole characters of Unicode. */
export function checkEscapes(text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  if (!/\\u/i.test(raw)) return;
  if (/^(?:[^\\]|\\[^uU]|\\u(?![dD][89a-fA-F])|\\U(?!0000[dD][89a-fA-F])00(?:0|10))*$/.test(raw)) return;
  throw new Refusal('found invalid Unicode character escape code while parsing a quoted scalar', start - 1);
}

const MAX_KEY = 1024;
const BETWEEN = /(?:\s|#.*)*/y;

/** A key that no question mark announces ends at its colon, not far away and on the same line. */
export function checkKey(text: string, start: number, end: number, inFlow: boolean, isFirst: boolean): void {
  const colon = text.charAt(end) === ':' ? end : end + lengthAt(text, end, BETWEEN);
  if (text.charAt(colon) !== ':') return;
  if (colon - start <= MAX_KEY && !(inFlow && hasBreak(text, start, colon))) return;
  if (inFlow) throw new Refusal("did not find expected ',' or '}' while parsing a flow mapping", start);
  if (isFirst) throw new Refusal('mapping values are not allowed in this context', colon);
  throw new Refusal("could not find expected ':' while scanning a simple key", start);
}

/** A block begins on a line of its own where it is the value of a key, and where it has an anchor or a tag. */
export function checkOwnLine(text: string, from: number, start: number, words: string): void {
  if (hasBreak(text, from, start)) return;
  const colon = text.slice(start).search(/:(?:\s|$)/);
  throw new Refusal(words, colon === -1 ? start : start + colon);
}

/** No tab is before the column of a block scalar's text, nor before its first line where that sets the column. */
export function checkBlockScalarTabs(text: string, at: number, { valueStart, valueEnd, indent }: ScalarEvent): void {
  const lineEnd = text.indexOf('\n', valueEnd);
  const lines = text.slice(valueStart, lineEnd === -1 ? text.length : lineEnd);
  const free = /^[|>][-+]?\d/.test(text.slice(at, at + 3)) ? false : /^(?: *[\r\n])* *\t/.test(lines);
  if (!free && !(indent > 0 && new RegExp(`^ {0,${String(indent - 1)}}\\t`, 'm').test(lines))) return;
  throw new Refusal('found a tab character where an indentation space is expected while scanning a block scalar', at);
}
