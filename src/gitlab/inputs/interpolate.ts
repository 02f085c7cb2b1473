import { map, scalar, seq } from '../yaml/node.js';
import type { MapEntry, MapNode, Node, ScalarNode } from '../yaml/node.js';
import type { FindVariable } from '../variables/expand.js';
import { access } from './access.js';
import type { Result } from './access.js';
import { findBlocks } from './blocks.js';
import { applyFunctions } from './functions.js';
import { toNode, toText } from './values.js';
import type { InputValue } from './values.js';

const MAX_BLOCKS = 10_000;
const MAX_NODES = 500_000;
const MAX_NODE_BYTES = 1024 * 1024;

export interface InterpolationContext {
  readonly inputs: ReadonlyMap<string, InputValue>;
  readonly component: Readonly<Record<string, string | null>>;
  readonly find: FindVariable;
}

interface Run {
  readonly root: InputValue;
  readonly find: FindVariable;
  readonly blocks: Map<string, Result<InputValue>>;
  nodes: number;
}

/** Stops at the first thing that cannot be; `message` is GitLab's. */
export class InterpolationError extends Error {
  readonly at: Node;
  constructor(message: string, at: Node) {
    super(message);
    this.at = at;
  }
}

/** Replaces every `$[[ ... ]]` in keys and values of a file's content. */
export function interpolate(content: MapNode, context: InterpolationContext): MapNode {
  const root = { inputs: Object.fromEntries(context.inputs), component: context.component };
  const run: Run = { root, find: context.find, blocks: new Map(), nodes: 0 };
  const result = visit(run, content);
  return result.kind === 'map' ? result : content;
}

function visit(run: Run, node: Node): Node {
  run.nodes += 1;
  if (run.nodes > MAX_NODES) throw new InterpolationError('config too large', node);
  switch (node.kind) {
    case 'reference':
      return node;
    case 'scalar':
      return node.type === 'string' || node.type === 'symbol' ? replaceText(run, node) : node;
    case 'seq':
      return seq(
        node,
        node.items.flatMap((item) => visitItem(run, item)),
      );
    case 'map': {
      const entries = new Map<string, MapEntry>();
      for (const { key, value } of node.entries.values()) {
        const newKey = visitKey(run, key);
        entries.set(newKey.text, { key: newKey, value: visit(run, value) });
      }
      return map(node, entries);
    }
  }
}

/** A list that stands for one element of a list is put in its place. */
function visitItem(run: Run, item: Node): Node | readonly Node[] {
  const result = visit(run, item);
  return item.kind === 'scalar' && result.kind === 'seq' ? result.items : result;
}

function visitKey(run: Run, key: ScalarNode): ScalarNode {
  const result = visit(run, key);
  return result.kind === 'scalar' ? result : scalar(key, 'string', key.text);
}

function replaceText(run: Run, node: ScalarNode): Node {
  if (!node.text.includes('$[[')) return node;
  if (Buffer.byteLength(node.text) > MAX_NODE_BYTES) throw new InterpolationError('config node too large', node);
  const blocks = findBlocks(node.text);
  const [first] = blocks;
  if (!first) return node;
  const values = new Map(blocks.map(({ whole, data }) => [whole, valueOf(run, whole, data, node)]));
  if (blocks.length === 1 && first.whole.length === node.text.length) {
    const value = values.get(first.whole) ?? null;
    return value === first.whole ? node : toNode(value, node);
  }
  let text = '';
  let at = 0;
  for (const { whole, start } of blocks) {
    text += node.text.slice(at, start) + toText(values.get(whole) ?? null, node);
    at = start + whole.length;
  }
  return scalar(node, 'string', text + node.text.slice(at));
}

function valueOf(run: Run, whole: string, data: string, at: Node): InputValue {
  let result = run.blocks.get(whole);
  if (!result) {
    result = evaluate(run, whole, data);
    run.blocks.set(whole, result);
    if (run.blocks.size > MAX_BLOCKS) throw new InterpolationError('too many interpolation blocks', at);
  }
  if ('error' in result) throw new InterpolationError(result.error, at);
  return result.value;
}

/** Matrix values are known later, when jobs are made; their blocks stay. */
function evaluate(run: Run, whole: string, data: string): Result<InputValue> {
  const [path = '', ...calls] = parts(data).map((text) => text.trim());
  if (path.split('.')[0] === 'matrix') return { value: whole };
  const found = access(path, run.root);
  return 'error' in found ? found : applyFunctions(calls, found.value, run.find);
}

/** As Ruby's `split('|')`: without the empty parts at the end. */
function parts(data: string): string[] {
  let end = data.length;
  while (data.charAt(end - 1) === '|') end -= 1;
  return data.slice(0, end).split('|');
}
