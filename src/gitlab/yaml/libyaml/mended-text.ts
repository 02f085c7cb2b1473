interface Insertion {
  /** In the text as it is written. */
  readonly at: number;
  readonly blanks: string;
  /** Where the blanks are in `written`: behind the tabs of the line, which so keep their columns. */
  readonly behind: number;
}

/** A text with blanks put in, which knows where its places were before. */
export class MendedText {
  /** As it is written, up to where it is cut. */
  source: string;
  /** What the library reads. */
  content: string;
  /** The same, place by place, with the tabs that are blanks in `content`. */
  written: string;
  readonly #insertions = new Map<number, Insertion>();
  readonly #tabs = new Set<number>();
  #sorted: readonly Insertion[] = [];
  /** The blanks before each of them. */
  #sums: readonly number[] = [];

  constructor(source: string) {
    this.source = source;
    this.content = source;
    this.written = source;
  }

  static join(parts: readonly MendedText[]): MendedText {
    const whole = new MendedText(parts.map(({ source }) => source).join(''));
    let start = 0;
    for (const part of parts) {
      for (const { at, blanks, behind } of part.#sorted) {
        whole.#insertions.set(start + at, { at: start + at, blanks, behind: start + behind });
      }
      for (const tab of part.#tabs) whole.#tabs.add(start + tab);
      start += part.source.length;
    }
    whole.#build();
    return whole;
  }

  /** Puts a blank before a place of `content`. */
  addBlank(at: number): void {
    const place = this.origin(at);
    this.#insertions.set(place, { at: place, blanks: ' ', behind: place });
    this.#build();
  }

  /** Puts lines behind this column, which begin at these places of `source`. */
  indent(starts: readonly number[], column: number): void {
    const blanks = ' '.repeat(column);
    for (const at of starts) this.#insertions.set(at, { at, blanks, behind: this.#textOf(at) });
    this.#build();
  }

  isIndented(start: number): boolean {
    return this.#insertions.has(start);
  }

  unindent(starts: readonly number[]): void {
    for (const start of starts) this.#insertions.delete(start);
    this.#build();
  }

  /** A blank in the place of a tab. */
  blank(at: number): void {
    this.#tabs.add(this.origin(at));
    this.#build();
  }

  /** Leaves out the rest. */
  cut(at: number): void {
    this.source = this.source.slice(0, this.origin(at));
    this.#build();
  }

  /** The place in the text as it is written. */
  origin(place: number): number {
    let low = 0;
    let high = this.#sums.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.at ?? 0) + (this.#sums[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    const last = this.#sorted[low - 1];
    if (!last) return place;
    const before = this.#sums[low - 1] ?? 0;
    return Math.max(last.at, place - before - last.blanks.length);
  }

  /** Behind the blanks and tabs that a line begins with. */
  #textOf(start: number): number {
    const text = /[^ \t]/g;
    text.lastIndex = start;
    return text.exec(this.source)?.index ?? this.source.length;
  }

  #build(): void {
    this.#sorted = [...this.#insertions.values()].sort((a, b) => a.at - b.at);
    let sum = 0;
    this.#sums = this.#sorted.map(({ blanks }) => (sum += blanks.length) - blanks.length);
    let source = this.source;
    for (const tab of this.#tabs) source = `${source.slice(0, tab)} ${source.slice(tab + 1)}`;
    this.content = this.#with(source, ({ at }) => at);
    this.written = this.#with(this.source, ({ behind }) => behind);
  }

  #with(source: string, placeOf: (insertion: Insertion) => number): string {
    const parts: string[] = [];
    let from = 0;
    for (const insertion of this.#sorted) {
      const to = placeOf(insertion);
      if (to > source.length) break;
      parts.push(source.slice(from, to), insertion.blanks);
      from = to;
    }
    return `${parts.join('')}${source.slice(from)}`;
  }
}
