import type { Cursor } from './cursor.js';
import { COLON, HASH, NOT_SIMPLE, SPACE } from './cursor.js';
import type { MapEntry, Node, ScalarNode } from '../node.js';
import { mergeKey } from './merge-key.js';
import type { Reader } from './reader.js';
import { readName, readQuoted } from './simple-scalar.js';

const REFERENCE = '!reference ';
const PLAIN_START = /[^\s\-?:,[\]{}#&*!|>'"%@`]/;

/** `[...]` or `{...}` on one line, with everything that may be in it. */
export function readFlow(reader: Reader, cursor: Cursor, depth: number, anchor?: string): Node {
  const offset = cursor.pos;
  const list = cursor.text.charAt(offset) === '[';
  return reader.node(offset, depth, anchor, () =>
    list ? readList(reader, cursor, offset, depth) : readMap(reader, cursor, offset, depth),
  );
}

/** `!reference [...]`, on one line. */
export function readReference(reader: Reader, cursor: Cursor, depth: number, anchor?: string): Node {
  if (!cursor.text.startsWith(REFERENCE, cursor.pos)) throw NOT_SIMPLE;
  cursor.pos += REFERENCE.length;
  cursor.skipSpaces();
  if (cursor.text.charAt(cursor.pos) !== '[') throw NOT_SIMPLE;
  const offset = cursor.pos;
  return reader.node(offset, depth, anchor, () => reader.reference(readList(reader, cursor, offset, depth), offset));
}

function readList(reader: Reader, cursor: Cursor, offset: number, depth: number): Node {
  cursor.pos += 1;
  const items: Node[] = [];
  for (;;) {
    cursor.skipSpaces();
    if (cursor.text.charAt(cursor.pos) === ']') break;
    items.push(readItem(reader, cursor, depth + 1));
    cursor.skipSpaces();
    const char = cursor.text.charAt(cursor.pos);
    if (char === ']') break;
    if (char !== ',') throw NOT_SIMPLE;
    cursor.pos += 1;
  }
  cursor.pos += 1;
  return reader.seq(items, offset);
}

function readMap(reader: Reader, cursor: Cursor, offset: number, depth: number): Node {
  cursor.pos += 1;
  const entries = new Map<string, MapEntry>();
  for (;;) {
    cursor.skipSpaces();
    if (cursor.text.charAt(cursor.pos) === '}') break;
    const key = readItem(reader, cursor, depth + 1);
    cursor.skipSpaces();
    if (key.kind !== 'scalar' || !cursor.isIndicator(COLON)) throw NOT_SIMPLE;
    cursor.pos += 1;
    cursor.skipSpaces();
    const value = valueOf(reader, cursor, key, depth);
    if (!(key.type === 'string' && key.text === '<<' && mergeKey(entries, value)))
      entries.set(key.text, { key, value });
    cursor.skipSpaces();
    const char = cursor.text.charAt(cursor.pos);
    if (char === '}') break;
    if (char !== ',') throw NOT_SIMPLE;
    cursor.pos += 1;
  }
  cursor.pos += 1;
  return reader.map(entries, offset);
}

function valueOf(reader: Reader, cursor: Cursor, key: ScalarNode, depth: number): Node {
  const char = cursor.text.charAt(cursor.pos);
  if (char === ',' || char === '}') return { ...key, type: 'null', text: '' };
  return readItem(reader, cursor, depth + 1);
}

function readItem(reader: Reader, cursor: Cursor, depth: number): Node {
  const offset = cursor.pos;
  const char = cursor.text.charAt(offset);
  switch (char) {
    case '[':
    case '{':
      return readFlow(reader, cursor, depth);
    case '"':
    case "'":
      return reader.node(offset, depth, undefined, () => reader.text(readQuoted(cursor), offset));
    case '*':
      cursor.pos += 1;
      return reader.alias(readName(cursor), offset, depth);
    case '!':
      return readReference(reader, cursor, depth);
    default:
      return reader.node(offset, depth, undefined, () => reader.plain(readPlain(cursor), offset));
  }
}

/** A plain scalar inside brackets ends at a comma, a bracket, or a colon with a blank behind it. */
function readPlain(cursor: Cursor): string {
  const { text, pos } = cursor;
  const first = text.charAt(pos);
  const dashed = first === '-' && /[^\s,[\]{}]/.test(text.charAt(pos + 1));
  if (!dashed && !PLAIN_START.test(first)) throw NOT_SIMPLE;
  let at = pos;
  for (; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\n') throw NOT_SIMPLE;
    if (char === ',' || char === '[' || char === ']' || char === '{' || char === '}') break;
    if (text.charCodeAt(at) === HASH && text.charCodeAt(at - 1) === SPACE) throw NOT_SIMPLE;
    if (text.charCodeAt(at) === COLON) {
      const next = text.charAt(at + 1);
      if (next === ' ' || next === '\n' || next === '') break;
      if (/[,[\]{}]/.test(next)) throw NOT_SIMPLE;
    }
  }
  if (at >= text.length) throw NOT_SIMPLE;
  cursor.pos = at;
  return text.slice(pos, at).trimEnd();
}
