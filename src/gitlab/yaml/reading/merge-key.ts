import type { MapEntry, Node } from '../node.js';

/**
 * `<<` as Psych does it: a shallow merge at the place where it is written, so that keys after it win and keys before
 * it lose; of a list, the first map wins. False where the value cannot be merged (the key then stays).
 */
export function mergeKey(entries: Map<string, MapEntry>, value: Node, isAlias: boolean): boolean {
  if (value.kind === 'map') {
    for (const [key, entry] of value.entries) entries.set(key, entry);
    return true;
  }
  if (isAlias || value.kind !== 'seq' || !value.items.every((item) => item.kind === 'map')) return false;
  const merged = new Map<string, MapEntry>();
  for (const item of value.items.toReversed()) {
    if (item.kind === 'map') for (const [key, entry] of item.entries) merged.set(key, entry);
  }
  for (const [key, entry] of merged) entries.set(key, entry);
  return true;
}
