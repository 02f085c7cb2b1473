import { get, textAt } from '../yaml/node.js';
import { keysOf } from '../keywords/index.js';
import type { Maybe, Node } from '../yaml/node.js';
import { allowedKeys, mustBe, oneOf } from './checks.js';
import type { Entry } from './entry.js';

const KEYS = keysOf('workflow:auto_cancel');
const ON_NEW_COMMIT = ['conservative', 'interruptible', 'none'];
const ON_JOB_FAILURE = ['none', 'all'];

/** `workflow:auto_cancel` and that of its rules. */
export function checkAutoCancel(entry: Entry, node: Node): void {
  if (!mustBe(entry, 'config', node, 'Hash')) return;
  allowedKeys(entry, node, KEYS);
  const choice = (values: readonly string[]): string => `must be one of: ${values.join(', ')}`;
  oneOf(entry, 'on new commit', get(node, 'on_new_commit'), ON_NEW_COMMIT, choice(ON_NEW_COMMIT));
  oneOf(entry, 'on job failure', get(node, 'on_job_failure'), ON_JOB_FAILURE, choice(ON_JOB_FAILURE));
}

export function readOnJobFailure(node: Maybe<Node>): 'none' | 'all' | undefined {
  const value = textAt(node, 'on_job_failure');
  return value === 'all' || value === 'none' ? value : undefined;
}
