import type { JobSummary } from './result.js';
import { shorten } from './text.js';

/** Between the name of a job that triggers a pipeline and those of its jobs. */
export const PARENT_MARK = ' / ';

/** Jobs by stage as they are listed; those of a child pipeline behind the job that triggered it. */
export function inOrder(jobs: readonly JobSummary[], stages: readonly string[]): readonly JobSummary[] {
  const of = (parent: string | undefined): readonly JobSummary[] =>
    stagesOf(jobs, stages, parent).flatMap((stage) =>
      jobs
        .filter((job) => job.parent === parent && job.stage === stage)
        .flatMap((job) => (job.trigger && job.name !== parent ? [job, ...of(job.name)] : [job])),
    );
  return of(undefined);
}

/** Stages of a pipeline of the run in their order; those of a child pipeline are known by its jobs, which are in order. */
export function stagesOf(
  jobs: readonly JobSummary[],
  stages: readonly string[],
  parent: string | undefined,
): readonly string[] {
  const own = jobs.filter((job) => job.parent === parent).map((job) => job.stage);
  return [...new Set(parent === undefined ? [...stages, ...own] : own)];
}

/** The jobs that a job waits for: its `needs`, else all of the earlier stages of its pipeline. */
export function waitedFor(
  job: JobSummary,
  jobs: readonly JobSummary[],
  stages: readonly string[],
): readonly JobSummary[] {
  const { needs } = job;
  if (needs !== null) return jobs.filter(({ name }) => needs.includes(name));
  const order = stagesOf(jobs, stages, job.parent);
  const place = order.indexOf(job.stage);
  return jobs.filter((other) => other.parent === job.parent && order.indexOf(other.stage) < place);
}

/** Names that a sentence has room for. */
const NAMED = 3;

/** Why a job did not run, for a sentence: `unit failed`; undefined for one that did, or where it is not known. */
export function whyNotRun(job: JobSummary, jobs: readonly JobSummary[], stages: readonly string[]): string | undefined {
  if (job.status === 'manual') return 'it is manual, and was not played (input manual)';
  if (job.status !== 'skipped' && job.status !== 'canceled' && job.status !== 'created') return undefined;
  if (job.history.length > 0) return undefined;
  if (job.status === 'canceled') return 'the pipeline was canceled before its turn';
  const before = waitedFor(job, jobs, stages);
  const causes: readonly (readonly [string, (other: JobSummary) => boolean])[] = [
    ['failed', ({ status, allowFailure }) => status === 'failed' && !allowFailure],
    ['canceled', ({ status }) => status === 'canceled'],
    ['skipped', ({ status }) => status === 'skipped'],
    ['manual', ({ status, allowFailure }) => status === 'manual' && !allowFailure],
  ];
  for (const [word, is] of causes) {
    const names = before.filter(is).map(({ name }) => name);
    if (names.length > 0) return `${listed(names)} ${verb(word, names.length)}`;
  }
  return job.status === 'skipped'
    ? 'it runs after a failure (when: on_failure), and nothing before it failed'
    : undefined;
}

function verb(word: string, many: number): string {
  if (word === 'failed') return 'failed';
  if (word === 'manual') return many === 1 ? 'is manual and was not played' : 'are manual and were not played';
  return `${many === 1 ? 'was' : 'were'} ${word}`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).map((name) => shorten(name, 100));
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
