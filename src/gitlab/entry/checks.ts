import { parseDuration } from '../duration.js';
import { isValidExpression } from '../expression/evaluate.js';
import { hasPatternSyntax, parsePattern } from '../expression/pattern.js';
import { nearest } from '../near.js';
import { LIMITS } from '../yaml/limits.js';
import { has, isBlank, isBoolean, isInteger, isMap, isNil, isScalar, isSeq, isText } from '../yaml/node.js';
import type { Maybe, Node, ScalarNode, SeqNode } from '../yaml/node.js';
import type { Entry } from './entry.js';

/** The checks that GitLab's keywords share, each with GitLab's sentence. */

export type RubyClass = 'Hash' | 'Array' | 'String' | 'Integer';

const IS_CLASS: Readonly<Record<RubyClass, (node: Maybe<Node>) => boolean>> = {
  Hash: isMap,
  Array: isSeq,
  String: (node) => isScalar(node) && node.type === 'string',
  Integer: isInteger,
};

export function mustBe(entry: Entry, attribute: string, node: Maybe<Node>, type: RubyClass, at?: Node): boolean {
  if (IS_CLASS[type](node)) return true;
  const article = /^[AEIOU]/.test(type) ? 'an' : 'a';
  entry.fail(attribute, `should be ${article} ${type.toLowerCase()}`, node ?? at);
  return false;
}

export function allowedKeys(entry: Entry, node: Maybe<Node>, allowed: ReadonlySet<string>): void {
  if (!isMap(node)) return;
  const unknown = [...node.entries.values()].filter(({ key }) => !allowed.has(key.text));
  if (unknown.length === 0) return;
  const names = unknown.map(({ key }) => key.text);
  entry.fail('config', `contains unknown keys: ${names.join(', ')}`, unknown[0]?.key, meant(names, [...allowed]));
}

/** `did you mean script?`, for keys that are nearly others. */
export function meant(names: readonly string[], allowed: readonly string[]): string | undefined {
  const found = names.flatMap((name) => nearest(name, allowed) ?? []);
  return found.length === 0 ? undefined : `did you mean ${found.join(', ')}?`;
}

/** What to do about a name such as `ON`, which YAML reads as something else. */
export function inQuotes(name: ScalarNode): string {
  return `YAML reads this name as the ${name.type} ${name.text}: put it in quotes`;
}

export function requiredKeys(entry: Entry, node: Maybe<Node>, required: readonly string[]): void {
  const missing = required.filter((key) => !has(node, key));
  if (missing.length > 0) entry.fail('config', `missing required keys: ${missing.join(', ')}`, node);
}

export function exclusiveKeys(entry: Entry, node: Maybe<Node>, keys: readonly string[]): void {
  if (!isMap(node)) return;
  const present = [...node.entries.keys()].filter((key) => keys.includes(key));
  if (present.length < 2) return;
  entry.fail(
    'config',
    `these keys cannot be used together: ${present.join(', ')}`,
    node.entries.get(present[1] ?? '')?.key,
  );
}

export function onlyOneOfKeys(entry: Entry, node: Maybe<Node>, keys: readonly string[]): void {
  if (keys.filter((key) => has(node, key)).length === 1) return;
  entry.fail('config', `must use exactly one of these keys: ${keys.join(', ')}`, node);
}

/** `when` and its like: a String out of a list. */
export function oneOf(
  entry: Entry,
  attribute: string,
  node: Maybe<Node>,
  values: readonly string[],
  message = `should be one of: ${values.join(', ')}`,
): void {
  if (isNil(node)) return;
  mustBe(entry, attribute, node, 'String');
  if (!(isScalar(node) && node.type === 'string' && values.includes(node.text))) entry.fail(attribute, message, node);
}

export function optionalString(entry: Entry, attribute: string, node: Maybe<Node>): void {
  if (!isNil(node)) mustBe(entry, attribute, node, 'String');
}

export function optionalBoolean(entry: Entry, attribute: string, node: Maybe<Node>): void {
  if (!isNil(node) && !isBoolean(node)) entry.fail(attribute, 'should be a boolean value', node);
}

export const isArrayOfStrings = (node: Maybe<Node>): node is SeqNode => isSeq(node) && node.items.every(isText);

export function arrayOfStrings(entry: Entry, attribute: string, node: Maybe<Node>): void {
  if (!isArrayOfStrings(node)) entry.fail(attribute, 'should be an array of strings', firstBad(node, isText));
}

export function optionalArrayOfStrings(entry: Entry, attribute: string, node: Maybe<Node>): void {
  if (!isNil(node)) arrayOfStrings(entry, attribute, node);
}

export function stringOrStrings(entry: Entry, attribute: string, node: Maybe<Node>): void {
  if (isNil(node) || isText(node) || isArrayOfStrings(node)) return;
  entry.fail(attribute, 'should be an array of strings or a string', firstBad(node, isText));
}

export function integersOrInteger(entry: Entry, attribute: string, node: Maybe<Node>): void {
  if (isNil(node) || isInteger(node) || (isSeq(node) && node.items.every(isInteger))) return;
  entry.fail(attribute, 'should be an array of integers or an integer', firstBad(node, isInteger));
}

export function notBlank(entry: Entry, attribute: string, node: Maybe<Node>, at: Maybe<Node>): void {
  if (isBlank(node)) entry.fail(attribute, "can't be blank", node ?? at);
}

export function mustBeAbsent(entry: Entry, attribute: string, node: Maybe<Node>, message = 'must be blank'): void {
  if (!isBlank(node)) entry.fail(attribute, message, node);
}

/** A duration in words; `never` only where the caller says so. */
export function duration(
  entry: Entry,
  attribute: string,
  node: Maybe<Node>,
  options: { limit?: number; never?: boolean; variable?: boolean } = {},
): void {
  const text = isScalar(node) && node.type === 'string' ? node.text : undefined;
  if (options.variable && text !== undefined && /\$[a-zA-Z_{]|%[a-zA-Z_]\w*%/.test(text)) return;
  if (options.never && text?.toLowerCase() === 'never') return;
  const seconds = text === undefined ? undefined : parseDuration(text);
  if (seconds === undefined) entry.fail(attribute, 'should be a duration', node);
  if (options.limit !== undefined && !(seconds !== undefined && seconds < options.limit)) {
    entry.fail(attribute, 'should not exceed the limit', node);
  }
}

export function expression(entry: Entry, attribute: string, node: Maybe<Node>): void {
  if (isNil(node) || (isScalar(node) && node.type === 'string' && isValidExpression(node.text))) return;
  entry.fail(attribute, 'invalid expression syntax', node);
}

export function isRegexp(node: Maybe<Node>): boolean {
  return isScalar(node) && node.type === 'string' && parsePattern(node.text) !== undefined;
}

/** Refs of `only`/`except`: names, or RE2 between slashes. */
export function isStringOrRegexp(node: Node): boolean {
  if (!isText(node)) return false;
  return node.type === 'symbol' || !hasPatternSyntax(node.text) || parsePattern(node.text) !== undefined;
}

/** Nested lists down to `levels`; a list shared by many references is looked at once. */
export function isNestedArray(node: Maybe<Node>, levels: number, leaf: (node: Node) => boolean): boolean {
  if (!isSeq(node)) return false;
  return flatSize(node, levels, leaf) <= LIMITS.flattenedItems;
}

function flatSize(node: Node, levels: number, leaf: (node: Node) => boolean): number {
  if (leaf(node)) return 1;
  if (levels <= 0 || !isSeq(node)) return Infinity;
  let size = 1;
  for (const item of node.items) {
    size += flatSize(item, levels - 1, leaf);
    if (size > LIMITS.flattenedItems) return Infinity;
  }
  return size;
}

/** The first part of a list that is not as it should be, for a better position. */
export function firstBad(node: Maybe<Node>, good: (node: Node) => boolean): Maybe<Node> {
  return isSeq(node) ? (node.items.find((item) => !good(item)) ?? node) : node;
}

export function lengthAtMost(entry: Entry, attribute: string, node: Maybe<Node>, maximum: number): void {
  const problem = tooLong(isScalar(node) ? node.text : '', maximum);
  if (problem !== undefined) entry.fail(attribute, problem, node);
}

/** GitLab's words for a text of more characters than may be; undefined for any other. */
export function tooLong(text: string, maximum: number): string | undefined {
  const fits = text.length <= maximum || [...text].length <= maximum;
  return fits ? undefined : `is too long (maximum is ${String(maximum)} characters)`;
}

/** Characters that the name of a job may have. */
export const MAX_JOB_NAME = 255;
