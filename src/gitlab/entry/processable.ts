import { get, has, isBlank, isMap, isNil, isSeq, isTrue, isFalse, textAt } from '../yaml/node.js';
import { keysOf, type TopKeyword } from '../keywords/index.js';
import type { MapNode, Node } from '../yaml/node.js';
import {
  MAX_JOB_NAME,
  allowedKeys,
  arrayOfStrings,
  exclusiveKeys,
  isNestedArray,
  mustBe,
  optionalString,
  stringOrStrings,
  tooLong,
} from './checks.js';
import { readTexts } from './commands.js';
import type { Entry } from './entry.js';
import { checkEnvironment } from './environment.js';
import { checkPolicy } from './policy.js';
import { JOB_RULE, checkRules } from './rules.js';
import { JOB_VARIABLE_KEYS, checkVariables } from './variables.js';

/** What script jobs and trigger jobs have in common. */
export const PROCESSABLE_KEYS: readonly TopKeyword[] = [
  'extends', 'stage', 'only', 'except', 'rules', 'variables', 'inherit', 'allow_failure', 'when', 'needs', 'resource_group',
  'environment', 'interruptible',
]; // prettier-ignore

/** Keys that `default:` may hold (`identity` is GitLab Premium's). */
export const DEFAULT_KEYS: readonly TopKeyword[] = [
  'before_script', 'after_script', 'hooks', 'cache', 'image', 'services', 'interruptible', 'timeout', 'retry', 'tags',
  'artifacts', 'id_tokens', 'identity',
]; // prettier-ignore

const INHERIT_KEYS = keysOf('inherit');
const LEVELS = 10;
const WARNING =
  'may allow multiple pipelines to run for a single action due to `rules:when` clause with no `workflow:rules` - ' +
  'read more: https://docs.gitlab.com/ee/ci/jobs/job_troubleshooting.html' +
  '#job-may-allow-multiple-pipelines-to-run-for-a-single-action-warning';

export interface JobContext {
  readonly hasWorkflowRules: boolean;
}

/** Checks of the job as a whole. */
export function checkProcessable(entry: Entry, name: string, node: MapNode): void {
  if (name.trim() === '') entry.fail('name', "can't be blank", node);
  const length = tooLong(name, MAX_JOB_NAME);
  if (length !== undefined) entry.fail('name', length, node);
  exclusiveKeys(entry, node, ['script', 'trigger']);
  exclusiveKeys(entry, node, ['run', 'trigger']);
  if (!isNil(get(node, 'rules'))) checkRuleCompany(entry, node);
  stringOrStrings(entry, 'extends', get(node, 'extends'));
  const rules = get(node, 'rules');
  if (!isNil(rules) && !isNestedArray(rules, LEVELS, isMap)) {
    entry.fail('rules', 'should be an array containing hashes and arrays of hashes', rules);
  }
  optionalString(entry, 'resource group', get(node, 'resource_group'));
}

function checkRuleCompany(entry: Entry, node: MapNode): void {
  const others = [...node.entries.values()].filter(
    ({ key, value }) => ['only', 'except', 'start_in'].includes(key.text) && !isNil(value),
  );
  if (others.length === 0) return;
  entry.fail(
    'config',
    `key may not be used with \`rules\`: ${others.map(({ key }) => key.text).join(', ')}`,
    others[0]?.key,
  );
}

/** Checks of the parts. */
export function checkProcessableParts(entry: Entry, node: MapNode, context: JobContext): void {
  part(entry, node, 'stage', (inner, value) => mustBe(inner, 'config', value, 'String'));
  part(entry, node, 'only', checkPolicy);
  part(entry, node, 'except', checkPolicy);
  part(entry, node, 'rules', (inner, value) => {
    checkRules(inner, value, JOB_RULE);
    if (!inner.failed && !context.hasWorkflowRules) warnOfDuplicates(entry, value);
  });
  part(entry, node, 'variables', (inner, value) => checkVariables(inner, value, JOB_VARIABLE_KEYS));
  part(entry, node, 'inherit', checkInherit);
  part(entry, node, 'environment', checkEnvironment);
  part(entry, node, 'interruptible', checkBoolean);
}

/** Runs a check on the value of a key, if there is one. */
export function part(entry: Entry, node: Node, key: string, check: (entry: Entry, node: Node) => unknown): void {
  const value = get(node, key);
  if (!isNil(value)) check(entry.child(key), value);
}

export function checkBoolean(entry: Entry, node: Node): void {
  if (!isTrue(node) && !isFalse(node)) entry.fail('config', 'should be a boolean value', node);
}

/** A last rule that is only `when`: branch and merge request pipelines may both run. */
function warnOfDuplicates(entry: Entry, rules: Node): void {
  const last = lastRule(rules);
  if (!isMap(last) || last.entries.size !== 1 || !has(last, 'when') || textAt(last, 'when') === 'never') return;
  entry.warn(WARNING, last);
}

function lastRule(node: Node): Node | undefined {
  let last: Node | undefined = node;
  while (isSeq(last)) last = last.items.findLast((item) => !isBlank(item));
  return last;
}

function checkInherit(entry: Entry, node: Node): void {
  if (!mustBe(entry, 'config', node, 'Hash')) return;
  allowedKeys(entry, node, INHERIT_KEYS);
  if (entry.failed) return;
  part(entry, node, 'default', (inner, value) => {
    if (!checkChoice(inner, value)) return;
    const unknown = readTexts(value).filter((key) => isSeq(value) && !DEFAULT_KEYS.some((known) => known === key));
    if (unknown.length > 0) inner.fail('config', `contains unknown values: ${unknown.join(', ')}`, value);
  });
  part(entry, node, 'variables', checkChoice);
}

function checkChoice(entry: Entry, node: Node): boolean {
  if (isTrue(node) || isFalse(node)) return true;
  if (isSeq(node)) arrayOfStrings(entry, 'config', node);
  else entry.raw(`${entry.location} should be a bool or array of strings`, node);
  return !entry.failed;
}

/** true, false, or the names that are inherited. */
export function readInherit(node: MapNode, key: 'default' | 'variables'): boolean | readonly string[] {
  const value = get(get(node, 'inherit'), key);
  if (isNil(value)) return true;
  return isSeq(value) ? readTexts(value) : isTrue(value);
}

export function inherits(inherit: boolean | readonly string[], name: string): boolean {
  return typeof inherit === 'boolean' ? inherit : inherit.includes(name);
}
