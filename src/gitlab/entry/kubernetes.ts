import { keysOf } from '../keywords/index.js';
import { get, isBlank, isBoolean, isMap, isNil, isText, isTrue } from '../yaml/node.js';
import type { MapNode, Node } from '../yaml/node.js';
import { allowedKeys, notBlank, optionalString } from './checks.js';
import type { Entry } from './entry.js';

const KEYS = keysOf('environment:kubernetes');
const RESOURCES_KEYS = keysOf('environment:kubernetes:managed_resources');
const DASHBOARD_KEYS = keysOf('environment:kubernetes:dashboard');
const LONGEST: Readonly<Record<string, number>> = { namespace: 63, flux_resource_path: 255 };

/** `environment:kubernetes`. What needs the agent is of no use without one, and says so. */
export function checkKubernetes(entry: Entry, node: Node): void {
  notBlank(entry, 'config', node, node);
  if (!isMap(node)) return;
  allowedKeys(entry, node, KEYS);
  for (const key of ['namespace', 'agent', 'flux_resource_path']) {
    optionalString(entry, key.replaceAll('_', ' '), get(node, key));
  }
  const flux = get(node, 'flux_resource_path');
  const resources = get(node, 'managed_resources');
  const dashboard = get(node, 'dashboard');
  if (!isBlank(flux)) notBlank(entry, 'namespace', get(node, 'namespace'), node);
  if (!isBlank(flux) || !isBlank(dashboard) || isTrue(get(resources, 'enabled'))) {
    notBlank(entry, 'agent', get(node, 'agent'), node);
  }
  if (!isNil(resources)) {
    checkObject(entry, 'managed resources', resources, RESOURCES_KEYS, (value) =>
      isBoolean(value) ? undefined : { before: 'value', after: 'is not a boolean' },
    );
  }
  if (!isBlank(dashboard) && dashboard !== undefined) checkDashboard(entry, node, dashboard);
}

function checkDashboard(entry: Entry, node: MapNode, dashboard: Node): void {
  checkObject(entry, 'dashboard', dashboard, DASHBOARD_KEYS, (value, key) => {
    if (!isText(value)) return { before: 'value', after: 'is not a string' };
    if (value.text === '') return { before: 'string length', after: 'is less than: 1' };
    const limit = LONGEST[key] ?? 255;
    return [...value.text].length > limit
      ? { before: 'string length', after: `is greater than: ${String(limit)}` }
      : undefined;
  });
  if (!isMap(dashboard)) return;
  if (!dashboard.entries.has('namespace')) {
    entry.fail('dashboard', 'object at root is missing required properties: namespace', dashboard);
  }
  for (const key of ['namespace', 'flux_resource_path']) {
    if (isBlank(get(node, key)) || isBlank(get(dashboard, key))) continue;
    entry.fail(key.replaceAll('_', ' '), `cannot be specified when dashboard.${key} is set`, get(node, key));
  }
}

/** Whereabouts in a sentence of json_schemer, the library that GitLab checks these with, a place stands. */
interface Sentence {
  readonly before: string;
  readonly after: string;
}

function checkObject(
  entry: Entry,
  attribute: string,
  node: Node,
  keys: ReadonlySet<string>,
  problemOf: (value: Node, key: string) => Sentence | undefined,
): void {
  if (!isMap(node)) return entry.fail(attribute, 'value at root is not an object', node);
  for (const { key, value } of node.entries.values()) {
    const place = `at \`/${key.text}\``;
    if (!keys.has(key.text)) {
      entry.fail(attribute, `object property ${place} is a disallowed additional property`, key);
      continue;
    }
    const problem = problemOf(value, key.text);
    if (problem) entry.fail(attribute, `${problem.before} ${place} ${problem.after}`, value);
  }
}
