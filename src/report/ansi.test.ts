import { describe, expect, it } from 'vitest';
import { onlyColors, stripAnsi } from './ansi.js';

describe('control sequences of a log', () => {
  it.each([
    ['\u001b[32;1m$ make\u001b[0;m', '$ make', '\u001b[32;1m$ make\u001b[0;m'],
    ['50%\r\u001b[2K100%', '50%\r100%', '50%\r100%'],
    // the shape of the cursor, a soft reset: final characters after a blank or a sign
    ['\u001b[1 qready\u001b[!p', 'ready', 'ready'],
    ['\u001b[?25l\u001b[1;31mred', 'red', '\u001b[1;31mred'],
  ])('%j', (text, plain, colored) => {
    expect([stripAnsi(text), onlyColors(text)]).toEqual([plain, colored]);
  });
});
