import { expect, test } from 'vitest';
import { inspect } from '../../../../src/gitlab/yaml/inspect.js';
import { readDocuments } from '../../../../src/gitlab/yaml/documents.js';
import { get } from '../../../../src/gitlab/yaml/node.js';

/** YAML, and what Ruby's `inspect` writes for its value. */
test.each([
  ['"a\\tb\\n\\e\\u0001"', '"a\\tb\\n\\e\\u0001"'],
  [`'"\\'`, '"\\"\\\\"'],
  ["'#{a} #$b #c'", '"\\#{a} \\#$b #c"'],
  ['é', '"é"'],
  [':a', ':a'],
  [':a b', ':"a b"'],
  ['~', 'nil'],
  ['[1, 1.50, yes]', '[1, 1.5, true]'],
  ['{a: {? [b] : c}}', '{"a"=>{["b"]=>"c"}}'],
])('%s is %s', async (text, shown) => {
  const node = get((await readDocuments('a.yml', `a: ${text}\n`)).content, 'a');
  expect(node && inspect(node)).toBe(shown);
});
