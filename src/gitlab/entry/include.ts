import { parseDuration } from '../duration.js';
import { keysOf } from '../keywords/index.js';
import { flatten, get, has, isBlank, isMap, isNil, isScalar, isSeq, isText, isTrue } from '../yaml/node.js';
import type { Node } from '../yaml/node.js';
import { allowedKeys } from './checks.js';
import type { Entry } from './entry.js';
import { checkIncludeRules } from './rules.js';

const KEYS = keysOf('include');
const HEADER_KEYS = keysOf('include', 'local', 'file', 'remote', 'project', 'ref', 'integrity', 'cache');

/** `include:` of a trigger job (`maximum` files), or of a `spec` header. */
export function checkIncludes(entry: Entry, node: Node, options: { maximum?: number; header?: boolean } = {}): void {
  const { maximum, header = false } = options;
  if (!isSeq(node) && !isText(node) && !isMap(node)) entry.fail('config', 'should be an array or a string', node);
  if (maximum !== undefined && isSeq(node) && node.items.length > maximum) {
    entry.fail('config', `is too long (maximum is ${String(maximum)})`, node);
  }
  if (entry.failed) return;
  for (const item of flatten(node)) if (!isNil(item)) checkInclude(entry.child('include'), item, header);
}

function checkInclude(entry: Entry, node: Node, header: boolean): void {
  if (!isMap(node) && !isText(node)) entry.fail('config', 'should be a hash or a string', node);
  if (has(node, 'project') && !isNil(get(node, 'project')) && isBlank(get(node, 'file'))) {
    entry.fail('config', 'must specify the file where to fetch the config from', node);
  }
  checkIntegrity(entry, node);
  checkCacheTime(entry, node);
  allowedKeys(entry, node, header ? HEADER_KEYS : KEYS);
  if (header) return;
  if (has(node, 'artifact') && !isNil(get(node, 'artifact')) && isBlank(get(node, 'job'))) {
    entry.fail('config', 'must specify the job where to fetch the artifact from', node);
  }
  const rules = get(node, 'rules');
  if (isNil(rules)) return;
  if (!isSeq(rules) || !rules.items.every(isMap)) entry.fail('rules', 'should be an array of hashes', rules);
  if (!entry.failed) checkIncludeRules(entry.child('rules'), rules);
}

function checkIntegrity(entry: Entry, node: Node): void {
  const integrity = get(node, 'integrity');
  if (isNil(integrity)) return;
  if (isBlank(get(node, 'remote')))
    entry.fail('config', 'integrity can only be specified for remote includes', integrity);
  const text = isText(integrity) ? integrity.text : '';
  if (!text.startsWith('sha256-')) return entry.fail('config', "integrity hash must start with 'sha256-'", integrity);
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text.slice('sha256-'.length))) {
    entry.fail('config', 'integrity hash must be base64 encoded', integrity);
  }
}

function checkCacheTime(entry: Entry, node: Node): void {
  const cache = get(node, 'cache');
  if (isBlank(cache) || cache === undefined) return;
  if (isBlank(get(node, 'remote'))) entry.fail('config', 'cache can only be specified for remote includes', cache);
  if (isTrue(cache)) return;
  if (!isScalar(cache) || cache.type !== 'string') {
    return entry.fail('config', 'cache must be a boolean or a duration string', cache);
  }
  const seconds = parseDuration(cache.text);
  if (seconds === undefined) entry.fail('config', 'cache contains an invalid duration', cache);
  else if (seconds < 60) entry.fail('config', 'cache duration must be at least 1 minute', cache);
}
