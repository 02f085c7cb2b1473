import { get, isBoolean, isNil } from '../yaml/node.js';
import { keySet } from '../keywords/index.js';
import type { MapNode } from '../yaml/node.js';
import { allowedKeys, oneOf } from './checks.js';
import type { Entry } from './entry.js';
import { checkNeeds, readNeeds } from './need.js';
import { checkParallel } from './parallel.js';
import { PROCESSABLE_KEYS, checkProcessable, checkProcessableParts, part } from './processable.js';
import type { JobContext } from './processable.js';
import { checkTrigger } from './trigger.js';

const KEYS = keySet(...PROCESSABLE_KEYS, 'trigger', 'parallel');
const WHEN = ['on_success', 'on_failure', 'always', 'manual'];

/** A job with `trigger` (or one that only mirrors another pipeline through `needs:pipeline`). */
export function checkBridge(entry: Entry, name: string, node: MapNode, context: JobContext): void {
  checkProcessable(entry, name, node);
  allowedKeys(entry, node, KEYS);
  oneOf(entry, 'when', get(node, 'when'), WHEN);
  const allowFailure = get(node, 'allow_failure');
  if (!isNil(allowFailure) && !isBoolean(allowFailure)) {
    entry.fail('allow failure', 'should be a boolean value', allowFailure);
  }
  const bridges = readNeeds(get(node, 'needs')).filter((need) => need.kind === 'bridge');
  const composed = !entry.failed;
  if (!composed || (isNil(get(node, 'trigger')) && bridges.length === 0)) {
    entry.fail('config', 'should contain either a trigger or a needs:pipeline', node);
  }
  if (composed && bridges.length > 1) entry.fail('config', 'should contain at most one bridge need', node);
  if (!composed) return;
  checkProcessableParts(entry, node, context);
  part(entry, node, 'trigger', checkTrigger);
  part(entry, node, 'needs', (inner, value) => checkNeeds(inner, value, ['job', 'bridge']));
  part(entry, node, 'parallel', (inner, value) => checkParallel(inner, value, false));
}
