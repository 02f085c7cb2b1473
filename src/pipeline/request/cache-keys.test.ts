import { describe, expect, it } from 'vitest';
import type { CacheSpec } from '../../gitlab/types.js';
import { expandCache } from './cache-keys.js';

const spec = (over: Partial<CacheSpec> = {}): CacheSpec => ({
  key: 'k',
  fallbackKeys: ['f'],
  paths: [],
  untracked: false,
  policy: '$POLICY',
  when: 'on_success',
  unprotect: false,
  ...over,
});
const expand = (text: string): string => text.replace('$POLICY', 'pull').replace('$EVIL', 'k-protected');
const keysOf = (of: CacheSpec, isProtected: boolean, fallback?: string): readonly string[] => {
  const { key, fallbackKeys } = expandCache(of, expand, isProtected, fallback);
  return [key, ...fallbackKeys];
};

describe('keys of caches', () => {
  it('keep those of protected branches apart, and end in a suffix always', () => {
    expect(keysOf(spec(), true)).toEqual(['k-protected', 'f-protected']);
    expect(keysOf(spec(), false)).toEqual(['k-non_protected', 'f-non_protected']);
    expect(keysOf(spec({ unprotect: true }), true)).toEqual(['k-non_protected', 'f-non_protected']);
    expect(keysOf(spec({ key: '' }), false)[0]).toBe('-non_protected');
  });

  it('cannot be made to be those of protected branches', () => {
    expect(keysOf(spec({ key: 'k-protected' }), false)[0]).toBe('k-protected-non_protected');
    expect(keysOf(spec({ key: '$EVIL', fallbackKeys: ['$EVIL'] }), false)).toEqual([
      'k-protected-non_protected',
      'k-protected-non_protected',
    ]);
    expect(keysOf(spec(), false, 'k-protected')).toEqual(['k-non_protected', 'f-non_protected']);
    expect(keysOf(spec(), false, 'own')).toEqual(['k-non_protected', 'f-non_protected', 'own']);
  });

  it('come with the policy that the variable has', () => {
    expect(expandCache(spec(), expand, false, undefined).policy).toBe('pull');
  });
});
