import { get, isMap } from '../yaml/node.js';
import type { Maybe, Node } from '../yaml/node.js';
import { readTexts } from './commands.js';

/** `id_tokens:` of a job: the name of each variable, and the audiences of its token, not yet expanded. */
export function readIdTokens(node: Maybe<Node>): Readonly<Record<string, readonly string[]>> {
  if (!isMap(node)) return {};
  return Object.fromEntries(
    [...node.entries.values()].map(({ key, value }) => [key.text, readTexts(get(value, 'aud'))]),
  );
}
