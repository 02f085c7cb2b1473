import { deepMerge } from '../yaml/deep-merge.js';
import { get, has, isMap, isNil, isSeq, locationOf, map } from '../yaml/node.js';
import type { MapNode, Node } from '../yaml/node.js';
import { inputValuesOf } from '../inputs/values.js';
import { readDocuments } from '../yaml/documents.js';
import { LIMITS } from '../yaml/limits.js';
import { LimitProblem, Problem, Problems, problemsOf } from '../yaml/problem.js';
import type { Composition, Scope } from './composition.js';
import { readFile } from './file.js';
import { includeItems } from './items.js';
import type { IncludeItem } from './items.js';
import { loadContent } from './load.js';
import type { LoadedFile } from './load.js';

/**
 * Follows `include`: the included files are merged deeply in their order, then the including file on top. Lists are
 * replaced. The included file's own includes are looked up where that file comes from. All that cannot be had is thrown at
 * once, in the order of the file, whichever answer came first.
 */
export async function expandIncludes(content: MapNode, scope: Scope, composition: Composition): Promise<MapNode> {
  const include = get(content, 'include');
  if (include === undefined || isEmpty(include)) return content;
  const items = await includeItems(include, scope, composition);
  if (items.length === 0) return without(content, 'include', has(content, 'include'));
  for (const item of items) count(item, scope, composition);
  const loaded = await Promise.all(
    items.map((item) =>
      loadContent(item, scope, composition).catch((error: unknown) => new Problems(problemsOf(error))),
    ),
  );
  let merged = map(content, new Map());
  const problems: Problem[] = [];
  for (const [index, file] of loaded.entries()) {
    const item = items[index];
    if (!item || file === undefined) continue;
    try {
      if (file instanceof Problems) throw file;
      measure(item, file, composition);
      merged = deepMerge(merged, await readIncluded(item, file, composition));
    } catch (error) {
      problems.push(...problemsOf(error));
    }
  }
  if (composition.survey) composition.survey.problems.push(...problems);
  else if (problems.length > 0) throw new Problems(problems);
  return without(deepMerge(merged, content), 'include', true);
}

function measure(item: IncludeItem, file: LoadedFile, composition: Composition): void {
  composition.totalBytes += file.content.length;
  if (composition.totalBytes > LIMITS.totalBytes)
    throw new LimitProblem('Total size of combined CI/CD configuration is too big', locationOf(item.at));
}

async function readIncluded(item: IncludeItem, file: LoadedFile, composition: Composition): Promise<MapNode> {
  if (item.kind === 'component') await checkComponent(file);
  const inputs = item.inputs && inputValuesOf(item.inputs);
  let content: MapNode;
  try {
    content = await readFile(file.name, file.content, inputs, file.scope, composition);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(`\`${file.shown}\`: ${error.message}`, error.location, error.hint);
  }
  composition.survey?.contents.push(content);
  const { leftOut } = composition;
  const expanded = await expandIncludes(content, file.scope, composition);
  const mayBeEmpty = composition.survey !== undefined || composition.leftOut > leftOut;
  if (expanded.entries.size === 0 && !mayBeEmpty) {
    throw new Problem(`Included file \`${file.shown}\` does not have valid YAML syntax!`, locationOf(item.at));
  }
  return expanded;
}

async function checkComponent(file: LoadedFile): Promise<void> {
  const { header } = await readDocuments(file.name, file.content);
  const include = get(get(header, 'spec'), 'include');
  if (include === undefined) return;
  const message = `Component \`${file.shown}\` cannot use \`spec:include\`. This keyword is not supported in components`;
  throw new Problem(message, locationOf(include));
}

function count(item: IncludeItem, scope: Scope, composition: Composition): void {
  const name = item.kind === 'local' ? item.target.replace(/^\/+/, '') : item.target;
  composition.included.push({ kind: item.kind, name, source: scope.source });
  if (composition.included.length > LIMITS.includes) {
    const limit = String(LIMITS.includes);
    const message = `Maximum of ${limit} nested includes are allowed!`;
    throw new LimitProblem(message, locationOf(item.at), adviceOn(composition.included.map((one) => one.name)));
  }
}

/** A file this often among those that a pipeline includes is most likely one that includes itself. */
const OFTEN = 20;

/** What is wrong where too much is included: mostly a file that leads back to itself. */
function adviceOn(names: readonly string[]): string {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  const often = [...times].filter(([, count]) => count >= OFTEN).map(([name]) => `\`${name}\``);
  if (often.length === 0) return 'put several of the files into one';
  return `${often.slice(0, 5).join(', ')}: included again and again, by itself or by what it includes`;
}

function isEmpty(node: Node): boolean {
  return isNil(node) || (isSeq(node) && node.items.every(isNil)) || (isMap(node) && node.entries.size === 0);
}

function without(node: MapNode, key: string, remove: boolean): MapNode {
  if (!remove) return node;
  const entries = new Map(node.entries);
  entries.delete(key);
  return map(node, entries);
}
