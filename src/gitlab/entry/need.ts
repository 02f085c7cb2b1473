import {
  flatten,
  get,
  has,
  isFalse,
  isInteger,
  isMap,
  isNil,
  isScalar,
  isSeq,
  isText,
  isTrue,
  locationOf,
  textAt,
} from '../yaml/node.js';
import { keysOf } from '../keywords/index.js';
import type { Maybe, Node } from '../yaml/node.js';
import type { SourceLocation } from '../types.js';
import { allowedKeys, mustBe, notBlank, optionalBoolean } from './checks.js';
import type { Entry } from './entry.js';
import { checkParallel, readParallel } from './parallel.js';
import type { MatrixRow } from './parallel.js';

/** One element of `needs:`. */
export type NeedConfig =
  | {
      readonly kind: 'job';
      readonly name: string;
      readonly artifacts: boolean;
      readonly optional: boolean;
      readonly matrix: readonly MatrixRow[] | undefined;
      readonly location: SourceLocation;
    }
  | {
      readonly kind: 'cross_dependency';
      readonly keyword: 'needs:project' | 'needs:pipeline';
      /** Of `needs:pipeline`: as written, and the job whose artifacts are taken. */
      readonly pipeline?: string;
      readonly job?: string;
      readonly artifacts?: boolean;
      readonly location: SourceLocation;
    }
  | { readonly kind: 'bridge'; readonly pipeline: string; readonly location: SourceLocation };

export type NeedKind = NeedConfig['kind'];

const JOB_KEYS = keysOf('needs', 'job', 'artifacts', 'optional', 'parallel');
const PIPELINE_KEYS = keysOf('needs', 'pipeline', 'job', 'artifacts', 'optional');
const PROJECT_KEYS = keysOf('needs', 'project', 'ref', 'job', 'artifacts', 'optional', 'parallel');
const BRIDGE_KEYS = keysOf('needs', 'pipeline');
const MAX_CROSS_PIPELINE = 5;

/** `needs:` of jobs, trigger jobs and rules; `allowed` says which kinds may stand there. */
export function checkNeeds(entry: Entry, node: Node, allowed: readonly NeedKind[]): void {
  if (!isMap(node) && !isSeq(node)) return entry.fail('config', 'can only be a Hash or an Array', node);
  if (isMap(node) && node.entries.size === 0) entry.fail('config', 'can not be an empty Hash', node);
  const items = itemsOf(node);
  const numbered = items.find((item) => isInteger(get(item, 'parallel')));
  if (numbered) entry.fail('config', 'cannot use "parallel: <number>".', get(numbered, 'parallel'));
  if (entry.failed) return;
  const configs = readNeeds(node);
  const extra = [...new Set(configs.map(({ kind }) => kind))].filter((kind) => !allowed.includes(kind));
  if (extra.length > 0) entry.fail('config', `uses invalid types: ${extra.join(', ')}`, node);
  if (
    configs.filter((config) => config.kind === 'cross_dependency' && config.keyword === 'needs:pipeline').length >
    MAX_CROSS_PIPELINE
  ) {
    entry.fail('config', `must be less than or equal to ${String(MAX_CROSS_PIPELINE)}`, node);
  }
  for (const item of items) if (!isNil(item)) checkNeed(entry.child('need'), item);
}

function itemsOf(node: Node): readonly Node[] {
  return flatten(node);
}

function kindOf(node: Node): 'string' | 'job' | 'pipeline' | 'project' | 'bridge' | undefined {
  if (isText(node)) return 'string';
  if (!isMap(node)) return undefined;
  if (has(node, 'job')) {
    if (has(node, 'project')) return 'project';
    if (has(node, 'pipeline')) return 'pipeline';
    return has(node, 'ref') ? undefined : 'job';
  }
  return has(node, 'pipeline') ? 'bridge' : undefined;
}

function checkNeed(entry: Entry, node: Node): void {
  switch (kindOf(node)) {
    case 'string':
      notBlank(entry, 'config', node, node);
      mustBe(entry, 'config', node, 'String');
      return;
    case 'job': {
      allowedKeys(entry, node, JOB_KEYS);
      checkJobName(entry, node);
      optionalBoolean(entry, 'artifacts', get(node, 'artifacts'));
      optionalBoolean(entry, 'optional', get(node, 'optional'));
      const parallel = get(node, 'parallel');
      if (!entry.failed && !isNil(parallel)) checkParallel(entry.child('parallel'), parallel, true);
      return;
    }
    case 'pipeline':
      return checkCross(entry, node, PIPELINE_KEYS, ['pipeline']);
    case 'project':
      return checkCross(entry, node, PROJECT_KEYS, ['project', 'ref']);
    case 'bridge':
      allowedKeys(entry, node, BRIDGE_KEYS);
      mustBe(entry, 'pipeline', get(node, 'pipeline'), 'String', node);
      notBlank(entry, 'pipeline', get(node, 'pipeline'), node);
      return;
    case undefined:
      entry.raw(`${entry.location} has an unsupported type`, node);
  }
}

function checkJobName(entry: Entry, node: Node): void {
  mustBe(entry, 'job', get(node, 'job'), 'String', node);
  notBlank(entry, 'job', get(node, 'job'), node);
}

function checkCross(entry: Entry, node: Node, keys: ReadonlySet<string>, required: readonly string[]): void {
  allowedKeys(entry, node, keys);
  for (const key of required) {
    mustBe(entry, key, get(node, key), 'String', node);
    notBlank(entry, key, get(node, key), node);
  }
  checkJobName(entry, node);
  optionalBoolean(entry, 'artifacts', get(node, 'artifacts'));
}

export function readNeeds(node: Maybe<Node>): readonly NeedConfig[] {
  if (node === undefined || isNil(node)) return [];
  return itemsOf(node).flatMap((item) => readNeed(item) ?? []);
}

function readNeed(node: Node): NeedConfig | undefined {
  const location = locationOf(node);
  const artifacts = !isFalse(get(node, 'artifacts'));
  const optional = isTrue(get(node, 'optional'));
  switch (kindOf(node)) {
    case 'string':
      return {
        kind: 'job',
        name: isScalar(node) ? node.text : '',
        artifacts: true,
        optional: false,
        matrix: undefined,
        location,
      };
    case 'job': {
      const parallel = readParallel(get(node, 'parallel'));
      const matrix = parallel?.kind === 'matrix' ? parallel.rows : undefined;
      return { kind: 'job', name: textAt(node, 'job') ?? '', artifacts, optional, matrix, location };
    }
    case 'pipeline':
      return {
        kind: 'cross_dependency',
        keyword: 'needs:pipeline',
        pipeline: textAt(node, 'pipeline') ?? '',
        job: textAt(node, 'job') ?? '',
        artifacts,
        location,
      };
    case 'project':
      return { kind: 'cross_dependency', keyword: 'needs:project', location };
    case 'bridge':
      return { kind: 'bridge', pipeline: textAt(node, 'pipeline') ?? '', location };
    case undefined:
      return undefined;
  }
}
