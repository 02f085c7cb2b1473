/** A command line of bash as far as it is typed, taken apart. */
export interface BashLine {
  /** Without quotes and backslashes; the last one is where the cursor is, empty behind a blank. */
  readonly words: readonly string[];
  /** The quote that is open at the cursor. */
  readonly quote: '"' | "'" | '';
  /** What of the last word bash has set aside already, since it takes words apart at such signs as `:` and `=`. */
  readonly kept: string;
}

/** Takes a line apart as bash does; `breaks` is its `COMP_WORDBREAKS`. Nothing in it is run or filled in. */
export function parseBashLine(line: string, breaks: string): BashLine {
  const words: string[] = [];
  let word: string | undefined;
  let kept = '';
  let quote: BashLine['quote'] = '';
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (quote === '' && /\s/.test(sign)) {
      if (word !== undefined) words.push(word);
      word = undefined;
      kept = '';
    } else if (quote === '' && (sign === '"' || sign === "'")) {
      quote = sign;
      word ??= '';
    } else if (sign === quote && quote !== '') {
      quote = '';
    } else if (sign === '\\' && quote !== "'") {
      at++;
      word = `${word ?? ''}${line[at] ?? ''}`;
    } else {
      word = `${word ?? ''}${sign}`;
      if (quote === '' && breaks.includes(sign)) kept = word;
    }
  }
  return { words: [...words, word ?? ''], quote, kept };
}

/** A word as it is to be typed in place of what bash completes: whatever it holds is text there, and nothing is run. */
export function bashReply(word: string, { quote, kept }: BashLine): string {
  const rest = word.startsWith(kept) ? word.slice(kept.length) : word;
  if (quote === "'") return rest.replaceAll("'", "'\\''");
  if (quote === '"') return rest.replace(/["\\$`]/g, '\\$&');
  return rest.replace(/[^\w./:=@%+,-]/gu, '\\$&');
}
