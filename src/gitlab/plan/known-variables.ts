import type { PipelineContext, PlanJob, Variable } from '../types.js';
import { withoutUnset } from '../variables/environment-scope.js';
import { expand, finder } from '../variables/expand.js';
import { environmentVariables, jobFactVariables } from '../variables/predefined/job-predefined.js';
import { predefinedVariables, userDefinedVariables, userVariables } from '../variables/predefined/predefined.js';
import { PIPELINE_IID } from '../variables/pipeline.js';
import { sortAndExpand } from '../variables/sort.js';

/**
 * What is known of a job's variables before it runs, expanded by each other: without ids, tokens, dotenv reports, and
 * what the runner adds. References to what is not known yet stay as written.
 */
export function knownVariables(context: PipelineContext, job: PlanJob): readonly Variable[] {
  const facts = jobFactVariables(context, {
    name: job.name,
    groupName: job.groupName,
    stage: job.stage,
    manual: job.when === 'manual' || job.when === 'delayed',
    node: job.node,
  });
  const rest = (name?: string): readonly Variable[] =>
    withoutUnset(context, [
      ...predefinedVariables(context, 'config', { iid: PIPELINE_IID }),
      ...job.variables,
      ...userVariables(context),
      ...userDefinedVariables(context, name),
    ]);
  const { environment } = job;
  const simple = [...withoutUnset(context, facts), ...rest()];
  if (environment === undefined) return expanded(simple);
  const name = expand(environment.name, finder(expanded(simple)));
  return expanded(withoutUnset(context, [...facts, ...environmentVariables(environment, name), ...rest(name)]));
}

function expanded(variables: readonly Variable[]): readonly Variable[] {
  return sortAndExpand(variables, { keepUndefined: true, keepOpaque: false }).variables;
}
