/** A name that is in use, as what, and by how many. */
interface Held {
  readonly as: string;
  users: number;
  readonly free: Promise<void>;
  readonly release: () => void;
}

/** Lets work on one name go on at the same time only where all of it wants the name to stand for the same. */
export class Turns {
  readonly #held = new Map<string, Held>();

  /** Does the work as soon as nobody uses the name as anything else. */
  async take<T>(name: string, as: string, work: () => Promise<T>): Promise<T> {
    let held = this.#held.get(name);
    while (held !== undefined && held.as !== as) {
      await held.free;
      held = this.#held.get(name);
    }
    if (held === undefined) {
      let release = (): void => undefined;
      const free = new Promise<void>((resolve) => (release = resolve));
      held = { as, users: 0, free, release };
      this.#held.set(name, held);
    }
    held.users += 1;
    try {
      return await work();
    } finally {
      held.users -= 1;
      if (held.users === 0) {
        this.#held.delete(name);
        held.release();
      }
    }
  }
}
