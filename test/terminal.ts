/**
 * A terminal in memory that knows what is written to it by the command: text that wraps, carriage returns, the cursor
 * moved up, everything below erased, colours. Anything else is an error.
 */
export class FakeTerminal {
  columns: number;
  rows = 24;
  readonly #lines: string[][] = [[]];
  #row = 0;
  #column = 0;
  #style = '';
  /** The style of every sign that was written, by the sign. */
  readonly styles = new Map<string, string>();

  /** How often all that is to be seen was erased at once: some terminals keep it among what has scrolled away. */
  copies = 0;

  constructor(columns = 80) {
    this.columns = columns;
  }

  write(text: string): void {
    for (const [token] of text.matchAll(/\u001b\[[0-9;]*[A-Za-z]|[^\u001b]/gu)) {
      const sequence = /^\u001b\[([0-9;]*)([A-Za-z])$/.exec(token);
      if (sequence !== null) this.#sequence(sequence[1] ?? '', sequence[2] ?? '');
      else if (token === '\r') this.#column = 0;
      else if (token === '\n') this.#newLine();
      else this.#put(token);
    }
  }

  /** What is to be seen, all that has scrolled away included. */
  get text(): string {
    return this.#lines
      .map((line) => line.join('').trimEnd())
      .join('\n')
      .trimEnd();
  }

  /** The last lines. */
  tail(count: number): readonly string[] {
    return this.text.split('\n').slice(-count);
  }

  #put(sign: string): void {
    if (this.#column >= this.columns) this.#newLine();
    const line = this.#lines[this.#row] ?? [];
    while (line.length < this.#column) line.push(' ');
    line[this.#column] = sign;
    this.#lines[this.#row] = line;
    this.styles.set(sign, this.#style);
    this.#column += 1;
  }

  #newLine(): void {
    this.#row += 1;
    this.#column = 0;
    this.#lines[this.#row] ??= [];
  }

  #sequence(numbers: string, kind: string): void {
    if (kind === 'A') this.#row -= Number(numbers === '' ? 1 : numbers);
    else if (kind === 'C') this.#column += Number(numbers === '' ? 1 : numbers);
    else if (kind === 'J') {
      if (this.#row === 0 && this.#column === 0 && this.text !== '') this.copies += 1;
      this.#lines.length = this.#row + 1;
      this.#lines[this.#row]?.splice(this.#column);
    } else if (kind === 'K') this.#lines[this.#row]?.splice(this.#column);
    else if (kind === 'm') this.#style = /^[0;]*$/.test(numbers) ? '' : this.#style + numbers;
    else throw new Error(`the terminal does not know ${kind}`);
  }
}
