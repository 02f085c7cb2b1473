/** Takes the least of its items first: a binary heap. */
export class Queue<T> {
  readonly #items: T[] = [];
  readonly #compare: (a: T, b: T) => number;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  get first(): T | undefined {
    return this.#items[0];
  }

  add(item: T): void {
    let at = this.#items.push(item) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (this.#compare(this.#items[up]!, item) <= 0) break;
      this.#items[at] = this.#items[up]!;
      at = up;
    }
    this.#items[at] = item;
  }

  take(): T | undefined {
    const first = this.#items[0];
    const moved = this.#items.pop();
    if (moved === undefined || this.#items.length === 0) return first;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= this.#items.length) break;
      if (down + 1 < this.#items.length && this.#compare(this.#items[down + 1]!, this.#items[down]!) < 0) down += 1;
      if (this.#compare(moved, this.#items[down]!) <= 0) break;
      this.#items[at] = this.#items[down]!;
      at = down;
    }
    this.#items[at] = moved;
    return first;
  }
}
