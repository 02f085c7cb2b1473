import { describe, expect, it } from 'vitest';
import { ArtifactNames, isValidPath, retentionDays } from './names.js';

describe('the name of an artifact', () => {
  it.each([
    ['build', 'build'],
    ['build: [linux, "a/b"]', 'build_ [linux, _a_b_]'],
    ['a\\b|c*d?<e>\r\nf', 'a_b_c_d_e_f'],
    ['', '_'],
    ['..', '_'],
    ['ü 😀', 'ü 😀'],
    [`${'😀'.repeat(300)}`, '😀'.repeat(200)],
  ])('%j: %j', (wanted, name) => expect(new ArtifactNames().of('job', wanted)).toBe(name));

  it('is no other one of the run, and stays that of a job that is tried again', () => {
    const names = new ArtifactNames();
    expect(names.of('one', 'app')).toBe('app');
    expect(names.of('two', 'app')).toBe('app-2');
    expect(names.of('three', 'APP')).toBe('APP-3');
    expect(names.of('two', 'app')).toBe('app-2');
    expect(names.of('one', 'app')).toBe('app');
    expect(names.of('one', 'later')).toBe('later');
    expect([names.get('one'), names.get('two'), names.get('four')]).toEqual(['later', 'app-2', undefined]);
  });
});

it.each([
  ['a/b.txt', true],
  ['a\\b', true],
  ['a:b', false],
  ['a"b', false],
  ['a\nb', false],
])('a file %j can be in one: %s', (path, is) => expect(isValidPath(path)).toBe(is));

it.each([
  [undefined, 90, undefined],
  [0, 90, 1],
  [1, 90, 1],
  [86_400, 90, 1],
  [86_401, 90, 2],
  [7 * 86_400, 90, 7],
  [365 * 86_400, 90, 90],
  [365 * 86_400, 400, 365],
  [365 * 86_400, 5, 5],
  [365 * 86_400, NaN, 90],
])('what expires after %s s is kept for days, of %s at most: %s', (seconds, most, days) =>
  expect(retentionDays(seconds, most)).toBe(days),
);
