import type { ImageSpec, PullPolicy, ServiceSpec } from '../types.js';
import { keysOf } from '../keywords/index.js';
import { flatten, get, has, isBlank, isMap, isNil, isScalar, isSeq, isText, locationOf, textAt } from '../yaml/node.js';
import type { Maybe, Node } from '../yaml/node.js';
import {
  allowedKeys,
  firstBad,
  mustBe,
  notBlank,
  optionalArrayOfStrings,
  optionalString,
  stringOrStrings,
} from './checks.js';
import { checkCommands, readTexts } from './commands.js';
import type { Entry } from './entry.js';
import { PLAIN_VARIABLE, checkVariables, readVariables } from './variables.js';

const IMAGE_KEYS = keysOf('image');
const SERVICE_KEYS = keysOf('services');
const POLICIES = new Set(['always', 'never', 'if-not-present']);

/** `image:`, long or short. */
export function checkImage(entry: Entry, node: Node): void {
  checkImageable(entry, node);
  allowedKeys(entry, node, IMAGE_KEYS);
  if (!entry.failed) checkPullPolicy(entry, node);
}

/** `services:`, a list of the same with alias, command and variables. */
export function checkServices(entry: Entry, node: Node): void {
  if (!mustBe(entry, 'config', node, 'Array') || !isSeq(node)) return;
  for (const item of flatten(node)) if (!isNil(item)) checkService(entry.child('service'), item);
}

function checkService(entry: Entry, node: Node): void {
  checkImageable(entry, node);
  allowedKeys(entry, node, SERVICE_KEYS);
  optionalString(entry, 'alias', get(node, 'alias'));
  if (entry.failed) return;
  checkPullPolicy(entry, node);
  const variables = get(node, 'variables');
  if (!isNil(variables)) checkVariables(entry.child('variables'), variables, PLAIN_VARIABLE);
  const command = get(node, 'command');
  if (!isNil(command)) checkCommands(entry.child('command'), command);
}

function checkImageable(entry: Entry, node: Node): void {
  const short = isScalar(node) && node.type === 'string';
  if (!isMap(node) && !short) entry.fail('config', 'should be a hash or a string', node);
  if (has(node, 'ports')) entry.fail('config', 'contains disallowed keys: ports', get(node, 'ports'));
  const name = short ? node : get(node, 'name');
  mustBe(entry, 'name', name, 'String', node);
  notBlank(entry, 'name', name, node);
  optionalArrayOfStrings(entry, 'entrypoint', get(node, 'entrypoint'));
  checkExecutorOptions(entry, node);
}

const EXECUTOR_KEYS = { docker: keysOf('image:docker'), kubernetes: keysOf('image:kubernetes') };
const MAX_LENGTH: Readonly<Record<string, number>> = { platform: 64, user: 255 };

/** By GitLab's schema `executor_opts`; the words are those of json_schemer, the library that it is checked with. */
function checkExecutorOptions(entry: Entry, node: Node): void {
  const fail = (message: string, at: Node): void => entry.fail('executor opts', message, at);
  for (const [executor, keys] of Object.entries(EXECUTOR_KEYS)) {
    const options = get(node, executor);
    if (isNil(options)) continue;
    if (!isMap(options)) {
      fail(`value at \`/${executor}\` is not an object`, options);
      continue;
    }
    for (const { key, value } of options.entries.values()) {
      const place = `at \`/${executor}/${key.text}\``;
      if (!keys.has(key.text)) fail(`object property ${place} is a disallowed additional property`, key);
      else {
        const problem = optionProblem(value, key.text, executor === 'kubernetes', place);
        if (problem !== undefined) fail(problem, value);
      }
    }
  }
}

function optionProblem(value: Node, key: string, orNumber: boolean, place: string): string | undefined {
  if (orNumber && isScalar(value) && value.type === 'integer') return undefined;
  if (!isText(value)) {
    return `value ${place} is not ${orNumber ? 'one of the types: ["string", "integer"]' : 'a string'}`;
  }
  const limit = MAX_LENGTH[key] ?? 255;
  if (value.text === '') return `string length ${place} is less than: 1`;
  return [...value.text].length > limit ? `string length ${place} is greater than: ${String(limit)}` : undefined;
}

function checkPullPolicy(parent: Entry, node: Node): void {
  const policy = get(node, 'pull_policy');
  if (isNil(policy)) return;
  const entry = parent.child('pull_policy');
  stringOrStrings(entry, 'config', policy);
  if (isSeq(policy)) {
    const unknown = policy.items.filter((item) => !(isText(item) && POLICIES.has(item.text)));
    if (unknown.length > 0) {
      entry.fail(
        'config',
        `contains unknown values: ${readTexts({ ...policy, items: unknown }).join(', ')}`,
        firstBad(policy, isText),
      );
    }
    if (isBlank(policy)) entry.fail('config', "can't be blank", policy);
  } else if (isText(policy) && !POLICIES.has(policy.text)) entry.fail('config', 'is not included in the list', policy);
}

export function readImage(node: Maybe<Node>): ImageSpec | null {
  if (isNil(node)) return null;
  const short = isScalar(node);
  const entrypoint = get(node, 'entrypoint');
  const docker = get(node, 'docker');
  const policy = readTexts(get(node, 'pull_policy')) as readonly PullPolicy[];
  return {
    name: short ? node.text : (textAt(node, 'name') ?? ''),
    entrypoint: isSeq(entrypoint) ? readTexts(entrypoint) : undefined,
    platform: textAt(docker, 'platform'),
    user: textAt(docker, 'user'),
    pullPolicy: policy.length > 0 ? policy : undefined,
  };
}

export function readServices(node: Maybe<Node>): readonly ServiceSpec[] {
  if (!isSeq(node)) return [];
  return flatten(node).flatMap((item) => {
    const image = readImage(item);
    if (!image) return [];
    const command = get(item, 'command');
    return [
      {
        ...image,
        command: isNil(command) ? undefined : readTexts(command),
        alias: textAt(item, 'alias'),
        variables: readVariables(get(item, 'variables')),
        location: locationOf(item),
      },
    ];
  });
}
