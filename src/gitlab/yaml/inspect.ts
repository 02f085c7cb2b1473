import type { Node } from './node.js';

/** Ruby's `inspect` of a value, as it stands in some of GitLab's messages. */
export function inspect(value: Node | string): string {
  if (typeof value === 'string') return `"${value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`;
  switch (value.kind) {
    case 'scalar':
      if (value.type === 'string') return inspect(value.text);
      if (value.type === 'null') return 'nil';
      return value.type === 'symbol' ? `:${value.text}` : value.text;
    case 'seq':
      return `[${value.items.map(inspect).join(', ')}]`;
    case 'map':
      return `{${[...value.entries.values()].map(({ key, value: v }) => `${inspect(key)}=>${inspect(v)}`).join(', ')}}`;
    case 'reference':
      return `!reference ${value.shown}`;
  }
}
