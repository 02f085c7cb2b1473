import type { CacheUse, JobSummary } from '../result.js';
import { coverage, duration, jobSymbol, outcome, reason } from '../table.js';
import { secondsByPhase, type Phase } from '../timings/phases.js';
import { count } from '../text.js';
import type { Block } from './blocks.js';
import { linked, type SourceLinks } from './links.js';
import { columns, name, plain, row, unbroken } from './markdown.js';

const MAX_CACHES = 4;

/** In longer tables the stages that have passed are folded. */
const LONG = 20;

/** Rows of a folded stage. */
const MAX_FOLDED = 200;

interface Column {
  readonly title: string;
  /** Is left out where it would be empty for all. */
  readonly optional?: true;
  readonly number?: true;
  cell(job: JobSummary): string;
}

function columnsFor(links: SourceLinks | undefined): readonly Column[] {
  return [
    { title: 'Stage', cell: (job) => plain(job.stage, 80) },
    { title: 'Job', cell: (job) => linked(name(job.name), job.location, links) },
    { title: 'Status', cell: (job) => `${jobSymbol(job)} ${outcome(job)}`.trim() },
    { title: 'Time', number: true, cell: (job) => unbroken(duration(job.durationSeconds)) },
    { title: 'Waiting', optional: true, number: true, cell: phase('waiting') },
    { title: 'Pulling', optional: true, number: true, cell: phase('image_pull') },
    { title: 'Script', optional: true, number: true, cell: phase('script') },
    { title: 'Attempts', number: true, cell: (job) => String(job.attempts || '') },
    { title: 'Cache', optional: true, cell: (job) => cacheCell(job.caches) },
    { title: 'Coverage', optional: true, number: true, cell: coverage },
    { title: 'Reason', optional: true, cell: (job) => plain(reason(job)) },
  ];
}

/** Of the last attempt; what would be shown as nothing is left empty. */
function phase(of: Phase): (job: JobSummary) => string {
  return (job) => {
    const seconds = secondsByPhase(job.history.at(-1)?.phases ?? []).get(of) ?? 0;
    return seconds < 0.05 ? '' : unbroken(duration(seconds));
  };
}

/**
 * Table of the jobs by stage. Of many jobs those that have passed come folded by stage, behind the table of the others.
 * Columns that would be empty for all are left out.
 */
export function jobsBlocks(jobs: readonly JobSummary[], links?: SourceLinks): readonly Block[] {
  const shown = columnsFor(links).filter(
    (column) => column.optional !== true || jobs.some((job) => column.cell(job) !== ''),
  );
  const head = columns(
    shown.map((column) => column.title),
    shown.filter((column) => column.number === true).map((column) => column.title),
  );
  const line = (job: JobSummary): string => row(shown.map((column) => column.cell(job)));
  if (jobs.length <= LONG) return [{ title: 'Jobs', head, rows: rowsOf(jobs, line), unit: 'jobs' }];
  const others = jobs.filter((job) => job.status !== 'success');
  const failed = others.filter((job) => job.status === 'failed');
  const ordered = [...failed, ...others.filter((job) => job.status !== 'failed')];
  return [
    { title: 'Jobs', head, rows: rowsOf(ordered, line), unit: 'jobs' },
    passedBlock(
      jobs.filter((job) => job.status === 'success'),
      head,
      line,
    ),
  ];
}

function rowsOf(jobs: readonly JobSummary[], line: (job: JobSummary) => string): Block['rows'] {
  return jobs.map((job) => ({ text: line(job), important: job.status === 'failed' }));
}

function passedBlock(jobs: readonly JobSummary[], head: string, line: (job: JobSummary) => string): Block {
  const stages = new Map<string, JobSummary[]>();
  for (const job of jobs) {
    const stage = job.parent === undefined ? job.stage : `${job.parent} / ${job.stage}`;
    stages.set(stage, [...(stages.get(stage) ?? []), job]);
  }
  return {
    title: 'Passed jobs',
    head: '',
    rows: [...stages].map(([stage, members]) => ({ text: foldedStage(stage, members, head, line) })),
    unit: 'stages',
  };
}

function foldedStage(
  stage: string,
  jobs: readonly JobSummary[],
  head: string,
  line: (job: JobSummary) => string,
): string {
  const seconds = jobs.reduce((sum, job) => sum + (job.durationSeconds ?? 0), 0);
  const more = jobs.length - MAX_FOLDED;
  return [
    '<details>',
    `<summary>${name(stage, 80)}: ${count(jobs.length, 'job')} passed, ${duration(seconds)} in all</summary>`,
    '',
    head,
    ...jobs.slice(0, MAX_FOLDED).map(line),
    ...(more > 0 ? ['', `_${more} more jobs not shown._`] : []),
    '',
    '</details>',
    '',
  ].join('\n');
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
