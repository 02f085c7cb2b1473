import stringWidth from 'string-width';

const SEGMENTS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The beginning of the text that fits into so many columns, with an ellipsis where something is missing. */
export function fitColumns(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let room = columns - 1;
  let fitting = '';
  for (const { segment } of SEGMENTS.segment(text)) {
    room -= stringWidth(segment);
    if (room < 0) break;
    fitting += segment;
  }
  return columns < 1 ? '' : `${fitting}…`;
}

/** Columns that a text of one line takes in a terminal. */
export function columnsOf(text: string): number {
  return stringWidth(text);
}
