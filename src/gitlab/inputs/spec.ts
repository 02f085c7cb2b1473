import { isSatisfied } from '../expression/evaluate.js';
import { compile } from '../expression/pattern.js';
import { get, has, isMap, isNil, isSeq, textAt } from '../yaml/node.js';
import type { Maybe, Node } from '../yaml/node.js';
import { Numeral, parseJson } from './numeral.js';
import { inputValueOf, isList, toInputValue, toText } from './values.js';
import type { InputValue } from './values.js';

type InputType = 'string' | 'number' | 'boolean' | 'array';
const TYPES: readonly InputType[] = ['array', 'boolean', 'number', 'string'];

interface InputSpec {
  readonly name: string;
  readonly type: InputType;
  readonly node: Node;
}

export interface ResolvedInputs {
  readonly values: ReadonlyMap<string, InputValue>;
  readonly errors: readonly string[];
}

/** Values of the inputs that a file declares, from those it is given; GitLab's messages where that cannot be. */
export function resolveInputs(specs: Maybe<Node>, given: Readonly<Record<string, unknown>>): ResolvedInputs {
  const errors: string[] = [];
  const inputs = readSpecs(specs, errors);
  const values = new Map<string, InputValue>();
  const inputErrors: string[] = [];
  for (const input of inputs) {
    const before = Object.fromEntries([...Object.entries(given), ...values]);
    const param = Object.hasOwn(given, input.name) ? toInputValue(given[input.name]) : null;
    const result = resolveInput(input, param, before);
    inputErrors.push(...result.errors.map((message) => `\`${input.name}\` input: ${message}`));
    values.set(input.name, result.value);
  }
  const names = new Set(inputs.map(({ name }) => name));
  const unknown = Object.keys(given).filter((name) => !names.has(name));
  const paramErrors = unknown.length > 0 ? [`unknown input arguments: ${unknown.join(', ')}`] : [];
  return { values, errors: [...paramErrors, ...errors, ...inputErrors] };
}

function readSpecs(specs: Maybe<Node>, errors: string[]): InputSpec[] {
  if (!isMap(specs)) return [];
  return [...specs.entries.values()].flatMap(({ key, value }) => {
    const type = isNil(value) || !has(value, 'type') ? 'string' : textAt(value, 'type');
    const known = TYPES.find((name) => name === type);
    if (known) return [{ name: key.text, type: known, node: value }];
    errors.push(`unknown input specification for \`${key.text}\` (valid types: ${TYPES.join(', ')})`);
    return [];
  });
}

interface Resolution {
  readonly value: InputValue;
  readonly errors: readonly string[];
}

function resolveInput(input: InputSpec, given: InputValue, others: Readonly<Record<string, unknown>>): Resolution {
  const rules = get(input.node, 'rules');
  const ruled = isSeq(rules);
  const param = ruled && given === '' ? null : given;
  const rule = ruled ? rules.items.find((item) => ruleMatches(item, others)) : undefined;
  const hasDefault = has(input.node, 'default') || (ruled && rules.items.some((item) => has(item, 'default')));
  if (!hasDefault && param === null) return { value: null, errors: ['required value has not been provided'] };
  const fallback = defaultOf(rule) ?? defaultOf(input.node) ?? null;
  const options = optionsOf(rule) ?? optionsOf(input.node);
  const errors: string[] = [];
  if (hasDefault && fallback !== null) errors.push(...validate(input, fallback, options, 'default'));
  if (param !== null) errors.push(...validate(input, param, options, 'provided'));
  return { value: coerce(input, param ?? fallback), errors };
}

function ruleMatches(rule: Node, others: Readonly<Record<string, unknown>>): boolean {
  const condition = textAt(rule, 'if');
  if (condition === undefined) return true;
  return isSatisfied(
    condition,
    () => undefined,
    (name) => {
      const value = others[name];
      return value instanceof Numeral ? Number(value.text) : value;
    },
  );
}

function defaultOf(node: Maybe<Node>): InputValue | undefined {
  const value = get(node, 'default');
  return value === undefined ? undefined : inputValueOf(value);
}

function optionsOf(node: Maybe<Node>): readonly InputValue[] | undefined {
  const value = get(node, 'options');
  return isSeq(value) ? value.items.map(inputValueOf) : undefined;
}

/** Text for strings; anything else is read as JSON where that is possible. */
function coerce(input: InputSpec, value: InputValue): InputValue {
  if (input.type === 'string') return toText(value, input.node);
  if (typeof value !== 'string') return value;
  try {
    return toInputValue(parseJson(value));
  } catch {
    return value;
  }
}

function validate(
  input: InputSpec,
  raw: InputValue,
  options: readonly InputValue[] | undefined,
  origin: 'default' | 'provided',
): string[] {
  const value = coerce(input, raw);
  return [
    ...validateType(input, value, origin),
    ...validateOptions(input, value, options),
    ...validateRegex(input, value, origin),
  ];
}

function validateType(input: InputSpec, value: InputValue, origin: string): string[] {
  switch (input.type) {
    case 'string':
      return [];
    case 'number':
      return value instanceof Numeral ? [] : [`${origin} value is not a number`];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${origin} value is not a boolean`];
    case 'array':
      return isList(value) ? [] : [`${origin} value is not an array`];
  }
}

function validateOptions(input: InputSpec, value: InputValue, options: readonly InputValue[] | undefined): string[] {
  if (!options) return [];
  if (input.type === 'boolean') return ['Options can only be used with string and number inputs'];
  if (input.type === 'array') return validateList(input, value, options);
  const shown = toText(value, input.node);
  if (input.type === 'number') {
    if (options.some((option) => option === value || isSameNumber(option, value))) return [];
    return [`\`${shown}\` cannot be used because it is not in the list of the allowed options`];
  }
  if (options.some((option) => toText(option, input.node) === shown)) return [];
  return [`\`${shown}\` cannot be used because it is not in the list of allowed options`];
}

function isSameNumber(one: InputValue, other: InputValue): boolean {
  return one instanceof Numeral && other instanceof Numeral && one.equals(other);
}

/** Every element of the list is one of the options. */
function validateList(input: InputSpec, value: InputValue, options: readonly InputValue[]): string[] {
  if (!isList(value)) return [];
  const known = new Set(options.map((option) => JSON.stringify(option)));
  const others = value.filter((item) => !known.has(JSON.stringify(item))).map((item) => toText(item, input.node));
  if (others.length === 0) return [];
  return [`${others.join(', ')} cannot be used because it is not in the list of allowed options`];
}

function validateRegex(input: InputSpec, value: InputValue, origin: string): string[] {
  if (!has(input.node, 'regex')) return [];
  if (input.type !== 'string') return ['RegEx validation can only be used with string inputs'];
  const pattern = compile(textAt(input.node, 'regex') ?? '');
  if (!pattern) return ['invalid regular expression'];
  if (typeof value !== 'string' || pattern.test(value)) return [];
  return [`${origin} value does not match required RegEx pattern`];
}
