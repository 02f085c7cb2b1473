import { describe, expect, test } from 'vitest';
import { readDocuments } from '../../../../src/gitlab/yaml/documents.js';
import { Problem } from '../../../../src/gitlab/yaml/problem.js';

async function refusal(text: string): Promise<string> {
  try {
    await readDocuments('a.yml', text);
  } catch (error) {
    if (error instanceof Problem) return error.message.replace('(<unknown>): ', '');
    throw error;
  }
  return 'accepted';
}

const NO_TOKEN = 'found character that cannot start any token while scanning for the next token';
const NO_NAME = 'did not find expected alphabetic or numeric character while scanning';
const NO_KEY = 'did not find expected key while parsing a block mapping';
const NO_ITEM = "did not find expected '-' indicator while parsing a block collection";
const NO_CONTENT = 'did not find expected node content while parsing a';
const NO_COLON = "could not find expected ':' while scanning a simple key";
const NOT_HERE = 'mapping values are not allowed in this context';

/** The library reads all of these. Messages and places are libyaml's. */
describe('libyaml does not read all of YAML 1.2', () => {
  test.each([
    ['a name of an anchor', 'a: &b.c d\n', `${NO_NAME} an anchor at line 1 column 4`],
    ['a name of an alias', 'a: *b/c\n', `${NO_NAME} an alias at line 1 column 4`],
    [
      'a tag before a bracket',
      'a: [!t]\n',
      'did not find expected whitespace or line break while scanning a tag at line 1 column 5',
    ],
    ['a tab behind a dash', 'a:\n  -\tb\n', `${NO_TOKEN} at line 2 column 4`],
    ['a tab on an empty line', "a: 'b'\n\t\nc: d\n", `${NO_TOKEN} at line 2 column 1`],
    ['a tab before a comment', "a: 'b'\n  \t# c\n", `${NO_TOKEN} at line 2 column 3`],
    [
      'a tab behind a plain scalar',
      'a: b\n\t\nc: d\n',
      'found a tab character that violates indentation while scanning a plain scalar at line 1 column 4',
    ],
    [
      'a tab before a closing bracket',
      'a: [b\n\t]\n',
      'found a tab character that violates indentation while scanning a plain scalar at line 1 column 5',
    ],
    [
      'a tab before the text of a block scalar',
      'a: |\n  \tb\n',
      'found a tab character where an indentation space is expected while scanning a block scalar at line 1 column 4',
    ],
    [
      'a tab within a block scalar',
      'a: |\n  b\n\t\n  c\n',
      'found a tab character where an indentation space is expected while scanning a block scalar at line 1 column 4',
    ],
    [
      'a colon at the end of brackets',
      'a: {b:}\n',
      "found unexpected ':' while scanning a plain scalar at line 1 column 5",
    ],
    ['a symbol within brackets', 'a: [:b]\n', `${NO_CONTENT} flow node at line 1 column 5`],
    ['no key', ': a\n', `${NO_KEY} at line 1 column 1`],
    [
      'a colon on the line behind the key, in braces',
      'a: {b\n: c}\n',
      "did not find expected ',' or '}' while parsing a flow mapping",
    ],
    ['a first key of more than 1024 characters', `${'a'.repeat(1025)}: b\n`, `${NOT_HERE} at line 1 column 1026`],
    ['a key of more than 1024 characters', `a: b\n${'c'.repeat(1025)}: d\n`, `${NO_COLON} at line 2 column 1`],
    ['a map behind an anchor on the line of its key', 'a: &b c: d\n', `${NOT_HERE} at line 1 column 8`],
    ['a key on the line of an item', "a:\n- 'b' c: d\n", `${NO_KEY} at line 2 column 3`],
    [
      'a number sign in a tag',
      'a: !b#c d\n',
      'did not find expected whitespace or line break while scanning a tag at line 1 column 4',
    ],
    [
      'a question mark behind a colon within brackets',
      'a: [b:?c]\n',
      "found unexpected ':' while scanning a plain scalar at line 1 column 5",
    ],
    ['the end of a document within quotes', 'a: "b\n... c"\n', 'while scanning a quoted scalar at line 1 column 4'],
    [
      'half of a character',
      'a: "\\ud800"\n',
      'found invalid Unicode character escape code while parsing a quoted scalar at line 1 column 4',
    ],
    ['a control character', 'a: b\u0007\n', 'control characters are not allowed at line 1 column 1'],
    ['a handle of tags', 'a: !b!c d\n', 'found undefined tag handle while parsing a node at line 1 column 4'],
  ])('%s', async (_what, text, words) => {
    expect(await refusal(text)).toContain(words);
  });
});

/** The library refuses these, too, in words of its own. */
describe('syntax errors are in libyaml’s words', () => {
  test.each([
    ['a: &x *b\n', `${NO_KEY} at line 1 column 1`],
    ['a: - b\n', 'block sequence entries are not allowed in this context at line 1 column 4'],
    ['a: ? b\n', 'mapping keys are not allowed in this context at line 1 column 4'],
    ['a: ]\n', `${NO_CONTENT} block node at line 1 column 4`],
    ['a: [b, , c]\n', `${NO_CONTENT} flow node at line 1 column 8`],
    ['a: [b,\n', `${NO_CONTENT} flow node at line 2 column 1`],
    ['a: b\n- c\n', `${NO_KEY} at line 1 column 1`],
    ['- a: b\n c: d\n', `${NO_ITEM} at line 1 column 1`],
    ['a:\n- b\n c: d\n', `${NOT_HERE} at line 3 column 3`],
    ['a:\n- b\nc\n', `${NO_COLON} at line 3 column 1`],
    [
      'a: b\n\tc: d\n',
      'found a tab character that violates indentation while scanning a plain scalar at line 1 column 4',
    ],
    [
      'a: |\n\tb\n',
      'found a tab character where an indentation space is expected while scanning a block scalar at line 1 column 4',
    ],
    ['a: |b\n', 'did not find expected comment or line break while scanning a block scalar at line 1 column 4'],
    ['a: |0\n', 'found an indentation indicator equal to 0 while scanning a block scalar at line 1 column 4'],
    ['a: "\\d"\n', 'found unknown escape character while parsing a quoted scalar at line 1 column 4'],
    ['a: "\\x4"\n', 'did not find expected hexdecimal number while parsing a quoted scalar at line 1 column 4'],
    ['a: *\n', `${NO_NAME} an alias at line 1 column 4`],
    ['a: &\n', `${NO_NAME} an anchor at line 1 column 4`],
    ['a: b #c\n  d: e\n', `${NO_KEY} at line 1 column 1`],
    ['a:\n  b: c\n  "d" e\n', `${NO_COLON} at line 3 column 3`],
    ['a: [\nb\nc: d\n', "did not find expected ',' or ']' while parsing a flow sequence at line 1 column 4"],
  ])('%j', async (text, words) => {
    expect(await refusal(text)).toBe(words);
  });
});

test('more levels than the library takes are too many', async () => {
  expect(await refusal(`a: ${'['.repeat(20_000)}`)).toBe('The parsed YAML is too big');
});
