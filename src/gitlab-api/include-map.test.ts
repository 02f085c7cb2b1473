import { describe, expect, it } from 'vitest';
import { placeOf } from './include-map.js';

describe('include-map', () => {
  it.each([
    ['a project', ['group/ci=copies/ci'], 'group/ci', { kind: 'folder', path: 'copies/ci' }],
    ['a place with an equals sign', ['group/ci=copies/a=b'], 'group/ci', { kind: 'folder', path: 'copies/a=b' }],
    ['a project in another case', ['Group/CI=X'], 'group/ci', { kind: 'folder', path: 'X' }],
    ['a project at an address', ['a/b=https://h/x?p=1'], 'a/b', { kind: 'web', address: 'https://h/x?p=1' }],
    ['the last of two', ['a/b=one', 'a/b=two'], 'a/b', { kind: 'folder', path: 'two' }],
    ['an address', ['https://h/f.yml=f.yml'], 'https://h/f.yml', { kind: 'folder', path: 'f.yml' }],
    [
      'an address with equals signs',
      ['https://h/f.yml?a=1&b=2=copies/f.yml'],
      'https://h/f.yml?a=1&b=2',
      { kind: 'folder', path: 'copies/f.yml' },
    ],
    [
      'an address for another one',
      ['https://h/f.yml?u=https://i/x=https://j/y?z=1'],
      'https://h/f.yml?u=https://i/x',
      { kind: 'web', address: 'https://j/y?z=1' },
    ],
    ['an address with a comma', ['https://h/a%2Cb.yml=x'], 'https://h/a,b.yml', { kind: 'folder', path: 'x' }],
    ['a project that is left out', ['a/b='], 'a/b', { kind: 'nothing' }],
    ['an address that is left out', ['https://h/f.yml?a=1='], 'https://h/f.yml?a=1', { kind: 'nothing' }],
    ['another project', ['a/bc=x', 'xa/b=y'], 'a/b', undefined],
    ['an address in another case', ['https://h/F.yml=x'], 'https://h/f.yml', undefined],
  ])('%s', (_, items, name, place) => {
    expect(placeOf(items, name)).toEqual(place);
  });
});
