import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../report/events.js';
import { paced } from './pace.js';

const log = (text: string): RunEvent => ({
  v: 1,
  time: '',
  pipeline: 1,
  type: 'log',
  job: 'j',
  stream: 'stdout',
  text,
});

describe('paced', () => {
  it('has the sender wait while the output is full, and no longer', async () => {
    const taken: (() => void)[] = [];
    const output = new Writable({ highWaterMark: 4, write: (_chunk, _encoding, done) => void taken.push(done) });
    const sink = paced((event) => void (event.type === 'log' && output.write(event.text)), output);
    await sink(log('ab')); // there is room
    let done = false;
    const waiting = Promise.resolve(sink(log('cdef'))).then(() => (done = true));
    await setImmediate();
    expect(done).toBe(false);
    taken.shift()?.();
    await setImmediate();
    taken.shift()?.();
    await waiting;
    expect(output.listenerCount('drain')).toBe(0);
  });

  it('does not wait for a reader that has gone', async () => {
    const output = new Writable({ highWaterMark: 1, write: () => undefined });
    const sink = paced((event) => void (event.type === 'log' && output.write(event.text)), output);
    const waiting = sink(log('abc'));
    output.destroy();
    await waiting;
    expect(output.destroyed).toBe(true);
  });
});
