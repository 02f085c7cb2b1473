import { describe, expect, it } from 'vitest';
import { pathNames } from './output.js';

describe('pathNames', () => {
  it('are one part of a path each, and stay the same', () => {
    const nameOf = pathNames([]);
    expect(nameOf('build: [linux/arm64]')).toBe('build_linux_arm64_');
    expect(nameOf('..')).toBe('_');
    expect(nameOf('.hidden')).toBe('_hidden');
    expect(nameOf('build: [linux/arm64]')).toBe('build_linux_arm64_');
  });

  it('are different for different jobs, whichever comes first', () => {
    const nameOf = pathNames(['a b', 'a_b', 'a/b', 'a_b-2']);
    expect([nameOf('a/b'), nameOf('a_b-2'), nameOf('a_b'), nameOf('a b')]).toEqual([
      'a_b-3',
      'a_b-2-2',
      'a_b-2',
      'a_b',
    ]);
    expect(nameOf('job\0service', 'a_b')).toBe('a_b-4');
  });
});
