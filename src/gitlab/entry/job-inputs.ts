import { get, isMap, isNil, map } from '../yaml/node.js';
import { keysOf } from '../keywords/index.js';
import type { MapNode, Node } from '../yaml/node.js';
import { allowedKeys, mustBe } from './checks.js';
import type { Entry } from './entry.js';
import { resolveInputs } from '../inputs/spec.js';
import { checkInputFields } from './input.js';

const KEYS = keysOf('inputs');

/** `inputs:` of a job: values for the one who starts it by hand, each with a default, which has to be one that is allowed. */
export function checkJobInputs(job: Entry, node: Node): void {
  if (!declares(job.child('inputs'), node)) return;
  for (const { key, value } of node.entries.values()) {
    const given = [...(isMap(value) ? value.entries : [])].filter(([, field]) => !isNil(field.value));
    const declared = map(value, new Map([[key.text, { key, value: map(value, new Map(given)) }]]));
    const { errors } = resolveInputs(declared, {});
    for (const error of errors) job.fail('inputs', error.replace(' input:', ':'), get(value, 'default') ?? value);
  }
}

/** Whether the form of each input is right: only then GitLab looks at what it says. */
function declares(entry: Entry, node: Node): node is MapNode {
  if (!mustBe(entry, 'config', node, 'Hash') || !isMap(node)) return false;
  if (node.entries.size > 50) entry.fail('inputs', 'has too many entries (maximum 50)', node);
  if (entry.failed) return false;
  let right = true;
  for (const { key, value } of node.entries.values()) {
    const input = entry.child(key.text);
    checkInputFields(input, key, value);
    if (mustBe(input, 'config', value, 'Hash')) {
      allowedKeys(input, value, KEYS);
      if (isNil(get(value, 'default'))) input.fail('', 'must have a default value', value);
    }
    right &&= !input.failed;
  }
  return right;
}
