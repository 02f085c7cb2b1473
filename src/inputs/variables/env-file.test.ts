import { describe, expect, it } from 'vitest';
import { parseEnvFile } from './env-file.js';

const pairs = (text: string): readonly (readonly [string, string])[] =>
  parseEnvFile(text).map((entry) =>
    'key' in entry ? [entry.key, entry.value] : [`line ${entry.line}`, entry.problem],
  );

describe('the dotenv form', () => {
  it.each([
    ['A=1', 'A', '1'],
    ['export A=1', 'A', '1'],
    ['  A = 1  ', 'A', '1'],
    ['A=', 'A', ''],
    ['A=x=y', 'A', 'x=y'],
    ['A=a#b # comment', 'A', 'a#b'],
    ['A=# comment', 'A', ''],
    [`A="a # b" # comment`, 'A', 'a # b'],
    [String.raw`A="a\nb\t\"\\\$c\d"`, 'A', 'a\nb\t"\\$c\\d'],
    [String.raw`A='a\n"$b'`, 'A', String.raw`a\n"$b`],
    ['A=$B', 'A', '$B'],
    ['A@review/*=1', 'A@review/*', '1'],
    ['\uFEFFA=1\r', 'A', '1\r'.trim()],
  ])('%j', (text, key, value) => {
    expect(pairs(text)).toEqual([[key, value]]);
  });

  it('has comments, empty lines, and values of several lines in quotes', () => {
    expect(pairs(`# first\n\nKEY="-----\r\nabc\n\n-----" # key\nexport B='x\ny'\n  # last\nC=3\n`)).toEqual([
      ['KEY', '-----\nabc\n\n-----'],
      ['B', 'x\ny'],
      ['C', '3'],
    ]);
  });

  it('is wrong at a line', () => {
    expect(pairs('A=1\nwrong\n=2\nB="x" y\nC="open\nD=1')).toEqual([
      ['A', '1'],
      ['line 2', 'is not of the form K=V'],
      ['line 3', 'is not of the form K=V'],
      ['line 4', 'has text behind the closing quote'],
      ['line 5', '" is never closed'],
    ]);
  });
});
