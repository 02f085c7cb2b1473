import { ANSI, onlyColors, stripAnsi } from '../../report/ansi.js';
import { oneLine } from '../../report/text.js';
import { columnsOf, fitColumns } from './width.js';

/** Where a run is shown. */
export interface Screen {
  print(text: string): void;
  /** Takes away what changes: somebody else has the terminal. Nothing is printed until {@link resume}. */
  hold(): void;
  resume(): void;
  /** Shows what has not got its line end yet, and nothing that changes any more. */
  end(): void;
}

/** Lines, one after the other: a file, a pipe, a terminal that can do no more. */
export function plainScreen(write: (text: string) => void): Screen {
  const nothing = (): void => undefined;
  return { print: write, hold: nothing, resume: nothing, end: nothing };
}

/** The part of a terminal's stream that is used. */
export interface Terminal {
  write(text: string): unknown;
  readonly columns?: number;
  readonly rows?: number;
  on?(event: 'resize', listener: () => void): unknown;
  off?(event: 'resize', listener: () => void): unknown;
}

/** A line of those that change; `plain` ones matter least. */
export interface StatusLine {
  readonly text: string;
  readonly tone: 'plain' | 'running' | 'failed';
}

/** The place that a terminal has. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

const TONES: Readonly<Record<StatusLine['tone'], string>> = { plain: ANSI.grey, running: '', failed: ANSI.boldRed };

/** Narrower than this nothing of use can be said. */
const MIN_COLUMNS = 20;

/** A line that goes on without an end is broken here. */
const MAX_LINE = 16 * 1024;

/** So many colours, weights and the like are on at the same time at most. */
const MAX_STYLES = 10;

/**
 * A terminal with some lines at its end that change (`status` gives them, for a size) while whole lines of
 * text go by above. What waits for its line end is shown there as well, so that the two never mix. The colour that the
 * text has set goes on after the status.
 */
export class LiveScreen implements Screen {
  readonly #terminal: Terminal;
  readonly #status: (size: Size) => readonly StatusLine[];
  readonly #color: boolean;
  /** Columns of the lines that are shown at the end. */
  #shown: readonly number[] = [];
  #drawn = '';
  #partial = '';
  #style = '';
  #ended = false;
  #isHeld = false;

  constructor(terminal: Terminal, status: (size: Size) => readonly StatusLine[], color: boolean) {
    this.#terminal = terminal;
    this.#status = status;
    this.#color = color;
  }

  print(text: string): void {
    if (this.#ended) return void this.#terminal.write(text);
    const all = this.#partial + onlyColors(text);
    const cut = all.lastIndexOf('\n') + 1;
    const tooLong = all.length - cut > MAX_LINE;
    this.#partial = tooLong ? '' : all.slice(cut);
    const lines = tooLong ? `${all}\n` : all.slice(0, cut);
    this.#redraw(lines);
  }

  /** Brings the status up to date. */
  refresh(): void {
    if (!this.#ended && !this.#isHeld) this.#redraw('');
  }

  hold(): void {
    if (this.#ended || this.#isHeld) return;
    this.#isHeld = true;
    this.#terminal.write(this.#erase() + (this.#style === '' ? '' : ANSI.reset));
    this.#shown = [];
  }

  resume(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    this.#drawn = '';
    this.refresh();
  }

  end(): void {
    if (this.#ended) return;
    const rest = this.#partial === '' ? '' : `${this.#style}${this.#partial}${this.#color ? ANSI.reset : ''}\n`;
    this.#terminal.write(this.#erase() + rest);
    this.#ended = true;
  }

  #redraw(lines: string): void {
    const columns = (this.#terminal.columns ?? 0) || 80;
    const shown = columns < MIN_COLUMNS ? [] : this.#lines(columns);
    const drawn = `${columns}\n${shown.map(({ text, tone }) => `${tone} ${text}`).join('\n')}`;
    if (lines === '' && drawn === this.#drawn) return;
    const erased = this.#erase();
    const before = this.#style;
    this.#style = styleAfter(before + lines);
    this.#drawn = drawn;
    this.#shown = shown.map(({ text }) => columnsOf(text));
    const painted = shown.map((line) => this.#paint(line));
    const pause = this.#style === '' ? '' : ANSI.reset;
    this.#terminal.write(`${erased}${lines === '' ? '' : before + lines}${pause}${painted.join('\n')}`);
  }

  #paint({ text, tone }: StatusLine): string {
    return this.#color && TONES[tone] !== '' ? `${TONES[tone]}${text}${ANSI.reset}` : text;
  }

  #lines(columns: number): readonly StatusLine[] {
    const rows = (this.#terminal.rows ?? 0) || 24;
    const open = this.#partial.replace(/\r+$/, '');
    const partial = oneLine(stripAnsi(open.slice(open.lastIndexOf('\r') + 1)));
    const first: readonly StatusLine[] = partial === '' ? [] : [{ text: partial, tone: 'plain' }];
    // what has left the terminal at its top cannot be taken away any more
    return [...first, ...this.#status({ columns: columns - 1, rows })]
      .slice(0, Math.max(1, rows - 1))
      .map(({ text, tone }) => ({ text: fitColumns(text, columns - 1), tone }));
  }

  /**
   * Takes the lines at the end away; where the terminal has become narrower, they take more rows than they had. The first
   * row is cleared by itself: what is erased from the very first column of a terminal on, tmux keeps among what has
   * scrolled away, and of each drawing a copy would be there.
   */
  #erase(): string {
    if (this.#shown.length === 0) return '';
    const columns = (this.#terminal.columns ?? 0) || 80;
    const rows = this.#shown.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / columns)), 0);
    return `\r${rows > 1 ? `\u001b[${rows - 1}A` : ''}\u001b[K\u001b[C\u001b[J\r`;
  }
}

/** The colours that are on after a text: all since the last that set them back. */
function styleAfter(text: string): string {
  const sequences = text.match(/\u001b\[[0-9;]*m/g) ?? [];
  const reset = sequences.findLastIndex((sequence) => /^\u001b\[[0;]*m$/.test(sequence));
  return sequences
    .slice(reset + 1)
    .slice(-MAX_STYLES)
    .join('');
}
