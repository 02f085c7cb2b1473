import type { ReleaseSpec } from '../types.js';
import { keysOf } from '../keywords/index.js';
import { get, isBlank, isMap, isNil, isScalar, isSeq, isText, textAt } from '../yaml/node.js';
import type { Maybe, Node } from '../yaml/node.js';
import { allowedKeys, mustBe, notBlank, optionalString, stringOrStrings } from './checks.js';
import { readTexts } from './commands.js';
import type { Entry } from './entry.js';

const KEYS = keysOf('release');
const ASSET_KEYS = keysOf('release:assets');
const ISO = /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)?)?$/;

export function checkRelease(entry: Entry, node: Node): void {
  if (!mustBe(entry, 'config', node, 'Hash')) return;
  allowedKeys(entry, node, KEYS);
  for (const key of ['tag_name', 'description']) {
    const value = get(node, key);
    mustBe(entry, key.replace('_', ' '), value, 'String', node);
    notBlank(entry, key.replace('_', ' '), value, node);
  }
  optionalString(entry, 'tag message', get(node, 'tag_message'));
  stringOrStrings(entry, 'milestones', get(node, 'milestones'));
  const releasedAt = get(node, 'released_at');
  if (!isNil(releasedAt) && !(isText(releasedAt) && ISO.test(releasedAt.text))) {
    entry.fail('released at', 'must be a valid datetime', releasedAt);
  }
  const ref = get(node, 'ref');
  if (!isNil(ref) && !(isText(ref) && /^[^\s~^:?*[\\]+$/.test(ref.text) && !ref.text.includes('..'))) {
    entry.fail('ref', 'must be a valid ref', ref);
  }
  const assets = get(node, 'assets');
  if (!entry.failed && !isNil(assets)) checkAssets(entry.child('assets'), assets);
}

function checkAssets(entry: Entry, node: Node): void {
  if (!mustBe(entry, 'config', node, 'Hash')) return;
  allowedKeys(entry, node, ASSET_KEYS);
  const links = get(node, 'links');
  if (!isSeq(links) || !links.items.every(isMap)) entry.fail('links', 'should be an array of hashes', links ?? node);
  if (isBlank(links)) entry.fail('links', "can't be blank", links ?? node);
}

export function readRelease(node: Maybe<Node>): ReleaseSpec | undefined {
  if (isNil(node)) return undefined;
  const links = get(get(node, 'assets'), 'links');
  return {
    tagName: textAt(node, 'tag_name') ?? '',
    description: textAt(node, 'description') ?? '',
    tagMessage: textAt(node, 'tag_message'),
    name: textAt(node, 'name'),
    ref: textAt(node, 'ref'),
    milestones: readTexts(get(node, 'milestones')),
    releasedAt: textAt(node, 'released_at'),
    assetsLinks: isSeq(links) ? links.items.map(readLink) : [],
  };
}

function readLink(node: Node): Record<string, string> {
  if (!isMap(node)) return {};
  const texts = [...node.entries.values()].flatMap(({ key, value }) =>
    isScalar(value) ? [[key.text, value.text] as const] : [],
  );
  return Object.fromEntries(texts);
}
