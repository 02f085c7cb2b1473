import { readOnJobFailure } from '../entry/auto-cancel.js';
import { readRules } from '../entry/rules.js';
import { EmptyPipelineError } from '../errors.js';
import { RuleError, firstMatch } from '../rules/clauses.js';
import type { Repository } from '../rules/repository.js';
import type { Variable } from '../types.js';
import { expand, finder } from '../variables/expand.js';
import { predefined } from '../variables/make.js';
import { get, isNil, isScalar, locationOf } from '../yaml/node.js';
import { Problem } from '../yaml/problem.js';
import type { RootConfig } from './root-config.js';
import { unnumbered, view } from './scope.js';
import type { PipelineScope } from './scope.js';

const NOT_RUN = 'The pipeline did not run. Review the workflow:rules configuration for the pipeline.';
/** Messages with one of these make GitLab skip the pipeline of a push or a merge request. */
const SKIP = /\[(ci[ _-]skip|skip[ _-]ci)\]/i;

export interface WorkflowResult {
  /** Root variables, those of the matching rule on top. */
  readonly variables: readonly Variable[];
  readonly name: string | undefined;
  readonly onJobFailure: 'none' | 'all';
}

/** Judges `workflow`; throws where there is no pipeline in this context. */
export async function evaluateWorkflow(
  config: RootConfig,
  scope: PipelineScope,
  repository: Repository,
): Promise<WorkflowResult> {
  checkSkip(scope);
  const { workflow } = config;
  const rulesNode = get(workflow, 'rules');
  const rules = readRules(rulesNode);
  const seen = workflowView(scope, config.variables);
  let matched;
  try {
    matched = rules && (await firstMatch(rules, { ...seen, repository, pipeline: repository }));
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    throw new Problem(error.message, rulesNode && locationOf(rulesNode));
  }
  if (rules && (!matched || matched.when === 'never')) {
    const location = matched?.location ?? (rulesNode && locationOf(rulesNode));
    throw new EmptyPipelineError('workflow', { message: NOT_RUN, location });
  }
  const variables = mergeVariables(config.variables, matched?.variables ?? []);
  return {
    variables,
    name: nameOf(config, scope, variables),
    onJobFailure: readOnJobFailure(matched?.autoCancel) ?? readOnJobFailure(get(workflow, 'auto_cancel')) ?? 'none',
  };
}

const pipelineView = (scope: PipelineScope, variables: readonly Variable[]): ReturnType<typeof view> =>
  view(scope, variables, finder(variables), [], () => [predefined('CI_NODE_TOTAL', '1')]);

/** What the rules of `workflow` see. */
export function workflowView(scope: PipelineScope, variables: readonly Variable[]): ReturnType<typeof view> {
  return pipelineView(unnumbered(scope), variables);
}

function checkSkip({ context }: PipelineScope): void {
  if (context.source !== 'push' && context.source !== 'merge_request_event') return;
  if (!SKIP.test(context.commit.message)) return;
  const message = 'The pipeline was skipped: the commit message asks for it ([skip ci]).';
  throw new EmptyPipelineError('skip', { message, location: undefined });
}

function nameOf(config: RootConfig, scope: PipelineScope, variables: readonly Variable[]): string | undefined {
  const node = get(config.workflow, 'name');
  if (!isScalar(node) || isNil(node)) return undefined;
  const name = expand(node.text.trim(), pipelineView(scope, variables).expanded()).trim();
  return name === '' ? undefined : name;
}

/** Variables of `over` replace those of the same name; the rest keep their places. */
export function mergeVariables(base: readonly Variable[], over: readonly Variable[]): readonly Variable[] {
  if (over.length === 0) return base;
  if (base.length === 0) return over;
  const merged = new Map(base.map((variable) => [variable.key, variable]));
  for (const variable of over) merged.set(variable.key, variable);
  return [...merged.values()];
}
