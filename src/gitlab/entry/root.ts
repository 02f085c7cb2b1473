import { get, has, isBlank, isMap, isNil, isText } from '../yaml/node.js';
import { keySet } from '../keywords/index.js';
import type { MapEntry, MapNode, Node } from '../yaml/node.js';
import { Problem } from '../yaml/problem.js';
import { locationOf } from '../yaml/node.js';
import { checkBridge } from './bridge.js';
import { checkCaches } from './cache.js';
import { allowedKeys, inQuotes, isNestedArray, meant, mustBe } from './checks.js';
import { checkCommands } from './commands.js';
import { Entry } from './entry.js';
import type { Findings } from './entry.js';
import { checkImage, checkServices } from './image.js';
import { checkIncludes } from './include.js';
import { checkJob, JOB_KEYS } from './job.js';
import { checkDefaults, checkRunDefaults, checkTokens } from './parts.js';
import { DEFAULT_KEYS, checkBoolean, part } from './processable.js';
import { ROOT_VARIABLE_KEYS, checkVariables } from './variables.js';
import { checkWorkflow, hasWorkflowRules } from './workflow.js';

const ROOT_KEYS = keySet(
  'default', 'include', 'before_script', 'image', 'services', 'after_script', 'variables', 'stages', 'cache', 'workflow',
); // prettier-ignore
/** Names that are never jobs. */
const RESERVED = new Set([
  'image',
  'services',
  'stages',
  'before_script',
  'after_script',
  'variables',
  'cache',
  'include',
]);
const TOP_LEVEL_DEFAULTS = ['before_script', 'after_script', 'cache', 'image', 'services'];
const STAGE_LEVELS = 10;

export type JobKind = 'hidden' | 'job' | 'bridge';

export function jobKind(name: string, node: Node): JobKind | undefined {
  if (name.startsWith('.')) return 'hidden';
  if (!isMap(node)) return undefined;
  if (has(node, 'script') || has(node, 'run')) return 'job';
  return has(node, 'trigger') || has(node, 'needs') ? 'bridge' : undefined;
}

/** The top-level keys that are jobs (or would have to be). */
export function jobEntries(root: MapNode): MapEntry[] {
  return [...root.entries.values()].filter(
    ({ key, value }) => !RESERVED.has(key.text) && (!ROOT_KEYS.has(key.text) || jobKind(key.text, value) !== undefined),
  );
}

/** `default:` or `workflow:`, unless it looks like a job and so is one. */
export function rootKeyword(root: MapNode, key: 'default' | 'workflow'): Node | undefined {
  const value = get(root, key);
  return isNil(value) || jobKind(key, value) !== undefined ? undefined : value;
}

/** Checks the whole configuration: every error that GitLab's linter would list, in its order. */
export function checkRoot(sink: Findings, root: MapNode): void {
  const entry = new Entry(sink, '');
  const defaults = rootKeyword(root, 'default');
  if (defaults) checkDefault(entry.child('default'), defaults, root);
  part(entry, root, 'include', (inner, value) => checkIncludes(inner, value));
  part(entry, root, 'before_script', checkCommands);
  part(entry, root, 'image', checkImage);
  part(entry, root, 'services', checkServices);
  part(entry, root, 'after_script', checkCommands);
  part(entry, root, 'variables', (inner, value) => checkVariables(inner, value, ROOT_VARIABLE_KEYS));
  part(entry, root, 'stages', checkStages);
  const cache = get(root, 'cache');
  if (!isNil(cache)) checkCaches(entry, cache);
  const workflow = rootKeyword(root, 'workflow');
  if (workflow) checkWorkflow(entry.child('workflow'), workflow);
  checkJobs(entry.child('jobs'), root);
}

function checkDefault(entry: Entry, node: Node, root: MapNode): void {
  if (!mustBe(entry, 'config', node, 'Hash')) return;
  allowedKeys(entry, node, new Set(DEFAULT_KEYS));
  if (entry.failed) return;
  checkDefaults(entry, node);
  part(entry, node, 'interruptible', checkBoolean);
  checkRunDefaults(entry, node);
  part(entry, node, 'id_tokens', checkTokens);
  for (const key of TOP_LEVEL_DEFAULTS) {
    const twice = get(node, key);
    if (isNil(twice) || isNil(get(root, key))) continue;
    throw new Problem(`${key} is defined in top-level and \`default:\` entry`, locationOf(twice));
  }
}

function checkStages(entry: Entry, node: Node): void {
  if (isNestedArray(node, STAGE_LEVELS, isText)) return;
  const levels = String(STAGE_LEVELS);
  entry.fail('config', `should be an array of strings or a nested array of strings up to ${levels} levels deep`, node);
}

function checkJobs(entry: Entry, root: MapNode): void {
  const jobs = jobEntries(root);
  let visible = false;
  for (const { key, value } of jobs) {
    const kind = jobKind(key.text, value);
    if (kind === undefined) {
      entry.raw(unimplemented(key.text), key, meantBy(key.text, value));
    } else if (kind !== 'hidden') visible = true;
  }
  if (!visible) entry.fail('config', 'should contain at least one visible job', root);
  if (entry.failed) return;
  const context = { hasWorkflowRules: hasWorkflowRules(root) };
  for (const { key, value } of jobs) {
    // a name of nothing is shown by what it is the name of
    const shown = key.text === '' ? (jobKind(key.text, value) ?? '') : key.text;
    checkOneJob(entry.child(shown), key.text, key, value, context);
  }
}

function checkOneJob(entry: Entry, name: string, key: Node, node: Node, context: { hasWorkflowRules: boolean }): void {
  if (name.startsWith('.')) {
    if (isBlank(node)) entry.fail('config', "can't be blank", key);
    return;
  }
  if (!isMap(node)) return;
  if (key.kind === 'scalar' && !isText(key)) entry.fail('name', 'should be a symbol', key, inQuotes(key));
  if (jobKind(name, node) === 'bridge') checkBridge(entry, name, node, context);
  else checkJob(entry, name, node, context);
}

/** A job without its script may have it under a name that is nearly right; a keyword of the file may be no job at all. */
function meantBy(name: string, value: Node): string | undefined {
  const keys = isMap(value) ? [...value.entries.keys()].filter((key) => !JOB_KEYS.has(key)) : [];
  return meant(keys, ['script', 'run', 'trigger']) ?? meant([name], [...ROOT_KEYS]);
}

function unimplemented(name: string): string {
  const message = `jobs ${name} config should implement the script:, run:, or trigger: keyword`.toLowerCase();
  return message.replace(
    /jobs ([a-z\s]+) config should implement/,
    (_, words: string) => `jobs ${words.replace(/\s/g, '_')} config should implement`,
  );
}
