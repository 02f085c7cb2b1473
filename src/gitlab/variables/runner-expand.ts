import { checkExpanded } from './bounded.js';
import { finder } from './expand.js';
import type { FindVariable } from './expand.js';
import type { Variable } from '../types.js';

/** Where the job finds the content of a file variable. */
export type FilePath = (key: string) => string;

const NAME = /[a-zA-Z_][a-zA-Z0-9_]*/y;
/** Shell specials that are names of one character. */
const SPECIAL = /[*#@!?$\-0-9]/;

/**
 * GitLab Runner's expansion: one pass over `$x` and `${x}`; what is unknown becomes empty, `$$` becomes `$`, a file
 * variable becomes its path.
 */
export function expandText(text: string, find: FindVariable, filePath: FilePath): string {
  if (!text.includes('$')) return text;
  let result = '';
  let at = 0;
  for (;;) {
    const dollar = text.indexOf('$', at);
    if (dollar === -1 || dollar === text.length - 1) return result + text.slice(at);
    result += text.slice(at, dollar);
    const { name, end } = readName(text, dollar + 1);
    if (name === '$') result += '$';
    else if (name !== '') result += valueOf(name, find, filePath);
    else if (end === dollar + 1) result += '$';
    checkExpanded(result.length);
    at = end;
  }
}

function valueOf(name: string, find: FindVariable, filePath: FilePath): string {
  const variable = find(name);
  if (!variable) return '';
  return variable.file ? filePath(name) : variable.value;
}

/** The name behind a dollar; an empty name with progress is bad syntax, which eats what it read. */
function readName(text: string, start: number): { name: string; end: number } {
  if (text.charAt(start) === '{') return readBraced(text, start);
  if (SPECIAL.test(text.charAt(start))) return { name: text.charAt(start), end: start + 1 };
  NAME.lastIndex = start;
  const match = NAME.exec(text);
  return match ? { name: match[0], end: NAME.lastIndex } : { name: '', end: start };
}

function readBraced(text: string, start: number): { name: string; end: number } {
  const close = text.indexOf('}', start);
  if (close === -1) return { name: '', end: start + 1 };
  if (close === start + 1) return { name: '', end: close + 1 };
  return { name: text.slice(start + 1, close), end: close + 1 };
}

/** Expands a text (image, service, cache key, `GIT_*`) for a job with these variables. */
export function expandValue(text: string, variables: readonly Variable[], filePath?: FilePath): string {
  const find = finder(variables);
  return expandText(text, find, filePath ?? defaultFilePath(find));
}

/** `<project directory>.tmp/<KEY>`, where the runner writes file variables. */
export function defaultFilePath(find: FindVariable): FilePath {
  const directory = find('RUNNER_TEMP_PROJECT_DIR')?.value ?? `${find('CI_PROJECT_DIR')?.value ?? ''}.tmp`;
  return (key) => `${directory}/${key}`;
}
