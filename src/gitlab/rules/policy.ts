import type { PolicyConfig } from '../entry/policy.js';
import { isSatisfied } from '../expression/evaluate.js';
import type { Lookup } from '../expression/evaluate.js';
import { parsePattern } from '../expression/pattern.js';
import type { PipelineContext } from '../types.js';
import { anyMatches } from './clauses.js';
import type { Repository } from './repository.js';

export interface PolicyFacts {
  readonly context: PipelineContext;
  readonly lookup: Lookup;
  readonly repository: Repository;
}

/** `only`: all given parts hold. */
export async function satisfiesAll(policy: PolicyConfig, facts: PolicyFacts): Promise<boolean> {
  for (const part of parts(policy, facts)) if (!(await part())) return false;
  return true;
}

/** `except`: any given part holds. */
export async function satisfiesAny(policy: PolicyConfig, facts: PolicyFacts): Promise<boolean> {
  for (const part of parts(policy, facts)) if (await part()) return true;
  return false;
}

type Part = () => boolean | Promise<boolean>;

function parts(policy: PolicyConfig, facts: PolicyFacts): Part[] {
  const { refs, variables, changes, kubernetes } = policy;
  const list: Part[] = [];
  if (refs) list.push(() => refs.some((ref) => matchesRef(ref, facts.context)));
  if (variables) list.push(() => variables.some((text) => isSatisfied(text, facts.lookup)));
  if (changes) list.push(() => hasChanged(changes, facts.repository));
  /** There is no cluster behind a run. */
  if (kubernetes) list.push(() => false);
  return list;
}

async function hasChanged(globs: readonly string[], repository: Repository): Promise<boolean> {
  const paths = await repository.changed(undefined);
  return paths === undefined || anyMatches(globs, paths);
}

/** Plurals of pipeline sources, as Rails makes them. */
const PLURALS: Readonly<Record<string, string>> = {
  push: 'pushes',
  web: 'webs',
  trigger: 'triggers',
  schedule: 'schedules',
  api: 'apis',
  pipeline: 'pipelines',
  parent_pipeline: 'parent_pipelines',
  merge_request: 'merge_requests',
  external_pull_request: 'external_pull_requests',
};

/** A keyword (`branches`, a source), a name, a regular expression, or one of these with `@group/project`. */
function matchesRef(ref: string, context: PipelineContext): boolean {
  const cut = ref.indexOf('@');
  const pattern = cut === -1 ? ref : ref.slice(0, cut);
  if (cut !== -1 && ref.slice(cut + 1) !== context.project.path) return false;
  const { kind, name } = context.ref;
  if (kind === 'tag' && pattern === 'tags') return true;
  if (kind === 'branch' && pattern === 'branches') return true;
  const source = context.source.replace(/_event$/, '');
  if (pattern === source || pattern === PLURALS[source]) return true;
  if (kind === 'merge_request') return false;
  const regex = parsePattern(pattern);
  return regex ? regex.test(name) : pattern === name;
}
