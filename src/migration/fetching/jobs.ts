import { messageOf } from '../../errors.js';
import type { Instance } from '../../gitlab-api/api.js';
import type { Fields } from '../../gitlab-api/rest/fields.js';
import { finishedJobs } from '../../gitlab-api/rest/pipelines.js';
import type { JobsDocument } from '../forecast/stored.js';
import { forEach } from '../reading/many.js';

/** Projects that are asked at the same time. */
const AT_ONCE = 4;

/** The jobs of projects that have ended in the last days. A project that cannot be asked says why, and stops no other. */
export async function fetchJobs(
  instance: Instance,
  projects: readonly string[],
  days: number,
  now: Date,
): Promise<JobsDocument> {
  const since = new Date(now.getTime() - days * 86_400_000).toISOString();
  const found = await forEach(projects, AT_ONCE, async (path) => {
    const jobs: Fields[] = [];
    try {
      for await (const job of finishedJobs(instance, path, since)) jobs.push(job);
      return { path, jobs };
    } catch (error) {
      return { path, jobs, error: messageOf(error) };
    }
  });
  return { v: 1, kind: 'gitlab-jobs', url: instance.url, days, projects: found };
}
