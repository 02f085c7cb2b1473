import { describe, expect, it } from 'vitest';
import { outputUntil } from './output.js';

const frame = (text: string): { stream: 'stdout'; data: Buffer } => ({ stream: 'stdout', data: Buffer.from(text) });

/** What comes of an output, and whether it was told as lost. */
async function take(
  output: AsyncIterable<ReturnType<typeof frame>>,
  exit: Promise<number>,
): Promise<[string, boolean]> {
  let [text, lost] = ['', false];
  for await (const { data } of outputUntil(output, exit, async () => void (lost = true), 20)) text += data.toString();
  return [text, lost];
}

describe('the output of a container', () => {
  it('is taken to its end, also what comes after the container has ended', async () => {
    async function* output(): AsyncGenerator<ReturnType<typeof frame>> {
      yield frame('a');
      await new Promise((resolve) => setTimeout(resolve, 5));
      yield frame('b');
    }
    expect(await take(output(), Promise.resolve(0))).toEqual(['ab', false]);
  });

  it('may take its time while the container runs', async () => {
    async function* output(): AsyncGenerator<ReturnType<typeof frame>> {
      await new Promise((resolve) => setTimeout(resolve, 60));
      yield frame('late');
    }
    expect(await take(output(), new Promise(() => undefined))).toEqual(['late', false]);
  });

  it('is over where no end comes after the container has ended', async () => {
    async function* output(): AsyncGenerator<ReturnType<typeof frame>> {
      yield frame('a');
      await new Promise(() => undefined);
    }
    expect(await take(output(), Promise.resolve(0))).toEqual(['a', true]);
    expect(await take(output(), Promise.reject(new Error('gone')))).toEqual(['a', true]);
  });

  it('throws what the stream throws', async () => {
    async function* output(): AsyncGenerator<ReturnType<typeof frame>> {
      yield frame('a');
      throw new Error('cut');
    }
    await expect(take(output(), new Promise(() => undefined))).rejects.toThrow('cut');
  });
});
