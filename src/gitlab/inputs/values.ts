import { inspect } from '../yaml/inspect.js';
import { rubyFloat } from '../yaml/scalar.js';
import { map, scalar, seq } from '../yaml/node.js';
import type { MapEntry, Node } from '../yaml/node.js';

/** Value of an input: JSON. */
export type InputValue =
  string | number | boolean | null | readonly InputValue[] | { readonly [key: string]: InputValue };

export function toInputValue(value: unknown): InputValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toInputValue);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toInputValue(inner)]));
  }
  return '';
}

/** A value as a node of the configuration, placed where its block stood. */
export function toNode(value: InputValue, at: Node): Node {
  if (value === null) return scalar(at, 'null', '');
  if (typeof value === 'string') return scalar(at, 'string', value);
  if (typeof value === 'boolean') return scalar(at, 'boolean', String(value));
  if (typeof value === 'number') {
    return Number.isInteger(value) ? scalar(at, 'integer', String(value)) : scalar(at, 'float', rubyFloat(value));
  }
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
