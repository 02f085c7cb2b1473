import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { messageOf } from '../../errors.js';

/**
 * Contents of file variables: as given, or where `@PATH` is given that of a file of this machine, below `base` unless
 * absolute. `problem` is told of each file that cannot be read.
 */
export function fileContents(
  given: Readonly<Record<string, string>>,
  base: string,
  problem: (message: string) => void,
): Readonly<Record<string, string>> {
  // entries, since an assignment to `__proto__` is lost
  const contents: (readonly [string, string])[] = [];
  for (const [key, value] of Object.entries(given)) {
    if (!value.startsWith('@')) {
      contents.push([key, value]);
      continue;
    }
    try {
      contents.push([key, readFileSync(resolve(base, value.slice(1)), 'utf8')]);
    } catch (error) {
      problem(`${key}: ${messageOf(error)}`);
    }
  }
  return Object.fromEntries(contents);
}
