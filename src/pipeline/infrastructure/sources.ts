import { jobSources } from '../../job/workspace/sources.js';
import type { SourceSettings } from '../../repository/checkout/settings.js';
import type { PipelineOptions } from '../options.js';

/**
 * The sources that the first job of a pipeline will most likely want, to be made before it runs; undefined where
 * that takes values which are not known yet. A wrong guess costs time, nothing else.
 */
export function likelySources(options: Pick<PipelineOptions, 'plan' | 'context'>): SourceSettings | undefined {
  const { plan, context } = options;
  const job = plan.jobs.find((item) => item.trigger === undefined);
  if (job === undefined) return undefined;
  const variables = [...job.variables, ...context.projectVariables, ...context.pipelineVariables];
  if (variables.some(({ key, value }) => key.startsWith('GIT_') && value.includes('$'))) return undefined;
  return jobSources(variables, context.project.path).settings;
}
