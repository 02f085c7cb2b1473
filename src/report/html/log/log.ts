import type { Markup } from '../markup.js';
import { escapeHtml, Html } from '../markup.js';
import { encodeLine } from './encode.js';
import { plainText, type Run } from './line.js';
import { LogReader } from './reader.js';

/** How much of a log is one text: the page's script makes lines of it when it comes into view. */
const MAX_LINES = 400;
const MAX_LENGTH = 48 * 1024;

/** With which GitLab Runner says that a job has failed. */
const FAILURE = /^ERROR: Job failed/;

export interface LogText {
  /** Made by us: ids of lines are `ANCHOR-L12`. */
  readonly anchor: string;
  /** Whether the line is looked for at which the job has failed; it gets the id `ANCHOR-failed`. */
  readonly failed: boolean;
  /** The log as the job has written it, in any pieces. */
  readonly pieces: AsyncIterable<string>;
}

/**
 * A log as markup, in parts as it is read: sections are `details`, what is between them plain texts. Whatever a terminal
 * would make of it is made before it is hidden, so that nothing comes together that was masked apart.
 */
export async function* logMarkup(page: Markup, log: LogText): AsyncGenerator<Html> {
  const reader = new LogReader();
  const text = new LogTexts(page, log.anchor);
  let failedAt = log.failed ? undefined : 0;
  const items = async function* (): AsyncGenerator<ReturnType<LogReader['push']>> {
    for await (const piece of log.pieces) yield reader.push(piece);
    yield reader.finish();
  };
  for await (const some of items()) {
    for (const item of some) {
      if (item.type === 'line') {
        const failed = failedAt === undefined && reader.depth === 0 && FAILURE.test(plainText(item.runs));
        if (failed) failedAt = text.next;
        const full = text.add(item.runs, failed);
        if (full) yield text.flush(true);
        continue;
      }
      yield text.flush();
      if (item.type === 'close') yield page.html`${time(page, item.seconds)}</details>`;
      else yield header(page, text, log.anchor, item);
    }
  }
  yield text.flush();
  if (failedAt === undefined) yield page.html`<span id="${log.anchor}-failed"></span>`;
}

function header(
  page: Markup,
  text: LogTexts,
  anchor: string,
  { header: title, folded }: { readonly header: string; readonly folded: boolean },
): Html {
  const number = text.skip();
  const open = folded ? undefined : Html.own(' open');
  return page.html`<a class="n" href="#${anchor}-L${number}">${number}</a><details class="section"${open}><summary id="${anchor}-L${number}" data-line="${number}">${title}</summary>`;
}

/** The time that a section took, which is known at its end. */
function time(page: Markup, seconds: number | undefined): Html | undefined {
  if (seconds === undefined || seconds < 1) return undefined;
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return page.html`<p class="took">Section took ${minutes === 0 ? undefined : `${minutes} m `}${rest} s</p>`;
}

const LONG = Html.own(' class="long"');

/** Lines that become one text. */
class LogTexts {
  readonly #page: Markup;
  readonly #anchor: string;
  #lines: (readonly Run[])[] = [];
  #length = 0;
  #first = 1;
  #failed: number | undefined;

  constructor(page: Markup, anchor: string) {
    this.#page = page;
    this.#anchor = anchor;
  }

  /** Number of the next line. */
  get next(): number {
    return this.#first + this.#lines.length;
  }

  /** Takes a line; returns whether it is enough for a text. */
  add(runs: readonly Run[], failed: boolean): boolean {
    if (failed) this.#failed = this.next;
    this.#lines.push(runs);
    this.#length += runs.reduce((sum, { text }) => sum + text.length, 1);
    return this.#lines.length >= MAX_LINES || this.#length >= MAX_LENGTH;
  }

  /** A line that stands elsewhere; returns its number. Nothing waits when it is asked for. */
  skip(): number {
    this.#first += 1;
    return this.#first - 1;
  }

  /** What waits as one text; `long`: one that is laid out only where it is seen. */
  flush(long = false): Html {
    if (this.#lines.length === 0) return Html.own('');
    const first = this.#first;
    const failed = this.#failed;
    const text = this.#text();
    this.#first = this.next;
    this.#lines = [];
    this.#length = 0;
    this.#failed = undefined;
    const mark =
      failed === undefined ? undefined : this.#page.html` id="${this.#anchor}-failed" data-failed="${failed}"`;
    // a line end right behind the tag is the browser's
    return this.#page.html`<pre${long ? LONG : undefined} data-line="${first}"${mark}>\n${text}</pre>`;
  }

  /** The lines without what must not be shown: one that had such loses its colours. */
  #text(): Html {
    const { hide } = this.#page;
    const plain = this.#lines.map(plainText);
    const whole = plain.join('\n');
    if (hide(whole) === whole) return Html.own(this.#lines.map((runs) => `${escapeHtml(encodeLine(runs))}\n`).join(''));
    const lines = plain.map((line, index) => {
      const hidden = hide(line);
      return hidden === line ? encodeLine(this.#lines[index] ?? []) : hidden;
    });
    // a value of several lines is found in all of them together alone
    const safe = hide(lines.join('\n'));
    return Html.own(`${escapeHtml(safe)}\n`);
  }
}
