import type { Writable } from 'node:stream';
import type { EventSink } from '../report/events.js';

/** Resolves when the output has room again; undefined where it has room now, or nobody reads it any more. */
export function roomIn(output: Pick<Writable, 'writableNeedDrain' | 'on' | 'off'>): Promise<void> | undefined {
  if (!output.writableNeedDrain) return undefined;
  return new Promise<void>((resolve) => {
    const go = (): void => {
      output.off('drain', go).off('close', go);
      resolve();
    };
    output.on('drain', go).on('close', go);
  });
}

/**
 * A sink that has taken an event only when the output to which it writes (this process's own) has room again. What a
 * slow reader has not taken would otherwise wait in our memory, and a job may print without end.
 */
export function paced(sink: EventSink, output: Writable): EventSink {
  return async (event) => {
    await sink(event);
    if (event.type === 'log') await roomIn(output);
  };
}
