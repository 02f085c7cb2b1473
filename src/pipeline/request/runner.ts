import type { PlanJob, Variable } from '../../gitlab/types.js';
import type { RunnerSettings } from '../../job/session.js';

/** A job's variables with those of the runner's `environment`, which are weaker than any other. */
export function withRunnerVariables(
  variables: readonly Variable[],
  { environment }: Pick<RunnerSettings, 'environment'>,
): readonly Variable[] {
  const known = new Set(variables.map(({ key }) => key));
  const own = environment.filter(([key]) => !known.has(key));
  return [
    ...own.map(([key, value]) => ({ key, value, public: true, masked: false, file: false, raw: false })),
    ...variables,
  ];
}

/** A job with the runner's `pre_build_script` and `post_build_script`, which run in one shell with its own. */
export function withRunnerScripts(
  job: PlanJob,
  { preBuildScript, postBuildScript }: Pick<RunnerSettings, 'preBuildScript' | 'postBuildScript'>,
): PlanJob {
  const commands = (text: string): PlanJob['script'] => (text === '' ? [] : [{ text, location: undefined }]);
  return {
    ...job,
    beforeScript: [...commands(preBuildScript), ...job.beforeScript],
    script: [...job.script, ...commands(postBuildScript)],
  };
}
