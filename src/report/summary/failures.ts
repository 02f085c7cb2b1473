import { whyNotRun } from '../order.js';
import type { JobSummary } from '../result.js';
import { jobSymbol, reason } from '../table.js';
import { bytes, count } from '../text.js';
import type { Block } from './blocks.js';
import { place, type SourceLinks } from './links.js';
import { fencedLog, name, plain } from './markdown.js';

/** Bytes of the log of one failed job. */
const MAX_LOG = 16 * 1024;

/** Each failed job, folded: what is known of the cause, and the end of its log. */
export function failedJobsBlock(jobs: readonly JobSummary[], links?: SourceLinks): Block {
  const failed = jobs.filter((job) => job.status === 'failed');
  const told = failed.filter((job) => job.lastLines.length > 0 || job.explanations.length > 0);
  const ordered = [...told.filter((job) => !job.allowFailure), ...told.filter((job) => job.allowFailure)];
  return {
    title: 'Failed jobs',
    head: '',
    rows: ordered.map((job) => ({ text: details(job, links), important: !job.allowFailure })),
    unit: 'failed jobs',
  };
}

function details(job: JobSummary, links: SourceLinks | undefined): string {
  const at = job.failedAt === undefined ? '' : ` at ${place(job.failedAt, links)}`;
  const why = reason(job);
  const [first] = job.explanations;
  const cause = first === undefined ? '' : ` (${plain(first.title)})`;
  return [
    '<details>',
    `<summary>${jobSymbol(job)} ${name(job.name)}${why === '' ? '' : `: ${plain(why)}`}${cause}${at}</summary>`,
    '',
    ...job.explanations.flatMap(({ title, cause: what, remedy }) => [
      `**${plain(title)}.** ${plain(what, 1000)}`,
      '',
      `_What to do:_ ${plain(remedy, 1000)}`,
      '',
    ]),
    ...(job.lastLines.length === 0 ? [] : [fencedLog(lastOf(job.lastLines)), '']),
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

/** The jobs that did not run, and why. */
export function notRunBlock(jobs: readonly JobSummary[], stages: readonly string[]): Block {
  const byReason = new Map<string, string[]>();
  for (const job of jobs) {
    const why = whyNotRun(job, jobs, stages);
    if (why !== undefined) byReason.set(why, [...(byReason.get(why) ?? []), job.name]);
  }
  return {
    title: 'Not run',
    head: '',
    rows: [...byReason].map(([why, names]) => ({
      text: `- ${names
        .slice(0, 20)
        .map((item) => name(item))
        .join(', ')}${names.length > 20 ? ` and ${names.length - 20} more` : ''}: ${plain(why, 400)}`,
    })),
    unit: 'reasons',
  };
}

/** More are only counted. */
const MAX_EXCLUDED = 200;

/** The jobs of the pipeline file that rules left out, folded. */
export function leftOutBlock(excluded: readonly { readonly name: string; readonly reason: string }[]): Block {
  const lines = excluded.slice(0, MAX_EXCLUDED).map((job) => `- ${name(job.name)}: ${plain(job.reason, 300)}`);
  const more = excluded.length - lines.length;
  const text = [
    '<details>',
    `<summary>${count(excluded.length, 'job')} of the pipeline file ${excluded.length === 1 ? 'is' : 'are'} not in this pipeline</summary>`,
    '',
    ...lines,
    ...(more > 0 ? [`- and ${more} more`] : []),
    '',
    '</details>',
    '',
  ].join('\n');
  return { title: 'Left out', head: '', rows: excluded.length === 0 ? [] : [{ text }], unit: 'jobs' };
}
