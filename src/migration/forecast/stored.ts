import { UsageError } from '../../errors.js';
import { fieldsOf, itemsOf, numberOf, textOf, type Fields } from '../../gitlab-api/rest/fields.js';
import type { EndedJob, Usage } from './types.js';

/** Jobs that have ended, as they are stored: fields with GitLab's own names. */
export interface JobsDocument {
  readonly v: 1;
  readonly kind: 'gitlab-jobs';
  readonly url: string;
  readonly days: number;
  readonly projects: readonly { readonly path: string; readonly jobs: readonly Fields[]; readonly error?: string }[];
}

/** Reads what `forecast --fetch` has stored. Throws a {@link UsageError} for any other text. */
export function readJobs(text: string, name: string): Usage {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${name} is no JSON document: make it with gitlab-dind forecast --fetch ${name}`);
  }
  const fields = fieldsOf(value);
  if (fields['kind'] !== 'gitlab-jobs' || fields['v'] !== 1)
    throw new UsageError(`${name} is not what gitlab-dind forecast --fetch writes (kind gitlab-jobs, v 1)`);
  return usageOf({
    v: 1,
    kind: 'gitlab-jobs',
    url: textOf(fields, 'url') ?? '',
    days: numberOf(fields, 'days') ?? 0,
    projects: itemsOf(fields['projects'])
      .map(fieldsOf)
      .map((project) => ({
        path: textOf(project, 'path') ?? '',
        jobs: itemsOf(project['jobs']).map(fieldsOf),
        ...(textOf(project, 'error') === undefined ? {} : { error: textOf(project, 'error') ?? '' }),
      })),
  });
}

/** What a document says; jobs that never ran are left out. */
export function usageOf({ url, days, projects }: JobsDocument): Usage {
  return {
    url,
    days,
    jobs: projects.flatMap(({ path, jobs }) => jobs.flatMap((job) => endedJob(path, job) ?? [])),
    projects: projects.map(({ path }) => path),
    missing: projects.flatMap(({ path, error }) => (error === undefined ? [] : [{ project: path, message: error }])),
  };
}

function endedJob(project: string, job: Fields): EndedJob | undefined {
  const [started, finished] = ['started_at', 'finished_at'].map((key) => Date.parse(textOf(job, key) ?? ''));
  if (started === undefined || finished === undefined || Number.isNaN(started) || !(finished >= started))
    return undefined;
  return {
    project,
    pipeline: numberOf(fieldsOf(job['pipeline']), 'id') ?? 0,
    id: numberOf(job, 'id') ?? 0,
    name: textOf(job, 'name') ?? '',
    stage: textOf(job, 'stage') ?? '',
    tags: itemsOf(job['tag_list']).map(String).sort(),
    started,
    finished,
    seconds: Math.max(0, numberOf(job, 'duration') ?? (finished - started) / 1000),
    queued: numberOf(job, 'queued_duration'),
  };
}
