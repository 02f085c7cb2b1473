import type { Node, ScalarNode } from './node.js';

/** Ruby's `inspect` of a value, as it stands in some of GitLab's messages. */
export function inspect(value: Node | string): string {
  if (typeof value === 'string') return `"${value.replace(SPECIAL, (char) => ESCAPES[char] ?? escaped(char))}"`;
  switch (value.kind) {
    case 'scalar':
      if (value.type === 'string') return inspect(value.text);
      if (value.type === 'null') return 'nil';
      if (value.type !== 'symbol') return value.text;
      return `:${/^[a-z_]\w*[?!=]?$/i.test(value.text) ? value.text : inspect(value.text)}`;
    case 'seq':
      return `[${value.items.map(inspect).join(', ')}]`;
    case 'map':
      return `{${[...value.entries.values()].map(({ key, value: v }) => `${inspectKey(key)}=>${inspect(v)}`).join(', ')}}`;
    case 'reference':
      return `!reference ${value.shown}`;
  }
}

/** A key that is a map or a list has its text already. */
function inspectKey(key: ScalarNode): string {
  return key.type === 'null' && key.text !== '' ? key.text : inspect(key);
}

const SPECIAL = /["\\\x00-\x1f\x7f-\x84\x86-\x9f\u2028\u2029]|#(?=[{$@])/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '#': '\\#',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\f': '\\f',
  '\v': '\\v',
  '\b': '\\b',
  '\x07': '\\a',
  '\x1b': '\\e',
};

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
