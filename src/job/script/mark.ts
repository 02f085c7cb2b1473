/** Looks for a mark in an output that comes in parts; what may be its beginning is held back until more is known. */
export class MarkFinder {
  readonly #mark: Buffer;
  #held = Buffer.alloc(0);
  #isFound = false;

  constructor(mark: string) {
    this.#mark = Buffer.from(mark);
  }

  get isFound(): boolean {
    return this.#isFound;
  }

  /** What of the output is before the mark and known not to belong to it, and, once it is found, what stands behind it. */
  take(data: Buffer): { readonly before: Buffer; readonly behind: Buffer } {
    const nothing = Buffer.alloc(0);
    if (this.#isFound) return { before: nothing, behind: data };
    const text = Buffer.concat([this.#held, data]);
    const at = text.indexOf(this.#mark);
    this.#isFound = at !== -1;
    const end = at === -1 ? text.length - this.#begun(text) : at;
    this.#held = at === -1 ? text.subarray(end) : nothing;
    return { before: text.subarray(0, end), behind: at === -1 ? nothing : text.subarray(at + this.#mark.length) };
  }

  /** What was held back, where there is no more to come. */
  rest(): Buffer {
    const held = this.#held;
    this.#held = Buffer.alloc(0);
    return held;
  }

  /** How many bytes at the end may be the beginning of the mark. */
  #begun(text: Buffer): number {
    const mark = this.#mark;
    for (let length = Math.min(mark.length - 1, text.length); length > 0; length--)
      if (text.subarray(text.length - length).equals(mark.subarray(0, length))) return length;
    return 0;
  }
}
