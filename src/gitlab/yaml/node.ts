import type { SourceLocation } from '../types.js';
import { LIMITS } from './limits.js';
import { Problem } from './problem.js';
import type { SourceFile } from './source-file.js';

/**
 * The pipeline file as typed nodes. Every node knows where it was written, and keeps knowing it through include,
 * extends and !reference, because these only ever move nodes around. Nodes are immutable and may be shared.
 */
export type Node = ScalarNode | SeqNode | MapNode | ReferenceNode;

export type ScalarType = 'string' | 'integer' | 'float' | 'boolean' | 'null' | 'symbol';

interface Placed {
  readonly file: SourceFile;
  readonly offset: number;
}

/** `text` is what Ruby's `to_s` gives for the typed value (GitLab stringifies variables so). */
export interface ScalarNode extends Placed {
  readonly kind: 'scalar';
  readonly type: ScalarType;
  readonly text: string;
}

export interface SeqNode extends Placed {
  readonly kind: 'seq';
  readonly items: readonly Node[];
}

export interface MapEntry {
  readonly key: ScalarNode;
  readonly value: Node;
}

export interface MapNode extends Placed {
  readonly kind: 'map';
  /** By the text of the key; insertion order. */
  readonly entries: ReadonlyMap<string, MapEntry>;
}

/** `!reference [job, key]`, not yet resolved. `valid` is false for any other form than a list of strings. */
export interface ReferenceNode extends Placed {
  readonly kind: 'reference';
  readonly path: readonly string[];
  readonly valid: boolean;
  /** The operand as Ruby's `inspect` shows it in messages. */
  readonly shown: string;
}

export type Maybe<T> = T | undefined;

export const isScalar = (node: Maybe<Node>): node is ScalarNode => node?.kind === 'scalar';
export const isSeq = (node: Maybe<Node>): node is SeqNode => node?.kind === 'seq';
export const isMap = (node: Maybe<Node>): node is MapNode => node?.kind === 'map';

type Typed<T extends ScalarType> = ScalarNode & { readonly type: T };

/** A Ruby String or Symbol (GitLab's validators take both for text). */
export const isText = (node: Maybe<Node>): node is Typed<'string' | 'symbol'> =>
  node?.kind === 'scalar' && (node.type === 'string' || node.type === 'symbol');
export const isInteger = (node: Maybe<Node>): node is Typed<'integer'> =>
  node?.kind === 'scalar' && node.type === 'integer';
export const isBoolean = (node: Maybe<Node>): node is Typed<'boolean'> =>
  node?.kind === 'scalar' && node.type === 'boolean';
/** Absent or YAML null: GitLab treats both as not given. */
export const isNil = (node: Maybe<Node>): node is undefined | Typed<'null'> =>
  node === undefined || (node.kind === 'scalar' && node.type === 'null');

/** Ruby's `blank?`: nil, false, empty list or map, text of white space. */
export function isBlank(node: Maybe<Node>): boolean {
  if (isNil(node)) return true;
  switch (node.kind) {
    case 'scalar':
      if (node.type === 'boolean') return node.text === 'false';
      return (node.type === 'string' || node.type === 'symbol') && node.text.trim() === '';
    case 'seq':
      return node.items.length === 0;
    case 'map':
      return node.entries.size === 0;
    case 'reference':
      return false;
  }
}

/** Value under a key of a map; undefined for anything else. */
export function get(node: Maybe<Node>, key: string): Maybe<Node> {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
}

export function has(node: Maybe<Node>, key: string): boolean {
  return node?.kind === 'map' && node.entries.has(key);
}

/** Text of a string-like scalar under a key. */
export function textAt(node: Maybe<Node>, key: string): string | undefined {
  const value = get(node, key);
  return isText(value) ? value.text : undefined;
}

export function isTrue(node: Maybe<Node>): boolean {
  return isBoolean(node) && node.text === 'true';
}

export function isFalse(node: Maybe<Node>): boolean {
  return isBoolean(node) && node.text === 'false';
}

export function locationOf(node: Placed): SourceLocation {
  return node.file.locate(node.offset);
}

export function scalar(at: Placed, type: ScalarType, text: string): ScalarNode {
  return { kind: 'scalar', type, text, file: at.file, offset: at.offset };
}

export function seq(at: Placed, items: readonly Node[]): SeqNode {
  return { kind: 'seq', items, file: at.file, offset: at.offset };
}

export function map(at: Placed, entries: ReadonlyMap<string, MapEntry>): MapNode {
  return { kind: 'map', entries, file: at.file, offset: at.offset };
}

/** Ruby's `flatten`: items of nested lists in order. References can multiply lists; a flood of them is refused. */
export function flatten(node: Maybe<Node>): readonly Node[] {
  if (node === undefined) return [];
  if (node.kind !== 'seq') return [node];
  if (!node.items.some((item) => item.kind === 'seq')) return node.items;
  const flat: Node[] = [];
  let visited = 0;
  const visit = (items: readonly Node[]): void => {
    for (const item of items) {
      visited += 1;
      if (visited > LIMITS.flattenedItems) throw new Problem('The parsed YAML is too big', locationOf(node));
      if (item.kind === 'seq') visit(item.items);
      else flat.push(item);
    }
  };
  visit(node.items);
  return flat;
}
