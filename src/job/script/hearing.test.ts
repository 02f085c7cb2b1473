import { describe, expect, it } from 'vitest';
import type { AttachedStreams } from '../../docker/types.js';
import { greet, type Waiting } from './hearing.js';

type Frame = AttachedStreams['output'] extends AsyncIterable<infer F> ? F : never;

const MARK = 'glci: the output is connected\n';
const frame = (stream: Frame['stream'], text: string): Frame => ({ stream, data: Buffer.from(text) });

/** A container that prints the frames one after the other when the test lets it, and remembers what it was given. */
function container(): { streams: AttachedStreams; given: string[]; print: (frame?: Frame) => Promise<void> } {
  const given: string[] = [];
  const waiting: (Frame | undefined)[] = [];
  let wake: () => void = () => undefined;
  async function* output(): AsyncGenerator<Frame> {
    for (;;) {
      while (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const next = waiting.shift();
      if (next === undefined) return;
      yield next;
    }
  }
  return {
    given,
    streams: {
      output: output(),
      write: async (text) => void given.push(text),
      end: async (text) => void given.push(text),
    },
    async print(one) {
      waiting.push(one);
      wake();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** The shell, with its script. */
function tell(streams: AttachedStreams, script: string, exit: Promise<unknown>, limitMs?: number): Waiting {
  const waiting = greet(streams, exit, limitMs);
  waiting.send(script);
  return waiting;
}

/** What is shown, as it comes. */
function read({ output, started }: Waiting): { shown: string[]; done: Promise<void> } {
  const shown: string[] = [];
  started();
  const all = async (): Promise<void> => {
    for await (const { stream, data } of output) shown.push(`${stream === 'stdout' ? '1' : '2'}${data.toString()}`);
  };
  return { shown, done: all() };
}

const NEVER = new Promise<number>(() => undefined);

describe('a script', () => {
  it('is given to the shell when both of its outputs are heard, and what tells so is not shown', async () => {
    const { streams, given, print } = container();
    const { shown, done } = read(tell(streams, 'the script', NEVER, 1e6));
    await print(frame('stdout', `of the entrypoint\n${MARK}`));
    expect(given).toHaveLength(1);
    await print(frame('stderr', MARK));
    expect(given).toEqual([expect.stringContaining('printf'), 'the script']);
    await print(frame('stdout', `${MARK}again`));
    await print();
    await done;
    expect(shown).toEqual(['1of the entrypoint\n', `1${MARK}again`]);
  });

  it('is the same where the mark comes in parts, and what only begins like it is shown', async () => {
    const { streams, given, print } = container();
    const { shown, done } = read(tell(streams, 'the script', NEVER, 1e6));
    await print(frame('stderr', `a${MARK}b`));
    await print(frame('stdout', 'gl'));
    await print(frame('stdout', 'glci: the out'));
    await print(frame('stdout', 'put is connected\nrest'));
    await print();
    await done;
    expect(given.at(-1)).toBe('the script');
    expect(shown).toEqual(['2a', '2b', '1gl', '1rest']);
  });

  it('follows where the container has ended, where nothing is heard, and shows what was held back', async () => {
    const ended = container();
    const first = read(tell(ended.streams, 'the script', Promise.resolve(1), 1e6));
    await ended.print(frame('stdout', 'glci'));
    await ended.print();
    await first.done;
    expect(ended.given.at(-1)).toBe('the script');
    expect(first.shown).toEqual(['1glci']);
    const silent = container();
    const second = read(tell(silent.streams, 'the script', NEVER, 1));
    await expect.poll(() => silent.given.at(-1)).toBe('the script');
    await silent.print();
    await second.done;
  });

  it('may be refused: the entrypoint has closed its input', async () => {
    const { streams, print } = container();
    const refused = { ...streams, write: async () => Promise.reject(new Error('EPIPE')) };
    const { shown, done } = read(tell(refused, 'the script', Promise.resolve(0), 1e6));
    await print(frame('stdout', 'usage'));
    await print();
    await done;
    expect(shown).toEqual(['1usage']);
  });
});
