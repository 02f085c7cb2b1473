import type { Block } from './blocks.js';
import { columns, fencedLog, name, plain, row, unbroken } from './markdown.js';
import type { CacheUse, JobSummary } from '../result.js';
import { coverage, duration, jobSymbol, outcome, reason } from '../table.js';
import { bytes } from '../text.js';

/** Bytes of the log of one failed job. */
const MAX_LOG = 16 * 1024;

const MAX_CACHES = 4;

/** Table of the jobs by stage. Columns that would be empty for all are left out. */
export function jobsBlock(jobs: readonly JobSummary[]): Block {
  const all: readonly { readonly title: string; readonly optional?: true; cell(job: JobSummary): string }[] = [
    { title: 'Stage', cell: (job) => plain(job.stage, 80) },
    { title: 'Job', cell: (job) => name(job.name) },
    { title: 'Status', cell: (job) => `${jobSymbol(job)} ${outcome(job)}`.trim() },
    { title: 'Time', cell: (job) => unbroken(duration(job.durationSeconds)) },
    { title: 'Attempts', cell: (job) => String(job.attempts || '') },
    { title: 'Cache', optional: true, cell: (job) => cacheCell(job.caches) },
    { title: 'Coverage', optional: true, cell: coverage },
    { title: 'Reason', optional: true, cell: (job) => plain(reason(job)) },
  ];
  const shown = all.filter((column) => column.optional !== true || jobs.some((job) => column.cell(job) !== ''));
  return {
    title: 'Jobs',
    head: columns(
      shown.map((column) => column.title),
      ['Time', 'Attempts', 'Coverage'],
    ),
    rows: jobs.map((job) => ({
      text: row(shown.map((column) => column.cell(job))),
      important: job.status === 'failed',
    })),
    unit: 'jobs',
  };
}

/** The end of the log of each failed job, folded. */
export function failedJobsBlock(jobs: readonly JobSummary[]): Block {
  const failed = jobs.filter((job) => job.status === 'failed' && job.lastLines.length > 0);
  return {
    title: 'Failed jobs',
    head: '',
    rows: failed.map((job) => ({ text: logDetails(job), important: !job.allowFailure })),
    unit: 'failed jobs',
  };
}

function logDetails(job: JobSummary): string {
  const at = job.failedAt === undefined ? '' : ` at ${name(`${job.failedAt.file}:${job.failedAt.line}`, 300)}`;
  const why = reason(job);
  return [
    '<details>',
    `<summary>${jobSymbol(job)} ${name(job.name)}${why === '' ? '' : `: ${plain(why)}`}${at}</summary>`,
    '',
    fencedLog(lastOf(job.lastLines)),
    '',
    '</details>',
    '',
  ].join('\n');
}

/** As many of the last lines as have room; the reason of a failure is mostly at the end. */
function lastOf(lines: readonly string[]): readonly string[] {
  let room = MAX_LOG;
  const from = lines.findLastIndex((line) => (room -= Math.min(bytes(line), 4000) + 1) < 0) + 1;
  return from === 0 ? lines : [`... ${from} earlier lines are in the job's log`, ...lines.slice(from)];
}

/** What the caches did: `hit`, or with more than one each by its key. */
function cacheCell(caches: readonly CacheUse[]): string {
  const words = (cache: CacheUse): string =>
    [cache.restored === 'none' ? '' : cache.restored, cache.saved ? 'saved' : '']
      .filter((word) => word !== '')
      .join(', ');
  if (caches.length === 1) return caches.map(words).join('');
  const shown = caches.slice(0, MAX_CACHES).map((cache) => `${name(cache.key, 24)} ${words(cache)}`);
  const more = caches.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join('<br>');
}
