import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { ConfigError } from '../../../src/gitlab/index.js';
import { readDocuments } from '../../../src/gitlab/yaml/documents.js';
import { plain } from '../../../src/gitlab/yaml/plain.js';
import { plan as load } from './support.js';

/** The outcome as text: a plan, or the messages. Anything but a ConfigError is a crash. */
async function outcome(content: string): Promise<string> {
  try {
    return JSON.stringify(await load(content, { files: { 'a.yml': content, 'x.txt': '' }, changed: ['x.txt'] }));
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

describe('reading', () => {
  test('any text gives a plan or an error, and the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(yamlish, async (text) => {
        expect(await outcome(text)).toBe(await outcome(text));
      }),
      { numRuns: 1500 },
    );
  });

  test('what another library writes is read as it was', async () => {
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
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom('a', 'b'), value), async (tree) => {
        const { content } = await readDocuments('a.yml', stringify(tree, { version: '1.1' }));
        expect(plain(content)).toEqual(tree);
      }),
      { numRuns: 3000 },
    );
  });
});
