import type { Node } from './node.js';
import { typeOfPlain } from './scalar.js';

/**
 * Writes nodes as YAML that is read as the same values again: blocks, lists in the column of their key, as Ruby's Psych
 * does it. Comments, anchors and the form of scalars are not kept.
 */
export function writeYaml(node: Node): string {
  const lines = block(node, 0);
  return typeof lines === 'string' ? `--- ${lines}\n` : `---\n${lines.join('\n')}\n`;
}

/** Lines of a block, or the text that stands in the line of its key. */
function block(node: Node, indent: number): readonly string[] | string {
  switch (node.kind) {
    case 'scalar':
      return scalarText(node, indent);
    case 'reference':
      return `!reference [${node.path.map(quoted).join(', ')}]`;
    case 'seq':
      return node.items.length === 0 ? '[]' : node.items.flatMap((item) => underSign('-', item, indent));
    case 'map': {
      const entries = [...node.entries.values()];
      if (entries.length === 0) return '{}';
      return entries.flatMap(({ key, value }) => {
        const name = scalarText(key, indent);
        // a key has one line; a list or a map that is one has become a text
        const isLost = name.includes('\n') || (key.type === 'null' && key.text !== '');
        const sign = `${isLost ? quoted(key.text) : name}:`;
        return value.kind === 'scalar' || isEmpty(value) || value.kind === 'reference'
          ? [`${' '.repeat(indent)}${sign} ${oneOf(block(value, indent + 2))}`]
          : [`${' '.repeat(indent)}${sign}`, ...listOf(block(value, value.kind === 'seq' ? indent : indent + 2))];
      });
    }
  }
}

/** An item of a list; the first line of its block stands behind the sign. */
function underSign(sign: string, node: Node, indent: number): readonly string[] {
  const inner = block(node, indent + 2);
  const space = ' '.repeat(indent);
  if (typeof inner === 'string') return [`${space}${sign} ${inner}`];
  const [first = '', ...others] = inner;
  return [`${space}${sign} ${first.slice(indent + 2)}`, ...others];
}

function isEmpty(node: Node): boolean {
  return (node.kind === 'seq' && node.items.length === 0) || (node.kind === 'map' && node.entries.size === 0);
}

function oneOf(lines: readonly string[] | string): string {
  return typeof lines === 'string' ? lines : lines.join('\n');
}

function listOf(lines: readonly string[] | string): readonly string[] {
  return typeof lines === 'string' ? [lines] : lines;
}

const INFINITE: Readonly<Record<string, string>> = { Infinity: '.inf', '-Infinity': '-.inf', NaN: '.nan' };

function scalarText({ type, text }: Extract<Node, { kind: 'scalar' }>, indent: number): string {
  if (type === 'null') return 'null';
  // a symbol of several words has a form that only Ruby reads: it becomes a text
  if (type === 'symbol') return /^\w+$/.test(text) ? `:${text}` : quoted(`:${text}`);
  if (type === 'float') return INFINITE[text] ?? text;
  if (type !== 'string') return text;
  if (text.includes('\n')) return literal(text, indent) ?? quoted(text);
  return isPlain(text) ? text : quoted(text);
}

/** Signs that mean nothing in YAML, wherever they stand. */
const PLAIN = /^[A-Za-z0-9_./$(][A-Za-z0-9_./$()+=~^;<> \\-]*$/;

function isPlain(text: string): boolean {
  if (!PLAIN.test(text) || text.endsWith(' ')) return false;
  try {
    return typeOfPlain(text).type === 'string';
  } catch {
    return false; // a date
  }
}

/** A literal block; undefined where its lines would not be read as they are. */
function literal(text: string, indent: number): string | undefined {
  const body = text.replace(/\n+$/, '');
  const breaks = text.length - body.length;
  if (
    body === '' ||
    /^[ \t\n]|[^\n\t\u0020-\u007e\u00a0-\ud7ff\ue000-\ufefe]|[\u0085\u200e\u200f\u2028-\u202e\u2066-\u2069]/.test(body)
  )
    return undefined;
  const space = ' '.repeat(Math.max(indent, 2));
  const lines = body.split('\n').map((line) => (line === '' ? '' : `${space}${line}`));
  const sign = breaks === 0 ? '|-' : breaks === 1 ? '|' : '|+';
  return [sign, ...lines, ...Array.from({ length: Math.max(0, breaks - 1) }, () => '')].join('\n');
}

/** JSON's texts are YAML's in double quotes; what a reader of YAML refuses is escaped. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
