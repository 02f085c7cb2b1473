import { SgrState, type StyleWords } from './style.js';

/** A stretch of a line that looks the same throughout. */
export interface Run {
  readonly style: StyleWords;
  readonly text: string;
}

/** Sequences of a terminal within a line: parameters and last letter of a control sequence, or another one. */
const SEQUENCE =
  /(?:\u001b\[|\u009b)([0-9;:<=>?]*)[ -/]*([@-~])|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;

/** What moves the cursor within a line, or clears a part of it. */
const MOVES = /[\r\b]|(?:\u001b\[|\u009b)[0-9;:<=>?]*[ -/]*[CDGKPX]/;

/** What is no character of a line; \u{e0001} is what marks styles (see encode.ts). */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\u{e0001}/gu;

/** Columns beyond which a cursor does not go. */
const MAX_COLUMN = 64 * 1024;

/** Turns lines of a log into what a terminal shows of them. Colours go on from line to line. */
export class LineReader {
  readonly #state = new SgrState();

  /** A line without its end: what carriage returns and clearing leave of it. */
  read(raw: string): readonly Run[] {
    // the runner clears the rest of the line at each start
    const line = raw.replace(/\r+$/, '').replace(/^(?:\u001b\[0?K)+/, '');
    if (!MOVES.test(line)) return this.#simple(line);
    return this.#moved(line);
  }

  #simple(line: string): readonly Run[] {
    const runs: Run[] = [];
    this.#parts(line, (text) => add(runs, this.#state.words, text));
    return runs;
  }

  /** Cell by cell, where the cursor goes back. */
  #moved(line: string): readonly Run[] {
    const cells: { style: StyleWords; text: string }[] = [];
    let column = 0;
    const put = (text: string): void => {
      for (const sign of text) {
        if (sign === '\r') column = 0;
        else if (sign === '\b') column = Math.max(0, column - 1);
        else {
          while (cells.length < column) cells.push({ style: '', text: ' ' });
          cells[column] = { style: this.#state.words, text: sign };
          column = Math.min(column + 1, MAX_COLUMN);
        }
      }
    };
    this.#parts(line, put, (parameters, letter) => {
      const number = Math.min(MAX_COLUMN, Number(parameters) || 0);
      if (letter === 'K') clear(cells, column, number);
      else if (letter === 'C') column = Math.min(MAX_COLUMN, column + Math.max(1, number));
      else if (letter === 'D') column = Math.max(0, column - Math.max(1, number));
      else if (letter === 'G') column = Math.max(0, number - 1);
      else if (letter === 'P') cells.splice(column, Math.max(1, number));
      else if (letter === 'X') blank(cells, column, column + Math.max(1, number));
    });
    const runs: Run[] = [];
    for (const { style, text } of cells) add(runs, style, text);
    return runs;
  }

  /** Hands out the text between sequences, with the state as it is there, and those that move. */
  #parts(line: string, text: (part: string) => void, move?: (parameters: string, letter: string) => void): void {
    // what only a moved line has is kept for it
    const kept = (part: string): string =>
      part.replace(UNSEEN, (sign) => (move !== undefined && /[\r\b]/.test(sign) ? sign : ''));
    let at = 0;
    if (line.includes('\u001b') || /[\u0090-\u009f]/.test(line)) {
      for (const match of line.matchAll(SEQUENCE)) {
        text(kept(line.slice(at, match.index)));
        at = match.index + match[0].length;
        const [, parameters = '', letter] = match;
        if (letter === 'm' && !/[<=>?]/.test(parameters)) this.#state.apply(parameters);
        else if (letter !== undefined) move?.(parameters, letter);
      }
    }
    text(kept(line.slice(at)));
  }
}

function add(runs: Run[], style: StyleWords, text: string): void {
  const last = runs.at(-1);
  if (text === '') return;
  if (last?.style === style) runs[runs.length - 1] = { style, text: last.text + text };
  else runs.push({ style, text });
}

/** `ESC [ N K`: to the end of the line, to its beginning, all of it. */
function clear(cells: { style: StyleWords; text: string }[], column: number, kind: number): void {
  if (kind === 0) cells.length = Math.min(cells.length, column);
  else if (kind === 1) blank(cells, 0, column + 1);
  else if (kind === 2) blank(cells, 0, cells.length);
}

function blank(cells: { style: StyleWords; text: string }[], from: number, to: number): void {
  for (let at = from; at < Math.min(to, cells.length); at++) cells[at] = { style: '', text: ' ' };
}

/** What a line says. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
