import { stripAnsi } from '../../report/ansi.js';

/** Text of which each sign takes a column. */
const PLAIN = /^[\x20-\x7e…]*$/;

/** The library and its tables take longer to load than a short command has to do: only texts that need them have them. */
let measure: ((text: string) => number) | undefined;
let loading: Promise<void> | undefined;

function load(): Promise<void> {
  return (loading ??= import('string-width').then((library) => void (measure = library.default)));
}

/**
 * What `draw` gives, whose texts were all measured by the library where they take it. What is drawn without this may be a
 * little too wide or too narrow the first time.
 */
export async function measured<T>(draw: () => T): Promise<T> {
  const drawn = draw();
  if (measure !== undefined || loading === undefined) return drawn;
  await load();
  return draw();
}

/** Columns that a text of one line takes in a terminal; colours take none. */
export function columnsOf(text: string): number {
  const bare = stripAnsi(text);
  if (PLAIN.test(bare)) return bare.length;
  if (measure !== undefined) return measure(bare);
  void load();
  return bare.replace(/\p{M}/gu, '').length;
}

/** The beginning of the text that fits into so many columns, with an ellipsis where something is missing. */
export function fitColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  if (columns < 1) return '';
  if (PLAIN.test(text)) return `${text.slice(0, columns - 1)}…`;
  let room = columns - 1;
  let fitting = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    room -= columnsOf(segment);
    if (room < 0) break;
    fitting += segment;
  }
  return `${fitting}…`;
}
