import type { PipelineContext, Plan, Variable } from '../../gitlab/types.js';
import type { ShownVariable } from '../../report/html/data.js';
import { listed } from './listed.js';

/**
 * The variables of a run, as far as they were given: by the user, and by the pipeline file to its jobs. Of those that are
 * masked, and of files, there are the names alone.
 */
export function shownVariables(
  context: Pick<PipelineContext, 'projectVariables' | 'pipelineVariables'>,
  plan: Pick<Plan, 'jobs'>,
): readonly ShownVariable[] {
  const given = [
    ...context.pipelineVariables.map((variable) => shown(variable, 'pipeline')),
    ...context.projectVariables.map((variable) => shown(variable, originOfProject(variable))),
  ];
  // the same of several jobs is told once
  const ofJobs = new Map<string, { variable: Variable; jobs: string[] }>();
  for (const job of plan.jobs) {
    for (const variable of job.variables) {
      const key = JSON.stringify([variable.key, variable.value]);
      const known = ofJobs.get(key);
      if (known === undefined) ofJobs.set(key, { variable, jobs: [job.name] });
      else known.jobs.push(job.name);
    }
  }
  const ofFile = [...ofJobs.values()].map(({ variable, jobs }) => shown(variable, originOf(jobs, plan)));
  return [...given, ...ofFile.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))];
}

function shown({ key, value, masked, file }: Variable, origin: string): ShownVariable {
  return { name: key, value: masked || file ? undefined : value, origin };
}

function originOfProject({ file, environment }: Variable): string {
  const notes = [...(file ? ['file'] : []), ...(environment === undefined ? [] : [`for ${environment}`])];
  return notes.length === 0 ? 'project' : `project (${notes.join(', ')})`;
}

function originOf(jobs: readonly string[], plan: Pick<Plan, 'jobs'>): string {
  if (jobs.length === plan.jobs.length) return 'pipeline file';
  return `pipeline file: ${listed(jobs)}`;
}
