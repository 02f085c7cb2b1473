import type { Plan } from '../../gitlab/types.js';
import { gitOf } from '../../repository/git.js';
import type { Project } from '../../repository/project.js';
import type { RunSettings } from '../options.js';

const NAMES = ['CI_REGISTRY', 'CI_DEPENDENCY_PROXY', 'glci-mock'];

/**
 * Whether anything of a pipeline can want its registry: a job with services (a daemon among them pulls through it), a
 * child pipeline, or a job, or a file of the project, that names it. Where nothing does, a run need not wait for it.
 * `except`: a file of the project that does not count.
 */
export async function needsRegistry(
  plan: Pick<Plan, 'jobs'>,
  project: Project,
  settings: RunSettings,
  except?: string,
): Promise<boolean> {
  if (settings.cacheImages || settings.dockerSocket === 'host') return true;
  if (plan.jobs.some((job) => job.services.length > 0 || job.trigger !== undefined)) return true;
  const text = JSON.stringify(plan.jobs);
  if ([...NAMES, ...settings.registryHosts].some((name) => text.includes(name))) return true;
  const patterns = NAMES.flatMap((name) => ['-e', name]);
  const paths = except === undefined ? [] : ['--', `:(top,exclude,literal)${except}`];
  const found = await gitOf(
    project.repository,
    ['grep', '-q', '-I', '-F', ...patterns, project.facts.sha, ...paths],
    false,
  );
  return found.exitCode !== 1; // 1: not found; anything else than 0 means that Git could not tell
}
