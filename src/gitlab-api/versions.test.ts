import { describe, expect, it } from 'vitest';
import { isVersion, newest, wishOf } from './versions.js';

describe('versions of components', () => {
  // the list of GitLab's documentation, in no order
  const tags = [
    '2.0.0',
    '1.0.0',
    '1.2.0',
    '2.1.0',
    '1.1.1',
    '2.0.1',
    '1.1.0',
    '3.0.0-rc1',
    'nightly',
    '10.0',
    '2.1.0.1',
  ];

  it.each([
    ['1', '1.2.0'],
    ['1.1', '1.1.1'],
    ['1.0', '1.0.0'],
    ['2', '2.1.0'],
    ['3', undefined],
    ['10', undefined],
  ])('%s is %s', (reference, tag) => {
    const wish = wishOf(reference);
    expect(wish.kind).toBe('partial');
    expect(newest(tags, wish.kind === 'partial' ? wish.parts : [])).toBe(tag);
  });

  it('~latest is the highest release, not the last, and no pre-release', () => {
    expect(wishOf('~latest')).toEqual({ kind: 'latest' });
    expect(newest(tags)).toBe('2.1.0');
    expect(newest(['9.0.0', '10.0.0', '2.99999999999999999999.0'])).toBe('10.0.0');
    expect(newest(['v1.0.0', 'v1.10.0', 'v1.9.0'])).toBe('v1.10.0');
    expect(newest(['1.0.0-rc1'])).toBeUndefined();
  });

  it.each(['1.0.0', 'main', '1.0-x', 'v1', '~late', '1.', '.1', '1a'])('%s is a ref', (reference) => {
    expect(wishOf(reference)).toEqual({ kind: 'ref' });
  });

  it('are those of the catalog', () => {
    expect(['1.0.0', 'v1.2.3', '1.0.0-rc.1', '1.0.0+build'].every(isVersion)).toBe(true);
    expect(['1.0', 'main', '01.0.0', '1.0.0.0', 'release-1.0.0'].some(isVersion)).toBe(false);
  });
});
