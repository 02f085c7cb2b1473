import { describe, expect, it } from 'vitest';
import { cacheKeyOf, cachePolicy } from './keys.js';

describe('cacheKeyOf', () => {
  it.each([
    ['plain-protected', 'plain-protected'],
    ['', 'job/main'],
    ['from/variable', 'from/variable'],
    ['../../up', 'up'],
    ['a%2Fb%2e%2E%2fc', 'a/b../c'],
    ['a\\b', 'a/b'],
    ['a /b ', 'a/b'],
    ['./a//b/../c', 'a/c'],
  ])('%j is %j', (raw, key) => expect(cacheKeyOf(raw, { name: 'job', ref: 'main' })).toBe(key));
});

describe('cachePolicy', () => {
  it('knows the three words', () => {
    expect(cachePolicy('pull-push', 'k')).toEqual({ pull: true, push: true });
    expect(cachePolicy('pull', 'k')).toEqual({ pull: true, push: false });
    expect(cachePolicy('push', 'k')).toEqual({ pull: false, push: true });
    expect(cachePolicy('', 'k')).toEqual({ pull: true, push: true });
  });
  it('refuses any other', () => expect(() => cachePolicy('often', 'k')).toThrow('unknown cache policy often for k'));
});
