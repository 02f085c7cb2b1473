import { keysOf } from '../keywords/index.js';
import type { Variable } from '../types.js';
import { get, has, isBlank, isMap, isNil, isScalar, isSeq, isTrue } from '../yaml/node.js';
import type { Maybe, Node, ScalarNode } from '../yaml/node.js';
import { inQuotes, mustBe, optionalArrayOfStrings, optionalBoolean } from './checks.js';
import type { Entry } from './entry.js';

/** Which keys a variable may have in its long form: all for root variables, two for jobs, none in rules and services. */
export type VariableKeys = ReadonlySet<string>;
export const ROOT_VARIABLE_KEYS: VariableKeys = keysOf('variables');
export const JOB_VARIABLE_KEYS: VariableKeys = keysOf('variables', 'value', 'expand');
export const PLAIN_VARIABLE: VariableKeys = new Set();

const isName = (key: ScalarNode): boolean => ['string', 'symbol', 'integer'].includes(key.type);

export function checkVariables(entry: Entry, node: Node, keys: VariableKeys): void {
  if (!mustBe(entry, 'config', node, 'Hash') || !isMap(node)) return;
  for (const { key, value } of node.entries.values()) checkVariable(entry.child(key.text), key, value, keys);
}

function checkVariable(entry: Entry, key: ScalarNode, node: Node, keys: VariableKeys): void {
  // as GitLab has it, one without a value is in the long form, with nothing in it
  if (isNil(node) && keys.size === 0) entry.fail('config', 'must be a string', key);
  if (isScalar(node)) return checkName(entry, key);
  if (!isMap(node)) return entry.raw('variable definition must be either a string or a hash', node);
  checkName(entry, key);
  const value = get(node, 'value');
  if (!isNil(value) && !isScalar(value)) entry.fail('config value', 'must be a scalar', value);
  const description = get(node, 'description');
  if (!isNil(description) && !(isScalar(description) && isName(description))) {
    entry.fail('config description', 'must be an alphanumeric string', description);
  }
  optionalBoolean(entry, 'config expand', get(node, 'expand'));
  optionalArrayOfStrings(entry, 'config options', get(node, 'options'));
  if (keys.size === 0) entry.fail('config', 'must be a string', node);
  else {
    const extra = [...node.entries.values()].filter((item) => !keys.has(item.key.text));
    if (extra.length > 0) {
      entry.fail('config', `uses invalid data keys: ${extra.map((item) => item.key.text).join(', ')}`, extra[0]?.key);
    }
  }
  checkOptions(entry, node, value);
}

function checkName(entry: Entry, key: ScalarNode): void {
  if (!isName(key)) entry.fail('key', 'must be an alphanumeric string', key, inQuotes(key));
}

function checkOptions(entry: Entry, node: Node, value: Maybe<Node>): void {
  const options = get(node, 'options');
  if (isBlank(options) || !isSeq(options)) return;
  const included = options.items.some(
    (item) => isScalar(item) && isScalar(value) && item.type === value.type && item.text === value.text,
  );
  if (!included) entry.fail('config', 'value must be present in options', options);
}

/** Variables of the pipeline file are public and never masked. */
export function yamlVariable(key: string, value: string, raw = false): Variable {
  return { key, value, public: true, masked: false, file: false, raw };
}

export function readVariables(node: Maybe<Node>): Variable[] {
  if (!isMap(node)) return [];
  return [...node.entries.values()].map(({ key, value }) => {
    if (isScalar(value)) return yamlVariable(key.text, value.text);
    const inner = get(value, 'value');
    const raw = has(value, 'expand') && !isTrue(get(value, 'expand'));
    return yamlVariable(key.text, isScalar(inner) ? inner.text : '', raw);
  });
}
