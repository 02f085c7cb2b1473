import { readFileSync } from 'node:fs';
import { messageOf } from '../../errors.js';
import { userPath } from '../variables/pair-files.js';

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
      contents.push([key, readFileSync(userPath(value.slice(1), base), 'utf8')]);
    } catch (error) {
      problem(`${key}: ${messageOf(error)}`);
    }
  }
  return Object.fromEntries(contents);
}
