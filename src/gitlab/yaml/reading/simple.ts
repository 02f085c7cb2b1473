import { Cursor, DASH, NOT_SIMPLE } from './cursor.js';
import { mergeKey } from './merge-key.js';
import type { MapEntry, Node, ScalarNode } from '../node.js';
import { Problem } from '../problem.js';
import type { Reader } from './reader.js';
import { readFlow, readReference } from './simple-flow.js';
import { readBlockScalar, readKey, readName, readPlainValue, readQuoted } from './simple-scalar.js';

/**
 * Reads the YAML that nearly all pipeline files are made of (block maps and lists, scalars and brackets on one line,
 * block scalars, anchors, `!reference`) much faster than the library does. Whatever else a file holds, and every file
 * with an error, is left to the library: then the result is undefined. Both give the same nodes at the same places.
 */
export function readSimple(reader: Reader, text: string): { readonly node: Node | undefined } | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const cursor = new Cursor(text);
  try {
    cursor.findToken(0);
    if (cursor.atEnd) return { node: undefined };
    const node = readBlock(reader, cursor, 0, undefined);
    return cursor.atEnd ? { node } : undefined;
  } catch (error) {
    if (error === NOT_SIMPLE || error instanceof Problem) return undefined;
    throw error;
  }
}

const UNUSUAL = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
const MAX_DEPTH = 90;

/** A map or a list whose first token is at the cursor. */
function readBlock(reader: Reader, cursor: Cursor, depth: number, anchor: string | undefined): Node {
  if (depth > MAX_DEPTH) throw NOT_SIMPLE;
  const offset = cursor.pos;
  const { indent } = cursor;
  if (cursor.isIndicator(DASH)) {
    return reader.node(offset, depth, anchor, () => readList(reader, cursor, indent, depth));
  }
  const key = readKey(cursor);
  if (!key) throw NOT_SIMPLE;
  return reader.node(offset, depth, anchor, () => readMap(reader, cursor, indent, depth, { ...key, offset }));
}

function readList(reader: Reader, cursor: Cursor, indent: number, depth: number): Node {
  const start = cursor.pos;
  const items: Node[] = [];
  while (cursor.indent === indent && cursor.isIndicator(DASH)) {
    cursor.pos += 1;
    items.push(readItem(reader, cursor, indent, depth + 1));
    if (cursor.indent > indent) throw NOT_SIMPLE;
  }
  return reader.seq(items, start);
}

function readItem(reader: Reader, cursor: Cursor, indent: number, depth: number): Node {
  if (cursor.atLineEnd()) {
    cursor.nextLine();
    if (cursor.indent <= indent) throw NOT_SIMPLE;
    return readBlock(reader, cursor, depth, undefined);
  }
  const column = cursor.pos - cursor.lineStart;
  if (cursor.isIndicator(DASH)) {
    cursor.indent = column;
    return readBlock(reader, cursor, depth, undefined);
  }
  const offset = cursor.pos;
  const key = readKey(cursor);
  if (!key) return readValue(reader, cursor, indent, depth);
  cursor.indent = column;
  return reader.node(offset, depth, undefined, () => readMap(reader, cursor, column, depth, { ...key, offset }));
}

interface Key {
  readonly text: string;
  readonly quoted: boolean;
  readonly offset: number;
}

/** The first key has been read already. */
function readMap(reader: Reader, cursor: Cursor, indent: number, depth: number, first: Key): Node {
  const entries = new Map<string, MapEntry>();
  for (let key: Key | undefined = first; key; key = nextKey(cursor, indent)) {
    const node = keyNode(reader, key, depth);
    const value = cursor.atLineEnd()
      ? readNested(reader, cursor, indent, depth + 1, node, undefined)
      : readValue(reader, cursor, indent, depth + 1, node);
    if (!(node.type === 'string' && node.text === '<<' && mergeKey(entries, value))) {
      entries.set(node.text, { key: node, value });
    }
    if (cursor.indent > indent) throw NOT_SIMPLE;
  }
  return reader.map(entries, first.offset);
}

function keyNode(reader: Reader, key: Key, depth: number): ScalarNode {
  const read = (): ScalarNode => (key.quoted ? reader.text(key.text, key.offset) : reader.plain(key.text, key.offset));
  const node = reader.node(key.offset, depth + 1, undefined, read);
  if (node.kind !== 'scalar') throw NOT_SIMPLE;
  return node;
}

function nextKey(cursor: Cursor, indent: number): Key | undefined {
  if (cursor.indent !== indent) return undefined;
  const offset = cursor.pos;
  const key = readKey(cursor);
  if (!key) throw NOT_SIMPLE;
  return { ...key, offset };
}

/** What follows a key on the next lines: something deeper, a list in the same column, or nothing. */
function readNested(
  reader: Reader,
  cursor: Cursor,
  indent: number,
  depth: number,
  key: ScalarNode,
  anchor: string | undefined,
): Node {
  cursor.nextLine();
  if (cursor.indent > indent || (cursor.indent === indent && cursor.isIndicator(DASH))) {
    return readBlock(reader, cursor, depth, anchor);
  }
  if (anchor !== undefined) throw NOT_SIMPLE;
  return { ...key, type: 'null', text: '' };
}

/** What stands on the line itself, behind a key or a dash. */
function readValue(reader: Reader, cursor: Cursor, indent: number, depth: number, key?: ScalarNode): Node {
  let anchor: string | undefined;
  if (cursor.text.charAt(cursor.pos) === '&') {
    cursor.pos += 1;
    anchor = readName(cursor);
    if (cursor.atLineEnd()) {
      if (!key) throw NOT_SIMPLE;
      return readNested(reader, cursor, indent, depth, key, anchor);
    }
    if (cursor.text.charAt(cursor.pos - 1) !== ' ') throw NOT_SIMPLE;
  }
  const node = readInline(reader, cursor, indent, depth, anchor);
  return node;
}

function readInline(reader: Reader, cursor: Cursor, indent: number, depth: number, anchor: string | undefined): Node {
  const offset = cursor.pos;
  switch (cursor.text.charAt(offset)) {
    case '|':
    case '>':
      return reader.node(offset, depth, anchor, () => reader.text(readBlockScalar(cursor, indent), offset));
    case '*': {
      if (anchor !== undefined) throw NOT_SIMPLE;
      cursor.pos += 1;
      const name = readName(cursor);
      cursor.endLine();
      return reader.alias(name, offset, depth);
    }
    case '[':
    case '{':
      return ending(cursor, readFlow(reader, cursor, depth, anchor));
    case '!':
      return ending(cursor, readReference(reader, cursor, depth, anchor));
    case '"':
    case "'":
      return ending(
        cursor,
        reader.node(offset, depth, anchor, () => reader.text(readQuoted(cursor), offset)),
      );
    default:
      return ending(
        cursor,
        reader.node(offset, depth, anchor, () => reader.plain(readPlainValue(cursor), offset)),
      );
  }
}

/** The line ends behind this node. */
function ending(cursor: Cursor, node: Node): Node {
  cursor.endLine();
  return node;
}
