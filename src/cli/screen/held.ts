import { Spools } from '../../run/spool.js';

/** Text on its way to the screen, which can be held: while somebody else has the terminal. */
export class HeldText {
  readonly #print: (text: string) => void;
  readonly #room: () => Promise<void> | undefined;
  readonly #spools = new Spools();
  readonly #kept = this.#spools.make();
  #isHeld = false;

  /** `room`: resolves when what was printed has been taken; undefined where it has. */
  constructor(print: (text: string) => void, room: () => Promise<void> | undefined) {
    this.#print = print;
    this.#room = room;
  }

  print(text: string): void {
    if (this.#isHeld) this.#kept.add(text);
    else this.#print(text);
  }

  hold(): void {
    this.#isHeld = true;
  }

  /** Prints what has come meanwhile, as fast as it is taken; what still comes has its turn after that. */
  async release(): Promise<void> {
    for (let some = this.#isHeld; some;) {
      some = false;
      for (const part of this.#kept.parts()) {
        some = true;
        this.#print(part);
        await this.#room();
      }
      const rest = this.#kept.rest();
      if (rest === '') continue;
      some = true;
      this.#print(rest);
      await this.#room();
    }
    this.#isHeld = false;
    this.#spools.remove();
  }
}
