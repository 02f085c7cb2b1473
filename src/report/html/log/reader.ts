import { LineReader, plainText, type Run } from './line.js';

/** A piece of a log, in its order. Each line and each header is a line of the log and has a number. */
export type LogItem =
  | { readonly type: 'line'; readonly runs: readonly Run[] }
  | { readonly type: 'open'; readonly name: string; readonly header: string; readonly folded: boolean; readonly time: number }
  | { readonly type: 'close'; readonly seconds: number | undefined }; // prettier-ignore

/**
 * Source: GitLab documentation, "Custom collapsible sections"; GitLab Runner, `helpers/trace`. `[collapsed=true]` asks for
 * a folded one.
 */
const MARK = /(?:\u001b\[0K)*section_(start|end):(\d{1,15}):([A-Za-z0-9_.-]+)(?:\[([^\]\r\n]*)\])?\r(?:\u001b\[0K)*/g;

/** Sections of the runner itself but for the script's own: GitLab folds none, here they are out of the way. */
const FOLDED = new Set([
  'prepare_executor', 'prepare_script', 'get_sources', 'restore_cache', 'download_artifacts', 'after_script',
  'archive_cache', 'archive_cache_on_failure', 'upload_artifacts_on_success', 'upload_artifacts_on_failure',
  'cleanup_file_variables',
]); // prettier-ignore

/** A line is cut after so many characters. */
const MAX_LINE = 64 * 1024;

/** Sections in sections, and sections of a log: of what is beyond the headers are lines. */
const MAX_DEPTH = 12;
const MAX_SECTIONS = 2000;

/** Reads a log as it comes, piece by piece. Sections that are not ended end with the one around them. */
export class LogReader {
  readonly #lines = new LineReader();
  readonly #open: { name: string; time: number }[] = [];
  #sections = 0;
  #rest = '';

  *push(text: string): Generator<LogItem> {
    const all = this.#rest + text;
    let at = 0;
    for (;;) {
      const end = all.indexOf('\n', at);
      if (end === -1) break;
      yield* this.#long(all.slice(at, end));
      at = end + 1;
    }
    this.#rest = all.slice(at);
    while (this.#rest.length > MAX_LINE) {
      yield* this.#line(this.#rest.slice(0, MAX_LINE));
      this.#rest = this.#rest.slice(MAX_LINE);
    }
  }

  *finish(): Generator<LogItem> {
    if (this.#rest !== '') yield* this.#line(this.#rest);
    this.#rest = '';
    while (this.#open.pop() !== undefined) yield { type: 'close', seconds: undefined };
  }

  /** Sections that are open. */
  get depth(): number {
    return this.#open.length;
  }

  *#long(line: string): Generator<LogItem> {
    yield* this.#line(line.slice(0, MAX_LINE));
    for (let at = MAX_LINE; at < line.length; at += MAX_LINE) yield* this.#line(line.slice(at, at + MAX_LINE));
  }

  *#line(line: string): Generator<LogItem> {
    if (!line.includes('section_')) {
      yield { type: 'line', runs: this.#lines.read(line) };
      return;
    }
    const marks = [...line.matchAll(MARK)];
    let at = 0;
    for (const [index, match] of marks.entries()) {
      if (match.index > at) yield { type: 'line', runs: this.#lines.read(line.slice(at, match.index)) };
      at = match.index + match[0].length;
      const [, kind = '', time = '', name = '', options = ''] = match;
      if (kind === 'end') yield* this.#close(name, Number(time));
      else {
        const end = marks[index + 1]?.index ?? line.length;
        yield this.#header(name, Number(time), options, this.#lines.read(line.slice(at, end)));
        at = end;
      }
    }
    if (at < line.length || marks.length === 0) yield { type: 'line', runs: this.#lines.read(line.slice(at)) };
  }

  #header(name: string, time: number, options: string, runs: readonly Run[]): LogItem {
    const header = plainText(runs).trim() || name;
    if (this.#open.length === MAX_DEPTH || this.#sections === MAX_SECTIONS) return { type: 'line', runs };
    this.#sections += 1;
    this.#open.push({ name, time });
    const folded = FOLDED.has(name) || /(?:^|,)\s*collapsed\s*=\s*true\s*(?:,|$)/.test(options);
    return { type: 'open', name, header, folded, time };
  }

  *#close(name: string, time: number): Generator<LogItem> {
    const index = this.#open.findLastIndex((section) => section.name === name);
    if (index === -1) return;
    for (const section of this.#open.splice(index).reverse()) {
      const seconds = time - section.time;
      yield { type: 'close', seconds: section.name === name && seconds >= 0 ? seconds : undefined };
    }
  }
}
