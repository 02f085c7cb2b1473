import { deepMerge } from '../yaml/deep-merge.js';
import { get, has, isMap, isScalar, isSeq, locationOf, map } from '../yaml/node.js';
import type { MapEntry, MapNode, Node } from '../yaml/node.js';
import { Problem } from '../yaml/problem.js';

/** Ancestors that a hash may have through `extends`. */
const MAX_ANCESTORS = 10;

interface Extension {
  readonly root: ReadonlyMap<string, MapEntry>;
  /** Already extended hashes, with the number of levels of `extends` in them. */
  readonly done: Map<string, { readonly node: MapNode; readonly levels: number }>;
}

/**
 * `extends`: all bases are extended first, then merged deeply from left to right, then the job itself on top. Lists
 * and scalars are replaced. Works on any top-level hash, also across includes.
 */
export function expandExtends(root: MapNode): MapNode {
  const extension: Extension = { root: root.entries, done: new Map() };
  let changed = false;
  const entries = new Map<string, MapEntry>();
  for (const [name, entry] of root.entries) {
    const value = isMap(entry.value) && has(entry.value, 'extends') ? extend(extension, name, []).node : entry.value;
    changed ||= value !== entry.value;
    entries.set(name, value === entry.value ? entry : { key: entry.key, value });
  }
  return changed ? map(root, entries) : root;
}

function extend(extension: Extension, name: string, ancestors: readonly string[]): { node: MapNode; levels: number } {
  const node = extension.root.get(name)?.value;
  if (!isMap(node)) throw new Error(`no hash called ${name}`);
  if (!has(node, 'extends')) return { node, levels: 0 };
  const done = extension.done.get(name);
  if (done && ancestors.length + done.levels <= MAX_ANCESTORS + 1) return done;
  const bases = basesOf(node);
  const fail = (message: string, at: Node): never => {
    throw new Problem(`${name}: ${message}`, locationOf(at));
  };
  const unknown = bases.filter((base) => !extension.root.has(base.name));
  if (unknown[0]) fail(`unknown keys in \`extends\` (${unknown.map((base) => base.name).join(', ')})`, unknown[0].at);
  const invalid = bases.filter((base) => !isMap(extension.root.get(base.name)?.value));
  if (invalid[0])
    fail(`invalid base hashes in \`extends\` (${invalid.map((base) => base.name).join(', ')})`, invalid[0].at);
  if (ancestors.length > MAX_ANCESTORS) fail('nesting too deep in `extends`', get(node, 'extends') ?? node);
  if (ancestors.includes(name)) fail('circular dependency detected in `extends`', get(node, 'extends') ?? node);
  let merged = map(node, new Map());
  let levels = 1;
  for (const base of bases) {
    const extended = extend(extension, base.name, [...ancestors, name]);
    merged = deepMerge(merged, extended.node);
    levels = Math.max(levels, extended.levels + 1);
  }
  const result = { node: deepMerge(merged, node), levels };
  extension.done.set(name, result);
  return result;
}

function basesOf(node: MapNode): { name: string; at: Node }[] {
  const value = get(node, 'extends');
  if (value === undefined || (isScalar(value) && value.type === 'null')) return [];
  const items = isSeq(value) ? value.items : [value];
  return items.map((at) => ({ name: isScalar(at) ? at.text : '', at }));
}
