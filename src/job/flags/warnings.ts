import { knownVariables } from '../../gitlab/index.js';
import { nearest } from '../../gitlab/near.js';
import type { Diagnostic, PipelineContext, PlanJob, Variable } from '../../gitlab/types.js';
import { FEATURE_FLAGS } from './table.js';

const isFlag = ({ key }: Variable): boolean => key.startsWith('FF_');

/** What is to be said of a flag with a value; undefined: nothing. `told` where it has another value than usual. */
export function flagProblem(name: string, value: string): string | undefined {
  const support = FEATURE_FLAGS[name];
  if (support === undefined) {
    const meant = nearest(name, Object.keys(FEATURE_FLAGS));
    return `${name} is no feature flag of GitLab Runner${meant === undefined ? '' : `; did you mean ${meant}?`}`;
  }
  if (support.status === 'no meaning' || value.includes('$')) return undefined;
  const on = /^(?:1|t|T|TRUE|true|True)$/.test(value);
  if (!on && !/^(?:|0|f|F|FALSE|false|False)$/.test(value)) {
    return `${name}: ${JSON.stringify(value)} is no boolean (\`true\` or \`false\`), so it is off, as on a GitLab runner`;
  }
  return support.status === 'told' && on !== support.usual ? `${name} is not honoured: ${support.note}` : undefined;
}

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
