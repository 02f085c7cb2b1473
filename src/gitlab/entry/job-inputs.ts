import { get, isMap, isNil } from '../yaml/node.js';
import { keysOf } from '../keywords/index.js';
import type { Node } from '../yaml/node.js';
import { allowedKeys, mustBe } from './checks.js';
import type { Entry } from './entry.js';
import { checkInputFields } from './input.js';

const KEYS = keysOf('inputs');

/** `inputs:` of a job: values for the one who starts it by hand, each with a default. */
export function checkJobInputs(entry: Entry, node: Node): void {
  if (!mustBe(entry, 'config', node, 'Hash') || !isMap(node)) return;
  if (node.entries.size > 50) return entry.fail('inputs', 'has too many entries (maximum 50)', node);
  for (const { key, value } of node.entries.values()) {
    const input = entry.child(key.text);
    checkInputFields(input, key, value);
    if (!mustBe(input, 'config', value, 'Hash')) continue;
    allowedKeys(input, value, KEYS);
    if (isNil(get(value, 'default'))) input.fail('', 'must have a default value', value);
  }
}
