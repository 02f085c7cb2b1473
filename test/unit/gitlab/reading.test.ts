import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../../src/gitlab/index.js';
import type { Diagnostic } from '../../../src/gitlab/index.js';
import { inspect } from '../../../src/gitlab/yaml/inspect.js';
import { readDocuments } from '../../../src/gitlab/yaml/documents.js';
import { locationOf } from '../../../src/gitlab/yaml/node.js';
import { plain } from '../../../src/gitlab/yaml/plain.js';
import { check, errors, job, plan } from './support.js';

const read = async (text: string): Promise<unknown> => plain((await readDocuments('a.yml', text)).content);

async function diagnostics(content: string): Promise<readonly Diagnostic[]> {
  try {
    await plan(content);
  } catch (error) {
    if (error instanceof ConfigError) return error.diagnostics;
    throw error;
  }
  return [];
}

describe('maps', () => {
  test('of two equal keys the last wins, at the place of the first', async () => {
    expect(await read('a: 1\nb: 2\na: 3\n')).toEqual({ a: 3, b: 2 });
    expect(Object.keys((await read('a: 1\nb: 2\na: 3\n')) as object)).toEqual(['a', 'b']);
  });

  test('keys are typed as values are', async () => {
    const { content } = await readDocuments('a.yml', 'on: 2\n~: 3\n1: 4\n1.5: 5\n');
    expect([...content.entries.values()].map(({ key }) => inspect(key))).toEqual(['true', 'nil', '1', '1.5']);
  });

  test('a colon and a blank make a map of a script line', async () => {
    expect(await errors('a:\n  script:\n    - echo "a: b"\n    - "x: y"\n')).toEqual([
      'jobs:a:script config should be a string or a nested array of strings up to 10 levels deep',
    ]);
  });
});

describe('merge keys', () => {
  test('merge at their place: keys after it win, keys before it lose', async () => {
    expect(await read('x: &x {a: 1, b: 1}\ny:\n  a: 2\n  <<: *x\n  b: 3\n')).toMatchObject({ y: { a: 1, b: 3 } });
  });

  test('merge shallowly', async () => {
    expect(await read('x: &x {a: 1, b: {c: 1}}\ny: {<<: *x, b: {d: 2}}\n')).toMatchObject({ y: { a: 1, b: { d: 2 } } });
  });

  test('of a list, the first wins', async () => {
    expect(await read('a: &a {k: 1, l: 1}\nb: &b {k: 2, m: 2}\nc: {<<: [*a, *b]}\n')).toMatchObject({
      c: { k: 1, l: 1, m: 2 },
    });
  });

  test('a value that is no map stays', async () => {
    expect(await read('a: {<<: text}\n')).toEqual({ a: { '<<': 'text' } });
  });
});

describe('anchors', () => {
  test('an alias is the node at its anchor, with the position of the anchor', async () => {
    const made = await plan('.lines: &lines\n  - one\n  - two\na:\n  script: *lines\n');
    expect(job(made, 'a').script.map(({ text, location }) => [text, location?.line])).toEqual([
      ['one', 2],
      ['two', 3],
    ]);
  });

  test('an unknown one is an error', async () => {
    expect(await diagnostics('a:\n  script: *nothing\n')).toEqual([
      {
        message: 'An alias referenced an unknown anchor: nothing',
        location: { file: '.gitlab-ci.yml', line: 2, column: 11 },
      },
    ]);
  });

  test('the latest anchor of a name counts', async () => {
    expect(await read('a: &x 1\nb: *x\nc: &x 2\nd: *x\n')).toEqual({ a: 1, b: 1, c: 2, d: 2 });
  });

  test('aliases of aliases are refused in bounded time', async () => {
    const levels = Array.from({ length: 30 }, (_, i) => {
      const one = i === 0 ? 'x' : `*l${String(i - 1)}`;
      return `l${String(i)}: &l${String(i)} [${Array.from({ length: 10 }, () => one).join(', ')}]`;
    });
    expect(await errors(`${levels.join('\n')}\na: {script: x}\n`)).toEqual(['The parsed YAML is too big']);
  });
});

describe('limits', () => {
  test('2 MiB of text', async () => {
    const comment = `# ${'x'.repeat(2_097_152)}\n`;
    expect(await errors(`${comment}a: {script: x}\n`)).toEqual(['The provided YAML is too big']);
  });

  test('100 levels', async () => {
    const nested = (depth: number): string => `a: {script: x, variables: ${'['.repeat(depth)}${']'.repeat(depth)}}\n`;
    expect(await errors(nested(101))).toEqual(['The parsed YAML is too big']);
    expect(await errors(nested(50))).toEqual(['jobs:a:variables config should be a hash']);
  });

  test('a tower of brackets does not break the reader', async () => {
    expect(await errors(`a: ${'['.repeat(20_000)}`)).toHaveLength(1);
  });
});

describe('documents', () => {
  test('a leading divider is no document of its own', async () => {
    expect((await plan('---\na: {script: x}\n')).jobs).toHaveLength(1);
    expect((await plan('# hello\n---\na: {script: x}\n')).jobs).toHaveLength(1);
  });

  test('without a spec in the first, the first counts', async () => {
    expect((await plan('a: {script: x}\n---\nb: {script: x}\n')).jobs.map(({ name }) => name)).toEqual(['a']);
  });

  test('positions are those of the whole file', async () => {
    const [first] = await diagnostics('spec:\n  inputs: {}\n---\n\na:\n  scrpt: x\n');
    expect(first?.message).toContain('jobs a config should implement');
    expect(first?.location).toMatchObject({ line: 5, column: 1 });
  });

  test('what is no map is no configuration', async () => {
    expect(await errors('- a\n- b\n')).toEqual(['Invalid configuration format']);
    expect(await errors('just text')).toEqual(['Invalid configuration format']);
    expect(await errors('  \n')).toEqual(['Please provide content of .gitlab-ci.yml']);
    expect(await errors('# nothing\n')).toEqual(['jobs config should contain at least one visible job']);
  });
});

describe('syntax errors', () => {
  const NOT_HERE = 'mapping values are not allowed in this context';
  const MAPPING = 'did not find expected key while parsing a block mapping';
  const COLLECTION = "did not find expected '-' indicator while parsing a block collection";
  const NO_TOKEN = 'found character that cannot start any token while scanning for the next token';

  test.each([
    ['a:\n  b: c: d\n', `${NOT_HERE} at line 2 column 7`, 2],
    ['a: b\n c: d\n', `${NOT_HERE} at line 2 column 3`, 2],
    ['a:\n  b\n  c: d\n', `${NOT_HERE} at line 3 column 4`, 3],
    ['a:\n\t b: 1\n', `${NO_TOKEN} at line 2 column 1`, 2],
    ['a: @b\n', `${NO_TOKEN} at line 1 column 4`, 1],
    ['a: "b\n', 'found unexpected end of stream while scanning a quoted scalar at line 1 column 4', 2],
    ['a:\n  b: 1\n c: 2\n', `${MAPPING} at line 1 column 1`, 3],
    ['j:\n  script:\n    - echo\n   image: x\n', `${MAPPING} at line 2 column 3`, 4],
    ['a: "x" y\n', `${MAPPING} at line 1 column 1`, 1],
    ['a:\n  - x\n  y: 1\n', `${COLLECTION} at line 2 column 3`, 3],
    ['- a\nb: c\n', `${COLLECTION} at line 1 column 1`, 2],
    ['a: [b, c\nd: e\n', "did not find expected ',' or ']' while parsing a flow sequence at line 1 column 4", 2],
    ['a: {b: c\nd: e\n', "did not find expected ',' or '}' while parsing a flow mapping at line 1 column 4", 2],
    ['a: |\n x\nb\n', "could not find expected ':' while scanning a simple key at line 3 column 1", 3],
  ])('%j', async (text, words, line) => {
    const [first, ...more] = await diagnostics(text);
    expect(more).toEqual([]);
    expect(first?.message).toBe(`(<unknown>): ${words}`);
    expect(first?.location?.line).toBe(line);
  });
});

test('a document ends where a line begins before its column, and GitLab reads no further', async () => {
  expect(await read('\n a: 1\nb: 2\n')).toEqual({ a: 1 });
  expect(await errors('\n - a\nb\n')).toHaveLength(1);
});

test('positions of nodes', async () => {
  const { content } = await readDocuments('ci.yml', 'a:\n  script:\n    - one\n    - |\n      two\n');
  const entry = content.entries.get('a');
  expect(entry && locationOf(entry.key)).toEqual({ file: 'ci.yml', line: 1, column: 1 });
  expect(entry && locationOf(entry.value)).toEqual({ file: 'ci.yml', line: 2, column: 3 });
});

test('lint says the same without judging rules', async () => {
  const result = await check('workflow: {rules: [{when: never}]}\na: {script: x}\n');
  expect(result).toMatchObject({ valid: true, errors: [], warnings: [], notes: [], jobs: [{ name: 'a' }] });
});
