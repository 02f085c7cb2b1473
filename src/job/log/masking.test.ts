import { describe, expect, it } from 'vitest';
import { MaskedStream, Masker } from './masking.js';

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
    const started = performance.now();
    let length = 0;
    for (let count = 0; count < 2048; count++) length += stream.push(piece).length;
    expect(length).toBe(64 * 1024 * 1024);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
