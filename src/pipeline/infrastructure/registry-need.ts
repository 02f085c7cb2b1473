import type { Plan } from '../../gitlab/types.js';
import { answersOf } from '../../repository/ahead.js';
import { isFound, mentionsRegistry, REGISTRY_NAMES } from '../../repository/mentions.js';
import type { Project } from '../../repository/project.js';
import type { RunSettings } from '../options.js';

/**
 * Whether anything of a pipeline can want its registry: a job with services (a daemon among them pulls through it), a
 * child pipeline, or a job, or a file of the project, that names it. Where nothing does, a run need not wait for it.
 * `except`: a file of the project that does not count. `signal`: nobody wants to know any more.
 */
export async function needsRegistry(
  plan: Pick<Plan, 'jobs'>,
  project: Project,
  settings: RunSettings,
  { except, signal }: { readonly except?: string; readonly signal?: AbortSignal } = {},
): Promise<boolean> {
  const { repository, facts, ahead } = project;
  if (isPlanned(plan, settings)) {
    ahead?.endSearch();
    return true;
  }
  const known = ahead === undefined || except !== undefined ? undefined : [ahead.mentioned];
  const [mentioned] = (await answersOf(ahead, facts.sha, known)) ?? [];
  if (mentioned !== undefined) return isFound(mentioned.exitCode);
  return signal?.aborted !== true && mentionsRegistry(repository, facts.sha, except);
}

/** Whether a job can want it by what the plan and the settings say. */
function isPlanned(plan: Pick<Plan, 'jobs'>, settings: RunSettings): boolean {
  if (settings.cacheImages || settings.dockerSocket === 'host') return true;
  if (plan.jobs.some((job) => job.services.length > 0 || job.trigger !== undefined)) return true;
  const text = JSON.stringify(plan.jobs);
  return [...REGISTRY_NAMES, ...settings.registryHosts].some((name) => text.includes(name));
}
