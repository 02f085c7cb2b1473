import { describe, expect, it } from 'vitest';
import { columnsOf, fitColumns, measured } from './width.js';

describe('what is drawn before the widths of signs are known', () => {
  it('is drawn again where it has such signs, and so right', async () => {
    const seen: string[] = [];
    const drawn = await measured(() => {
      seen.push(`${columnsOf('plain')} ${columnsOf('日本')} ${columnsOf('\u001b[31me\u0301\u001b[0m')}`);
      return seen.at(-1);
    });
    expect(seen).toEqual(['5 2 1', '5 4 1']);
    expect(drawn).toBe('5 4 1');
  });
});

describe('fitColumns', () => {
  it.each([
    ['two words', 9, 'two words'],
    ['two words', 8, 'two wor…'],
    ['日本語日本語', 6, '日本…'],
    // two columns each in Unicode's table, and marks that take none
    ['\ufe50\ufe51\ufe52', 5, '\ufe50\ufe51…'],
    ['e\u0301e\u0301e\u0301', 3, 'e\u0301e\u0301e\u0301'],
    ['👨‍👩‍👧👍🏽', 3, '👨‍👩‍👧…'],
    ['text', 0, ''],
  ])('%s in %i columns', (text, columns, fitting) => {
    expect(fitColumns(text, columns)).toBe(fitting);
  });
});
