import type { SourceLocation, Variable } from '../types.js';
import { keysOf } from '../keywords/index.js';
import {
  flatten,
  get,
  has,
  isBlank,
  isFalse,
  isMap,
  isNil,
  isScalar,
  isSeq,
  isText,
  isTrue,
  locationOf,
  textAt,
} from '../yaml/node.js';
import type { Maybe, Node } from '../yaml/node.js';
import {
  allowedKeys,
  arrayOfStrings,
  duration,
  expression,
  mustBe,
  optionalBoolean,
  optionalString,
  requiredKeys,
} from './checks.js';
import { checkAutoCancel } from './auto-cancel.js';
import { readTexts } from './commands.js';
import type { Entry } from './entry.js';
import { checkNeeds, readNeeds } from './need.js';
import type { NeedConfig } from './need.js';
import { PLAIN_VARIABLE, checkVariables, readVariables } from './variables.js';

const MAX_PATHS = 50;
export const WEEK = 7 * 24 * 3600;

export interface RuleKeywords {
  readonly keys: ReadonlySet<string>;
  readonly when: ReadonlySet<string>;
}

export const JOB_RULE: RuleKeywords = {
  keys: keysOf('rules'),
  when: new Set(['on_success', 'on_failure', 'always', 'never', 'manual', 'delayed']),
};

export const WORKFLOW_RULE: RuleKeywords = {
  keys: keysOf('workflow:rules'),
  when: new Set(['always', 'never']),
};

const INCLUDE_RULE: RuleKeywords = {
  keys: keysOf('include:rules'),
  when: new Set(['never', 'always']),
};

/** `rules:` of a job or of `workflow`. Lists inside the list (from `!reference`) are taken apart. */
export function checkRules(entry: Entry, node: Node, keywords: RuleKeywords): void {
  if (isBlank(node)) entry.fail('config', "can't be blank", node);
  mustBe(entry, 'config', node, 'Array');
  if (entry.failed) return;
  for (const item of flatten(node)) if (!isNil(item)) checkRule(entry.child('rule'), item, keywords);
}

export function checkIncludeRules(entry: Entry, node: Node): void {
  if (isBlank(node)) entry.fail('config', "can't be blank", node);
  mustBe(entry, 'config', node, 'Array');
  if (entry.failed) return;
  for (const item of flatten(node)) {
    const rule = entry.child('rule');
    if (isBlank(item)) rule.fail('config', "can't be blank", item);
    if (!mustBe(rule, 'config', item, 'Hash')) continue;
    allowedKeys(rule, item, INCLUDE_RULE.keys);
    expression(rule, 'if', get(item, 'if'));
    checkWhen(rule, item, INCLUDE_RULE);
    if (!rule.failed) checkClauses(rule, item, false);
  }
}

function checkRule(entry: Entry, node: Node, keywords: RuleKeywords): void {
  if (isBlank(node)) entry.fail('config', "can't be blank", node);
  mustBe(entry, 'config', node, 'Hash');
  const delayed = textAt(node, 'when') === 'delayed';
  const startIn = get(node, 'start_in');
  if (delayed) {
    if (isBlank(startIn)) entry.fail('start in', "can't be blank", startIn ?? node);
    duration(entry, 'start in', startIn ?? node, { limit: WEEK });
  } else if (has(node, 'start_in')) entry.fail('config', 'contains disallowed keys: start_in', startIn);
  expression(entry, 'if', get(node, 'if'));
  optionalBoolean(entry, 'allow failure', get(node, 'allow_failure'));
  optionalBoolean(entry, 'interruptible', get(node, 'interruptible'));
  checkWhen(entry, node, keywords);
  allowedKeys(entry, node, keywords.keys);
  if (entry.failed) return;
  checkClauses(entry, node, true);
  const variables = get(node, 'variables');
  if (!isNil(variables)) checkVariables(entry.child('variables'), variables, PLAIN_VARIABLE);
  const needs = get(node, 'needs');
  if (!isNil(needs)) checkNeeds(entry.child('needs'), needs, ['job']);
  const autoCancel = get(node, 'auto_cancel');
  if (!isNil(autoCancel)) checkAutoCancel(entry.child('auto_cancel'), autoCancel);
}

function checkWhen(entry: Entry, node: Node, keywords: RuleKeywords): void {
  const when = get(node, 'when');
  if (isNil(when) || (isScalar(when) && keywords.when.has(when.text))) return;
  entry.fail('when', `unknown value: ${isScalar(when) ? when.text : ''}`, when);
}

function checkClauses(entry: Entry, node: Node, limited: boolean): void {
  const changes = get(node, 'changes');
  if (!isNil(changes)) checkChanges(entry.child('changes'), changes);
  const exists = get(node, 'exists');
  if (!isNil(exists)) checkExists(entry.child('exists'), exists, limited);
}

const CHANGES_KEYS = keysOf('rules:changes');
const EXISTS_KEYS = keysOf('rules:exists');

function checkChanges(entry: Entry, node: Node): void {
  if (isSeq(node)) return checkPaths(entry, 'config', node, true);
  if (!isMap(node)) return entry.raw(`${entry.location} should be an array or a hash`, node);
  allowedKeys(entry, node, CHANGES_KEYS);
  if (has(node, 'regexp')) return;
  requiredKeys(entry, node, ['paths']);
  checkPaths(entry, 'paths', get(node, 'paths') ?? node, true);
  optionalString(entry, 'compare to', get(node, 'compare_to'));
}

function checkExists(entry: Entry, node: Node, limited: boolean): void {
  if (isText(node)) return;
  if (isSeq(node)) return checkPaths(entry, 'config', node, limited);
  if (!isMap(node)) return entry.raw(`${entry.location} should be a string, an array of strings, or a hash`, node);
  allowedKeys(entry, node, EXISTS_KEYS);
  if (has(node, 'regexp')) return;
  requiredKeys(entry, node, ['paths']);
  if (!isNil(get(node, 'ref'))) requiredKeys(entry, node, ['project']);
  const paths = get(node, 'paths');
  if (!isNil(paths)) checkPaths(entry, 'paths', paths, true);
  optionalString(entry, 'project', get(node, 'project'));
  optionalString(entry, 'ref', get(node, 'ref'));
}

function checkPaths(entry: Entry, attribute: string, node: Node, limited: boolean): void {
  arrayOfStrings(entry, attribute, node);
  if (limited && isSeq(node) && node.items.length > MAX_PATHS) {
    entry.fail(attribute, `has too many entries (maximum ${String(MAX_PATHS)})`, node);
  }
}

export interface ChangesClause {
  readonly paths: readonly string[];
  readonly regexp: string | undefined;
  /** undefined: not given. */
  readonly compareTo: string | undefined;
}

export interface ExistsClause {
  readonly paths: readonly string[];
  readonly regexp: string | undefined;
  readonly project: string | undefined;
  readonly ref: string | undefined;
}

export interface RuleConfig {
  readonly if: string | undefined;
  readonly changes: ChangesClause | undefined;
  readonly exists: ExistsClause | undefined;
  readonly when: string | undefined;
  readonly startIn: string | undefined;
  readonly allowFailure: boolean | undefined;
  readonly interruptible: boolean | undefined;
  readonly variables: readonly Variable[];
  /** undefined: not given. */
  readonly needs: readonly NeedConfig[] | undefined;
  readonly autoCancel: Node | undefined;
  readonly location: SourceLocation;
}

/** undefined: no `rules` (null counts as none). */
export function readRules(node: Maybe<Node>): readonly RuleConfig[] | undefined {
  if (isNil(node)) return undefined;
  let rules = known.get(node);
  if (!rules) {
    rules = flatten(node).flatMap((item) => (isMap(item) ? [readRule(item)] : []));
    known.set(node, rules);
  }
  return rules;
}

/** Rules that many jobs share are read once. */
const known = new WeakMap<Node, readonly RuleConfig[]>();

function readRule(node: Node): RuleConfig {
  const needs = get(node, 'needs');
  const autoCancel = get(node, 'auto_cancel');
  return {
    if: textAt(node, 'if'),
    changes: readChanges(get(node, 'changes')),
    exists: readExists(get(node, 'exists')),
    when: textAt(node, 'when'),
    startIn: textAt(node, 'start_in'),
    allowFailure: readBoolean(get(node, 'allow_failure')),
    interruptible: readBoolean(get(node, 'interruptible')),
    variables: readVariables(get(node, 'variables')),
    needs: isNil(needs) ? undefined : readNeeds(needs),
    autoCancel: isNil(autoCancel) ? undefined : autoCancel,
    location: locationOf(node),
  };
}

export function readBoolean(node: Maybe<Node>): boolean | undefined {
  return isTrue(node) ? true : isFalse(node) ? false : undefined;
}

function readChanges(node: Maybe<Node>): ChangesClause | undefined {
  if (isNil(node)) return undefined;
  if (isSeq(node)) return { paths: readTexts(node), regexp: undefined, compareTo: undefined };
  return {
    paths: readTexts(get(node, 'paths')),
    regexp: textAt(node, 'regexp'),
    compareTo: textAt(node, 'compare_to'),
  };
}

function readExists(node: Maybe<Node>): ExistsClause | undefined {
  if (isNil(node)) return undefined;
  if (!isMap(node)) return { paths: readTexts(node), regexp: undefined, project: undefined, ref: undefined };
  return {
    paths: readTexts(get(node, 'paths')),
    regexp: textAt(node, 'regexp'),
    project: textAt(node, 'project'),
    ref: textAt(node, 'ref'),
  };
}
