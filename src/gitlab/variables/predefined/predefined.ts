import type { PipelineContext, Variable } from '../../types.js';
import { projectVariablesFor } from '../environment-scope.js';
import { predefinedAll, secret } from '../make.js';
import { pipelineVariables, type PipelineFacts } from '../pipeline.js';
import { projectVariables, serverVariables, serviceUrlVariables } from '../server.js';

/**
 * When a variable becomes known: `config` while files are included and `workflow` is judged, `pipeline` for the rules
 * of jobs (adds the user), `job` for scripts only (see `jobVariables`).
 */
export type VariablePhase = 'config' | 'pipeline';

/** Predefined variables that do not depend on a job, lowest precedence first. */
export function predefinedVariables(
  context: PipelineContext,
  phase: VariablePhase = 'pipeline',
  extra: PipelineFacts = {},
): Variable[] {
  const early = [
    ...serverVariables(context),
    ...projectVariables(context),
    ...serviceUrlVariables(context),
    ...pipelineVariables(context, extra),
  ];
  return phase === 'config' ? early : [...early, ...userVariables(context)];
}

/** `GITLAB_USER_*`, which beat the variables of the pipeline file. */
export function userVariables(context: PipelineContext): Variable[] {
  return predefinedAll({
    GITLAB_USER_ID: context.user.id,
    GITLAB_USER_EMAIL: context.user.email,
    GITLAB_USER_LOGIN: context.user.login,
    GITLAB_USER_NAME: context.user.name,
  });
}

/**
 * Project variables, those of the job's environment too, then pipeline variables: they beat everything that the pipeline
 * file says; services get neither.
 */
export function userDefinedVariables(context: PipelineContext, environment?: string): Variable[] {
  const payload = context.triggerPayload;
  return [
    ...projectVariablesFor(context, environment).map(hidden),
    ...(payload === undefined ? [] : [{ ...secret('TRIGGER_PAYLOAD', payload, false), file: true }]),
    ...context.pipelineVariables.map(hidden),
  ];
}

function hidden(variable: Variable): Variable {
  return variable.public ? { ...variable, public: false } : variable;
}
