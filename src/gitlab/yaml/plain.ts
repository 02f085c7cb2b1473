import type { Node } from './node.js';

/** A node as plain JSON values (inputs of includes and triggers). */
export function plain(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      if (node.type === 'null') return null;
      if (node.type === 'boolean') return node.text === 'true';
      return node.type === 'integer' || node.type === 'float' ? Number(node.text) : node.text;
    case 'seq':
      return node.items.map(plain);
    case 'map':
      return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key.text, plain(value)]));
    case 'reference':
      return node.shown;
  }
}
