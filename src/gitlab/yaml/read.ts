import { isAlias, isMap, isScalar, parseDocument } from 'yaml';
import type { Node as YamlNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { LIMITS } from './limits.js';
import { mergeKey } from './merge-key.js';
import type { MapEntry, Node, ReferenceNode, ScalarNode } from './node.js';
import { Problem } from './problem.js';
import { DisallowedClass, typeOfPlain } from './scalar.js';
import type { SourceFile } from './source-file.js';
import { psychMessage } from './syntax-error.js';
import { inspect } from './inspect.js';

interface Anchored {
  readonly node: Node;
  readonly weight: number;
  readonly depth: number;
}

interface Reader {
  readonly file: SourceFile;
  readonly base: number;
  readonly anchors: Map<string, Anchored>;
  weight: number;
  /** Depth of the deepest node read so far, relative to the document. */
  deepest: number;
}

/** Reads one YAML document (`text` lies at `base` in the file) into typed nodes; undefined for an empty one. */
export function readYaml(file: SourceFile, text: string, base: number): Node | undefined {
  const document = parseDocument(text, {
    schema: 'failsafe',
    version: '1.1',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const error = document.errors.find(({ code }) => code !== 'MULTIPLE_DOCS' && code !== 'TAG_RESOLVE_FAILED');
  if (error) {
    const location = file.locate(base + error.pos[0]);
    throw new Problem(psychMessage(error, location.line, location.column), location);
  }
  if (document.contents === null) return undefined;
  const reader: Reader = { file, base, anchors: new Map(), weight: 0, deepest: 0 };
  return convert(reader, document.contents, 0);
}

function convert(reader: Reader, node: YamlNode, depth: number): Node {
  const before = { weight: reader.weight, deepest: reader.deepest };
  if (isAlias(node)) return resolveAlias(reader, node.source, offsetOf(reader, node), depth);
  reader.weight += 1;
  if (reader.weight > LIMITS.expandedNodes || depth > LIMITS.depth) throw tooBig(reader, node);
  reader.deepest = depth;
  const result = isScalar(node)
    ? convertScalar(reader, node)
    : isMap(node)
      ? convertMap(reader, node, depth)
      : convertSeq(reader, node as YAMLSeq<YamlNode>, depth);
  const anchor = (node as Scalar).anchor;
  if (anchor !== undefined) {
    reader.anchors.set(anchor, {
      node: result,
      weight: reader.weight - before.weight,
      depth: reader.deepest - depth,
    });
  }
  reader.deepest = Math.max(reader.deepest, before.deepest);
  return result;
}

function resolveAlias(reader: Reader, name: string, offset: number, depth: number): Node {
  const target = reader.anchors.get(name);
  if (!target) throw new Problem(`An alias referenced an unknown anchor: ${name}`, reader.file.locate(offset));
  reader.weight += target.weight;
  reader.deepest = Math.max(reader.deepest, depth + target.depth);
  if (reader.weight > LIMITS.expandedNodes || reader.deepest > LIMITS.depth) {
    throw new Problem('The parsed YAML is too big', reader.file.locate(offset));
  }
  return target.node;
}

function convertScalar(reader: Reader, node: Scalar): ScalarNode | ReferenceNode {
  const text = node.source ?? '';
  const offset = offsetOf(reader, node);
  const at = { file: reader.file, offset };
  if (node.tag === '!reference') return { kind: 'reference', path: [], valid: false, shown: inspect(text), ...at };
  const plain = node.type === undefined || node.type === 'PLAIN';
  if (!plain || node.tag === '!' || node.tag === '!str' || node.tag === 'tag:yaml.org,2002:str') {
    return { kind: 'scalar', type: 'string', text, ...at };
  }
  try {
    const typed = typeOfPlain(text);
    return { kind: 'scalar', type: typed.type, text: typed.text, ...at };
  } catch (error) {
    if (error instanceof DisallowedClass) throw new Problem(error.message, reader.file.locate(offset));
    throw error;
  }
}

function convertMap(reader: Reader, node: YAMLMap, depth: number): Node {
  const at = { file: reader.file, offset: offsetOf(reader, node) };
  const entries = new Map<string, MapEntry>();
  for (const pair of node.items) {
    const key = convertKey(reader, pair.key as YamlNode | null, at.offset, depth);
    const value = pair.value === null ? nullAt(key) : convert(reader, pair.value as YamlNode, depth + 1);
    if (key.type === 'string' && key.text === '<<' && mergeKey(entries, value)) continue;
    entries.set(key.text, { key, value });
  }
  if (node.tag === '!reference') return { kind: 'reference', path: [], valid: false, shown: '{...}', ...at };
  return { kind: 'map', entries, ...at };
}

/** Keys that are no scalars have no use in a pipeline file; their text stands for them. */
function convertKey(reader: Reader, key: YamlNode | null, fallback: number, depth: number): ScalarNode {
  if (key === null) return { kind: 'scalar', type: 'null', text: '', file: reader.file, offset: fallback };
  const node = convert(reader, key, depth + 1);
  if (node.kind === 'scalar') return node;
  return { kind: 'scalar', type: 'null', text: inspect(node), file: node.file, offset: node.offset };
}

function convertSeq(reader: Reader, node: YAMLSeq<YamlNode>, depth: number): Node {
  const at = { file: reader.file, offset: offsetOf(reader, node) };
  const items = node.items.map((item) => convert(reader, item, depth + 1));
  if (node.tag !== '!reference') return { kind: 'seq', items, ...at };
  const path = items.flatMap((item) => (item.kind === 'scalar' && item.type === 'string' ? [item.text] : []));
  const valid = items.length > 0 && path.length === items.length;
  return { kind: 'reference', path, valid, shown: inspect({ kind: 'seq', items, ...at }), ...at };
}

function nullAt(key: ScalarNode): ScalarNode {
  return { kind: 'scalar', type: 'null', text: '', file: key.file, offset: key.offset };
}

function offsetOf(reader: Reader, node: YamlNode): number {
  return reader.base + (node.range?.[0] ?? 0);
}

function tooBig(reader: Reader, node: YamlNode): Problem {
  return new Problem('The parsed YAML is too big', reader.file.locate(offsetOf(reader, node)));
}
