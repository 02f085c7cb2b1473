import type { Variable } from '../types.js';
import { boundedReplace } from './bounded.js';

/** Finds the value that counts for a name: the last of that name. */
export type FindVariable = (name: string) => Variable | undefined;

export function finder(variables: readonly Variable[]): FindVariable {
  const byName = new Map(variables.map((variable) => [variable.key, variable]));
  return (name) => byName.get(name);
}

const REFERENCE = /\$([a-zA-Z_][a-zA-Z0-9_]*)|\$\{([a-zA-Z_][a-zA-Z0-9_]*)\}|%([a-zA-Z_][a-zA-Z0-9_]*)%/g;

function replace(text: string, unknown: (whole: string) => string, find: FindVariable): string {
  if (!text.includes('$') && !text.includes('%')) return text;
  return boundedReplace(text, REFERENCE, (whole, plain, braced, percent) => {
    const variable = find(plain ?? braced ?? percent ?? '');
    return variable ? variable.value : unknown(whole);
  });
}

/** GitLab's own expansion (`include`, `environment`, `resource_group`): what is unknown becomes empty. */
export function expand(text: string, find: FindVariable): string {
  return replace(text, () => '', find);
}

/** GitLab's own expansion where what is unknown stays as written (`tags`, `changes`, `exists`, `expand_vars`). */
export function expandExisting(text: string, find: FindVariable): string {
  return replace(text, (whole) => whole, find);
}

/** Names that a text refers to, in the three forms GitLab knows. */
export function referencedNames(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
