import type { Lookup } from '../expression/evaluate.js';
import type { PipelineContext, Variable } from '../types.js';
import { hasScopes, withoutUnset } from '../variables/environment-scope.js';
import { finder } from '../variables/expand.js';
import type { FindVariable } from '../variables/expand.js';
import { predefinedVariables, userDefinedVariables, userVariables } from '../variables/predefined/predefined.js';
import { PIPELINE_IID } from '../variables/pipeline.js';
import { sortAndExpand } from '../variables/sort.js';

/** Variables that all jobs of a pipeline share, in layers; the file's own variables lie between the two. */
export interface PipelineScope {
  readonly context: PipelineContext;
  /** Predefined ones of instance, project and pipeline. */
  readonly below: readonly Variable[];
  /** The user's: they beat the file's. */
  readonly above: readonly Variable[];
  readonly findBelow: FindVariable;
  readonly findAbove: FindVariable;
}

export function pipelineScope(context: PipelineContext): PipelineScope {
  const below = predefinedVariables(context, 'config', { iid: PIPELINE_IID });
  return withAbove({ context, below, findBelow: finder(below) }, undefined);
}

/** The same before the pipeline has its number. */
export function unnumbered(scope: PipelineScope): PipelineScope {
  const below = predefinedVariables(scope.context, 'config');
  return { ...scope, below, findBelow: finder(below) };
}

/** The same for the jobs of an environment: with the user's variables for it. */
export function scopeOf(scope: PipelineScope, environment: (() => string) | undefined): PipelineScope {
  return environment === undefined || !hasScopes(scope.context) ? scope : withAbove(scope, environment());
}

function withAbove(
  scope: Pick<PipelineScope, 'context' | 'below' | 'findBelow'>,
  environment: string | undefined,
): PipelineScope {
  const above = [...userVariables(scope.context), ...userDefinedVariables(scope.context, environment)];
  return { ...scope, above, findAbove: finder(above) };
}

/** What one job (or `workflow`) sees: `own` beats `root`; `facts` are its `CI_JOB_*`, asked for last. */
export interface VariableView {
  readonly lookup: Lookup;
  readonly expanded: () => FindVariable;
  /** GitLab's words where variables refer to each other in a circle. */
  readonly circularity: () => string | undefined;
}

export function view(
  scope: PipelineScope,
  root: readonly Variable[],
  findRoot: FindVariable,
  own: readonly Variable[],
  facts: () => readonly Variable[],
): VariableView {
  let findFacts: FindVariable | undefined;
  const findOwn = own.length > 0 ? finder(own) : undefined;
  const { unsetVariables = [] } = scope.context;
  const find = (name: string): Variable | undefined =>
    unsetVariables.includes(name)
      ? undefined
      : (scope.findAbove(name) ??
        findOwn?.(name) ??
        findRoot(name) ??
        scope.findBelow(name) ??
        (findFacts ??= finder(facts()))(name));
  let expanded: ReturnType<typeof sortAndExpand> | undefined;
  const expand = (): ReturnType<typeof sortAndExpand> => {
    const rest = findOwn ? root.filter((variable) => !findOwn(variable.key)) : root;
    const all = withoutUnset(scope.context, [...facts(), ...scope.below, ...own, ...rest, ...scope.above]);
    return (expanded ??= sortAndExpand(all, { keepUndefined: false, keepOpaque: false }));
  };
  let findExpanded: FindVariable | undefined;
  return {
    lookup: (name) => find(name)?.value,
    expanded: () => (findExpanded ??= finder(expand().variables)),
    circularity: () => expand().error,
  };
}

/** Does any of these values refer to a variable? */
export function hasReferences(variables: readonly Variable[]): boolean {
  return variables.some(({ value, raw }) => !raw && (value.includes('$') || value.includes('%')));
}
