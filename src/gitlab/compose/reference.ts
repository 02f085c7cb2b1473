import { get, isFalse, isNil, locationOf, map, seq } from '../yaml/node.js';
import type { MapEntry, MapNode, Node, ReferenceNode } from '../yaml/node.js';
import { LIMITS } from '../yaml/limits.js';
import { LimitProblem, Problem } from '../yaml/problem.js';

interface Resolver {
  readonly root: MapNode;
  readonly references: Map<string, Node | 'resolving'>;
  /** Results for lists and maps that several places share. */
  readonly seen: WeakMap<Node, Node>;
  /** Lists, maps and references that are being resolved, each within the one before. */
  depth: number;
}

/**
 * `!reference [a, b]`: the value at that path of the merged configuration, whose own references are resolved as well.
 * A list inside a list stays a nested list; the keywords that allow it take it apart.
 */
export function resolveReferences(root: MapNode): MapNode {
  const resolver: Resolver = { root, references: new Map(), seen: new WeakMap(), depth: 0 };
  const resolved = resolve(resolver, root);
  return resolved.kind === 'map' ? resolved : root;
}

function resolve(resolver: Resolver, node: Node): Node {
  if (node.kind === 'scalar') return node;
  // GitLab has no limit but its stack
  if (resolver.depth >= LIMITS.resolvedDepth)
    throw new LimitProblem(`!reference leads deeper than ${LIMITS.resolvedDepth} levels`, locationOf(node));
  resolver.depth += 1;
  const resolved = node.kind === 'reference' ? follow(resolver, node) : resolveInside(resolver, node);
  resolver.depth -= 1;
  return resolved;
}

function resolveInside(resolver: Resolver, node: Exclude<Node, { kind: 'scalar' | 'reference' }>): Node {
  const known = resolver.seen.get(node);
  if (known) return known;
  const result = node.kind === 'seq' ? resolveItems(resolver, node) : resolveEntries(resolver, node);
  resolver.seen.set(node, result);
  return result;
}

function resolveItems(resolver: Resolver, node: Node & { kind: 'seq' }): Node {
  let changed = false;
  const items = node.items.map((item) => {
    const resolved = resolve(resolver, item);
    changed ||= resolved !== item;
    return resolved;
  });
  return changed ? seq(node, items) : node;
}

function resolveEntries(resolver: Resolver, node: MapNode): Node {
  let entries: Map<string, MapEntry> | undefined;
  for (const [name, entry] of node.entries) {
    const value = resolve(resolver, entry.value);
    if (value === entry.value) continue;
    entries ??= new Map(node.entries);
    entries.set(name, { key: entry.key, value });
  }
  return entries ? map(node, entries) : node;
}

function follow(resolver: Resolver, node: ReferenceNode): Node {
  const fail = (message: string): Problem => new Problem(`!reference ${node.shown} ${message}`, locationOf(node));
  if (!node.valid) throw fail('is not valid');
  const key = node.path.join('\u0000');
  const known = resolver.references.get(key);
  if (known === 'resolving') throw fail('is part of a circular chain');
  if (known) return known;
  resolver.references.set(key, 'resolving');
  let target: Node | undefined = resolver.root;
  for (const part of node.path) target = get(target, part);
  const value = target === undefined ? undefined : resolve(resolver, target);
  if (value === undefined || isNil(value) || isFalse(value)) throw fail('could not be found');
  resolver.references.set(key, value);
  return value;
}
