import type { NeedConfig } from '../entry/need.js';
import { DEFAULT_ONLY, readPolicy } from '../entry/policy.js';
import { readBoolean, readRules } from '../entry/rules.js';
import { firstMatch } from '../rules/clauses.js';
import { satisfiesAll, satisfiesAny } from '../rules/policy.js';
import type { Repository } from '../rules/repository.js';
import type { SourceLocation, Variable, When } from '../types.js';
import { get, has, isMap, isNil, textAt } from '../yaml/node.js';
import type { JobConfig } from './job-config.js';
import type { RootConfig } from './root-config.js';
import type { PipelineScope, VariableView } from './scope.js';

/** Whether a job is in the pipeline, and what its rules say about it. */
export type Selection =
  | { readonly included: false; readonly reason: string; readonly location: SourceLocation | undefined }
  | {
      readonly included: true;
      readonly when: When;
      readonly startIn: string | undefined;
      readonly allowFailure: boolean | 'exit_codes';
      readonly interruptible: boolean | undefined;
      readonly variables: readonly Variable[];
      /** Of the matching rule; undefined: the job's own count. */
      readonly needs: readonly NeedConfig[] | undefined;
    };

export interface SelectContext {
  readonly config: RootConfig;
  readonly scope: PipelineScope;
  readonly repository: Repository;
}

export async function selectJob(job: JobConfig, seen: VariableView, context: SelectContext): Promise<Selection> {
  const rules = readRules(get(job.node, 'rules'));
  if (rules) return byRules(job, rules, seen, context);
  return byPolicy(job, seen, context);
}

async function byRules(
  job: JobConfig,
  rules: NonNullable<ReturnType<typeof readRules>>,
  seen: VariableView,
  { repository }: SelectContext,
): Promise<Selection> {
  const rule = await firstMatch(rules, { ...seen, repository, pipeline: repository });
  if (!rule) return { included: false, reason: 'no rule of `rules` matches', location: undefined };
  const when = rule.when ?? whenOf(job);
  if (when === 'never') {
    return { included: false, reason: 'the matching rule says `when: never`', location: rule.location };
  }
  const jobNeeds = rule.needs?.filter((need) => need.kind === 'job');
  return {
    included: true,
    when: when as When,
    startIn: rule.startIn ?? textAt(job.node, 'start_in'),
    allowFailure: rule.allowFailure ?? allowFailureOf(job),
    interruptible: rule.interruptible,
    variables: rule.variables,
    needs: jobNeeds && jobNeeds.length > 0 ? jobNeeds : undefined,
  };
}

async function byPolicy(job: JobConfig, seen: VariableView, context: SelectContext): Promise<Selection> {
  const onlyNode = get(job.node, 'only');
  const withoutDefault = context.config.hasWorkflowRules || has(job.node, 'rules');
  const only = isNil(onlyNode) && withoutDefault ? undefined : readPolicy(onlyNode, DEFAULT_ONLY);
  const except = readPolicy(get(job.node, 'except'));
  const facts = { context: context.scope.context, lookup: seen.lookup, repository: context.repository };
  if (only && !(await satisfiesAll(only, facts))) {
    const reason = isNil(onlyNode) ? 'without `rules` a job runs for branches and tags only' : '`only` does not hold';
    return { included: false, reason, location: undefined };
  }
  if (except && (await satisfiesAny(except, facts))) {
    return { included: false, reason: '`except` holds', location: undefined };
  }
  return selectedAnyway(job);
}

/** A job as its own keywords have it, whatever its rules say. */
export function selectedAnyway(job: JobConfig): Extract<Selection, { included: true }> {
  return {
    included: true,
    when: whenOf(job) as When,
    startIn: textAt(job.node, 'start_in'),
    allowFailure: allowFailureOf(job),
    interruptible: undefined,
    variables: [],
    needs: undefined,
  };
}

export function whenOf(job: JobConfig): string {
  return textAt(job.node, 'when') ?? 'on_success';
}

/** A job-level `when: manual` is optional, unless the file says otherwise. */
function allowFailureOf(job: JobConfig): boolean | 'exit_codes' {
  const node = get(job.node, 'allow_failure');
  if (isNil(node)) return whenOf(job) === 'manual';
  if (isMap(node)) return isNil(get(node, 'exit_codes')) ? false : 'exit_codes';
  return readBoolean(node) ?? false;
}
