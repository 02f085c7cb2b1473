import { get, isInteger, isMap, isNil, isScalar, isSeq, isText } from '../yaml/node.js';
import { keysOf } from '../keywords/index.js';
import type { Maybe, Node } from '../yaml/node.js';
import { allowedKeys, requiredKeys } from './checks.js';
import type { Entry } from './entry.js';
import { checkWholeNumber } from './retry.js';

const LIMIT = 200;
const KEYS = keysOf('parallel');

/** One matrix entry: names to values, in the order written. */
export type MatrixRow = readonly (readonly [string, readonly string[]])[];

export type ParallelConfig =
  | { readonly kind: 'number'; readonly total: number }
  | { readonly kind: 'matrix'; readonly rows: readonly MatrixRow[] };

/** `parallel:`; trigger jobs take only a matrix, `needs:parallel` as well. */
export function checkParallel(entry: Entry, node: Node, allowNumber: boolean): void {
  const numeric = isScalar(node) && (node.type === 'integer' || node.type === 'float');
  if (numeric) {
    checkWholeNumber(entry, 'config', node, 1, LIMIT);
    if (!allowNumber) entry.fail('config', 'cannot use "parallel: <number>".', node);
    return;
  }
  if (!isMap(node)) return entry.raw(`${entry.location} should be an integer or a hash`, node);
  allowedKeys(entry, node, KEYS);
  requiredKeys(entry, node, ['matrix']);
  const matrix = get(node, 'matrix');
  if (!entry.failed && !isNil(matrix)) checkMatrix(entry.child('matrix'), matrix);
}

function checkMatrix(entry: Entry, node: Node): void {
  if (!isSeq(node) || !node.items.every(isMap)) {
    return entry.fail('config', 'should be an array of hashes', node);
  }
  let failed = false;
  for (const item of node.items) failed = !checkRow(entry.child('variables'), item) || failed;
  if (failed) return;
  const count = readMatrix(node).reduce(
    (sum, row) => sum + row.reduce((product, [, values]) => product * values.length, 1),
    0,
  );
  if (count > LIMIT) entry.fail('config', `generates too many jobs (maximum is ${String(LIMIT)})`, node);
}

function checkRow(entry: Entry, node: Node): boolean {
  const isWord = (value: Node): boolean => isText(value) || isInteger(value);
  if (isMap(node)) {
    const bad = [...node.entries.values()].find(
      ({ key, value }) => !isWord(key) || !(isSeq(value) ? value.items.every(isWord) : isWord(value)),
    );
    if (bad) entry.fail('config', 'should be a hash of key value pairs, value can be an array', bad.value);
    if (node.entries.size < 1) entry.fail('config', 'requires at least 1 items', node);
  }
  return !entry.failed;
}

function readMatrix(node: Maybe<Node>): MatrixRow[] {
  if (!isSeq(node)) return [];
  return node.items.map((item) =>
    isMap(item)
      ? [...item.entries.values()].map(({ key, value }) => {
          const values = isSeq(value) ? value.items : [value];
          return [key.text, values.flatMap((one) => (isScalar(one) ? [one.text] : []))] as const;
        })
      : [],
  );
}

export function readParallel(node: Maybe<Node>): ParallelConfig | undefined {
  if (isNil(node)) return undefined;
  if (isScalar(node)) return { kind: 'number', total: Math.trunc(Number(node.text)) };
  return { kind: 'matrix', rows: readMatrix(get(node, 'matrix')) };
}
