/**
 * A limit of time that can rest: while it does, its time does not go on. `signal` fires when the time is over, with the
 * reason that is made then. Whoever makes one clears it at the end.
 */
export class TimeLimit {
  readonly #over = new AbortController();
  readonly #reason: () => Error;
  #leftMs: number;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;
  #resting = 0;

  /** undefined: there is no limit. */
  constructor(ms: number | undefined, reason: () => Error) {
    this.#reason = reason;
    this.#leftMs = ms ?? Infinity;
    this.#go();
  }

  get signal(): AbortSignal {
    return this.#over.signal;
  }

  /** Has it rest until the function that is returned is called; of several at the same time, until all are. */
  rest(): () => void {
    if (this.#resting++ === 0 && this.#timer !== undefined) {
      this.#stop();
      this.#leftMs -= performance.now() - this.#since;
    }
    let rests = true;
    return () => {
      if (!rests) return;
      rests = false;
      if (--this.#resting === 0) this.#go();
    };
  }

  /** From now on it is never over. */
  clear(): void {
    this.#stop();
    this.#leftMs = Infinity;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #go(): void {
    if (this.#leftMs === Infinity || this.signal.aborted) return;
    this.#since = performance.now();
    this.#timer = setTimeout(() => this.#over.abort(this.#reason()), Math.max(0, this.#leftMs));
  }
}
