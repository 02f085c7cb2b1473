/** A run of numbers that a text is made by; where it is used up every choice is the first one, so that it can shrink. */
export class Choices {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** From 0 up to below the limit. */
  below(limit: number): number {
    const number = this.#numbers[this.#at] ?? 0;
    this.#at += 1;
    return number % limit;
  }

  /** True once in so many times. */
  rarely(times: number): boolean {
    return this.below(times) === times - 1;
  }

  of<T>(options: readonly [T, ...T[]]): T {
    return options[this.below(options.length)] ?? options[0];
  }

  /** So many times, with the number of the round. */
  times<T>(count: number, make: (round: number) => T): T[] {
    return Array.from({ length: count }, (_, round) => make(round));
  }
}
