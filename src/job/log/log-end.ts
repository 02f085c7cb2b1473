import { stripAnsi } from '../../report/ansi.js';

/** Keeps so much of the end of a text that comes in parts. The parts are not put together meanwhile: that would fill the memory. */
export class TextEnd {
  readonly #limit: number;
  #parts: string[] = [];
  /** The first part that still counts. */
  #first = 0;
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    for (;;) {
      const oldest = this.#parts[this.#first]?.length ?? 0;
      if (this.#first === this.#parts.length - 1 || this.#length - oldest < this.#limit) break;
      this.#parts[this.#first++] = '';
      this.#length -= oldest;
    }
    // in one go once in a while: to move the rest for every part would be slow
    if (this.#first < 1000 && this.#first * 2 < this.#parts.length) return;
    this.#parts = this.#parts.slice(this.#first);
    this.#first = 0;
  }

  get text(): string {
    return this.#parts.join('').slice(-this.#limit);
  }
}

/** The last lines of a job's log as text: without colours, section marks, and what a carriage return has overwritten. */
export function lastLines(text: string, count: number): readonly string[] {
  const plain = stripAnsi(text.replaceAll('\r\n', '\n')).replace(/section_(?:start|end):\d+:[^\r\n]*\r/g, '');
  const lines = plain.split('\n').map((line) => line.slice(line.lastIndexOf('\r', line.length - 2) + 1).trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return lines.slice(-count);
}
