import type { PlanJob, Variable } from '../../gitlab/types.js';
import type { RunnerSettings } from '../../job/session.js';

/**
 * A job's variables with those of the runner: its `environment`, which is weaker than any other, and its feature flags,
 * which beat them. Source: GitLab Runner, `Build.IsFeatureFlagOn`.
 */
export function withRunnerVariables(
  variables: readonly Variable[],
  { environment, featureFlags }: Pick<RunnerSettings, 'environment' | 'featureFlags'>,
): readonly Variable[] {
  const known = new Set(variables.map(({ key }) => key));
  const own = environment.filter(([key]) => !known.has(key));
  const plain = ([key, value]: readonly [string, string]): Variable => ({
    key,
    value,
    public: true,
    masked: false,
    file: false,
    raw: false,
  });
  return [
    ...own.map(plain),
    ...variables.filter(({ key }) => featureFlags[key] === undefined),
    ...Object.entries(featureFlags).map(([key, on]) => plain([key, String(on)])),
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
