import { get, has, isBlank, isBoolean, isMap, isNil, isText, textAt } from '../yaml/node.js';
import { keySet } from '../keywords/index.js';
import type { MapNode } from '../yaml/node.js';
import {
  allowedKeys,
  arrayOfStrings,
  duration,
  exclusiveKeys,
  mustBeAbsent,
  notBlank,
  oneOf,
  optionalString,
} from './checks.js';
import type { Entry } from './entry.js';
import { readNeeds } from './need.js';
import { isPagesJob } from './pages.js';
import { checkJobParts } from './parts.js';
import { PROCESSABLE_KEYS, checkProcessable, checkProcessableParts } from './processable.js';
import type { JobContext } from './processable.js';
import { WEEK } from './rules.js';
import { checkRun } from './run.js';

/** Keys that a script job may have. */
export const JOB_KEYS = keySet(
  ...PROCESSABLE_KEYS, 'tags', 'script', 'image', 'services', 'start_in', 'artifacts', 'cache', 'dependencies',
  'before_script', 'after_script', 'hooks', 'coverage', 'retry', 'parallel', 'timeout', 'inputs', 'release', 'id_tokens',
  'publish', 'pages', 'manual_confirmation', 'run', 'secrets', 'identity', 'dast_configuration',
); // prettier-ignore
const WHEN = ['on_success', 'on_failure', 'always', 'manual', 'delayed'];

/** A job with `script` or `run`. */
export function checkJob(entry: Entry, name: string, node: MapNode, context: JobContext): void {
  checkProcessable(entry, name, node);
  allowedKeys(entry, node, JOB_KEYS);
  exclusiveKeys(entry, node, ['script', 'run']);
  exclusiveKeys(entry, node, ['before_script', 'run']);
  exclusiveKeys(entry, node, ['after_script', 'run']);
  if (!has(node, 'run')) notBlank(entry, 'script', get(node, 'script'), node.entries.get('script')?.key ?? node);
  oneOf(entry, 'when', get(node, 'when'), WHEN);
  const dependencies = get(node, 'dependencies');
  if (!isNil(dependencies)) arrayOfStrings(entry, 'dependencies', dependencies);
  const allowFailure = get(node, 'allow_failure');
  if (!isNil(allowFailure) && !isMap(allowFailure) && !isBoolean(allowFailure)) {
    entry.fail('allow failure', 'should be a hash or a boolean value', allowFailure);
  }
  optionalString(entry, 'manual confirmation', get(node, 'manual_confirmation'));
  const run = get(node, 'run');
  if (!isNil(run)) checkRun(entry, run);
  checkStartIn(entry, node);
  if (!isPagesJob(name, node)) {
    mustBeAbsent(entry, 'publish', get(node, 'publish'), 'can only be used within a `pages` job');
  }
  if (entry.failed) return;
  checkDependenciesInNeeds(entry, node);
  checkProcessableParts(entry, node, context);
  checkJobParts(entry, node);
}

function checkStartIn(entry: Entry, node: MapNode): void {
  const startIn = get(node, 'start_in');
  const delayed = textAt(node, 'when') === 'delayed';
  if (delayed) duration(entry, 'start in', startIn ?? get(node, 'when'), { limit: WEEK });
  if (has(node, 'rules') || !delayed) mustBeAbsent(entry, 'start in', startIn);
}

/** With `needs`, artifacts can only come from a needed job. */
function checkDependenciesInNeeds(entry: Entry, node: MapNode): void {
  const dependencies = get(node, 'dependencies');
  if (isBlank(dependencies) || dependencies?.kind !== 'seq') return;
  const needs = readNeeds(get(node, 'needs'));
  if (needs.length === 0) return;
  const names = new Set(needs.flatMap((need) => (need.kind === 'job' ? [need.name] : [])));
  if (names.size === 0) {
    entry.fail('needs', 'corresponding to dependencies must be from the same pipeline', get(node, 'needs'));
    return;
  }
  const missing = dependencies.items.filter((item) => isText(item) && !names.has(item.text));
  if (missing.length === 0) return;
  const list = [...new Set(missing.map((item) => (isText(item) ? item.text : '')))].join(', ');
  entry.fail('dependencies', `the ${list} should be part of needs`, missing[0]);
}
