import type { Run } from './line.js';

/**
 * Colours stand in a log's text as characters that no browser shows (Unicode's tags), so that a log is plain text until
 * it is opened: elements for them would be hundreds of thousands, and without a script the text is to be read as it is.
 * A mark is U+E0001, the words of the style, and U+E007F; the style holds to the next mark, or to the end of the line.
 */
export function encodeLine(runs: readonly Run[]): string {
  let before = '';
  let line = '';
  for (const { style, text } of runs) {
    if (style !== before) line += mark(style);
    line += text;
    before = style;
  }
  return line;
}

function mark(style: string): string {
  const words = Array.from(style, (sign) => String.fromCodePoint(0xe0000 + (sign.codePointAt(0) ?? 0)));
  return `\u{e0001}${words.join('')}\u{e007f}`;
}
