import { parseDuration } from '../duration.js';
import { keysOf } from '../keywords/index.js';
import type { ArtifactsSpec, ArtifactsWhen } from '../types.js';
import { get, has, isMap, isNil, isScalar, isText, isTrue, textAt } from '../yaml/node.js';
import type { Maybe, Node } from '../yaml/node.js';
import {
  allowedKeys,
  duration,
  exclusiveKeys,
  isArrayOfStrings,
  lengthAtMost,
  mustBe,
  notBlank,
  oneOf,
  optionalArrayOfStrings,
  optionalBoolean,
  optionalString,
  stringOrStrings,
} from './checks.js';
import { readTexts } from './commands.js';
import type { Entry } from './entry.js';

const KEYS = keysOf('artifacts');
const WHEN = ['on_success', 'on_failure', 'always'];
const ACCESS = ['none', 'developer', 'maintainer', 'all'];

const FILE_REPORTS = [
  'junit', 'api_fuzzing', 'coverage_fuzzing', 'sast', 'secret_detection', 'dependency_scanning', 'container_scanning',
  'cluster_image_scanning', 'dast', 'performance', 'browser_performance', 'load_performance', 'license_scanning', 'metrics',
  'lsif', 'dotenv', 'terraform', 'accessibility', 'requirements', 'requirements_v2', 'cyclonedx', 'annotations',
  'repository_xray', 'sarif',
]; // prettier-ignore
const REPORTS = keysOf('artifacts:reports');
const COVERAGE_KEYS = keysOf('artifacts:reports:coverage_report');
const COVERAGE_FORMATS = ['cobertura', 'jacoco'];

export function checkArtifacts(entry: Entry, node: Node): void {
  if (!mustBe(entry, 'config', node, 'Hash')) return;
  const paths = get(node, 'paths');
  const exposeAs = get(node, 'expose_as');
  const exposed = !isNil(exposeAs);
  allowedKeys(entry, node, KEYS);
  if (exposed) notBlank(entry, 'paths', paths, exposeAs);
  exclusiveKeys(entry, node, ['access', 'public']);
  optionalString(entry, 'name', get(node, 'name'));
  optionalBoolean(entry, 'public', get(node, 'public'));
  optionalBoolean(entry, 'untracked', get(node, 'untracked'));
  optionalArrayOfStrings(entry, 'paths', paths);
  if (exposed) checkExposed(entry, paths, exposeAs);
  optionalArrayOfStrings(entry, 'exclude', get(node, 'exclude'));
  const reports = get(node, 'reports');
  if (!isNil(reports)) mustBe(entry, 'reports', reports, 'Hash');
  oneOf(entry, 'when', get(node, 'when'), WHEN);
  const expireIn = get(node, 'expire_in');
  if (!isNil(expireIn)) duration(entry, 'expire in', expireIn, { never: true });
  oneOf(entry, 'access', get(node, 'access'), ACCESS);
  if (!entry.failed && !isNil(reports)) checkReports(entry.child('reports'), reports);
}

function checkExposed(entry: Entry, paths: Maybe<Node>, exposeAs: Node): void {
  if (isArrayOfStrings(paths)) {
    const starred = paths.items.find((item) => isScalar(item) && item.text.includes('*'));
    if (starred) entry.fail('paths', "can't contain '*' when used with 'expose_as'", starred);
  }
  mustBe(entry, 'expose as', exposeAs, 'String');
  lengthAtMost(entry, 'expose as', exposeAs, 100);
  if (!isText(exposeAs) || !/^\w[-\w ]*$/.test(exposeAs.text)) {
    entry.fail('expose as', "can contain only letters, digits, '-', '_' and spaces", exposeAs);
  }
}

function checkReports(entry: Entry, node: Node): void {
  allowedKeys(entry, node, REPORTS);
  for (const name of FILE_REPORTS) {
    if (has(node, name)) stringOrStrings(entry, name.replaceAll('_', ' '), get(node, name));
  }
  const coverage = get(node, 'coverage_report');
  if (!entry.failed && !isNil(coverage)) checkCoverageReport(entry.child('coverage_report'), coverage);
}

function checkCoverageReport(entry: Entry, node: Node): void {
  if (!mustBe(entry, 'config', node, 'Hash')) return;
  allowedKeys(entry, node, COVERAGE_KEYS);
  const format = get(node, 'coverage_format');
  notBlank(entry, 'coverage format', format, node);
  if (!isText(format) || !COVERAGE_FORMATS.includes(format.text)) {
    entry.fail('coverage format', `must be one of supported formats: ${COVERAGE_FORMATS.join(', ')}.`, format ?? node);
  }
  notBlank(entry, 'path', get(node, 'path'), node);
  mustBe(entry, 'path', get(node, 'path'), 'String', node);
}

/** `extraPath`: the directory that a pages job publishes. */
export function readArtifacts(node: Maybe<Node>, extraPath?: string): ArtifactsSpec | undefined {
  if (isNil(node) && extraPath === undefined) return undefined;
  const paths = [...readTexts(get(node, 'paths'))];
  if (extraPath !== undefined && !paths.includes(extraPath)) paths.push(extraPath);
  const expireIn = textAt(node, 'expire_in');
  return {
    name: textAt(node, 'name'),
    paths,
    exclude: readTexts(get(node, 'exclude')),
    untracked: isTrue(get(node, 'untracked')),
    when: (textAt(node, 'when') ?? 'on_success') as ArtifactsWhen,
    expireIn: expireIn === undefined || expireIn.toLowerCase() === 'never' ? undefined : parseDuration(expireIn),
    exposeAs: textAt(node, 'expose_as'),
    access: textAt(node, 'access') as ArtifactsSpec['access'],
    reports: readReports(get(node, 'reports')),
  };
}

/** The coverage report goes by its format, as GitLab uploads it. */
function readReports(node: Maybe<Node>): Record<string, readonly string[]> {
  const reports: Record<string, readonly string[]> = {};
  if (!isMap(node)) return reports;
  for (const { key, value } of node.entries.values()) {
    if (isNil(value)) continue;
    if (key.text !== 'coverage_report') reports[key.text] = readTexts(value);
    else reports[textAt(value, 'coverage_format') ?? 'cobertura'] = readTexts(get(value, 'path'));
  }
  return reports;
}
