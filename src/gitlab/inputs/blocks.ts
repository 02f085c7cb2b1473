/** One `$[[ ... ]]` in a text. */
export interface BlockMatch {
  /** With its brackets. */
  readonly whole: string;
  readonly data: string;
  readonly start: number;
}

const OPEN = '$[[';
const CLOSE = ']]';

/** Blocks of a text: what is between the brackets has at least two characters and no line break. */
export function findBlocks(text: string): BlockMatch[] {
  const blocks: BlockMatch[] = [];
  let at = text.indexOf(OPEN);
  let close = -1;
  while (at !== -1) {
    let from = at + OPEN.length;
    while (from < text.length && /\s/.test(text.charAt(from))) from += 1;
    if (close < from) close = text.indexOf(CLOSE, from);
    if (close === -1) return blocks;
    const end = endOfBlock(text, from, close);
    if (end === undefined) at = text.indexOf(OPEN, at + OPEN.length);
    else {
      const stop = end + CLOSE.length;
      blocks.push({ whole: text.slice(at, stop), data: text.slice(from, end).trimEnd(), start: at });
      at = text.indexOf(OPEN, stop);
    }
  }
  return blocks;
}

function endOfBlock(text: string, from: number, firstClose: number): number | undefined {
  for (let close = firstClose; close !== -1; close = text.indexOf(CLOSE, close + 1)) {
    const data = text.slice(from, close).trimEnd();
    if (data.includes('\n')) return undefined;
    if (data.length >= 2) return close;
  }
  return undefined;
}
