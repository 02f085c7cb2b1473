import { userDefinedVariables } from '../../gitlab/index.js';
import type { Variable } from '../../gitlab/types.js';
import type { ToldVariable, VariableOrigin } from '../../report/events.js';
import type { PipelineOptions } from '../options.js';
import type { BuiltRequest } from './request.js';

/**
 * The variables of an attempt as they may be seen, with where their values are from. `mask` is that of the job's log: what
 * it would change has its name alone here, since the rest of a text can tell of what is masked in it.
 */
export function toldVariables(
  request: Pick<BuiltRequest, 'job' | 'variables' | 'dotenv' | 'environmentName'>,
  {
    context,
    settings,
  }: Pick<PipelineOptions, 'context'> & { readonly settings: Pick<PipelineOptions['settings'], 'runner'> },
  mask: (text: string) => string,
): readonly ToldVariable[] {
  const origins = new Map<string, VariableOrigin>();
  const from = (origin: VariableOrigin, names: readonly string[]): void => {
    for (const name of names) origins.set(name, origin);
  };
  const { job } = request;
  const { environment, featureFlags } = settings.runner;
  // in the order of precedence, the strongest last
  from(
    'runner',
    environment.map(([name]) => name),
  );
  from('secret', Object.keys(job.idTokens));
  from('file', job.variables.map(keyOf));
  // GitLab's own of the user beat the file's
  from(
    'predefined',
    [...origins.keys()].filter((name) => name.startsWith('GITLAB_USER_')),
  );
  from('dotenv', request.dotenv.map(keyOf));
  from('project', userDefinedVariables(context, request.environmentName).map(keyOf));
  from('pipeline', context.pipelineVariables.map(keyOf));
  from('secret', Object.keys(job.secrets));
  from('runner', Object.keys(featureFlags));
  return request.variables.map(({ key, value, masked, file }) => {
    const origin = origins.get(key) ?? 'predefined';
    const hidden = masked || file || origin === 'dotenv' || mask(value) !== value;
    return { name: key, value: hidden ? null : value, origin };
  });
}

function keyOf({ key }: Pick<Variable, 'key'>): string {
  return key;
}
