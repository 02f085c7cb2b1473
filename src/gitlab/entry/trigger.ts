import type { TriggerInclude, TriggerSpec } from '../types.js';
import { keysOf } from '../keywords/index.js';
import { inputValuesOf } from '../inputs/values.js';
import { flatten, get, has, isBlank, isFalse, isMap, isNil, isScalar, isSeq, isTrue, textAt } from '../yaml/node.js';
import type { Maybe, Node } from '../yaml/node.js';
import { allowedKeys, mustBe, notBlank, oneOf, optionalBoolean, optionalString } from './checks.js';
import type { Entry } from './entry.js';
import { checkIncludes } from './include.js';

const PROJECT_KEYS = keysOf('trigger', 'project', 'branch', 'strategy', 'forward', 'inputs');
const INCLUDE_KEYS = keysOf('trigger', 'strategy', 'include', 'forward');
const FORWARD_KEYS = keysOf('trigger:forward');
const STRATEGIES = ['depend', 'mirror'];
const MAX_INCLUDES = 3;

export function checkTrigger(entry: Entry, node: Node): void {
  if (isScalar(node) && node.type === 'string') return notBlank(entry, 'config', node, node);
  if (!isMap(node)) return entry.raw(`${entry.location} has to be either a string or a hash`, node);
  notBlank(entry, 'config', node, node);
  const child = has(node, 'include');
  allowedKeys(entry, node, child ? INCLUDE_KEYS : PROJECT_KEYS);
  const inputs = get(node, 'inputs');
  if (!isNil(inputs)) mustBe(entry, 'inputs', inputs, 'Hash');
  if (!child) {
    mustBe(entry, 'project', get(node, 'project'), 'String', node);
    notBlank(entry, 'project', get(node, 'project'), node);
    optionalString(entry, 'branch', get(node, 'branch'));
  }
  oneOf(entry, 'strategy', get(node, 'strategy'), STRATEGIES, 'should be depend or mirror');
  if (entry.failed) return;
  const include = get(node, 'include');
  if (!isNil(include)) checkIncludes(entry.child('include'), include, { maximum: MAX_INCLUDES });
  const forward = get(node, 'forward');
  if (!isNil(forward)) checkForward(entry.child('forward'), forward);
}

function checkForward(entry: Entry, node: Node): void {
  allowedKeys(entry, node, FORWARD_KEYS);
  optionalBoolean(entry, 'yaml variables', get(node, 'yaml_variables'));
  optionalBoolean(entry, 'pipeline variables', get(node, 'pipeline_variables'));
}

export function readTrigger(node: Maybe<Node>): TriggerSpec | undefined {
  if (isNil(node)) return undefined;
  const forward = get(node, 'forward');
  const strategy = textAt(node, 'strategy');
  return {
    project: isScalar(node) ? node.text : textAt(node, 'project'),
    branch: textAt(node, 'branch'),
    include: readIncludes(get(node, 'include')),
    strategy: strategy === 'depend' || strategy === 'mirror' ? strategy : undefined,
    forward: {
      yamlVariables: !isFalse(get(forward, 'yaml_variables')),
      pipelineVariables: isTrue(get(forward, 'pipeline_variables')),
    },
    inputs: plainMap(get(node, 'inputs')),
  };
}

function readIncludes(node: Maybe<Node>): readonly TriggerInclude[] {
  if (isBlank(node) || node === undefined) return [];
  return flatten(node).flatMap(readInclude);
}

/** `file` may be a list: one include each. */
function readInclude(node: Node): TriggerInclude[] {
  if (isScalar(node)) return [/^[a-z]+:\/\//i.test(node.text) ? { remote: node.text } : { local: node.text }];
  const include: Record<string, unknown> = {};
  for (const key of ['local', 'remote', 'project', 'ref', 'file', 'template', 'component', 'artifact', 'job']) {
    const value = textAt(node, key);
    if (value !== undefined) include[key] = value;
  }
  const inputs = get(node, 'inputs');
  if (!isNil(inputs)) include['inputs'] = plainMap(inputs);
  const file = get(node, 'file');
  if (!isSeq(file)) return [include];
  return file.items.flatMap((item) => (isScalar(item) ? [{ ...include, file: item.text }] : []));
}

/** As plain data, for the plan's JSON: a number that JSON would write otherwise (`3.0`) is its text, which reads the same. */
function plainMap(node: Maybe<Node>): Record<string, unknown> {
  return isMap(node) ? (JSON.parse(JSON.stringify(inputValuesOf(node))) as Record<string, unknown>) : {};
}
