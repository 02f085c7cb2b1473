const SEGMENTS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Signs that take two columns: of East Asia, and pictures. Source: Unicode's EastAsianWidth, class W and F. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

/** Columns of a terminal that the text takes; it has no control characters. */
export function columnsOf(text: string): number {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length;
  return [...SEGMENTS.segment(text)].reduce((sum, { segment }) => sum + (WIDE.test(segment) ? 2 : 1), 0);
}

/** The beginning of the text that fits into so many columns, with an ellipsis where something is missing. */
export function fitColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let room = columns - 1;
  let fitting = '';
  for (const { segment } of SEGMENTS.segment(text)) {
    room -= WIDE.test(segment) ? 2 : 1;
    if (room < 0) break;
    fitting += segment;
  }
  return columns < 1 ? '' : `${fitting}…`;
}
