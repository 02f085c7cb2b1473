import { inspect } from '../yaml/inspect.js';
import { map, scalar, seq } from '../yaml/node.js';
import type { MapEntry, MapNode, Node } from '../yaml/node.js';
import { Numeral } from './numeral.js';

/** Value of an input: JSON, with numbers as Ruby writes them. */
export type InputValue =
  string | Numeral | boolean | null | readonly InputValue[] | { readonly [key: string]: InputValue };

export function toInputValue(value: unknown): InputValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || value instanceof Numeral) return value;
  if (typeof value === 'number') return Numeral.of(value);
  if (Array.isArray(value)) return value.map(toInputValue);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toInputValue(inner)]));
  }
  return '';
}

/** What a node of a file holds. */
export function inputValueOf(node: Node): InputValue {
  switch (node.kind) {
    case 'scalar':
      if (node.type === 'null') return null;
      if (node.type === 'boolean') return node.text === 'true';
      return node.type === 'integer' || node.type === 'float' ? new Numeral(node.type, node.text) : node.text;
    case 'seq':
      return node.items.map(inputValueOf);
    case 'map':
      return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key.text, inputValueOf(value)]));
    case 'reference':
      return node.shown;
  }
}

/** The inputs that a map holds. */
export function inputValuesOf(node: MapNode): Readonly<Record<string, InputValue>> {
  return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key.text, inputValueOf(value)]));
}

/** A value as a node of the configuration, placed where its block stood. */
export function toNode(value: InputValue, at: Node): Node {
  if (value === null) return scalar(at, 'null', '');
  if (typeof value === 'string') return scalar(at, 'string', value);
  if (typeof value === 'boolean') return scalar(at, 'boolean', String(value));
  if (value instanceof Numeral) return scalar(at, value.type, value.text);
  if (isList(value))
    return seq(
      at,
      value.map((item) => toNode(item, at)),
    );
  const entries = new Map<string, MapEntry>();
  for (const [key, inner] of Object.entries(value)) {
    entries.set(key, { key: scalar(at, 'string', key), value: toNode(inner, at) });
  }
  return map(at, entries);
}

/** `to_s` of a value inside a longer text. */
export function toText(value: InputValue, at: Node): string {
  const node = toNode(value, at);
  return node.kind === 'scalar' ? node.text : inspect(node);
}

export function isList(value: InputValue): value is readonly InputValue[] {
  return Array.isArray(value);
}

export function isKeyed(value: InputValue): value is { readonly [key: string]: InputValue } {
  return typeof value === 'object' && value !== null && !isList(value) && !(value instanceof Numeral);
}
