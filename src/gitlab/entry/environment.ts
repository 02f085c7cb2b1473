import type { EnvironmentSpec } from '../types.js';
import { keysOf } from '../keywords/index.js';
import { get, isMap, isNil, isScalar, isText, textAt } from '../yaml/node.js';
import type { Maybe, Node } from '../yaml/node.js';
import { allowedKeys, lengthAtMost, mustBe, notBlank, oneOf, optionalString } from './checks.js';
import type { Entry } from './entry.js';
import { checkKubernetes } from './kubernetes.js';

const KEYS = keysOf('environment');
const ACTIONS = ['start', 'stop', 'prepare', 'verify', 'access'];
const NAME = /^[a-zA-Z0-9_${}. -]([a-zA-Z0-9_/${}. -]*[a-zA-Z0-9_${}. -])?$/;
const NAME_MESSAGE =
  "can contain only letters, digits, '-', '_', '/', '$', '{', '}', '.', and spaces, but it cannot start or end with '/'";

export function checkEnvironment(entry: Entry, node: Node): void {
  const short = isScalar(node) && node.type === 'string';
  if (!isMap(node) && !short) entry.fail('config', 'should be a hash or a string', node);
  const name = short ? node : get(node, 'name');
  notBlank(entry, 'name', name, node);
  if (!(isScalar(name) && name.type === 'string')) entry.fail('name', NAME_MESSAGE, name ?? node);
  if (!isText(name) || !NAME.test(name.text)) entry.fail('name', NAME_MESSAGE, name ?? node);
  if (!isMap(node)) return;
  allowedKeys(entry, node, KEYS);
  const url = get(node, 'url');
  optionalString(entry, 'url', url);
  lengthAtMost(entry, 'url', url, 255);
  oneOf(entry, 'action', get(node, 'action'), ACTIONS, 'should be start, stop, prepare, verify, or access');
  optionalString(entry, 'deployment tier', get(node, 'deployment_tier'));
  optionalString(entry, 'on stop', get(node, 'on_stop'));
  const kubernetes = get(node, 'kubernetes');
  if (!isNil(kubernetes)) mustBe(entry, 'kubernetes', kubernetes, 'Hash');
  optionalString(entry, 'auto stop in', get(node, 'auto_stop_in'));
  if (entry.failed || kubernetes === undefined || isNil(kubernetes)) return;
  checkKubernetes(entry.child('kubernetes'), kubernetes);
}

export function readEnvironment(node: Maybe<Node>): EnvironmentSpec | undefined {
  if (isNil(node)) return undefined;
  const name = isScalar(node) ? node.text : (textAt(node, 'name') ?? '');
  return {
    name,
    url: textAt(node, 'url'),
    action: (textAt(node, 'action') ?? 'start') as EnvironmentSpec['action'],
    onStop: textAt(node, 'on_stop'),
    deploymentTier: textAt(node, 'deployment_tier'),
  };
}
