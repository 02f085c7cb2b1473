import { get, has, isBlank, isMap, isNil, isSeq, isText } from '../yaml/node.js';
import { keysOf } from '../keywords/index.js';
import type { Node } from '../yaml/node.js';
import type { Entry } from './entry.js';

const STEP_KEYS = keysOf('run');
const NAME = /^[a-zA-Z_]\w*$/;

/** `run:`, a list of CI steps. Checked for its form only: a run refuses it by name. */
export function checkRun(entry: Entry, node: Node): void {
  if (!isSeq(node)) return entry.fail('run', "root is not of type: 'array'", node);
  for (const [index, step] of node.items.entries()) {
    const pointer = `'/${String(index)}'`;
    if (!isMap(step)) {
      entry.fail('run', `${pointer} is not of type: 'object'`, step);
      continue;
    }
    const unknown = [...step.entries.values()].find(({ key }) => !STEP_KEYS.has(key.text));
    if (unknown)
      entry.fail('run', `'/${String(index)}/${unknown.key.text}' is invalid: error_type=schema`, unknown.key);
    const name = get(step, 'name');
    if (isNil(name)) entry.fail('run', `${pointer} must have required keys: name`, step);
    else if (!isText(name) || !NAME.test(name.text)) entry.fail('run', `'/${String(index)}/name' is invalid`, name);
    if (!['step', 'func', 'script', 'action'].some((key) => !isBlank(get(step, key)))) {
      entry.fail('run', `${pointer} must have required keys: step`, step);
    }
    if (has(step, 'script') && has(step, 'inputs')) entry.fail('run', `${pointer} is invalid: error_type=not`, step);
  }
}
