import { map } from './node.js';
import type { MapNode, Node } from './node.js';

/** Ruby's `deep_merge`: maps merge key by key, anything else is replaced by the later value. */
export function deepMerge(base: MapNode, over: MapNode): MapNode {
  if (base.entries.size === 0) return over;
  if (over.entries.size === 0) return base;
  const entries = new Map(base.entries);
  for (const [name, entry] of over.entries) {
    const old = entries.get(name);
    entries.set(name, old ? { key: entry.key, value: mergeValues(old.value, entry.value) } : entry);
  }
  return map(over, entries);
}

function mergeValues(base: Node, over: Node): Node {
  return base.kind === 'map' && over.kind === 'map' ? deepMerge(base, over) : over;
}
