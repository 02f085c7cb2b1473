import { get, isBoolean, isMap, isNil, isSeq, isText } from '../yaml/node.js';
import { keysOf } from '../keywords/index.js';
import type { Node } from '../yaml/node.js';
import { checkArtifacts } from './artifacts.js';
import { checkCaches } from './cache.js';
import {
  allowedKeys,
  arrayOfStrings,
  duration,
  integersOrInteger,
  isRegexp,
  mustBe,
  requiredKeys,
  stringOrStrings,
} from './checks.js';
import { checkCommands } from './commands.js';
import type { Entry } from './entry.js';
import { checkImage, checkServices } from './image.js';
import { checkJobInputs } from './job-inputs.js';
import { checkNeeds } from './need.js';
import { checkPages } from './pages.js';
import { checkParallel } from './parallel.js';
import { part } from './processable.js';
import { checkRelease } from './release.js';
import { checkRetry } from './retry.js';
import { checkSecrets } from './secrets.js';

/** One month, the longest timeout of a job. */
const MAX_TIMEOUT = 2_629_746;
const TAGS_LIMIT = 50;
const HOOKS = keysOf('hooks');
const ALLOW_FAILURE_KEYS = keysOf('allow_failure');
const TOKEN_KEYS = keysOf('id_tokens');

/** Keywords that jobs share with `default:`. */
export function checkDefaults(entry: Entry, node: Node): void {
  part(entry, node, 'before_script', checkCommands);
  part(entry, node, 'after_script', checkCommands);
  part(entry, node, 'hooks', checkHooks);
  const cache = get(node, 'cache');
  if (!isNil(cache)) checkCaches(entry, cache);
  part(entry, node, 'image', checkImage);
  part(entry, node, 'services', checkServices);
}

export function checkRunDefaults(entry: Entry, node: Node): void {
  part(entry, node, 'timeout', (inner, value) => duration(inner, 'config', value, { limit: MAX_TIMEOUT }));
  part(entry, node, 'retry', (inner, value) => checkRetry(inner.detached('retry'), value));
  part(entry, node, 'tags', checkTags);
  part(entry, node, 'artifacts', checkArtifacts);
}

/** The parts of a script job, in GitLab's order. */
export function checkJobParts(entry: Entry, node: Node): void {
  part(entry, node, 'before_script', checkCommands);
  part(entry, node, 'script', checkCommands);
  part(entry, node, 'after_script', checkCommands);
  part(entry, node, 'hooks', checkHooks);
  const cache = get(node, 'cache');
  if (!isNil(cache)) checkCaches(entry, cache);
  part(entry, node, 'image', checkImage);
  part(entry, node, 'services', checkServices);
  checkRunDefaults(entry, node);
  part(entry, node, 'needs', (inner, value) => checkNeeds(inner, value, ['job', 'cross_dependency']));
  part(entry, node, 'coverage', (inner, value) => {
    if (!isRegexp(value)) inner.fail('config', 'must be a regular expression with re2 syntax', value);
  });
  part(entry, node, 'release', checkRelease);
  part(entry, node, 'parallel', (inner, value) => checkParallel(inner, value, true));
  part(entry, node, 'allow_failure', checkAllowFailure);
  part(entry, node, 'id_tokens', checkTokens);
  part(entry, node, 'secrets', checkSecrets);
  part(entry, node, 'publish', (inner, value) => mustBe(inner, 'config', value, 'String'));
  part(entry, node, 'pages', checkPages);
  const inputs = get(node, 'inputs');
  if (inputs !== undefined && !isNil(inputs)) checkJobInputs(entry, inputs);
}

function checkHooks(entry: Entry, node: Node): void {
  if (!mustBe(entry, 'config', node, 'Hash')) return;
  allowedKeys(entry, node, HOOKS);
  if (!entry.failed) part(entry, node, 'pre_get_sources_script', checkCommands);
}

function checkTags(entry: Entry, node: Node): void {
  arrayOfStrings(entry, 'config', node);
  if (!isSeq(node)) return;
  const names = new Set(node.items.map((item) => (isText(item) ? item.text : '')));
  if (names.size >= TAGS_LIMIT) {
    entry.fail('config', `must be less than the limit of ${String(TAGS_LIMIT)} tags`, node);
  }
}

function checkAllowFailure(entry: Entry, node: Node): void {
  if (!isMap(node) && !isBoolean(node)) entry.fail('config', 'should be a hash or a boolean value', node);
  allowedKeys(entry, node, ALLOW_FAILURE_KEYS);
  integersOrInteger(entry, 'exit codes', get(node, 'exit_codes'));
}

export function checkTokens(entry: Entry, node: Node): void {
  if (!mustBe(entry, 'config', node, 'Hash') || !isMap(node)) return;
  for (const { key, value } of node.entries.values()) {
    const token = entry.child(key.text);
    requiredKeys(token, value, ['aud']);
    allowedKeys(token, value, TOKEN_KEYS);
    const audience = get(value, 'aud');
    if (isNil(audience)) token.fail('aud', 'should be an array of strings or a string', value);
    else stringOrStrings(token, 'aud', audience);
  }
}
