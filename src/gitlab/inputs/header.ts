import {
  allowedKeys,
  exclusiveKeys,
  expression,
  lengthAtMost,
  mustBe,
  notBlank,
  optionalString,
} from '../entry/checks.js';
import { keySet, keysOf } from '../keywords/index.js';
import { readTexts } from '../entry/commands.js';
import { Entry, findings } from '../entry/entry.js';
import { checkIncludes } from '../entry/include.js';
import { checkInputFields, checkOptionList } from '../entry/input.js';
import { part } from '../entry/processable.js';
import type { Diagnostic } from '../types.js';
import { get, has, isBlank, isMap, isNil, isSeq } from '../yaml/node.js';
import type { MapNode, Node } from '../yaml/node.js';

const ROOT_KEYS = keySet('spec');
const SPEC_KEYS = keysOf('spec');
const INPUT_KEYS = keysOf('spec:inputs');
const RULE_KEYS = keysOf('spec:inputs:rules');
const COMPONENT_FIELDS = new Set(['name', 'sha', 'version', 'reference']);
const NO_DEFAULT = "rule must define 'options' with at least one value and a 'default'";

/** Checks the header document of a file (`spec:`). */
export function checkHeader(header: MapNode): readonly Diagnostic[] {
  const sink = findings();
  const root = new Entry(sink, 'header');
  allowedKeys(root, header, ROOT_KEYS);
  if (!root.failed) part(root, header, 'spec', checkSpec);
  return sink.errors;
}

function checkSpec(entry: Entry, node: Node): void {
  if (!mustBe(entry, 'config', node, 'Hash')) return;
  allowedKeys(entry, node, SPEC_KEYS);
  const description = get(node, 'description');
  optionalString(entry, 'config description', description);
  lengthAtMost(entry, 'config description', description, 256);
  if (entry.failed) return;
  part(entry, node, 'inputs', checkInputs);
  part(entry, node, 'include', (inner, value) => checkIncludes(inner, value, { header: true }));
  part(entry, node, 'component', checkComponent);
}

function checkInputs(entry: Entry, node: Node): void {
  if (!mustBe(entry, 'config', node, 'Hash') || !isMap(node)) return;
  for (const { key, value } of node.entries.values()) {
    if (isNil(value)) continue;
    const input = entry.child(key.text);
    checkInputFields(input, key, value);
    if (!mustBe(input, 'config', value, 'Hash')) continue;
    allowedKeys(input, value, INPUT_KEYS);
    exclusiveKeys(input, value, ['rules', 'options']);
    exclusiveKeys(input, value, ['rules', 'default']);
    const rules = get(value, 'rules');
    if (!input.failed && !isNil(rules)) checkInputRules(input, key.text, rules);
  }
}

function checkInputRules(entry: Entry, name: string, node: Node): void {
  if (!isSeq(node)) return void mustBe(entry.child('rules'), 'config', node, 'Array');
  for (const rule of node.items) {
    const fail = (message: string): void => entry.raw(`\`${name}\` input: ${message}`, rule);
    if (isBlank(rule)) fail("can't be blank");
    else if (!isMap(rule)) fail('should be a hash');
    else {
      const inner = entry.child('rules').child('rule');
      allowedKeys(inner, rule, RULE_KEYS);
      expression(inner, 'if', get(rule, 'if'));
      const options = get(rule, 'options');
      if (!isNil(options)) mustBe(inner, 'options', options, 'Array');
      if (!inner.failed) checkRuleValues(rule, options, inner, fail);
    }
  }
}

function checkRuleValues(
  rule: MapNode,
  options: Node | undefined,
  entry: Entry,
  fail: (message: string) => void,
): void {
  if (options) checkOptionList(entry, options);
  if (!has(rule, 'default')) return fail(NO_DEFAULT);
  const values = readTexts(options);
  const [chosen = ''] = readTexts(get(rule, 'default'));
  if (values.length > 0 && !values.includes(chosen)) fail(`default '${chosen}' must be one of the options`);
}

function checkComponent(entry: Entry, node: Node): void {
  if (!mustBe(entry, 'config', node, 'Array')) return;
  const unknown = readTexts(node).filter((field) => !COMPONENT_FIELDS.has(field));
  if (unknown.length > 0) entry.fail('config', `contains unknown values: ${unknown.join(', ')}`, node);
  else notBlank(entry, 'config', node, node);
}
