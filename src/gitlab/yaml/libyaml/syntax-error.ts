import { SCALAR_STYLE } from 'js-yaml';
import { readBefore } from './before.js';
import type { Before, OpenBlock } from './before.js';
import { columnAt, lineStartAt, restOfLine } from './lines.js';
import { Refusal } from './refusal.js';

const NO_TOKEN = 'found character that cannot start any token while scanning for the next token';
const SIMPLE_KEY = "could not find expected ':' while scanning a simple key";
const NO_CONTENT = 'did not find expected node content while parsing a';

/** Block indicators where no block can begin. */
const NOT_HERE: Readonly<Record<string, string>> = {
  ':': 'mapping values are not allowed in this context',
  '-': 'block sequence entries are not allowed in this context',
  '?': 'mapping keys are not allowed in this context',
};

/** What the library says, what libyaml says then, and what it was reading, which begins at the last of these before. */
const SCALARS: readonly (readonly [RegExp, string, string])[] = [
  [
    /^unexpected end of the stream within a single/,
    'found unexpected end of stream while scanning a quoted scalar',
    "'",
  ],
  [
    /^unexpected end of the stream within a double/,
    'found unexpected end of stream while scanning a quoted scalar',
    '"',
  ],
  [
    /^unexpected end of the document within a single/,
    'found unexpected document indicator while scanning a quoted scalar',
    "'",
  ],
  [
    /^unexpected end of the document within a double/,
    'found unexpected document indicator while scanning a quoted scalar',
    '"',
  ],
  [/^unknown escape/, 'found unknown escape character while parsing a quoted scalar', '"'],
  [/^expected hexadecimal/, 'did not find expected hexdecimal number while parsing a quoted scalar', '"'],
  [/^name of an anchor/, 'did not find expected alphabetic or numeric character while scanning an anchor', '&'],
  [/^name of an alias/, 'did not find expected alphabetic or numeric character while scanning an alias', '*'],
  [/^undeclared tag handle/, 'found undefined tag handle while parsing a node', '!'],
  [/^tag |^named tag/, 'did not find expected whitespace or line break while scanning a tag', '!'],
  [/^bad explicit indentation/, 'found an indentation indicator equal to 0 while scanning a block scalar', '|>'],
  [/^repeat of|^a line break/, 'did not find expected comment or line break while scanning a block scalar', '|>'],
];

/** What the library refuses at a place of a text, in the words of libyaml. */
export function refusalOf(text: string, reason: string, place: number): Refusal {
  const found = SCALARS.find(([pattern]) => pattern.test(reason));
  if (found) return new Refusal(found[1], lastOf(text, found[2], place), place);
  if (/[@`%]/.test(text.charAt(place))) return new Refusal(NO_TOKEN, place);
  if (reason.startsWith('expected the node content')) return new Refusal(`${NO_CONTENT} flow node`, place);
  if (/flow collection|deficient/.test(reason)) return inBrackets(text, place);
  if (reason.startsWith('tab characters')) return tab(text, place);
  const before = readBefore(text, place, /multiline key|expected ':'/.test(reason));
  const tabAt = tabBefore(text, before);
  return tabAt === undefined ? inBlocks(text, place, before) : tab(text, tabAt);
}

function lastOf(text: string, chars: string, place: number): number {
  const found = Math.max(...[...chars].map((char) => text.lastIndexOf(char, place - 1)));
  if (found === -1) return place;
  return chars === '!' ? found - (/[^\s,[\]{}]*$/.exec(text.slice(0, found))?.[0].length ?? 0) : found;
}

function tab(text: string, place: number): Refusal {
  const { lastScalar } = readBefore(text, place, true);
  const between = lastScalar && text.slice(lastScalar.valueEnd, place);
  if (lastScalar && /^\s*$/.test(between ?? '')) {
    if (lastScalar.style === SCALAR_STYLE.PLAIN) {
      const words = 'found a tab character that violates indentation while scanning a plain scalar';
      return new Refusal(words, lastScalar.valueStart, place);
    }
    if (lastScalar.style === SCALAR_STYLE.LITERAL_BLOCK || lastScalar.style === SCALAR_STYLE.FOLDED_BLOCK) {
      const words = 'found a tab character where an indentation space is expected while scanning a block scalar';
      return new Refusal(words, lastOf(text, '|>', lastScalar.valueStart), place);
    }
  }
  return new Refusal(NO_TOKEN, place);
}

/** A tab at the start of the line of the trouble, or of one between it and the last scalar. */
function tabBefore(text: string, { token, lastScalar }: Before): number | undefined {
  const start = lineStartAt(text, Math.min(lastScalar?.valueEnd ?? 0, token));
  for (const { index, 0: blanks } of text.slice(start, token).matchAll(/^ *\t/gm)) {
    const at = start + index + blanks.length - 1;
    if (at >= (lastScalar?.valueEnd ?? 0) || lineStartAt(text, at) === lineStartAt(text, token)) return at;
  }
  return undefined;
}

function inBrackets(text: string, place: number): Refusal {
  if (place >= text.length && /[[{,:]\s*$/.test(text)) return new Refusal(`${NO_CONTENT} flow node`, place);
  let closed = 0;
  for (let at = place - 1; at >= 0; at -= 1) {
    const char = text.charAt(at);
    if (char === ']' || char === '}') closed += 1;
    else if (char === '[' || char === '{') {
      if (closed > 0) closed -= 1;
      else {
        const [close, name] = char === '[' ? [']', 'sequence'] : ['}', 'mapping'];
        return new Refusal(`did not find expected ',' or '${close}' while parsing a flow ${name}`, at, place);
      }
    }
  }
  return new Refusal(NO_TOKEN, place);
}

function inBlocks(text: string, place: number, { token, blocks }: Before): Refusal {
  const char = text.charAt(token);
  const rest = restOfLine(text, token).replace(/\s#.*/, '');
  const line = text.slice(lineStartAt(text, token), token);
  const first = /^ *$/.test(line);
  const column = columnAt(text, token);
  if (!first) {
    const words = /^[:?-](?:\s|$)/.test(rest) ? NOT_HERE[char] : undefined;
    if (words !== undefined) return new Refusal(words, token, place);
  }
  if (/[\]},]/.test(char) && /[:-]\s*$/.test(text.slice(0, token)))
    return new Refusal(`${NO_CONTENT} block node`, token, place);
  const around = blocks.filter((block) => block.column <= column);
  const block = around.at(-1);
  if (!block) return new Refusal('did not find expected <document start>', token, place);
  const canBeKey = !/^(?:[\]},]|[:?-](?:\s|$))/.test(rest);
  if (first && canBeKey && column === block.column && !/:(?:\s|$)/.test(rest)) return new Refusal(SIMPLE_KEY, token);
  return inBlock(around, block, place);
}

/** A list in the column of its key is none of its own for libyaml. */
function inBlock(around: readonly OpenBlock[], last: OpenBlock, place: number): Refusal {
  const above = around.at(-2);
  const block = last.kind === 'sequence' && above?.column === last.column ? above : last;
  const words =
    block.kind === 'mapping'
      ? 'did not find expected key while parsing a block mapping'
      : "did not find expected '-' indicator while parsing a block collection";
  return new Refusal(words, block.start, place);
}
