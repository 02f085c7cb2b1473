import { readDocuments } from '../yaml/documents.js';
import { get, isMap, isNil, locationOf, map } from '../yaml/node.js';
import type { MapEntry, Node } from '../yaml/node.js';
import { Problem } from '../yaml/problem.js';
import type { Composition, Scope } from './composition.js';
import { includeItems } from './items.js';
import { loadContent } from './load.js';

/** The inputs that a file declares, those of `spec:include` among them. */
export async function headerInputs(
  spec: Node | undefined,
  scope: Scope,
  composition: Composition,
): Promise<Node | undefined> {
  const own = get(spec, 'inputs');
  const include = get(spec, 'include');
  if (isNil(include)) return isNil(own) ? undefined : own;
  const entries = new Map<string, MapEntry>();
  const twice = new Set<string>();
  const add = (node: Node | undefined): void => {
    if (!isMap(node)) return;
    for (const [name, entry] of node.entries) {
      if (entries.has(name)) twice.add(name);
      entries.set(name, entry);
    }
  };
  for (const item of await includeItems(include, scope, composition, 'header include')) {
    const loaded = await loadContent(item, scope, composition);
    if (loaded === undefined) continue;
    const { content } = await readDocuments(loaded.name, loaded.content);
    const unknown = [...content.entries.keys()].filter((key) => key !== 'inputs');
    if (unknown.length > 0) {
      const shown = unknown.map((key) => `:${key}`).join(', ');
      throw new Problem(
        `Header include file \`${loaded.shown}\` contains unknown keys: [${shown}]`,
        locationOf(item.at),
      );
    }
    add(get(content, 'inputs'));
  }
  add(own);
  if (twice.size > 0) {
    const message =
      `Duplicate input keys found: ${[...twice].join(', ')}. ` +
      'Input keys must be unique across all included files and inline specifications.';
    throw new Problem(message, locationOf(include));
  }
  return map(include, entries);
}
