import { columnAt } from './lines.js';
import { Refusal } from './refusal.js';

interface Plain {
  readonly start: number;
  readonly indent: number;
}

/**
 * What stands between the tokens of a text. libyaml takes a tab for a blank only where no key can begin: not at the start
 * of a line, nor behind the indicators `-`, `?` and a `:` on its own.
 */
export class Gaps {
  /** Behind what has been read. */
  end = 0;
  /** Where the token before that begins. */
  token = 0;
  readonly #text: string;
  readonly #tabs: boolean;
  #plain: Plain | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#tabs = text.includes('\t');
  }

  /** A token begins here. */
  to(start: number, inFlow: boolean): void {
    if (this.#tabs) this.#check(start, inFlow);
    this.#plain = undefined;
    this.end = start;
    this.token = start;
  }

  /** A plain scalar has been read, in a block of this column. */
  plain(start: number, end: number, indent: number): void {
    this.end = end;
    if (!this.#tabs) return;
    this.#plain = { start, indent };
    checkBehindPlain(this.#text.slice(start, end), this.#plain);
  }

  #check(start: number, inFlow: boolean): void {
    const gap = this.#text.slice(this.end, start);
    if (!gap.includes('\t')) return;
    const blanks = this.#plain ? (/^\s*/.exec(gap)?.[0] ?? '') : '';
    if (this.#plain) checkBehindPlain(blanks, this.#plain);
    if (inFlow) return;
    const at = this.end + blanks.length;
    const atLineStart = /^ *$/.test(this.#text.slice(at - columnAt(this.#text, at), at));
    const code = gap.slice(blanks.length).replace(/#.*/g, (comment) => ' '.repeat(comment.length));
    const found = TAB.exec(code) ?? (atLineStart ? TAB_AT_START.exec(code) : null);
    if (!found) return;
    const words = 'found character that cannot start any token while scanning for the next token';
    throw new Refusal(words, at + found.index + found[0].length - 1);
  }
}

const TAB = /(?:[\r\n] *|[\r\n] *: *|(?:^|\s)[-?] *)\t/;
const TAB_AT_START = /^ *:? *\t/;

/** A plain scalar can go on on further lines; a tab is no indentation of them. */
function checkBehindPlain(space: string, { start, indent }: Plain): void {
  for (const [, blanks = ''] of space.matchAll(/[\r\n]( *)\t/g)) {
    if (blanks.length > indent) continue;
    throw new Refusal('found a tab character that violates indentation while scanning a plain scalar', start);
  }
}
