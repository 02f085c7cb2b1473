import { checkIncludeRules } from '../entry/rules.js';
import { readRules } from '../entry/rules.js';
import { Entry, findings } from '../entry/entry.js';
import { RuleError, firstMatch } from '../rules/clauses.js';
import { repositoryOf } from '../rules/repository.js';
import type { FileSource } from '../types.js';
import { expand } from '../variables/expand.js';
import { get, isBlank, isMap, isNil, isScalar, isSeq, isText, locationOf } from '../yaml/node.js';
import type { MapNode, Node } from '../yaml/node.js';
import { plain } from '../yaml/plain.js';
import { Problem } from '../yaml/problem.js';
import type { Composition, Scope } from './composition.js';
import { wildcard } from './wildcard.js';

const KINDS = ['local', 'project', 'remote', 'template', 'artifact', 'component'] as const;
const HEADER_KINDS = ['local', 'remote', 'project'] as const;
export type IncludeKind = (typeof KINDS)[number];

/** One file to include; texts are expanded. */
export interface IncludeItem {
  readonly kind: IncludeKind;
  /** Path, URL, name or address. */
  readonly target: string;
  readonly project: string | undefined;
  readonly ref: string | undefined;
  readonly job: string | undefined;
  readonly integrity: string | undefined;
  readonly inputs: MapNode | undefined;
  readonly at: Node;
}

type Purpose = 'include' | 'header include';

/** The files that an `include` names, in order, after its rules, lists and wildcards. */
export async function includeItems(
  node: Node,
  scope: Scope,
  composition: Composition,
  purpose: Purpose = 'include',
): Promise<IncludeItem[]> {
  const items: IncludeItem[] = [];
  for (const item of isSeq(node) ? node.items : [node]) {
    if (isNil(item)) continue;
    if (isScalar(item) && isText(item))
      items.push(...(await expandLocal(fromText(item.text, item, composition), scope, composition)));
    else if (!isMap(item)) throw new Problem('Each include must be a hash or a string', locationOf(item));
    else if (await passesRules(item, scope, composition))
      items.push(...(await fromMap(item, scope, composition, purpose)));
  }
  return items;
}

const NOTHING = { project: undefined, ref: undefined, job: undefined, integrity: undefined, inputs: undefined };

function fromText(text: string, at: Node, composition: Composition): IncludeItem {
  const target = expand(text, composition.find);
  const remote = /^\s*(?:https?|ssh|git):\/\//i.test(target);
  return { kind: remote ? 'remote' : 'local', target, ...NOTHING, at };
}

async function fromMap(
  node: MapNode,
  scope: Scope,
  composition: Composition,
  purpose: Purpose,
): Promise<IncludeItem[]> {
  const kind = kindOf(node, purpose);
  const text = (key: string): string | undefined => {
    const value = get(node, key);
    return isScalar(value) && !isNil(value) ? expand(value.text, composition.find) : undefined;
  };
  const inputs = get(node, 'inputs');
  if (!isNil(inputs) && !isMap(inputs)) throw new Problem('Given inputs must be a hash', locationOf(inputs));
  const key = kind === 'project' ? 'file' : kind;
  const value = get(node, key);
  const targets = kind === 'project' && isSeq(value) ? value.items : [value ?? node];
  const items = targets.map((target) => {
    if (!isText(target)) {
      const shown = JSON.stringify(plain(target));
      throw new Problem(`Included file \`${shown}\` needs to be a string`, locationOf(target));
    }
    return {
      kind,
      target: expand(target.text, composition.find),
      project: kind === 'project' ? text('project') : undefined,
      ref: text('ref'),
      job: text('job'),
      integrity: text('integrity'),
      inputs: isMap(inputs) ? inputs : undefined,
      at: target,
    };
  });
  const expanded = await Promise.all(items.map((item) => expandLocal(item, scope, composition)));
  return expanded.flat();
}

function kindOf(node: MapNode, purpose: Purpose): IncludeKind {
  const kinds: readonly IncludeKind[] = purpose === 'include' ? KINDS : HEADER_KINDS;
  const shown = `\`${kinds.join('`, `')}\``;
  const present = kinds.filter((kind) =>
    kind === 'project' ? !isBlank(get(node, 'project')) && !isBlank(get(node, 'file')) : !isBlank(get(node, kind)),
  );
  const [kind] = present;
  if (kind === undefined) {
    const location = JSON.stringify(plain(node));
    throw new Problem(
      `\`${location}\` does not have a valid subkey for ${purpose}. Valid subkeys are: ${shown}`,
      locationOf(node),
    );
  }
  if (present.length > 1) throw new Problem(`Each include must use only one of: ${shown}`, locationOf(node));
  return kind;
}

async function passesRules(node: MapNode, scope: Scope, composition: Composition): Promise<boolean> {
  const rules = get(node, 'rules');
  if (isNil(rules) || composition.survey) return true;
  const sink = findings();
  checkIncludeRules(new Entry(sink, 'rules'), rules);
  const [error] = sink.errors;
  if (error) throw new Problem(`include:${error.message}`, error.location);
  try {
    const rule = await firstMatch(readRules(rules) ?? [], {
      lookup: (name) => composition.find(name)?.value,
      expanded: composition.expanded,
      repository: scope.source ? repositoryOf(scope.source) : undefined,
      pipeline: composition.pipeline,
    });
    return rule !== undefined && rule.when !== 'never';
  } catch (error_) {
    if (error_ instanceof RuleError) throw new Problem(`include:${error_.message}`, locationOf(rules));
    throw error_;
  }
}

/** `*` and `**` in a local path; files that are already included are left out. */
async function expandLocal(item: IncludeItem, scope: Scope, composition: Composition): Promise<IncludeItem[]> {
  if (item.kind !== 'local' || !item.target.includes('*') || !scope.source) return [item];
  const matches = wildcard(item.target.replace(/^\/+/, ''));
  const files = await repositoryOf(scope.source).files();
  return files
    .filter((file) => matches(file) && !isIncluded(file, scope.source, composition))
    .map((file) => ({ ...item, target: file }));
}

function isIncluded(file: string, source: FileSource | undefined, composition: Composition): boolean {
  return composition.included.some((one) => one.kind === 'local' && one.name === file && one.source === source);
}
