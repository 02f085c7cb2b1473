import { knownVariables } from '../../gitlab/index.js';
import type { Diagnostic, PipelineContext, PlanJob, Variable } from '../../gitlab/types.js';
import { flagProblem } from './problem.js';

const isFlag = ({ key }: Variable): boolean => key.startsWith('FF_');

/** Warnings of the feature flags that jobs set and that would be without effect, each with the names of these jobs. */
export function flagWarnings(jobs: readonly PlanJob[], context: PipelineContext): readonly Diagnostic[] {
  const found = new Map<string, { readonly names: Set<string>; readonly location: Diagnostic['location'] }>();
  const given = [...context.projectVariables, ...context.pipelineVariables].some(isFlag);
  for (const job of jobs) {
    // a trigger job has no runner; its variables become those of its child's jobs
    if (job.trigger !== undefined || (!given && !job.variables.some(isFlag))) continue;
    const flags = knownVariables(context, job).filter(isFlag);
    for (const { key, value } of new Map(flags.map((variable) => [variable.key, variable])).values()) {
      const problem = flagProblem(key, value);
      if (problem === undefined) continue;
      const { names } = found.get(problem) ?? { names: new Set<string>() };
      if (!found.has(problem)) found.set(problem, { names, location: job.location });
      names.add(job.groupName);
    }
  }
  return [...found].map(([problem, { names, location }]) => ({
    message: `${problem} (set for ${[...names].join(', ')})`,
    location,
  }));
}
