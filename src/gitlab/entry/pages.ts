import { get, isBlank, isBoolean, isFalse, isMap, isNil, textAt } from '../yaml/node.js';
import { keysOf } from '../keywords/index.js';
import type { MapNode, Node } from '../yaml/node.js';
import { allowedKeys, duration, optionalString } from './checks.js';
import type { Entry } from './entry.js';

const KEYS = keysOf('pages');
const PUBLIC_DIR = 'public';

export function checkPages(entry: Entry, node: Node): void {
  if (!isMap(node) && !isBoolean(node)) entry.fail('config', 'should be a hash or a boolean value', node);
  allowedKeys(entry, node, KEYS);
  optionalString(entry, 'path prefix', get(node, 'path_prefix'));
  const expireIn = get(node, 'expire_in');
  if (!isNil(expireIn)) duration(entry, 'expire in', expireIn, { never: true, variable: true });
  optionalString(entry, 'publish', get(node, 'publish'));
}

/** A job with `pages`, or one of that name unless it says `pages: false`. */
export function isPagesJob(name: string, node: MapNode): boolean {
  const pages = get(node, 'pages');
  if (!isBlank(pages)) return true;
  return name === 'pages' && !isFalse(pages);
}

/** What a pages job publishes; undefined for other jobs. */
export function readPages(
  name: string,
  node: MapNode,
): { publish: string; pathPrefix: string | undefined } | undefined {
  if (!isPagesJob(name, node)) return undefined;
  const pages = get(node, 'pages');
  return {
    publish: textAt(pages, 'publish') ?? textAt(node, 'publish') ?? PUBLIC_DIR,
    pathPrefix: textAt(pages, 'path_prefix'),
  };
}
