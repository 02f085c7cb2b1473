import { childPlan } from './child.js';
import type { ChildOptions } from './child.js';
import { ConfigError } from '../errors.js';
import type { Diagnostic, FileSource, PipelineContext, Plan, PlanJob, TriggerInclude } from '../types.js';
import { expandExisting, finder } from '../variables/expand.js';
import { knownVariables } from '../plan/known-variables.js';

/** A child pipeline whose files are in the project, before anything of its parent has run. */
export interface PlannedChild {
  /** The trigger job. */
  readonly job: string;
  /** Of the child; undefined where it cannot be had yet, or at all. */
  readonly plan: Plan | undefined;
  readonly context: PipelineContext | undefined;
  /** Why there would be no such pipeline. */
  readonly errors: readonly Diagnostic[];
  /** Why it is not known yet. */
  readonly note: string | undefined;
  readonly children: readonly PlannedChild[];
}

/**
 * The child pipelines of a plan, as far as they are known before it runs, and theirs. What cannot be known yet is said in
 * a note: files that a job makes, that come from elsewhere, or whose names a job gives.
 */
export async function plannedChildren(
  jobs: readonly PlanJob[],
  context: PipelineContext,
  source: FileSource,
  depth = 1,
): Promise<readonly PlannedChild[]> {
  const triggers = jobs.filter((job) => job.trigger !== undefined && job.trigger.include.length > 0);
  return Promise.all(
    triggers.map(async (job) => {
      const found = await localChild(job, context, source, depth);
      const nothing = { job: job.name, plan: undefined, context: undefined, errors: [], note: undefined, children: [] };
      if ('note' in found) return { ...nothing, note: found.note };
      try {
        const child = await childPlan(found);
        const children = await plannedChildren(child.plan.jobs, child.context, source, depth + 1);
        return { ...nothing, ...child, children };
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        return { ...nothing, errors: error.diagnostics };
      }
    }),
  );
}

/** What the child pipeline of a trigger job is made from, where all its files are in the project; else why not. */
export async function localChild(
  job: PlanJob,
  context: PipelineContext,
  source: FileSource,
  depth: number,
): Promise<ChildOptions | { readonly note: string }> {
  const variables = knownVariables(context, job);
  const find = finder(variables);
  for (const include of job.trigger?.include ?? []) {
    const { local } = include;
    if (local === undefined) return { note: `its child pipeline is made of ${kindOf(include)}` };
    const path = expandExisting(local, find);
    const later = `the file of its child pipeline, \`${path}\`, is known only when it runs`;
    if (path.includes('$')) return { note: later };
    // a name that has no variable is no other when the job runs
    const exists = path.includes('*') || (await source.readFile(path.replace(/^\/+/, ''))) !== undefined;
    if (!exists && path !== local) return { note: later };
  }
  return { job, context, source, variables, depth };
}

function kindOf(include: TriggerInclude): string {
  if (include.artifact !== undefined) return 'files that a job makes';
  const kind = (['component', 'project', 'template', 'remote'] as const).find((key) => include[key] !== undefined);
  return kind === undefined ? 'files from elsewhere' : `files from elsewhere (\`${kind}\`)`;
}
