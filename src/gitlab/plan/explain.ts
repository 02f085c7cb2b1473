import { readPolicy, DEFAULT_ONLY } from '../entry/policy.js';
import { readRules, type RuleConfig } from '../entry/rules.js';
import { variableNames } from '../expression/evaluate.js';
import { firstMatch, RuleError, type RuleContext } from '../rules/clauses.js';
import { satisfiesAll, satisfiesAny } from '../rules/policy.js';
import type { Repository } from '../rules/repository.js';
import type { PipelineContext, SourceLocation } from '../types.js';
import { get, isNil, locationOf } from '../yaml/node.js';
import type { Node } from '../yaml/node.js';
import { viewsOf } from './build.js';
import type { JobConfig } from './job-config.js';
import type { RootConfig } from './root-config.js';
import { pipelineScope, type VariableView } from './scope.js';
import { selectJob, whenOf } from './select.js';
import { mergeVariables, workflowView } from './workflow.js';

/** A clause of a rule, and whether it holds. */
export interface ExplainedClause {
  readonly kind: 'if' | 'changes' | 'exists';
  readonly text: string;
  readonly holds: boolean;
  /** Variables of `if`, as they were written; undefined: there is none of that name. */
  readonly values: readonly { readonly name: string; readonly value: string | undefined }[];
  /** Why it could not be judged. */
  readonly problem?: string;
}

export interface ExplainedRule {
  readonly location: SourceLocation;
  /** `not looked at`: one before it has matched. */
  readonly result: 'matches' | 'does not match' | 'not looked at';
  readonly clauses: readonly ExplainedClause[];
  /** What it says of `when`; undefined: nothing. */
  readonly when: string | undefined;
}

/** Why a job is in the pipeline or not. */
export interface Explanation {
  readonly name: string;
  readonly included: boolean;
  /** In words. */
  readonly reason: string;
  readonly location: SourceLocation;
  /** Of `rules`; undefined: it has none. */
  readonly rules: readonly ExplainedRule[] | undefined;
  /** Of `only` and `except`, those of GitLab included. */
  readonly policies: readonly { readonly keyword: 'only' | 'except'; readonly text: string; readonly holds: boolean }[];
}

export interface PipelineExplanation {
  /** Of `workflow:rules`; undefined: there are none. */
  readonly workflow: readonly ExplainedRule[] | undefined;
  /** Whether there is a pipeline, as far as `workflow:rules` say. */
  readonly runs: boolean;
  readonly jobs: readonly Explanation[];
}

/** Judges `workflow:rules` and the rules of some jobs, and writes down what each says. */
export async function explainJobs(
  config: RootConfig,
  jobs: ReadonlyMap<string, JobConfig>,
  context: PipelineContext,
  repository: Repository,
  wanted: (name: string, baseName: string) => boolean,
): Promise<PipelineExplanation> {
  const scope = pipelineScope(context);
  const rules = readRules(get(config.workflow, 'rules'));
  const seen = workflowView(scope, config.variables);
  const workflow = rules && (await explainRules(rules, { ...seen, repository, pipeline: repository }));
  const matched = rules?.[workflow?.findIndex(({ result }) => result === 'matches') ?? -1];
  const variables = mergeVariables(config.variables, matched?.variables ?? []);
  const explained: Explanation[] = [];
  for (const { job, seen: view } of viewsOf(config, jobs, scope, variables)) {
    if (wanted(job.name, job.baseName)) explained.push(await explainJob(job, view, { config, scope, repository }));
  }
  return {
    workflow,
    runs: rules === undefined || (matched !== undefined && matched.when !== 'never'),
    jobs: explained,
  };
}

async function explainJob(
  job: JobConfig,
  seen: VariableView,
  at: Parameters<typeof selectJob>[2],
): Promise<Explanation> {
  const { repository } = at;
  const selection = await selectJob(job, seen, at).catch((error: unknown) => {
    if (error instanceof RuleError) return { included: false, reason: error.message } as const;
    throw error;
  });
  const rules = readRules(get(job.node, 'rules'));
  const node = get(job.node, 'rules');
  return {
    name: job.name,
    included: selection.included,
    reason: selection.included ? `when: ${selection.when}` : selection.reason,
    location: locationOf(node ?? job.key),
    rules: rules && (await explainRules(rules, { ...seen, repository, pipeline: repository }, whenOf(job))),
    policies: rules === undefined ? await explainPolicies(job, seen, at) : [],
  };
}

async function explainRules(
  rules: readonly RuleConfig[],
  context: RuleContext,
  otherwise?: string,
): Promise<readonly ExplainedRule[]> {
  const explained: ExplainedRule[] = [];
  let decided = false;
  for (const rule of rules) {
    const clauses: readonly ExplainedClause[] = decided ? [] : await explainClauses(rule, context);
    const matches: boolean = !decided && clauses.every(({ holds }) => holds);
    explained.push({
      location: rule.location,
      result: decided ? 'not looked at' : matches ? 'matches' : 'does not match',
      clauses: decided ? clausesOf(rule).map((one) => ({ ...one, holds: false })) : clauses,
      when: rule.when ?? otherwise,
    });
    decided ||= matches;
  }
  return explained;
}

/** What the clauses of a rule are, in GitLab's order. */
function clausesOf(rule: RuleConfig): readonly Omit<ExplainedClause, 'holds'>[] {
  const { if: condition, changes, exists } = rule;
  const paths = (clause: { readonly paths: readonly string[]; readonly regexp: string | undefined }): string =>
    clause.regexp ?? clause.paths.join(', ');
  const compared = changes?.compareTo === undefined ? '' : ` compared to ${changes.compareTo}`;
  const project = exists?.project === undefined ? '' : ` in ${exists.project}`;
  return [
    ...(condition === undefined ? [] : [{ kind: 'if' as const, text: condition, values: [] }]),
    ...(changes === undefined ? [] : [{ kind: 'changes' as const, text: `${paths(changes)}${compared}`, values: [] }]),
    ...(exists === undefined ? [] : [{ kind: 'exists' as const, text: `${paths(exists)}${project}`, values: [] }]),
  ];
}

async function explainClauses(rule: RuleConfig, context: RuleContext): Promise<readonly ExplainedClause[]> {
  const none = { if: undefined, changes: undefined, exists: undefined };
  return Promise.all(
    clausesOf(rule).map(async (clause): Promise<ExplainedClause> => {
      const names = clause.kind === 'if' ? variableNames(clause.text) : [];
      const values = names.map((name) => ({ name, value: context.lookup(name) }));
      try {
        const holds = (await firstMatch([{ ...none, [clause.kind]: rule[clause.kind] }], context)) !== undefined;
        return { ...clause, values, holds };
      } catch (error) {
        if (!(error instanceof RuleError)) throw error;
        return { ...clause, values, holds: false, problem: error.message };
      }
    }),
  );
}

async function explainPolicies(
  job: JobConfig,
  seen: VariableView,
  { config, scope, repository }: Parameters<typeof selectJob>[2],
): Promise<Explanation['policies']> {
  const facts = { context: scope.context, lookup: seen.lookup, repository };
  const node = get(job.node, 'only');
  const only = isNil(node) && config.hasWorkflowRules ? undefined : readPolicy(node, DEFAULT_ONLY);
  const except = readPolicy(get(job.node, 'except'));
  return [
    ...(only === undefined
      ? []
      : [{ keyword: 'only' as const, text: policyText(node, only.refs), holds: await satisfiesAll(only, facts) }]),
    ...(except === undefined
      ? []
      : [
          {
            keyword: 'except' as const,
            text: policyText(get(job.node, 'except'), except.refs),
            holds: await satisfiesAny(except, facts),
          },
        ]),
  ];
}

function policyText(node: Node | undefined, refs: readonly string[] | undefined): string {
  const parts = ['variables', 'changes', 'kubernetes'].filter((key) => !isNil(get(node, key)));
  const words = [...(refs === undefined ? [] : [refs.join(', ')]), ...parts];
  return `${words.join('; ')}${isNil(node) ? " (GitLab's default)" : ''}`;
}
