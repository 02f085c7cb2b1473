import { messageOf, SystemError } from '../../errors.js';
import { noteCall, statusOf } from '../errors.js';

/** The engine is gone, or does not answer: whatever is done on it is over. */
export class EngineLost extends SystemError {
  override readonly name = 'EngineLost';
}

/** What is known of a call, for its time limit and for what a lost connection means. */
export type CallKind =
  /** Asks, or does what is as good done twice: tried again when the connection is lost. */
  | 'ask'
  /** Changes something, once. */
  | 'do'
  /** Moves files, or runs a program of ours: may take long, and has an end. */
  | 'work'
  /** Takes as long as it takes, while the engine answers other questions. */
  | 'long';

/** Seconds that a call may take; creating and starting a container may have to wait for a disk. */
const LIMITS = { ask: 60, do: 180, work: 1800 } as const;

/** The same once a call was not answered in its time, or the run is to end: an engine that is well takes a second. */
const SHORT = 20;

/** So many calls that were not answered in their time, and the engine is given up. */
const UNANSWERED = 3;

const TRIES = 3;

interface Limits {
  readonly ask: number;
  readonly do: number;
  readonly work: number;
  readonly short: number;
}

export interface GuardOptions {
  readonly address: string;
  /** The smallest question that the engine answers. */
  readonly ping: () => Promise<unknown>;
  readonly tell: (message: string) => void;
  /** Seconds, in place of the usual limits. */
  readonly limits?: Limits;
  /** Between two tries, and between two pings while something is waited for; default: 5 s. */
  readonly pauseMs?: number;
}

/**
 * Watches over all calls of an engine: none waits for ever. While any is under way, the engine is asked every few seconds
 * whether it is there; after three questions without an answer it is lost, and so are all calls, at once and from then on.
 * That a call is tried again is told, once for all calls that met the same. An engine that answers that question and leaves
 * others unanswered is given up as well, after three of them; the first has all its time, those after it little.
 */
export class Guard {
  readonly #options: GuardOptions;
  readonly #pauseMs: number;
  readonly #waiting = new Set<(error: EngineLost) => void>();
  readonly #lost = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #unanswered = 0;
  /** Calls that were not answered in their time. */
  #overdue = 0;
  #hurried = false;
  readonly #deadlines = new Set<(seconds: number) => void>();
  /** Calls that are made once more: what one of them tells holds for all. */
  #again = 0;
  #asking = false;

  constructor(options: GuardOptions) {
    this.#options = options;
    this.#pauseMs = options.pauseMs ?? 5000;
  }

  /** Fires when the engine is lost, with an {@link EngineLost} as its reason. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** The run is to end: from now on no call has much time, also those that are under way; the first to take longer is the last. */
  hurry(): void {
    this.#hurried = true;
    for (const shorten of [...this.#deadlines]) shorten(this.#limits.short);
  }

  get #limits(): Limits {
    return this.#options.limits ?? { ...LIMITS, short: SHORT };
  }

  /** Makes a call. Throws the engine's error; {@link EngineLost} where there is no engine any more. */
  async call<T>(kind: CallKind, what: string, make: () => Promise<T>): Promise<T> {
    let isAgain = false;
    try {
      for (let number = 1; ; number++) {
        try {
          return await this.#watched(kind, what, make());
        } catch (error) {
          noteCall(error, what);
          if (error instanceof EngineLost || !isConnectionLoss(error)) throw error;
          if (kind !== 'ask') throw error;
          if (number === TRIES) throw this.#lose(messageOf(error));
          if (!isAgain && ++this.#again === 1)
            this.#options.tell(
              `The connection to the Docker engine was lost (${what}: ${messageOf(error)}): trying again`,
            );
          isAgain = true;
          await this.#watched('long', what, new Promise((resolve) => setTimeout(resolve, this.#pauseMs)));
        }
      }
    } finally {
      if (isAgain) this.#again -= 1;
    }
  }

  /** Passes a stream on as long as the engine is there. */
  async *stream<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
    const items = source[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await this.#watched('long', 'a stream', items.next());
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      // it may wait for the very item that did not come
      void items.return?.().catch(() => undefined);
    }
  }

  #watched<T>(kind: CallKind, what: string, call: Promise<T>): Promise<T> {
    if (this.#lost.signal.aborted) {
      call.catch(() => undefined);
      return Promise.reject(this.#lost.signal.reason as EngineLost);
    }
    return new Promise<T>((resolve, reject) => {
      let limit: NodeJS.Timeout | undefined;
      const within = (seconds: number): void => {
        clearTimeout(limit);
        limit = setTimeout(() => settle(() => reject(this.#late(what, seconds))), seconds * 1000);
      };
      if (kind !== 'long') {
        const { short, [kind]: usual } = this.#limits;
        const isShort = this.#hurried || (this.#overdue > 0 && kind !== 'work');
        within(isShort ? Math.min(short, usual) : usual);
        this.#deadlines.add(within);
      }
      const drop = (error: EngineLost): void => settle(() => reject(error));
      const settle = (end: () => void): void => {
        clearTimeout(limit);
        this.#deadlines.delete(within);
        this.#waiting.delete(drop);
        if (this.#waiting.size === 0) this.#rest();
        end();
      };
      this.#waiting.add(drop);
      this.#timer ??= setInterval(() => void this.#ask(), this.#pauseMs);
      call.then(
        (value) => settle(() => resolve(value)),
        (error: unknown) => settle(() => reject(error instanceof Error ? error : new Error(String(error)))),
      );
    });
  }

  /** A call was not answered in its time. */
  #late(what: string, seconds: number): SystemError {
    this.#overdue += 1;
    const why = `it took longer than ${seconds} s for: ${what}`;
    if (this.#hurried || this.#overdue >= UNANSWERED) return this.#lose(why);
    return new SystemError(`The Docker engine is there, but ${why}`);
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#unanswered = 0;
  }

  async #ask(): Promise<void> {
    if (this.#asking) {
      this.#missed('it does not answer'); // the last question has none yet
      return;
    }
    this.#asking = true;
    try {
      await this.#options.ping();
      this.#unanswered = 0;
    } catch (error) {
      if (statusOf(error) === undefined) this.#missed(messageOf(error));
    } finally {
      this.#asking = false;
    }
  }

  #missed(why: string): void {
    this.#unanswered += 1;
    if (this.#unanswered >= TRIES && this.#waiting.size > 0) this.#lose(why);
  }

  #lose(why: string): EngineLost {
    const known: unknown = this.#lost.signal.reason;
    if (known instanceof EngineLost) return known;
    const lost = new EngineLost(`The Docker engine at ${this.#options.address} is lost: ${why}`, {
      hint: 'See whether it runs, then remove what it may still have of this run with gitlab-dind clean (the next run does so, too).',
    });
    this.#lost.abort(lost);
    for (const drop of [...this.#waiting]) drop(lost);
    return lost;
  }
}

/** Whether the engine could not be reached, or went away in the midst of a call. */
function isConnectionLoss(error: unknown): boolean {
  if (statusOf(error) !== undefined) return false;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code) ||
    /socket hang up|aborted|premature close/i.test(messageOf(error))
  );
}
