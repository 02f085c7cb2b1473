import { EVENT_ID, parseEvents, YAMLException } from 'js-yaml';
import type { Event } from 'js-yaml';
import { columnAt, lineStartAt, restOfLine } from './lines.js';
import type { MendedText } from './mended-text.js';

const NO_END = 'end of the stream or a document separator is expected';
const TOO_LITTLE = 'deficient indentation';
const NO_COMMA = 'missed comma between flow collection entries';
const MARKER = /^(?:---|\.\.\.)(?:\s|$)/;

/**
 * libyaml reads more than YAML 1.2, which the library keeps to, allows. Where the library stops at such a place, this
 * changes the text so that the library reads in it what libyaml reads.
 */
export class Mender {
  readonly text: MendedText;
  /** So many lines are indented at once. */
  #size = 1;
  #last: readonly number[] = [];
  #column: number | undefined;

  constructor(text: MendedText) {
    this.text = text;
  }

  /** False where there is nothing to change: libyaml refuses such a text, too. */
  mend(reason: string, at: number): boolean {
    return this.mendLine(reason, at) || (reason === NO_END && this.#cutRest(at)) || this.#cutSecond(at);
  }

  /** The same without leaving anything out. */
  mendLine(reason: string, at: number): boolean {
    return this.#indent(reason, at) || this.#addBlank(reason, at) || (reason === TOO_LITTLE && this.#blankTab(at));
  }

  /**
   * Within brackets and quotes libyaml does not look at the columns of lines: this line and some more are put behind
   * every column of a block. Where some of them were behind the bracket or quote at the end, the library says so next.
   */
  #indent(reason: string, at: number): boolean {
    const { source } = this.text;
    const start = lineStartAt(source, this.text.origin(at));
    const wrong = this.#last.length > 1 ? this.#last.filter((line) => line >= start) : [];
    this.#last = [];
    if (wrong.length > 0) {
      this.#size = 1;
      this.text.unindent(wrong);
      return true;
    }
    if (reason !== TOO_LITTLE && reason !== NO_COMMA) return false;
    if (this.text.isIndented(start) || !/^[ \t]*$/.test(source.slice(start, this.text.origin(at)))) return false;
    const lines = this.#linesFrom(start);
    if (lines.length === 0) return false;
    this.text.indent(lines, (this.#column ??= behindBlocks(source)));
    this.#last = lines;
    this.#size *= 2;
    return true;
  }

  #linesFrom(first: number): number[] {
    const { source } = this.text;
    const lines: number[] = [];
    let start = first;
    do {
      if (MARKER.test(source.slice(start, start + 4))) break;
      lines.push(start);
      start = source.indexOf('\n', start) + 1;
    } while (lines.length < this.#size && start > 0 && start < source.length);
    return lines.filter((line) => !this.text.isIndented(line));
  }

  /** Where a token can begin a comment can, too: libyaml wants no blank before it. */
  #addBlank(reason: string, at: number): boolean {
    const { content } = this.text;
    const before = content.charAt(at - 1);
    if (content.charAt(at) !== '#') return false;
    const can =
      reason === 'a line break is expected' || /["'[\]{},]/.test(before) || (before === ':' && reason === NO_COMMA);
    if (can) this.text.addBlank(at);
    return can;
  }

  /** Before brackets and in them tabs are blanks. */
  #blankTab(at: number): boolean {
    const { content } = this.text;
    const tab = content.lastIndexOf('\t', at);
    if (tab < lineStartAt(content, at)) return false;
    this.text.blank(tab);
    return true;
  }

  /** GitLab's loader stops behind the first document, which also ends where a line begins before its column. */
  #cutRest(at: number): boolean {
    const { content } = this.text;
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
    this.text.cut(at);
    return true;
  }

  /** The first document ends at a marker, whatever is behind that. */
  #cutSecond(at: number): boolean {
    const { content } = this.text;
    const markers = [...content.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)].filter(({ index }) => index <= at);
    const last = markers.at(-1);
    if (!last || !/^(?!---(?:\s|$)|[#%]|\s*$)/m.test(content.slice(0, last.index))) return false;
    this.text.cut(last.index);
    return true;
  }
}

/** A column behind every one that a block of the text can have. */
function behindBlocks(source: string): number {
  let column = 0;
  for (const [indentation] of source.matchAll(/^[ ?:-]*/gm)) column = Math.max(column, indentation.length);
  return column + 2;
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
