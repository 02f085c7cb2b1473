import type { EnvironmentSpec, PipelineContext, Variable } from '../../types.js';
import { environmentTier, groupName, slugify } from '../../slug.js';
import { predefinedAll } from '../make.js';

export interface JobFacts {
  readonly name: string;
  readonly groupName?: string;
  readonly stage: string;
  /** `when: manual` or `delayed`. */
  readonly manual: boolean;
  readonly node: { readonly index: number; readonly total: number } | undefined;
}

/** `CI_JOB_*` and `CI_NODE_*`, as far as they are known before the job runs. */
export function jobFactVariables(context: PipelineContext, job: JobFacts): Variable[] {
  const triggered = context.source === 'trigger';
  return predefinedAll({
    CI_JOB_NAME: job.name,
    CI_JOB_NAME_SLUG: slugify(job.name),
    CI_JOB_GROUP_NAME: job.groupName ?? groupName(job.name),
    CI_JOB_STAGE: job.stage,
    CI_JOB_MANUAL: job.manual ? 'true' : undefined,
    CI_PIPELINE_TRIGGERED: triggered ? 'true' : undefined,
    CI_TRIGGER_SHORT_TOKEN: triggered ? 'ptok' : undefined,
    CI_NODE_INDEX: job.node?.index,
    CI_NODE_TOTAL: job.node?.total ?? 1,
  });
}

/** `CI_ENVIRONMENT_*`; `name` is the expanded name. The slug and the final URL come on top of everything later. */
export function environmentVariables(environment: EnvironmentSpec, name: string): Variable[] {
  return predefinedAll({
    CI_ENVIRONMENT_NAME: name,
    CI_ENVIRONMENT_ACTION: environment.action,
    CI_ENVIRONMENT_TIER: environment.deploymentTier ?? environmentTier(name),
    CI_ENVIRONMENT_URL: environment.url,
  });
}
