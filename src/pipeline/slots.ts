/** Places for jobs that run at the same time, shared by a pipeline and its child pipelines. */
export class Slots {
  readonly #limit: number;
  readonly #waiting = new Set<() => void>();
  #taken = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes a place; false where none is free. */
  take(): boolean {
    if (this.#taken >= this.#limit) return false;
    this.#taken += 1;
    return true;
  }

  release(): void {
    this.#taken -= 1;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    waiting.forEach((wake) => wake());
  }

  /** Resolves when the next place becomes free. */
  released(): Promise<void> {
    return new Promise((resolve) => this.#waiting.add(resolve));
  }
}
