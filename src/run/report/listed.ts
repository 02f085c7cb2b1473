import { count } from '../../report/text.js';

/** Names that are written out. */
const MAX_NAMES = 3;

/** `a, b, c and 4 more`. */
export function listed(names: readonly string[]): string {
  const more = names.length - MAX_NAMES;
  return `${names.slice(0, MAX_NAMES).join(', ')}${more > 0 ? ` and ${count(more, 'more', 'more')}` : ''}`;
}
