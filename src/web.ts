import { setTimeout as delay } from 'node:timers/promises';
import { messageOf } from './errors.js';

/*
 * What the clients of services have in common (GitLab, GitHub, Vault): how much of an answer is read, why none came, and
 * waiting before the next try. What may be tried again, and where a redirect may lead, is each service's own.
 */

/** No answer of a service is longer: GitLab's own limit of a file is 2 MiB. */
export const MAX_BYTES = 10 * 1024 * 1024;

/** An answer has more than {@link MAX_BYTES}. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';

  constructor() {
    super('the answer is too large');
  }
}

/** The body as text. Throws {@link TooLarge}: what is asked is not known to be well-meaning. */
export async function bodyOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Why a `fetch` came to nothing: its time was over, or what the system says (`code`: ECONNRESET), in words. */
export function failureOf(error: unknown): {
  readonly timeout: boolean;
  readonly code: string;
  readonly words: string;
} {
  const timeout = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return { timeout, code, words: messageOf(cause) || code || 'the connection failed' };
}

/** Waits so many milliseconds; rejects when the signal fires. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<unknown>;

export const pauseFor: Pause = (milliseconds, signal) => delay(milliseconds, undefined, { signal });

const TRIES = 3;

/** Milliseconds before the second try; four times as long before the third. */
const FIRST_PAUSE_MS = 500;

/** Does something up to three times, as long as it fails with what may pass. Throws the last error, or the signal's reason. */
export async function tried<T>(
  once: () => Promise<T>,
  mayPass: (error: unknown) => boolean,
  signal: AbortSignal,
  pause: Pause = pauseFor,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once();
    } catch (error) {
      signal.throwIfAborted();
      if (!mayPass(error) || tries === TRIES) throw error;
      await pause(FIRST_PAUSE_MS * 4 ** (tries - 1), signal);
    }
  }
}
