import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { pacedOutput } from './output.js';

/** A reader that takes nothing until it is told to. */
function slowReader(): { stream: Writable; take: () => void } {
  let taken: (() => void) | undefined;
  const stream = new Writable({
    highWaterMark: 10,
    write: (_chunk, _encoding, done) => void (taken = done),
  });
  return { stream, take: () => taken?.() };
}

describe('output at the pace of its reader', () => {
  it('has nothing to wait for while the reader keeps up', () => {
    const output = pacedOutput(slowReader().stream);
    output.write('short');
    expect(output.drained()).toBeUndefined();
  });

  it('waits for a reader that does not', async () => {
    const { stream, take } = slowReader();
    const output = pacedOutput(stream);
    output.write('a long text that does not fit');
    let done = false;
    const waiting = output.drained()?.then(() => (done = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toBe(false);
    take();
    await waiting;
    expect(output.drained()).toBeUndefined();
  });

  it('waits no longer when the reader is gone', async () => {
    const { stream } = slowReader();
    stream.on('error', () => undefined);
    const output = pacedOutput(stream);
    output.write('a long text that does not fit');
    const waiting = output.drained();
    stream.destroy(new Error('gone'));
    await waiting;
    expect(waiting).toBeDefined();
    expect(output.drained()).toBeUndefined();
  });
});
