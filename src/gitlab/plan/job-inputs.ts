import { inputValueOf, toText } from '../inputs/values.js';
import { get, isMap, isNil, map, scalar, seq } from '../yaml/node.js';
import type { MapNode, Maybe, Node } from '../yaml/node.js';

const BLOCK = /\$\{\{\s*job\.inputs\.([\w-]+)\s*\}\}/g;

/**
 * `${{ job.inputs.NAME }}` in the keywords that the runner fills in: the default of the job's input, as nobody is
 * there to give another value. Names that the job does not declare stay as written.
 */
export function inputFiller(job: MapNode): <T extends Maybe<Node>>(node: T) => T | Node {
  const inputs = get(job, 'inputs');
  if (isNil(inputs) || !isMap(inputs)) return (node) => node;
  const values = new Map(
    [...inputs.entries.values()].map(({ key, value }) => {
      const given = get(value, 'default');
      return [key.text, given ? toText(inputValueOf(given), value) : ''] as const;
    }),
  );
  return (node) => (node === undefined ? node : fill(node, values));
}

function fill(node: Node, values: ReadonlyMap<string, string>): Node {
  switch (node.kind) {
    case 'reference':
      return node;
    case 'scalar':
      if (!node.text.includes('${{')) return node;
      return scalar(
        node,
        node.type,
        node.text.replace(BLOCK, (whole, name: string) => values.get(name) ?? whole),
      );
    case 'seq':
      return seq(
        node,
        node.items.map((item) => fill(item, values)),
      );
    case 'map':
      return map(
        node,
        new Map([...node.entries].map(([name, { key, value }]) => [name, { key, value: fill(value, values) }])),
      );
  }
}
