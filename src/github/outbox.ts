import { isFinal } from './refusal.js';

/** What is to be sent under a key. */
export interface Letter {
  /** Goes before those that are not. */
  readonly urgent: boolean;
  readonly send: (signal: AbortSignal) => Promise<void>;
}

/** At the same time: GitHub asks for few. */
const AT_ONCE = 2;
/** Failures one after the other after which no more is tried. */
const MOST_FAILURES = 3;

/**
 * Sends the latest of each key: what is outdated before its turn is never sent, and of one key nothing overtakes. A
 * failure is told once; where it would be the same for all, or one follows another, no more is sent.
 */
export class Outbox {
  readonly #tell: (error: unknown) => void;
  readonly #waiting = new Map<string, Letter>();
  readonly #sending = new Set<string>();
  readonly #end = new AbortController();
  #failures = 0;
  #told = false;
  #closed = false;
  #idle: (() => void) | undefined;

  constructor(tell: (error: unknown) => void) {
    this.#tell = tell;
  }

  /** Takes a letter in place of an earlier one of the same key that has not gone yet. */
  put(key: string, letter: Letter): void {
    if (this.#closed) return;
    this.#waiting.delete(key);
    this.#waiting.set(key, letter);
    this.#more();
  }

  /** Resolves when all is sent, or when the signal fires; returns the keys of what is not. Nothing is sent any more then. */
  async drain(signal: AbortSignal): Promise<readonly string[]> {
    const left = (): readonly string[] => [...new Set([...this.#sending, ...this.#waiting.keys()])];
    if (left().length > 0 && !signal.aborted)
      await new Promise<void>((resolve) => {
        this.#idle = resolve;
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    const unsent = left();
    this.#closed = true;
    this.#waiting.clear();
    this.#end.abort();
    return unsent;
  }

  #more(): void {
    while (this.#sending.size < AT_ONCE) {
      const free = [...this.#waiting].filter(([key]) => !this.#sending.has(key));
      const [key, letter] = free.find(([, { urgent }]) => urgent) ?? free[0] ?? [];
      if (key === undefined || letter === undefined) break;
      this.#waiting.delete(key);
      this.#sending.add(key);
      void this.#send(key, letter);
    }
    if (this.#sending.size === 0 && this.#waiting.size === 0) this.#idle?.();
  }

  async #send(key: string, letter: Letter): Promise<void> {
    try {
      await letter.send(this.#end.signal);
      this.#failures = 0;
    } catch (error) {
      if (!this.#end.signal.aborted) this.#failed(error);
    }
    this.#sending.delete(key);
    this.#more();
  }

  #failed(error: unknown): void {
    this.#failures += 1;
    if (!this.#told) this.#tell(error);
    this.#told = true;
    if (!isFinal(error) && this.#failures < MOST_FAILURES) return;
    this.#closed = true;
    this.#waiting.clear();
  }
}
