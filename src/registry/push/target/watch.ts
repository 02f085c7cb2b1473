import { setTimeout as delay } from 'node:timers/promises';
import { PushError } from './refusal.js';

/** A copy that nothing is heard of for so long is given up. */
export const IDLE_MS = 60_000;

/** Looks whether a copy goes on: its {@link signal} fires when it was stopped, or when nothing has moved for too long. */
export class Watch implements Disposable {
  readonly signal: AbortSignal;
  readonly #idle = new AbortController();
  readonly #timer: NodeJS.Timeout;
  /** Pauses that were asked for, and are no standstill. */
  #pauses = 0;

  constructor(stop: AbortSignal, host: string, idleMs = IDLE_MS) {
    this.signal = AbortSignal.any([stop, this.#idle.signal]);
    const sentence = `Nothing has moved between this machine and ${host} for ${idleMs / 1000} s: the copy was given up`;
    this.#timer = setTimeout(() => {
      if (this.#pauses > 0) this.#timer.refresh();
      else this.#idle.abort(new PushError(sentence, true));
    }, idleMs);
  }

  /** Something was sent or received. */
  moved(): void {
    this.#timer.refresh();
  }

  /** Waits; throws the signal's reason when it fires. */
  async pause(milliseconds: number): Promise<void> {
    this.#pauses += 1;
    try {
      await delay(milliseconds, undefined, { signal: this.signal });
    } catch {
      this.signal.throwIfAborted();
    } finally {
      this.#pauses -= 1;
      this.moved();
    }
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }
}
