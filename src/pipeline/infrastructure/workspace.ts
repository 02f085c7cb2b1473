import { userDefinedVariables } from '../../gitlab/index.js';
import type { PlanJob } from '../../gitlab/types.js';
import { jobSources, BUILDS_DIR } from '../../job/workspace/sources.js';
import { createWorkspace, type Workspace } from '../../job/workspace/workspace.js';
import { openSources, type Sources } from '../../repository/checkout/checkout.js';
import type { SourceSettings } from '../../repository/checkout/settings.js';
import type { PipelineOptions } from '../options.js';
import type { Base } from './base.js';

/** The sources of the run, as a folder of this machine for the time of the run: the caller's to remove. */
export function sourcesOf({ options, settings, pipeline }: Base): Sources {
  const { ref, project } = options.context;
  // what was asked ahead is not in the terminal's group of processes: of Ctrl-C it does not hear
  options.signal.addEventListener('abort', () => options.project.ahead?.end(), { once: true });
  return openSources(options.project, {
    pipeline,
    branch: ref.kind === 'branch' ? ref.name : undefined,
    tag: ref.kind === 'tag' ? ref.name : undefined,
    remote: `${project.url}.git`,
    buildsDir: BUILDS_DIR,
    dirty: settings.dirty,
  });
}

/** Working copies in volumes, filled by helpers of `image`, which the engine has when that resolves. */
export function workspaceOf(base: Base, sources: Sources, image: Promise<string>): Workspace {
  const { engine, options, settings, pipeline, owner, life } = base;
  return createWorkspace(engine, {
    pipeline,
    owner,
    image,
    sources,
    first: likelySources(options),
    atOnce: Math.min(settings.concurrency, options.plan.jobs.length),
    alone: onlyJob(options) !== undefined,
    track: (work) => void life.track(work),
  });
}

/** The job of a run that has no other, nor a child pipeline: what is shared elsewhere can be its own. */
export function onlyJob({ plan, part }: Pick<PipelineOptions, 'plan' | 'part'>): PlanJob | undefined {
  const jobs = part === undefined ? plan.jobs : plan.jobs.filter(({ name }) => part.mine.has(name));
  return jobs.length === 1 && jobs[0]?.trigger === undefined ? jobs[0] : undefined;
}

/**
 * The sources that the first job of a pipeline will most likely want, to be made before it runs; undefined where
 * that takes values which are not known yet. A wrong guess costs time, nothing else.
 */
export function likelySources(options: Pick<PipelineOptions, 'plan' | 'context'>): SourceSettings | undefined {
  const { plan, context } = options;
  const job = plan.jobs.find((item) => item.trigger === undefined);
  if (job === undefined) return undefined;
  const variables = [...job.variables, ...userDefinedVariables(context)];
  if (variables.some(({ key, value }) => key.startsWith('GIT_') && value.includes('$'))) return undefined;
  return jobSources(variables, context.project.path).settings;
}
