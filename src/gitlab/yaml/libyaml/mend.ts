import { EVENT_ID, parseEvents, YAMLException } from 'js-yaml';
import type { Event } from 'js-yaml';
import { columnAt, lineStartAt, restOfLine } from './lines.js';
import type { MendedText } from './mended-text.js';

/**
 * libyaml reads more than YAML 1.2, which the library keeps to, allows. Where the library stops at such a place, the text
 * is changed so that the library reads in it what libyaml reads. False where there is nothing to change: libyaml refuses
 * such a text, too.
 */
export function mend(text: MendedText, reason: string, at: number): boolean {
  return (
    addBlank(text, reason, at) ||
    indent(text, reason, at) ||
    (reason === TOO_LITTLE && blankTab(text, at)) ||
    (reason === NO_END && cutRest(text, at)) ||
    cutSecond(text, at)
  );
}

const NO_END = 'end of the stream or a document separator is expected';
const TOO_LITTLE = 'deficient indentation';
const NO_COMMA = 'missed comma between flow collection entries';

function addBlank(text: MendedText, reason: string, at: number): boolean {
  const { content } = text;
  if (content.charAt(at) !== '#' || !canBeComment(content.charAt(at - 1), reason)) return false;
  text.insert(at, ' ');
  return true;
}

/** Where a token can begin a comment can, too: libyaml wants no blank before it. */
function canBeComment(before: string, reason: string): boolean {
  return reason === 'a line break is expected' || /["'[\]{},]/.test(before) || (before === ':' && reason === NO_COMMA);
}

const DEEP = ' '.repeat(200);
const MARKER = /^(?:---|\.\.\.)(?:\s|$)/;

/** Within brackets and quotes libyaml does not look at the columns of lines: this line is put behind every column. */
export function indent(text: MendedText, reason: string, at: number): boolean {
  if (reason !== TOO_LITTLE && reason !== NO_COMMA) return false;
  const start = lineStartAt(text.content, at);
  const before = text.content.slice(start, at);
  if (!/^[ \t]*$/.test(before) || before.startsWith(DEEP) || MARKER.test(text.content.slice(start, start + 4)))
    return false;
  text.insert(start, DEEP, at);
  return true;
}

/** Before brackets and in them tabs are blanks. */
function blankTab(text: MendedText, at: number): boolean {
  const tab = text.content.lastIndexOf('\t', at);
  if (tab < lineStartAt(text.content, at)) return false;
  text.blank(tab);
  return true;
}

/** GitLab's loader stops behind the first document, which also ends where a line begins before its column. */
function cutRest(text: MendedText, at: number): boolean {
  const { content } = text;
  if (/[@`%]/.test(content.charAt(at))) return false;
  const root = tryEvents(content.slice(0, at))?.[1];
  if (root?.type !== EVENT_ID.MAPPING) return false;
  if (content.charAt(root.start) !== '{') {
    if (columnAt(content, at) >= columnAt(content, root.start)) return false;
  } else if (
    lineStartAt(content, root.start) === lineStartAt(content, at) &&
    /:(?:\s|$)/.test(restOfLine(content, at))
  ) {
    return false;
  }
  text.cut(at);
  return true;
}

/** The first document ends at a marker, whatever is behind that. */
function cutSecond(text: MendedText, at: number): boolean {
  const markers = [...text.content.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)].filter(({ index }) => index <= at);
  const last = markers.at(-1);
  if (!last || !/^(?!---(?:\s|$)|[#%]|\s*$)/m.test(text.content.slice(0, last.index))) return false;
  text.cut(last.index);
  return true;
}

/** What the library finds in a text; undefined where it refuses it. */
export function tryEvents(text: string): readonly Event[] | undefined {
  try {
    return parseEvents(text, { maxDepth: 1000 });
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}
