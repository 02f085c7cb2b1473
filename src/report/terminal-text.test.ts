import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TerminalText } from './terminal-text.js';

const ESC = '\u001b';
const show = (...parts: readonly string[]): string => {
  const filter = new TerminalText();
  return parts.map((part) => filter.push(part)).join('') + filter.finish();
};

const HARMFUL = [
  `${ESC}]0;title\u0007`,
  `${ESC}]2;title${ESC}\\`,
  `${ESC}]52;c;ZXZpbA==\u0007`,
  `${ESC}]4;1;?\u0007`,
  `${ESC}]1337;File=:AAAA\u0007`,
  '\u009d0;title\u009c',
  `${ESC}P+q544e${ESC}\\`,
  `${ESC}_apc${ESC}\\`,
  `${ESC}^pm${ESC}\\`,
  `${ESC}[c`,
  `${ESC}[>c`,
  `${ESC}[6n`,
  `${ESC}[?6n`,
  `${ESC}[21t`,
  `${ESC}[?1$p`,
  '\u009b6n',
  `${ESC}Z`,
  '\u0005',
];

const FINE = [
  `${ESC}[31;1mred${ESC}[0;m`,
  `${ESC}[0K`,
  `${ESC}[2J${ESC}[H`,
  `${ESC}[1A`,
  `${ESC}]8;;https://example.com\u0007link${ESC}]8;;\u0007`,
  'progress 10%\rprogress 20%\n',
  'plain text [c] 6n ]0;title\n',
  `${ESC}7${ESC}8${ESC}M`,
];

describe("a job's output on a terminal", () => {
  it.each(HARMFUL)('is without %j', (text) => expect(show(`a${text}b`)).toBe('ab'));

  it.each(FINE)('keeps %j', (text) => expect(show(`a${text}b`)).toBe(`a${text}b`));

  it('is the same in whatever parts it comes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...HARMFUL, ...FINE, 'text')), fc.array(fc.nat(400)), (texts, cuts) => {
        const whole = texts.join('');
        const places = [...new Set(cuts.map((cut) => cut % (whole.length + 1)))].sort((a, b) => a - b);
        const parts = [0, ...places].map((place, index) => whole.slice(place, places[index]));
        expect(show(...parts)).toBe(texts.filter((text) => !HARMFUL.includes(text)).join(''));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not wait for a sequence without an end for ever', () => {
    const filter = new TerminalText();
    const shown = filter.push(`${ESC}]0;${'x'.repeat(200_000)}`) + filter.push(`${'y'.repeat(10)}\u0007after\n`);
    expect(shown.endsWith('after\n')).toBe(true);
    expect(shown).not.toContain(`${ESC}]`);
  });
});
