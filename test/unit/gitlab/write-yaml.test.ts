import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergedConfig } from '../../../src/gitlab/index.js';
import { LimitProblem, Problem } from '../../../src/gitlab/yaml/problem.js';
import type { Node } from '../../../src/gitlab/yaml/node.js';
import { readYaml } from '../../../src/gitlab/yaml/reading/read.js';
import { SourceFile } from '../../../src/gitlab/yaml/source-file.js';
import { writeYaml } from '../../../src/gitlab/yaml/write.js';
import { documents } from '../../yaml/documents.js';
import { memorySource, pushContext } from './support.js';

const read = (text: string): Node | undefined => readYaml(new SourceFile('x.yml', text), text, 0);

/** A node without its places. */
function shape(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.type === 'symbol' && !/^\w+$/.test(node.text) ? ['string', `:${node.text}`] : [node.type, node.text];
    case 'seq':
      return node.items.map(shape);
    case 'map':
      return {
        map: [...node.entries.values()].map(({ key, value }) => [
          key.type === 'symbol' && !/^\w+$/.test(key.text) ? `:${key.text}` : key.text,
          shape(value),
        ]),
      };
    case 'reference':
      return { reference: node.path };
  }
}

function again(text: string): unknown {
  const node = read(text);
  if (node === undefined) return undefined;
  const written = writeYaml(node);
  const back = read(written);
  return back === undefined ? written : shape(back);
}

describe('YAML that is written', () => {
  test.each([
    'a: yes', 'a: "yes"', 'a: 0777', 'a: "0777"', 'a: 12:30', 'a: "12:30"', 'a: 1.0e+3', 'a: .inf', 'a: "2024-01-01"', 'a:',
    'a: ~', 'a: "~"', 'a: ""', 'a: :sym', 'a: ":sym"', 'a: "x: y"', 'a: "#x"', 'a: "x #y"', 'a: "- x"', 'a: " x "', "a: '\\t'",
    'a: "x\\ty"', 'a: "x\\u2028y\\u0085\\u00a0"', 'a: "a\\nb"', 'a: "a\\nb\\n"', 'a: "a\\n\\n"', 'a: "\\n"', 'a: " a\\nb"', 'a: "a \\n b"',
    'a: "a\\r\\nb"', 'a: {}', 'a: []', 'a: [[], {}, [1, [2]], {b: [c]}, "x\\ny"]', '"a b": 1', '"a: b": 1', '"x\\ny": 1', '1: x', '- a\n- b: 1\n  c: 2',
    'a: $X', 'a: ${X}', 'a: "@x"', 'a: "%x"', 'a: "*x"', 'a: "&x"', 'a: "!x"', 'a: "=x"', 'a: "<<"', 'a: !reference [x, "y z"]', 'a: "😀"',
  ])('is read as the same: %j', (text) => {
    const node = read(text);
    expect(again(text)).toEqual(node && shape(node));
  }); // prettier-ignore

  test('is read as the same, whatever it was', () => {
    let tried = 0;
    fc.assert(
      fc.property(documents, (text) => {
        let node: Node | undefined;
        try {
          node = read(text);
        } catch (error) {
          if (error instanceof Problem || error instanceof LimitProblem) return;
          throw error;
        }
        if (node === undefined) return;
        tried++;
        expect(again(text)).toEqual(shape(node));
      }),
      { numRuns: 1500 },
    );
    expect(tried).toBeGreaterThan(50);
  });
});

test('the merged configuration has what is included, extended, referred to, and inputs', async () => {
  const files = {
    'a.yml':
      'spec: {inputs: {image: {default: alpine}}}\n---\n.base: {image: "$[[ inputs.image ]]", tags: [a, b]}\n.s: {script: [one]}\n',
  };
  const content = `include: [{local: a.yml, inputs: {image: "busybox:1"}}]
default: {retry: 1}
job:
  extends: .base
  tags: [c]
  script:
    - !reference [.s, script]
    - |
      two
      three
`;
  const options = { file: '.gitlab-ci.yml', content, context: pushContext(), source: memorySource({ files }) };
  const text = await mergedConfig(options);
  expect(text).toBe(`---
.base:
  image: "busybox:1"
  tags:
  - a
  - b
.s:
  script:
  - one
default:
  retry: 1
job:
  image: "busybox:1"
  tags:
  - c
  extends: .base
  script:
  - - one
  - |
    two
    three
`);
  expect(await mergedConfig({ ...options, content: text })).toBe(text);
});
