/** What waits in GitHub for its turn: in a concurrency group one runs, and one (`queue: max`: a hundred) may wait. */
const MOST_WAITING = 100;

interface Group {
  busy: boolean;
  /** Those that wait, and how each is told: its turn has come, or it was replaced. */
  waiting: ((turn: boolean) => void)[];
}

/** Concurrency groups of a run, by names that do not tell upper and lower case apart. */
export class Groups {
  readonly #groups = new Map<string, Group>();

  /** Waits for the turn. False: another came that waits now in its place, and it is canceled. */
  async enter(name: string, queue: 'single' | 'max'): Promise<boolean> {
    const group = this.#of(name);
    if (!group.busy) {
      group.busy = true;
      return true;
    }
    if (queue === 'single') for (const tell of group.waiting.splice(0)) tell(false);
    else if (group.waiting.length >= MOST_WAITING) return false;
    return new Promise((resolve) => group.waiting.push(resolve));
  }

  leave(name: string): void {
    const group = this.#of(name);
    const next = group.waiting.shift();
    if (next === undefined) group.busy = false;
    else next(true);
  }

  #of(name: string): Group {
    const key = name.toLowerCase();
    const group = this.#groups.get(key) ?? { busy: false, waiting: [] };
    this.#groups.set(key, group);
    return group;
  }
}

/** Runners: at most so many jobs at the same time, in the order in which they ask. */
export class Runners {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  async with<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#free--;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free++;
      else next();
    }
  }
}
