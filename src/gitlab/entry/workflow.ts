import { get, has, isMap, isScalar } from '../yaml/node.js';
import { keysOf } from '../keywords/index.js';
import type { Maybe, Node } from '../yaml/node.js';
import { checkAutoCancel } from './auto-cancel.js';
import { allowedKeys, lengthAtMost, mustBe } from './checks.js';
import type { Entry } from './entry.js';
import { part } from './processable.js';
import { WORKFLOW_RULE, checkRules } from './rules.js';

const KEYS = keysOf('workflow');

export function checkWorkflow(entry: Entry, node: Node): void {
  if (!mustBe(entry, 'config', node, 'Hash')) return;
  allowedKeys(entry, node, KEYS);
  const name = get(node, 'name');
  if (isScalar(name)) lengthAtMost(entry, 'name', name, 255);
  if (entry.failed) return;
  part(entry, node, 'rules', (inner, value) => checkRules(inner, value, WORKFLOW_RULE));
  part(entry, node, 'auto_cancel', checkAutoCancel);
}

/** With `workflow:rules`, jobs lose their default `only`. */
export function hasWorkflowRules(root: Maybe<Node>): boolean {
  const workflow = get(root, 'workflow');
  return isMap(workflow) && has(workflow, 'rules');
}
