/** The GitLab CI language: text and context in, plan out. Pure; files come from a {@link FileSource}. */
export * from './types.js';
export * from './status/types.js';
export { ConfigError, EmptyPipelineError, FormatError } from './errors.js';
export type { EmptyReason } from './errors.js';
export { explainPlan, followIncludes, loadPlan, mergedConfig } from './load.js';
export type { LoadOptions } from './load.js';
export { maskOf } from './compose/composition.js';
export type { ExplainedRule, Explanation, PipelineExplanation } from './plan/explain.js';
export { lint } from './lint.js';
export type { LintResult } from './lint.js';
export { childContext, childPlan } from './children/child.js';
export type { ChildOptions, ChildPlan } from './children/child.js';
export { plannedChildren } from './children/planned.js';
export type { PlannedChild } from './children/planned.js';
export type { ReadArtifact } from './compose/composition.js';
export { filterPlan } from './filter.js';
export type { PlanFilter } from './filter.js';
export { parseDotenv } from './dotenv.js';
export type { DotenvVariable } from './dotenv.js';
export { parseDuration } from './duration.js';
export { environmentSlug, environmentTier, groupName, slugify } from './slug.js';
export { compileFnmatch, fnmatch } from './glob/fnmatch.js';
export { compileDoublestar, doublestar, isGlob } from './glob/doublestar.js';
export { expandBraces } from './glob/braces.js';
export { predefinedVariables, userDefinedVariables } from './variables/predefined/predefined.js';
export type { VariablePhase } from './variables/predefined/predefined.js';
export { PIPELINE_IID } from './variables/pipeline.js';
export { NOT_APPLICABLE } from './variables/predefined/not-applicable.js';
export { environmentName, jobVariables } from './variables/job.js';
export type { JobRuntime, JobVariablesArgs } from './variables/job.js';
export { knownVariables } from './plan/known-variables.js';
export { isEnvironmentScope } from './variables/environment-scope.js';
export { serviceVariables } from './variables/service.js';
export { expand, expandExisting, finder } from './variables/expand.js';
export { expandValue } from './variables/runner-expand.js';
export type { FilePath } from './variables/runner-expand.js';
export { matchesMaskingRules } from './variables/masking.js';
export {
  cancelPipeline,
  createRun,
  hasWarnings,
  isSettled,
  jobState,
  jobStatuses,
  passAll,
  pipelineStatus,
  stageStatuses,
  startable,
  transition,
} from './status/machine.js';
export type { RunOptions } from './status/machine.js';
export type { RunJob, RunState } from './status/run.js';
