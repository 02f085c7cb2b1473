import { describe, expect, it } from 'vitest';
import { encodeLine } from '../../../src/report/html/log/encode.js';
import { LineReader, plainText } from '../../../src/report/html/log/line.js';

const read = (...lines: string[]): string[] => {
  const reader = new LineReader();
  return lines.map((line) =>
    reader
      .read(line)
      .map(({ style, text }) => (style === '' ? text : `{${style}|${text}}`))
      .join(''),
  );
};

describe('a line of a log, as a terminal shows it', () => {
  it.each([
    ['bold and a colour', '\u001b[1;31mred\u001b[0m plain', '{1 f1|red} plain'],
    ['bright colours and grounds', '\u001b[93;104mx\u001b[m', '{f11 b12|x}'],
    ['256 colours', '\u001b[38;5;208mx\u001b[48;5;17my\u001b[39;49mz', '{f208|x}{f208 b17|y}z'],
    ['true colours', '\u001b[38;2;1;2;255mx', '{f#0102ff|x}'],
    ['true colours with colons', '\u001b[38:2:1:2:255mx', '{f#0102ff|x}'],
    ['true colours with a wrong channel', '\u001b[38;2;1;2;256mx\u001b[1my', 'x{1|y}'],
    ['underline and its end', '\u001b[4mx\u001b[24my', '{4|x}y'],
    ['faint, italic, struck through', '\u001b[2mx\u001b[3;22my\u001b[9;23mz', '{2|x}{3|y}{9|z}'],
    ['swapped colours', '\u001b[31;7mx\u001b[27my', '{fd b1|x}{f1|y}'],
    ['a reset without parameters', '\u001b[32mx\u001b[my', '{f2|x}y'],
    ['a carriage return', 'progress 10%\rprogress 100%', 'progress 100%'],
    ['a shorter text over a longer one', 'abcdef\rxy', 'xycdef'],
    ['a line that is cleared', 'abcdef\r\u001b[Kxy', 'xy'],
    ['a line that is cleared to its beginning', 'abcdef\u001b[3D\u001b[1Kx', '   xef'],
    ['colours of what is written over', '\u001b[31mabc\r\u001b[32mx', '{f2|x}{f1|bc}'],
    ['backspaces', 'abc\b\bX', 'aXc'],
    ['a column', 'abc\u001b[2GX\u001b[3CY', 'aXc  Y'],
    ['the end of a line of Windows', 'abc\r', 'abc'],
    ["the runner's clearing at the start", '\u001b[0K\u001b[36;1mHeader\u001b[0;m', '{1 f6|Header}'],
    [
      'titles, links and questions',
      '\u001b]0;title\u0007a\u001b]8;;http://x\u001b\\b\u001b]8;;\u001b\\\u001b[6n\u001b[?25lc',
      'abc',
    ],
    ['other control characters', 'a\u0000\u0007\u0085b\u202ec', 'abc'],
    ['tabs', 'a\tb', 'a\tb'],
    ['signs of two units', '🦊x\r🐳', '🐳x'],
    ['a sequence without an end', 'a\u001b[31', 'a31'],
  ])('%s', (_, line, shown) => {
    expect(read(line)).toEqual([shown]);
  });

  it('has the colours that the line before it has left', () => {
    expect(read('\u001b[31ma', 'b\u001b[0mc', 'd')).toEqual(['{f1|a}', '{f1|b}c', 'd']);
  });

  it('goes no further than a column that there may be', () => {
    expect(plainText(new LineReader().read('a\u001b[999999999Cb')).length).toBeLessThan(70_000);
  });

  it('takes no time worth speaking of, whatever it holds', () => {
    const line = '\u001b]'.repeat(30_000) + '\u001b['.repeat(30_000) + '1;'.repeat(30_000);
    expect(plainText(new LineReader().read(line)).length).toBeLessThan(line.length);
  });

  it('is written with marks that a text cannot bring', () => {
    const runs = new LineReader().read('\u{e0001}\u{e0031}\u{e007f}a\u001b[1mb\u001b[0mc 🏴\u{e0067}\u{e007f}');
    expect(encodeLine(runs)).toBe(
      '\u{e0031}\u{e007f}a\u{e0001}\u{e0031}\u{e007f}b\u{e0001}\u{e007f}c 🏴\u{e0067}\u{e007f}',
    );
  });
});
