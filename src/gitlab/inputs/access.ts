import { isKeyed, isList } from './values.js';
import type { InputValue } from './values.js';

const MAX_SEGMENTS = 5;
const MAX_BYTES = 1024;
const MAX_INDICES = 5;

export type Result<T> = { readonly value: T } | { readonly error: string };

/** `inputs.name`, `inputs.list[0][1]`, `component.version`: the value that a path leads to. */
export function access(path: string, context: InputValue): Result<InputValue> {
  const segments = splitPath(path);
  if (segments.length <= 1) {
    return { error: 'invalid pattern used for interpolation. valid pattern is $[[ inputs.input ]]' };
  }
  if (Buffer.byteLength(path) > MAX_BYTES) return { error: 'maximum interpolation expression size exceeded' };
  let value = context;
  for (const segment of segments) {
    const step = segment.includes('[') ? indexed(value, segment, path) : keyed(value, segment, path);
    if ('error' in step) return step;
    value = step.value;
  }
  return { value };
}

/** As Ruby's `split('.', 5)`: the last part keeps further dots. */
function splitPath(path: string): string[] {
  const parts = path.split('.');
  if (parts.length <= MAX_SEGMENTS) return parts;
  return [...parts.slice(0, MAX_SEGMENTS - 1), parts.slice(MAX_SEGMENTS - 1).join('.')];
}

function keyed(value: InputValue, key: string, path: string): Result<InputValue> {
  if (isKeyed(value) && Object.hasOwn(value, key)) return { value: value[key] ?? null };
  return { error: `unknown interpolation provided: \`${key}\` in \`${path}\`` };
}

function indexed(value: InputValue, segment: string, path: string): Result<InputValue> {
  const match = /^(\w*)((?:\[\d+\])+)$/.exec(segment);
  if (!match) return { error: indexError(segment, path) };
  const [, key = '', brackets = ''] = match;
  if (key === '') return { error: `invalid indexed access without a key in \`${path}\`` };
  const indices = [...brackets.matchAll(/\d+/g)].map(Number);
  if (indices.length > MAX_INDICES) {
    return { error: `too many array indices in \`${path}\` (maximum depth: ${String(MAX_INDICES)})` };
  }
  const base = keyed(value, key, path);
  if ('error' in base) return base;
  let current = base.value;
  for (const index of indices) {
    if (!isList(current)) return { error: `cannot index into non-array value at [${String(index)}] in \`${path}\`` };
    if (index >= current.length) {
      const size = String(current.length);
      return { error: `array index ${String(index)} out of bounds (size: ${size}) in \`${path}\`` };
    }
    current = current[index] ?? null;
  }
  return { value: current };
}

function indexError(segment: string, path: string): string {
  const count = (char: string): number => segment.split(char).length - 1;
  if (count('[') !== count(']')) return `invalid array index in \`${path}\`: missing closing bracket`;
  const bad = [...segment.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '').find((text) => !/^\d+$/.test(text));
  if (bad !== undefined) return `invalid array index in \`${path}\`: \`${bad}\` is not a valid index`;
  return `invalid array index syntax in \`${path}\``;
}
