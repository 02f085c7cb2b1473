import type { PipelineContext, Variable } from '../types.js';

/** The scope of a variable that has none: all environments, and jobs without one. */
const ALL = '*';

/** What GitLab lets a scope be made of. Source: GitLab, `environment_scope_regex` and the limit of its column. */
const SCOPE = /^[a-zA-Z0-9_/\\${}. *-]{1,255}$/;

/** Would GitLab take this text for an environment scope? */
export function isEnvironmentScope(text: string): boolean {
  return SCOPE.test(text);
}

/**
 * The project variables that a job has, the more specific ones of a name behind the others: those whose scope holds for
 * the (expanded) name of its environment, and the protected ones where the ref is. A job without environment, and what is
 * judged before there are jobs, has those without scope. Source: GitLab documentation, "Limit the environment scope of a
 * CI/CD variable"; `HasEnvironmentScope.on_environment`, where all scopes with a `*` count the same, the longer first here.
 */
export function projectVariablesFor(context: PipelineContext, environment: string | undefined): readonly Variable[] {
  const variables = context.projectVariables.filter((one) => one.protected !== true || context.commit.refProtected);
  if (variables.every(isForAll)) return variables;
  if (environment === undefined) return variables.filter(isForAll);
  return variables
    .filter((one) => scopeHolds(one.environment ?? ALL, environment))
    .sort((one, other) => weight(one, environment) - weight(other, environment));
}

/** Is any of the project variables for some environments only? */
export function hasScopes(context: PipelineContext): boolean {
  return !context.projectVariables.every(isForAll);
}

/** The variables that the user has not taken away (`--unset-variable`). */
export function withoutUnset<T extends { readonly key: string }>(
  context: PipelineContext,
  variables: readonly T[],
): readonly T[] {
  const { unsetVariables = [] } = context;
  return unsetVariables.length === 0 ? variables : variables.filter(({ key }) => !unsetVariables.includes(key));
}

function isForAll({ environment = ALL }: Variable): boolean {
  return environment === ALL;
}

/** `*` stands for any text, slashes too; upper and lower case differ. */
function scopeHolds(scope: string, environment: string): boolean {
  const [first = '', ...others] = scope.split('*');
  if (others.length === 0) return scope === environment;
  const last = others.pop() ?? '';
  const end = environment.length - last.length;
  if (!environment.startsWith(first) || !environment.endsWith(last) || end < first.length) return false;
  let at = first.length;
  for (const part of others) {
    const found = environment.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/** The environment's own name counts most, then the longer scope; all environments least. */
function weight({ environment: scope = ALL }: Variable, environment: string): number {
  return scope === environment ? Infinity : scope === ALL ? 0 : scope.length;
}
