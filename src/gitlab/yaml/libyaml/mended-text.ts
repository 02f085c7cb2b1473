interface Insertion {
  /** In the text with all insertions. */
  readonly at: number;
  readonly length: number;
}

/** A text with blanks put in, which knows where its places were before. */
export class MendedText {
  /** What the library reads. */
  content: string;
  /** The same, place by place, with the tabs that are blanks in `content`. */
  written: string;
  #insertions: readonly Insertion[] = [];

  constructor(source: string) {
    this.content = source;
    this.written = source;
  }

  static join(parts: readonly MendedText[]): MendedText {
    const whole = new MendedText(parts.map(({ content }) => content).join(''));
    whole.written = parts.map(({ written }) => written).join('');
    let start = 0;
    whole.#insertions = parts.flatMap((part) => {
      const base = start;
      start += part.content.length;
      return part.#insertions.map(({ at, length }) => ({ at: base + at, length }));
    });
    return whole;
  }

  /** Puts blanks in; into `written` at `behind`, so that tabs keep their columns. */
  insert(at: number, blanks: string, behind = at): void {
    this.content = this.content.slice(0, at) + blanks + this.content.slice(at);
    this.written = this.written.slice(0, behind) + blanks + this.written.slice(behind);
    const { length } = blanks;
    const after = this.#insertions.filter((one) => one.at >= at).map((one) => ({ ...one, at: one.at + length }));
    this.#insertions = [...this.#insertions.filter((one) => one.at < at), { at, length }, ...after];
  }

  /** A blank in the place of a tab. */
  blank(at: number): void {
    this.content = `${this.content.slice(0, at)} ${this.content.slice(at + 1)}`;
  }

  /** Leaves out the rest. */
  cut(at: number): void {
    this.content = this.content.slice(0, at);
    this.written = this.written.slice(0, at);
  }

  /** The place in the text as it was before. */
  origin(place: number): number {
    let inserted = 0;
    for (const { at, length } of this.#insertions) {
      if (at >= place) break;
      inserted += Math.min(length, place - at);
    }
    return place - inserted;
  }
}
