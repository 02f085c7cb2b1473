import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SectionReader } from './sections.js';

const start = (name: string, header = '', options = ''): string =>
  `\u001b[0Ksection_start:1700000000:${name}${options}\r\u001b[0K${header}`;
const end = (name: string): string => `\u001b[0Ksection_end:1700000001:${name}\r\u001b[0K`;

/** The log in short: text as it is, sections in brackets. */
function read(...pieces: readonly string[]): string {
  const reader = new SectionReader();
  const parts = [...pieces.flatMap((piece) => [...reader.push(piece)]), ...reader.finish()];
  return parts
    .map((part) => (part.type === 'text' ? part.text : part.type === 'open' ? `[${part.header}:` : ']'))
    .join('');
}

describe('SectionReader', () => {
  it.each([
    ['no marks\nat all', 'no marks\nat all'],
    [`a\n${start('x', 'Head\n')}b\n${end('x')}\nc\n`, 'a\n[Head:b\n]c\n'],
    [`${start('x', 'Head\n', '[collapsed=true]')}b\n${end('x')}c\n`, '[Head:b\n]c\n'],
    [`${start('x')}\nb\n`, '[x:b\n]'],
    [`${start('x', 'X\n')}${start('y', 'Y\n')}b\n${end('y')}${end('x')}`, '[X:[Y:b\n]]'],
    [`${start('x', 'X\n')}${start('y', 'Y\n')}b\n${end('x')}c\n`, '[X:[Y:b\n]]c\n'],
    [`a\n${end('x')}b\n`, 'a\nb\n'],
    [`${start('x', 'X')}${start('y', 'Y\n')}b\n`, '[X:[Y:b\n]]'],
    [`section_start:1:step_script\r\u001b[0KExecuting\nb\nsection_end:2:step_script\r\u001b[0K`, 'Executing\nb\n'],
    ['section_start:later:x\r\n', 'section_start:later:x\r\n'],
  ])('reads %j', (text, expected) => expect(read(text)).toBe(expected));

  it('does not care how the log is cut', () => {
    const text = `a\n${start('x', 'Head\n')}b\n${end('x')}\nc\n${start('y', 'Y\n')}`;
    fc.assert(
      fc.property(fc.array(fc.nat({ max: text.length })), (cuts) => {
        const places = [0, ...cuts.toSorted((one, other) => one - other), text.length];
        const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
        expect(read(...pieces)).toBe(read(text));
      }),
    );
  });

  it('does not wait for the end of a line that has none', () => {
    const reader = new SectionReader();
    const parts = reader.push('x'.repeat(100_000));
    expect(parts).toEqual([{ type: 'text', text: 'x'.repeat(100_000) }]);
  });
});
