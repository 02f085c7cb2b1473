import { describe, expect, it } from 'vitest';
import { includeMap, instanceUrl } from './elsewhere.js';

/** What is made of a text, and what is wrong with it. */
function read<T>(parse: (problem: (name: string, message: string) => void) => T): { value: T; problems: string[] } {
  const problems: string[] = [];
  const value = parse((name, message) => void problems.push(`${name}: ${message}`));
  return { value, problems };
}

describe('gitlab-url', () => {
  it.each([
    [undefined, undefined],
    ['https://gitlab.example.com', 'https://gitlab.example.com'],
    ['https://gitlab.example.com///', 'https://gitlab.example.com'],
    ['http://gitlab.example.com:8080/', 'http://gitlab.example.com:8080'],
    ['https://example.com/gitlab/', 'https://example.com/gitlab'],
    ['https://example.com/gitlab?x=1#y', 'https://example.com/gitlab'],
  ])('%s is %s', (given, url) => {
    expect(read((problem) => instanceUrl(given, problem))).toEqual({ value: url, problems: [] });
  });

  it.each([
    [
      'gitlab.example.com',
      '"gitlab.example.com" is not an http or https address; did you mean https://gitlab.example.com?',
    ],
    ['localhost:8080', '"localhost:8080" is not an http or https address; did you mean https://localhost:8080?'],
    ['ftp://me:secret@example.com', '"ftp://example.com" is not an http or https address'],
    ['https://', '"https://" is not an http or https address'],
    ['https://oauth2:secret@example.com', 'a token does not belong into the address: give `gitlab-token`'],
  ])('%s is none', (given, message) => {
    expect(read((problem) => instanceUrl(given, problem))).toEqual({
      value: undefined,
      problems: [`gitlab-url: ${message}`],
    });
  });
});

describe('include-map', () => {
  it('has items that are trimmed, but for addresses, whose parts nobody knows yet', () => {
    const items = ['a/b = folder ', 'c/d=', 'https://host/f.yml?a= b=FILE'];
    expect(read((problem) => includeMap(items, problem))).toEqual({
      value: ['a/b=folder', 'c/d=', 'https://host/f.yml?a= b=FILE'],
      problems: [],
    });
  });

  it('tells of each item that is none', () => {
    const form = 'is not of the form NAME=FOLDER, NAME=URL or ADDRESS=FILE';
    expect(read((problem) => includeMap(['nothing', '=x', ' = y'], problem))).toEqual({
      value: [],
      problems: [`include-map: "nothing" ${form}`, `include-map: "=x" ${form}`, `include-map: " = y" ${form}`],
    });
  });
});
