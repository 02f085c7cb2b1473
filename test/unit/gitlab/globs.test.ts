import { describe, expect, test } from 'vitest';
import { doublestar, expandBraces, fnmatch } from '../../../src/gitlab/index.js';
import { wildcard } from '../../../src/gitlab/compose/wildcard.js';
import { cpuMs } from '../../cpu.js';

type Row = readonly [string, string, boolean];

describe('fnmatch (rules:changes, rules:exists)', () => {
  test.each<Row>([
    ['dir/**', 'dir/a', true],
    ['dir/**', 'dir/a/b', false],
    ['dir/**/*', 'dir/a', true],
    ['dir/**/*', 'dir/a/b', true],
    ['dir/**/*', 'dir/a/b/c.txt', true],
    ['**/*.rb', 'x.rb', true],
    ['**/*.rb', 'a/b/x.rb', true],
    ['*.md', 'README.md', true],
    ['*.md', 'docs/a.md', false],
    ['dir', 'dir/a', false],
    ['dir/', 'dir/a', false],
    ['dir/*', 'dir/a', true],
    ['dir/*', 'dir/a/b', false],
    ['**/.env', 'a/.env', true],
    ['*', 'a', true],
    ['*', '.hid', true],
    ['**/*', '.hid/x', true],
    ['**/*', 'a/.h/x', true],
    ['{a,b}/*', 'b/x', true],
    ['{a,b}/**/*', 'b/c/x', true],
    ['**', 'a/b', false],
    ['**', 'a', true],
    ['docs/*', 'docs/.x', true],
    ['Dockerfile*', 'Dockerfile.x', true],
    ['dir/**.rb', 'dir/a/b.rb', false],
    ['dir/**.rb', 'dir/b.rb', true],
    ['[ab].txt', 'a.txt', true],
    ['?.txt', 'a.txt', true],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['*.{js,ts}', 'x.ts', true],
    ['**/*.{js,ts}', 's/x.js', true],
    ['./a', 'a', false],
    ['a//b', 'a/b', false],
    ['README', 'readme', false],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['**/foo/**/*', 'foo/x', true],
    ['**/foo/**/*', 'a/foo/b/x', true],
    ['src/**/test_*.py', 'src/test_a.py', true],
    ['[!a].txt', 'b.txt', true],
    ['[!a].txt', 'a.txt', false],
    ['[^a].txt', 'b.txt', true],
    ['**/dir/', 'a/dir/x', false],
    ['[a-c]x', 'bx', true],
    ['[a-c]x', 'dx', false],
    ['[]]', ']', true],
    ['[a', '[a', false],
    ['{a,{b,c}}d', 'cd', true],
    ['{1..3}', '2', false],
    ['{1..3}', '1..3', true],
    ['{a}.txt', 'a.txt', true],
    ['*.', '.', true],
    ['a.b', 'axb', false],
    ['(a|b)+', '(a|b)+', true],
  ])('%s on %s: %s', (glob, path, matches) => {
    expect(fnmatch(glob, path)).toBe(matches);
  });
});

describe('doublestar (artifacts and cache paths)', () => {
  test.each<Row>([
    ['dir/**', 'dir/a/b', true],
    ['dir/**', 'dir', true],
    ['dir/**/*', 'dir/a/b', true],
    ['dir/**/*', 'dir', false],
    ['**/*.log', 'a.log', true],
    ['**/*.log', 'a/b/c.log', true],
    ['*.log', 'a/b.log', false],
    ['dir', 'dir/a', false],
    ['{a,b}/*.txt', 'b/x.txt', true],
    ['a?c', 'abc', true],
    ['[ab]c', 'ac', true],
    ['*', '.hidden', true],
    ['a/**/z', 'a/z', true],
  ])('%s on %s: %s', (glob, path, matches) => {
    expect(doublestar(glob, path)).toBe(matches);
  });
});

describe('wildcards of include:local and cache:key:files', () => {
  test.each<Row>([
    ['configs/*.yml', 'configs/a.yml', true],
    ['configs/*.yml', 'configs/b/a.yml', false],
    ['configs/**.yml', 'configs/b/a.yml', true],
    ['configs/**/*.yml', 'configs/b/c/a.yml', true],
    ['configs/**/*.yml', 'configs/b/a.yml', true],
    ['configs/**/*.yml', 'configs/a.yml', false],
    ['configs/**.yml', 'configs/a.yml', true],
    ['**/x.lock', 'x.lock', false],
    ['**/x.lock', 'a/b/x.lock', true],
    ['**', 'a/b', true],
    ['a***.yml', 'a/b/c.yml', true],
    ['*.lock', 'x.lock', true],
    ['a.yml*', 'axyml', false],
  ])('%s on %s: %s', (glob, path, matches) => {
    expect(wildcard(glob)(path)).toBe(matches);
  });
});

test('braces', () => {
  expect(expandBraces('a{b,c{d,e}}f')).toEqual(['abf', 'acdf', 'acef']);
  expect(expandBraces('a{b')).toEqual(['a{b']);
  expect(expandBraces('{,a}b')).toEqual(['b', 'ab']);
});

test('globs that could be matched in many ways take no time', () => {
  const started = cpuMs();
  expect(fnmatch(`${'*a'.repeat(30)}b`, 'a'.repeat(250))).toBe(false);
  expect(fnmatch(`${'**/a/'.repeat(20)}b`, Array.from({ length: 60 }, () => 'a').join('/'))).toBe(false);
  expect(doublestar(`${'{a,b}'.repeat(12)}*`, 'x')).toBe(false);
  expect(cpuMs() - started).toBeLessThan(1000);
});
