import { isAlias, isMap, isScalar, parseDocument } from 'yaml';
import type { Node as YamlNode, Scalar, YAMLError, YAMLMap, YAMLSeq } from 'yaml';
import { mergeKey } from './merge-key.js';
import type { MapEntry, Node, ScalarNode } from '../node.js';
import { inspect } from '../inspect.js';
import { Reader } from './reader.js';
import type { SourceFile } from '../source-file.js';
import { Problem } from '../problem.js';
import { syntaxMessage } from './syntax-error.js';

/** What libyaml does not mind: unknown tags, a second document, a comment right behind a quote. */
function isHarmless({ code, message }: YAMLError): boolean {
  return code === 'MULTIPLE_DOCS' || code === 'TAG_RESOLVE_FAILED' || message.startsWith('Comments must be separated');
}

/** Any YAML, by way of the library. */
export function readAny(file: SourceFile, text: string, base: number): Node | undefined {
  const document = parseDocument(text, {
    schema: 'failsafe',
    version: '1.1',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const error = document.errors.find((one) => !isHarmless(one));
  if (error) {
    const { words, mark, place } = syntaxMessage(error, text);
    const { line, column } = file.locate(base + mark);
    const message = `(<unknown>): ${words} at line ${String(line)} column ${String(column)}`;
    throw new Problem(message, file.locate(base + place));
  }
  return document.contents === null ? undefined : convert(new Reader(file, base), document.contents, 0);
}

function convert(reader: Reader, node: YamlNode, depth: number): Node {
  const offset = offsetOf(node);
  if (isAlias(node)) return reader.alias(node.source, offset, depth);
  return reader.node(offset, depth, (node as Scalar).anchor, () => {
    if (isScalar(node)) return convertScalar(reader, node, offset);
    const collection = isMap(node)
      ? convertMap(reader, node, depth)
      : convertSeq(reader, node as YAMLSeq<YamlNode>, depth);
    return node.tag === '!reference' ? reader.reference(collection, offset) : collection;
  });
}

const TEXT_TAGS: ReadonlySet<string | undefined> = new Set(['!', '!str', 'tag:yaml.org,2002:str']);

function convertScalar(reader: Reader, node: Scalar, offset: number): Node {
  const text = node.source ?? '';
  if (node.tag === '!reference') return reader.reference(reader.text(text, offset), offset);
  const plain = node.type === undefined || node.type === 'PLAIN';
  return plain && !TEXT_TAGS.has(node.tag) ? reader.plain(text, offset) : reader.text(text, offset);
}

function convertMap(reader: Reader, node: YAMLMap, depth: number): Node {
  const entries = new Map<string, MapEntry>();
  for (const pair of node.items) {
    const key = convertKey(reader, pair.key as YamlNode | null, offsetOf(node), depth);
    const value = isEmpty(pair.value) ? nullAt(key) : convert(reader, pair.value as YamlNode, depth + 1);
    if (key.type === 'string' && key.text === '<<' && mergeKey(entries, value)) continue;
    entries.set(key.text, { key, value });
  }
  return reader.map(entries, offsetOf(node));
}

/** Keys that are no scalars have no use in a pipeline file; their text stands for them. */
function convertKey(reader: Reader, key: YamlNode | null, fallback: number, depth: number): ScalarNode {
  if (key === null) return reader.nothing(fallback);
  const node = convert(reader, key, depth + 1);
  if (node.kind === 'scalar') return node;
  return { kind: 'scalar', type: 'null', text: inspect(node), file: node.file, offset: node.offset };
}

function convertSeq(reader: Reader, node: YAMLSeq<YamlNode>, depth: number): Node {
  const items = node.items.map((item) => convert(reader, item, depth + 1));
  return reader.seq(items, offsetOf(node));
}

/** Nothing behind a key: null, at the place of the key. */
function isEmpty(value: unknown): boolean {
  if (value === null) return true;
  return isScalar(value) && value.source === '' && value.type === 'PLAIN' && !value.anchor && value.tag === undefined;
}

function nullAt(key: ScalarNode): ScalarNode {
  return { kind: 'scalar', type: 'null', text: '', file: key.file, offset: key.offset };
}

function offsetOf(node: YamlNode): number {
  return node.range?.[0] ?? 0;
}
