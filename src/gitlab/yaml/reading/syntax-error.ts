import type { YAMLError } from 'yaml';

/** A syntax error in the words of libyaml, which Psych and so GitLab pass on. */
export interface SyntaxMessage {
  readonly words: string;
  /** Where libyaml says it is: the start of what it was reading. */
  readonly mark: number;
  /** Where the trouble is. */
  readonly place: number;
}

const MAPPING = 'did not find expected key while parsing a block mapping';
const COLLECTION = "did not find expected '-' indicator while parsing a block collection";
const NO_TOKEN = 'found character that cannot start any token while scanning for the next token';
const SIMPLE_KEY = "could not find expected ':' while scanning a simple key";
const NOT_HERE = 'mapping values are not allowed in this context';

/** Messages that point at the trouble itself. */
const AT_PLACE: Partial<Record<YAMLError['code'], string>> = {
  KEY_OVER_1024_CHARS: SIMPLE_KEY,
  TAB_AS_INDENT: NO_TOKEN,
  BAD_SCALAR_START: NO_TOKEN,
  BAD_DQ_ESCAPE: 'found unknown escape character while parsing a quoted scalar',
  BAD_ALIAS: 'did not find expected alphabetic or numeric character while scanning an alias',
};

export function syntaxMessage(error: YAMLError, text: string): SyntaxMessage {
  const [place] = error.pos;
  const { code, message } = error;
  if (/closing ['"]quote/.test(message)) return quoted(text, place, message.includes("'quote") ? "'" : '"');
  if (/flow (sequence|collection|map)/i.test(message) || code === 'BLOCK_IN_FLOW') return bracketed(text, place);
  if (message.startsWith('Implicit map keys need')) return { words: SIMPLE_KEY, mark: place, place };
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') return notAllowedHere(text, place);
  const words = AT_PLACE[code];
  return words === undefined ? inBlock(text, place) : { words, mark: place, place };
}

/** The colon that makes a mapping where none may be. */
function notAllowedHere(text: string, from: number): SyntaxMessage {
  const found = text.slice(from).search(/:(?:\s|$)/);
  const place = found === -1 ? from : from + found;
  return { words: NOT_HERE, mark: place, place };
}

function quoted(text: string, place: number, quote: string): SyntaxMessage {
  const mark = text.lastIndexOf(quote, place - 1);
  const words = 'found unexpected end of stream while scanning a quoted scalar';
  return { words, mark: mark === -1 ? place : mark, place };
}

function bracketed(text: string, place: number): SyntaxMessage {
  let closed = 0;
  for (let at = place - 1; at >= 0; at -= 1) {
    const char = text.charAt(at);
    if (char === ']' || char === '}') closed += 1;
    else if (char === '[' || char === '{') {
      if (closed > 0) closed -= 1;
      else {
        const [close, name] = char === '[' ? [']', 'sequence'] : ['}', 'mapping'];
        return { words: `did not find expected ',' or '${close}' while parsing a flow ${name}`, mark: at, place };
      }
    }
  }
  return inBlock(text, place);
}

/** The mapping or list that goes on around this place: it begins at its first line of that column. */
function inBlock(text: string, place: number): SyntaxMessage {
  const lineStart = text.lastIndexOf('\n', place - 1) + 1;
  const column = columnOf(text, lineStart);
  const inside = lineStart + column < place;
  let level: number | undefined = inside ? column : undefined;
  let mark = lineStart + column;
  for (let start = previousLine(text, lineStart); start !== undefined; start = previousLine(text, start)) {
    const indent = columnOf(text, start);
    const first = text.charAt(start + indent);
    if (first === '' || first === '\n' || first === '#') continue;
    const dash = first === '-' && /\s/.test(text.charAt(start + indent + 1));
    if (level === undefined && (indent < column || (dash && indent === column))) level = indent;
    if (level === undefined) continue;
    if (indent < level) break;
    if (indent === level) mark = start + indent;
  }
  const words = /^-\s/.test(text.slice(mark, mark + 2)) ? COLLECTION : MAPPING;
  return { words, mark, place };
}

function columnOf(text: string, lineStart: number): number {
  let at = lineStart;
  while (text.charAt(at) === ' ') at += 1;
  return at - lineStart;
}

function previousLine(text: string, lineStart: number): number | undefined {
  if (lineStart === 0) return undefined;
  return lineStart === 1 ? 0 : text.lastIndexOf('\n', lineStart - 2) + 1;
}
