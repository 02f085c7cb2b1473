import type { Writable } from 'node:stream';

/** Standard output at the reader's pace. */
export interface PacedOutput {
  write(text: string): void;
  /** Resolves when the reader has taken what was written; undefined where it has already. */
  drained(): Promise<void> | undefined;
}

/**
 * Writes that the reader does not take pile up in memory where standard output is a socket (a parent that is Node), so
 * whoever writes much waits between. A reader that is gone is waited for no longer.
 */
export function pacedOutput(stream: Writable): PacedOutput {
  let waiting: Promise<void> | undefined;
  return {
    write(text) {
      if (stream.write(text) || waiting !== undefined) return;
      waiting = new Promise((resolve) => {
        const done = (): void => {
          for (const event of ['drain', 'close', 'error']) stream.off(event, done);
          waiting = undefined;
          resolve();
        };
        for (const event of ['drain', 'close', 'error']) stream.once(event, done);
      });
    },
    drained: () => waiting,
  };
}
