import type { ArtifactsWhen } from '../types.js';
import { keysOf } from '../keywords/index.js';
import { flatten, get, has, isMap, isNil, isSeq, isText, isTrue, textAt } from '../yaml/node.js';
import type { Maybe, Node } from '../yaml/node.js';
import { allowedKeys, arrayOfStrings, isArrayOfStrings, mustBe, oneOf, onlyOneOfKeys } from './checks.js';
import { readTexts } from './commands.js';
import type { Entry } from './entry.js';

const KEYS = keysOf('cache');
const KEY_KEYS = keysOf('cache:key');
const WHEN = ['on_success', 'on_failure', 'always'];
const MAX_CACHES = 4;

/** `cache:`, one or a list of up to four. */
export function checkCaches(entry: Entry, node: Node): void {
  const caches = entry.child('caches');
  if (!isMap(node) && !isSeq(node)) caches.fail('config', 'can only be a Hash or an Array', node);
  if (isSeq(node) && node.items.length > MAX_CACHES) {
    caches.fail('config', `no more than ${String(MAX_CACHES)} caches can be created`, node);
  }
  if (caches.failed) return;
  for (const item of flatten(node)) if (!isNil(item)) checkCache(entry.child('cache'), item);
}

function checkCache(entry: Entry, node: Node): void {
  if (!mustBe(entry, 'config', node, 'Hash')) return;
  allowedKeys(entry, node, KEYS);
  const policy = get(node, 'policy');
  if (!isNil(policy) && !(isText(policy) && policy.text.trim() === '')) {
    mustBe(entry, 'policy', policy, 'String');
    if (!isText(policy) || !/pull-push|push|pull|\$\w/.test(policy.text)) {
      entry.fail('policy', 'should be a variable or one of: pull-push, push, pull', policy);
    }
  }
  oneOf(entry, 'when', get(node, 'when'), WHEN);
  const fallback = get(node, 'fallback_keys');
  if (isSeq(fallback) && fallback.items.length > 5)
    entry.fail('fallback keys', 'has to many entries (maximum 5)', fallback);
  if (!entry.failed) checkParts(entry, node);
}

function checkParts(entry: Entry, node: Node): void {
  const key = get(node, 'key');
  if (!isNil(key)) checkKey(entry.child('key'), key);
  for (const name of ['unprotect', 'untracked']) {
    const value = get(node, name);
    if (!isNil(value) && !(value.kind === 'scalar' && value.type === 'boolean')) {
      entry.child(name).fail('config', 'should be a boolean value', value);
    }
  }
  for (const name of ['paths', 'fallback_keys']) {
    const value = get(node, name);
    if (!isNil(value)) arrayOfStrings(entry.child(name), 'config', value);
  }
}

function checkKey(entry: Entry, node: Node): void {
  if (isText(node)) return checkKeyText(entry, node);
  if (!isMap(node)) return entry.raw(`${entry.location} should be a hash, a string or a symbol`, node);
  allowedKeys(entry, node, KEY_KEYS);
  onlyOneOfKeys(entry, node, ['files', 'files_commits']);
  if (entry.failed) return;
  for (const name of ['files', 'files_commits']) {
    const files = get(node, name);
    if (!isNil(files)) checkFiles(entry.child(name), files);
  }
  const prefix = get(node, 'prefix');
  if (!isNil(prefix)) checkKeyText(entry.child('prefix'), prefix);
}

function checkKeyText(entry: Entry, node: Node): void {
  if (!isText(node)) return entry.fail('config', 'should be a string or symbol', node);
  const path = unescape(node.text);
  if (path.includes('/')) entry.fail('config', 'cannot contain the "/" character', node);
  else if (path === '.' || path === '..') entry.fail('config', 'cannot be "." or ".."', node);
}

function unescape(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function checkFiles(entry: Entry, node: Node): void {
  arrayOfStrings(entry, 'config', node);
  const size = isSeq(node) ? node.items.length : isText(node) ? node.text.length : 1;
  if (size < 1) entry.fail('config', 'requires at least 1 item', node);
  if (size > 2) entry.fail('config', 'has too many items (maximum is 2)', node);
}

/** How the key of a cache is made: from text, or from files, whose digest is computed when the pipeline is known. */
export type CacheKeySource =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'files' | 'files_commits';
      readonly files: readonly string[];
      readonly prefix: string | undefined;
    };

export interface CacheConfig {
  readonly key: CacheKeySource;
  readonly fallbackKeys: readonly string[];
  readonly paths: readonly string[];
  readonly untracked: boolean;
  readonly policy: string;
  readonly when: ArtifactsWhen;
  readonly unprotect: boolean;
}

export function readCaches(node: Maybe<Node>): readonly CacheConfig[] {
  if (isNil(node)) return [];
  return flatten(node).flatMap((item) => (isMap(item) ? [readCache(item)] : []));
}

function readCache(node: Node): CacheConfig {
  return {
    key: readKey(get(node, 'key')),
    fallbackKeys: readTexts(get(node, 'fallback_keys')),
    paths: readTexts(get(node, 'paths')),
    untracked: isTrue(get(node, 'untracked')),
    policy: textAt(node, 'policy') ?? 'pull-push',
    when: (textAt(node, 'when') ?? 'on_success') as ArtifactsWhen,
    unprotect: isTrue(get(node, 'unprotect')),
  };
}

function readKey(node: Maybe<Node>): CacheKeySource {
  if (isText(node)) return { kind: 'text', text: node.text };
  if (!isMap(node)) return { kind: 'text', text: 'default' };
  const kind = has(node, 'files_commits') ? 'files_commits' : 'files';
  const files = get(node, kind);
  return {
    kind,
    files: isArrayOfStrings(files) ? readTexts(files).map((file) => file.replace(/^\/+/, '')) : [],
    prefix: textAt(node, 'prefix'),
  };
}
