import { describe, expect, test } from 'vitest';
import { readDocuments } from '../../../../src/gitlab/yaml/documents.js';
import { get, locationOf } from '../../../../src/gitlab/yaml/node.js';
import type { Node } from '../../../../src/gitlab/yaml/node.js';
import { plain } from '../../../../src/gitlab/yaml/plain.js';

const content = async (text: string): Promise<Node> => (await readDocuments('a.yml', text)).content;
const read = async (text: string): Promise<unknown> => plain(await content(text));

/** Each with the reason for which the library refuses it, or reads another value. */
describe('libyaml reads more than YAML 1.2 allows', () => {
  test.each<[string, string, unknown]>([
    [
      'the bracket is not behind the column of the list',
      'a:\n  - b: [\n      "c",\n      "d"\n  ]\n',
      { a: [{ b: ['c', 'd'] }] },
    ],
    ['items are in the column of the key', 'a:\n  b: [\n  "c",\n  "d"\n  ]\n', { a: { b: ['c', 'd'] } }],
    ['items are before the column of the key', '  a: [\nb,\n c]\n', { a: ['b', 'c'] }],
    ['pairs are in the column of the key', 'a:\n  b: {\n  c: d,\n  e: [f]\n  }\n', { a: { b: { c: 'd', e: ['f'] } } }],
    ['a tag is on the line before its list', 'a: [!t\n[b]]\n', { a: [['b']] }],
    ['lines of a double-quoted text are not indented', 'a: "b\nc\n\n  d"\n', { a: 'b c\nd' }],
    ['lines of a single-quoted text are not indented', "a:\n  - 'b\n  c'\n", { a: ['b c'] }],
    ['no blank is before a comment behind a quote', 'a: "b"#c\nd: e\n', { a: 'b', d: 'e' }],
    ['no blank is before a comment behind a bracket', 'a: [b]#c\n', { a: ['b'] }],
    ['no blank is before a comment within brackets', 'a: [#b\n  c,#d\n  "e"#f\n]\n', { a: ['c', 'e'] }],
    ['no blank is before a comment behind a bar', 'a: |#b\n  c\n', { a: 'c\n' }],
    ['a tab is before brackets', 'a:\t[b]\nc: {\t}\n', { a: ['b'], c: {} }],
    ['a tab is before a line within brackets', 'a: [\n\t"b"\n\t, c\n  ]\n', { a: ['b', 'c'] }],
    ['something is behind the end of the document', 'a: b\n...\n[\n', { a: 'b' }],
    ['the end of the text is no line break of a block scalar', 'a: |\n  b', { a: 'b' }],
    ['nor where all line breaks are kept', 'a: |+\n  b\n\n  c', { a: 'b\n\nc' }],
    ['an empty line behind an escaped line break counts', 'a: "b\\\n\n  c"\n', { a: 'b\nc' }],
  ])('%s', async (_reason, text, value) => {
    expect(await read(text)).toEqual(value);
  });

  test('places are those of the text as it is written', async () => {
    const list = get(await content('a: [\n"b"#c\n,\n  d]\ne: f\n'), 'a');
    const items = list?.kind === 'seq' ? list.items : [];
    expect(items.map(locationOf)).toEqual([
      { file: 'a.yml', line: 2, column: 1 },
      { file: 'a.yml', line: 4, column: 3 },
    ]);
    const last = get(await content('a: [\n"b"\n]\nc: d\n'), 'c');
    expect(last && locationOf(last)).toEqual({ file: 'a.yml', line: 4, column: 4 });
  });

  test('what is behind such brackets stays where it is', async () => {
    const text = 'a:\n  b: [\n  c,\n  d,\n  e\n  ]\n  f: g\n  h: [\n  i\n  ]\nj: k\n';
    expect(await read(text)).toEqual({ a: { b: ['c', 'd', 'e'], f: 'g', h: ['i'] }, j: 'k' });
  });

  test('a thousand jobs with such brackets do not take the square of the time', async () => {
    const jobs = Array.from({ length: 1000 }, (_, index) => `job-${String(index)}:\n  script: [\n  "a",\n  "b"\n  ]\n`);
    const started = performance.now();
    const value = await read(jobs.join(''));
    expect(performance.now() - started).toBeLessThan(5000);
    expect(value).toMatchObject({ 'job-0': { script: ['a', 'b'] }, 'job-999': { script: ['a', 'b'] } });
  });

  test('nor do thousands of lines in one pair of them', async () => {
    const lines = Array.from({ length: 6000 }, (_, index) => `x${String(index)},\n`);
    const started = performance.now();
    const list = get(await content(`a: [\n${lines.join('')}]\n`), 'a');
    expect(performance.now() - started).toBeLessThan(5000);
    expect(list?.kind === 'seq' && list.items.length).toBe(6000);
  });
});

test('nothing behind a key is at the place of the key', async () => {
  const nothing = get(await content('a:\n\nb: c\n'), 'a');
  expect(nothing && locationOf(nothing)).toEqual({ file: 'a.yml', line: 1, column: 1 });
});

describe('merge keys', () => {
  test('an alias of a list is not merged, a list of aliases is', async () => {
    expect(await read('a: &a [{b: c}]\nd: {<<: *a}\n')).toMatchObject({ d: { '<<': [{ b: 'c' }] } });
    expect(await read('a: &a {b: c}\nd: {<<: [*a]}\n')).toMatchObject({ d: { b: 'c' } });
  });
});

describe('anchors', () => {
  test('one of the same name within the node is the later one', async () => {
    expect(await read('a: &x\n  b: &x c\nd: *x\n')).toEqual({ a: { b: 'c' }, d: 'c' });
  });
});

describe('the columns of block scalars', () => {
  test.each([
    ['a: |\n    b\n   c\n', undefined],
    ['a: |2\n    b\n  c\n', '  b\nc\n'],
    ['a: |1-\n  b\n c\n\n', ' b\nc'],
    ['a: >\n  b\n   c\n\n  d\n', 'b\n c\n\nd\n'],
    ['a: >-\n  b\n\n\n  c\n', 'b\n\nc'],
    ['a: |+\n  b\n\n \n', 'b\n\n\n'],
  ])('%j', async (text, value) => {
    if (value === undefined) await expect(read(text)).rejects.toThrow('did not find expected key');
    else expect(await read(text)).toEqual({ a: value });
  });
});
