import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { ConfigError } from '../../../src/gitlab/index.js';
import type { Node } from '../../../src/gitlab/yaml/node.js';
import { readAny } from '../../../src/gitlab/yaml/reading/library.js';
import { Reader } from '../../../src/gitlab/yaml/reading/reader.js';
import { readSimple } from '../../../src/gitlab/yaml/reading/simple.js';
import { SourceFile } from '../../../src/gitlab/yaml/source-file.js';
import { plan } from './support.js';

/** The outcome as text: a plan, or the messages. Anything but a ConfigError is a crash. */
async function outcome(content: string): Promise<string> {
  try {
    return JSON.stringify(await plan(content, { files: { 'a.yml': content, 'x.txt': '' }, changed: ['x.txt'] }));
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

const PIECES = [
  ...['a', 'b:', 'c: ', 'script', '.x:', '- ', '-', '  ', '    ', '\n', '\n\n', '\n  ', '\n    ', '\n- ', '\n  - '],
  ...['"', "'", '"t"', "'t'", '|', '|-', '>', '>+', '#', ' # c', '&x ', '*x', '<<: *x', '!reference [a, b]', '!t '],
  ...['[', ']', '{', '}', ', ', ': ', '? ', '---\n', '...\n', '%', '@', '`', '~', 'yes', '0777', '12:30', '2024-01-01'],
  ...['é', '😀', '\t', '\\n', '$[[ inputs.a ]]', 'spec:', 'extends: ', 'include: a.yml', 'key: value', 'x y', '1.0'],
];

const yamlish = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

function show(node: Node | undefined): string {
  if (node === undefined) return '-';
  const at = `@${String(node.offset)}`;
  switch (node.kind) {
    case 'scalar':
      return `${node.type}:${JSON.stringify(node.text)}${at}`;
    case 'seq':
      return `[${node.items.map(show).join(',')}]${at}`;
    case 'map':
      return `{${[...node.entries.values()].map(({ key, value }) => `${show(key)}=${show(value)}`).join(',')}}${at}`;
    case 'reference':
      return `!${node.shown}${String(node.valid)}${at}`;
  }
}

describe('reading', () => {
  test('any text gives a plan or an error, and the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(yamlish, async (text) => {
        expect(await outcome(text)).toBe(await outcome(text));
      }),
      { numRuns: 1500 },
    );
  });

  /** What the simple reader reads, the library reads in the same way, down to the positions. */
  const agrees = (text: string): void => {
    const file = new SourceFile('a.yml', text);
    const simple = readSimple(new Reader(file, 0), text);
    if (simple !== undefined) expect(show(simple.node)).toBe(show(readAny(file, text, 0)));
  };

  test('the simple reader agrees with the library on anything', () => {
    fc.assert(fc.property(yamlish, agrees), { numRuns: 5000 });
  });

  const LINES = [
    ...[
      'key:',
      'key: value',
      'key: "q # x"',
      "key: 'it''s'",
      'key: |',
      'key: >-',
      'key: &x',
      'key: &x v',
      'key: *x',
      '<<: *x',
    ],
    ...[
      '- item',
      '- key: v',
      '-',
      '- - x',
      '- |',
      '- "q": v',
      '- &x v',
      '- *x',
      'key: [a, "b", {c: d}]',
      'key: {a: 1, b: [x]}',
    ],
    ...[
      'key: !reference [a, b]',
      '- !reference [a, b]',
      '# comment',
      'key: # comment',
      'key: v # comment',
      '',
      '  ',
      'text here',
    ],
    ...[
      'key: a#b',
      'key: a:b',
      'key: -1',
      'key: - x',
      'key : v',
      '"key": v',
      'key: []',
      'key: {}',
      'key: ~',
      '? x',
      'key: a b:c d',
    ],
    ...[
      'key: ">x"',
      'key: [a',
      'key: {a: }',
      'key: [a, ]',
      'key: [-1, -x]',
      'key: [a b, c:d]',
      'key: "a\\tb"',
      'key: 😀',
      '- key:',
    ],
  ];
  const lines = fc
    .array(fc.tuple(fc.constantFrom(0, 0, 2, 2, 4, 4, 6, 1), fc.constantFrom(...LINES)), { maxLength: 12 })
    .map((list) => list.map(([indent, line]) => `${' '.repeat(indent)}${line}\n`).join(''));

  test('the simple reader agrees with the library on lines of all kinds', () => {
    fc.assert(fc.property(lines, agrees), { numRuns: 20_000 });
  });

  test('the simple reader agrees with the library on what the library writes', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(
          'a',
          'x y',
          '',
          'yes',
          '1.0',
          '# no',
          'a: b',
          "it's",
          'line\nline\n',
          '  lead',
          'tail ',
          '- a',
          '[x',
          '!t',
          '&a',
          '*b',
        ),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'script', 'x y', '.h', 'on', '1'), tie('value'), { maxKeys: 4 }),
      ),
    })).value;
    fc.assert(
      fc.property(value, (tree) => agrees(stringify(tree))),
      { numRuns: 3000 },
    );
  });
});
