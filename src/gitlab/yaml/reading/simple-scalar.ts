import type { Cursor } from './cursor.js';
import { COLON, HASH, NEWLINE, NOT_SIMPLE, SPACE } from './cursor.js';

/** First characters that a plain scalar cannot have (or only before a non-blank). */
const INDICATORS = new Set([...'-?:,[]{}#&*!|>\'"%@`'].map((char) => char.charCodeAt(0)));

/** A plain scalar up to the end of its line (or a comment); a colon that would end a key is not simple. */
export function readPlainValue(cursor: Cursor): string {
  const { text, pos } = cursor;
  if (!canStartPlain(cursor)) throw NOT_SIMPLE;
  let end = text.indexOf('\n', pos);
  if (end === -1) end = text.length;
  let at = pos;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COLON && (at + 1 >= end || text.charCodeAt(at + 1) === SPACE)) throw NOT_SIMPLE;
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) break;
  }
  cursor.pos = at;
  return trimEnd(text, pos, at);
}

function canStartPlain(cursor: Cursor): boolean {
  const code = cursor.code();
  if (!INDICATORS.has(code)) return true;
  const next = cursor.code(cursor.pos + 1);
  return (code === 45 || code === 63 || code === COLON) && next !== SPACE && next !== NEWLINE;
}

function trimEnd(text: string, from: number, to: number): string {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) === SPACE) end -= 1;
  return text.slice(from, end);
}

/** The key at the cursor, which is then behind its colon; undefined where the line holds no key. */
export function readKey(cursor: Cursor): { text: string; quoted: boolean } | undefined {
  const start = cursor.pos;
  const code = cursor.code();
  if (code === 34 || code === 39) {
    const text = readQuoted(cursor);
    cursor.skipSpaces();
    if (cursor.isIndicator(COLON)) {
      cursor.pos += 1;
      return { text, quoted: true };
    }
    cursor.pos = start;
    return undefined;
  }
  if (!canStartPlain(cursor)) return undefined;
  const { text } = cursor;
  for (let at = start; at < text.length; at += 1) {
    const current = text.charCodeAt(at);
    if (current === NEWLINE) return undefined;
    if (current === HASH && text.charCodeAt(at - 1) === SPACE) return undefined;
    if (current === COLON && cursor.isIndicator(COLON, at)) {
      if (at - start > 1000) throw NOT_SIMPLE;
      cursor.pos = at + 1;
      return { text: trimEnd(text, start, at), quoted: false };
    }
  }
  return undefined;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  n: '\n',
  t: '\t',
  '/': '/',
  '0': '\0',
  r: '\r',
};

/** A quoted scalar on one line. */
export function readQuoted(cursor: Cursor): string {
  const { text } = cursor;
  const quote = text.charAt(cursor.pos);
  let result = '';
  for (let at = cursor.pos + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\n') throw NOT_SIMPLE;
    if (char === quote) {
      if (quote === "'" && text.charAt(at + 1) === "'") {
        result += "'";
        at += 1;
        continue;
      }
      cursor.pos = at + 1;
      return result;
    }
    if (char === '\\' && quote === '"') {
      const escaped = ESCAPES[text.charAt((at += 1))];
      if (escaped === undefined) throw NOT_SIMPLE;
      result += escaped;
    } else result += char;
  }
  throw NOT_SIMPLE;
}

/** A name of an anchor or alias. */
export function readName(cursor: Cursor): string {
  const match = /^[\w.-]+/.exec(cursor.text.slice(cursor.pos, cursor.pos + 200));
  if (!match || match[0].length > 190) throw NOT_SIMPLE;
  cursor.pos += match[0].length;
  return match[0];
}

/** `|` and `>` with their chomping; the cursor is at the indicator and afterwards at the next line. */
export function readBlockScalar(cursor: Cursor, parentIndent: number): string {
  const { text } = cursor;
  const style = text.charAt(cursor.pos);
  let chomp = '';
  cursor.pos += 1;
  const next = text.charAt(cursor.pos);
  if (next === '-' || next === '+') {
    chomp = next;
    cursor.pos += 1;
  }
  if (!cursor.atLineEnd()) throw NOT_SIMPLE;
  const header = text.indexOf('\n', cursor.pos);
  if (header === -1) throw NOT_SIMPLE;
  const { lines, end } = blockLines(text, header + 1, parentIndent);
  cursor.findToken(end);
  if (cursor.indent > parentIndent && lines.length === 0) throw NOT_SIMPLE;
  let trailing = 0;
  while (trailing < lines.length && lines[lines.length - 1 - trailing] === '') trailing += 1;
  const content = trailing === 0 ? lines : lines.slice(0, lines.length - trailing);
  if (content.length === 0) return chomp === '+' ? '\n'.repeat(trailing) : '';
  const body = style === '|' ? content.join('\n') : fold(content);
  if (chomp === '-') return body;
  return body + (chomp === '+' ? '\n'.repeat(trailing + 1) : '\n');
}

/** Lines of a block scalar without their indentation, and where the text goes on. */
function blockLines(text: string, start: number, parentIndent: number): { lines: string[]; end: number } {
  const lines: string[] = [];
  let indent = -1;
  let at = start;
  while (at < text.length) {
    let first = at;
    while (text.charCodeAt(first) === SPACE) first += 1;
    let end = text.indexOf('\n', first);
    if (end === -1) {
      if (first < text.length && first - at > parentIndent) throw NOT_SIMPLE;
      end = text.length;
    }
    if (first === end) {
      if (indent === -1 ? first > at : first - at > indent) throw NOT_SIMPLE;
      lines.push('');
    } else {
      const column = first - at;
      if (column <= parentIndent) break;
      if (indent === -1) indent = column;
      else if (column < indent) throw NOT_SIMPLE;
      lines.push(text.slice(at + indent, end));
    }
    at = end + 1;
  }
  return { lines: indent === -1 ? lines.map(() => '') : lines, end: Math.min(at, text.length) };
}

/** A line break becomes a blank, empty lines become line breaks; lines with further indentation are not simple. */
function fold(lines: readonly string[]): string {
  let result = '';
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith(' ')) throw NOT_SIMPLE;
    if (line === '') breaks += 1;
    else {
      result += (index === 0 ? '' : breaks === 0 ? ' ' : '\n'.repeat(breaks)) + line;
      breaks = 0;
    }
  }
  return result;
}
