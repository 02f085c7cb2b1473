import { describe, expect, it } from 'vitest';
import { fitColumns } from './width.js';

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
