import { describe, expect, it } from 'vitest';
import { stripAnsi } from '../../report/ansi.js';
import { printable } from '../../report/text.js';
import { MaskedStream, Masker } from './masking.js';
import { cpuMs } from '../../../test/cpu.js';

/** All that a stream shows of pieces. */
function shown(values: readonly string[], pieces: readonly string[]): string {
  const stream = new MaskedStream(new Masker(values));
  return pieces.map((piece) => stream.push(piece)).join('') + stream.flush();
}

function cutAt(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));
}

const KEY = ['-----BEGIN KEY-----', 'bGluZSBvbmUgb2YgdGhl', 'a2V5', '-----END KEY-----'].join('\n');

describe('a masked stream', () => {
  const values = ['secret', 'secret-long', KEY, 'aaaaaaaa'];
  const text = `a secret, a secret-long, ${KEY}\nsecre t\n${'a'.repeat(20)}\nglpat-abc.DEF=1 glrt-1 _gitlab_session=x\nend`;
  const expected = new Masker(values).mask(text);

  it.each([1, 2, 3, 5, 7, 16, 1000])('shows the same whatever the pieces: %i', (size) => {
    expect(shown(values, cutAt(text, size))).toBe(expected);
  });

  it('has masked everything', () => {
    expect(expected).toBe(
      'a [MASKED], a [MASKED], [MASKED]\nsecre t\n[MASKED][MASKED]aaaa\nglpat-[MASKED] glrt-[MASKED] _gitlab_session=[MASKED]\nend',
    );
  });

  it('masks the lines of a value of several lines on their own', () => {
    expect(shown([KEY], ['  bGluZSBvbmUgb2YgdGhl\n'])).toBe('  [MASKED]\n');
    expect(shown([KEY], ['-----BEGIN KEY-----\n'])).toBe('-----BEGIN KEY-----\n');
  });

  it('hands out whole lines at once, and holds back only what may become a secret', () => {
    const stream = new MaskedStream(new Masker([KEY]));
    expect(stream.push('one\ntwo\n')).toBe('one\ntwo\n');
    expect(stream.push('-----BEGIN KEY-----\n')).toBe('');
    expect(stream.push('another\n')).toBe('-----BEGIN KEY-----\nanother\n');
  });

  it.each([65_530, 65_536, 65_537, 65_540, 70_000])('finds what lies across the cut of a long line: %i', (at) => {
    for (const secret of ['secret-value', 'glpat-0123456789abcdefghij', '?private_token=abcdef']) {
      const line = `${'x'.repeat(at - 5)}${secret}${'y'.repeat(70_000)}`;
      const masked = shown(['secret-value'], cutAt(line, 4000));
      expect(masked).not.toContain('value');
      expect(masked).not.toContain('6789abc');
      expect(masked).not.toContain('=abc');
    }
  });

  it('is fast', () => {
    const stream = new MaskedStream(new Masker(['a-secret-value', KEY, 'another one', 'y'.repeat(3000)]));
    const piece = 'y\n'.repeat(16 * 1024);
    const started = cpuMs();
    let length = 0;
    for (let count = 0; count < 2048; count++) length += stream.push(piece).length;
    expect(length).toBe(64 * 1024 * 1024);
    expect(cpuMs() - started).toBeLessThan(2000);
  });
});

describe('what hides a secret', () => {
  const SECRET = 'hunter2-is-secret';
  const mask = (text: string): string => new Masker([SECRET]).mask(text);

  it.each([
    ['a colour', 'hunter2\u001b[31m-is-secret'],
    ['a clearing', 'hunter2-\u001b[0Kis-secret'],
    ['a movement', 'hunter2-\u001b[1Cis-secret'],
    ['a bell', 'hunter2-\u0007is-secret'],
    ['a return', 'hunter2-\ris-secret'],
    ['a mark of direction', 'hunter2-\u202eis-secret'],
  ])('does not survive as %s in its midst', (_, text) => {
    const masked = mask(`before \u001b[32m${text}\u001b[0m after\n\u001b[32mgreen\u001b[0m\n`);
    expect(printable(stripAnsi(masked))).toBe('before [MASKED] after\ngreen\n');
    expect(masked).toContain('\u001b[32mgreen'); // other lines keep theirs
  });

  it('does not survive in base64 or in an address', () => {
    for (const text of [SECRET, `user:${SECRET}`, `u:${SECRET}`, `ab:${SECRET}:x`]) {
      const base64 = Buffer.from(text).toString('base64');
      expect(mask(`a ${base64} b`), text).toMatch(/^a [\w+/]{0,12}\[MASKED\][\w+/=]{0,8} b$/);
    }
    expect(new Masker(['p@ss word/?']).mask('?p=p%40ss%20word%2F%3F&q=p%40ss+word%2F%3F')).toBe(
      '?p=[MASKED]&q=[MASKED]',
    );
    expect(new Masker(['>>>???>>>???']).mask(Buffer.from('>>>???>>>???').toString('base64url'))).toBe('[MASKED]');
  });

  it('of short values is only the value itself', () => {
    expect(new Masker(['short']).mask(`short ${Buffer.from('short').toString('base64')}`)).toBe('[MASKED] c2hvcnQ=');
  });
});
