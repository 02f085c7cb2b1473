import { describe, expect, it } from 'vitest';
import { HeldText } from './held.js';

describe('text that is held', () => {
  it('comes behind what was printed before, in its order, and once', async () => {
    let shown = '';
    const text = new HeldText(
      (part) => void (shown += part),
      () => undefined,
    );
    text.print('a');
    text.hold();
    text.print('b');
    text.print('c');
    expect(shown).toBe('a');
    await text.release();
    text.print('d');
    await text.release();
    expect(shown).toBe('abcd');
  });

  it('is shown as fast as it is taken, what comes meanwhile behind it, however much there is', async () => {
    const shown: string[] = [];
    let meanwhile = ['-end-', 'y'.repeat(300 * 1024)];
    const text: HeldText = new HeldText(
      (part) => void shown.push(part),
      async () => {
        await Promise.resolve();
        for (const one of meanwhile.splice(0)) text.print(one);
      },
    );
    text.hold();
    const long = 'x'.repeat(100 * 1024);
    for (let index = 0; index < 5; index++) text.print(long);
    await text.release();
    expect(shown.join('')).toBe(`${long.repeat(5)}-end-${'y'.repeat(300 * 1024)}`);
    expect(Math.max(...shown.map((part) => part.length))).toBeLessThanOrEqual(700 * 1024);
    meanwhile = [];
  });
});
