import { columns, row } from '../../report/summary/markdown.js';
import { aligned } from '../../report/table.js';
import { count, oneLine, shorten } from '../../report/text.js';
import { code, text } from '../markdown.js';
import type { Comparison, Difference } from './types.js';

/** The document of `compare --json`. */
export function comparisonDocument({ sort, status, jobs, differences, notes }: Comparison): object {
  return {
    version: 1,
    result: sort,
    status,
    jobs: jobs.map((job) => ({
      name: job.name,
      result: job.sort,
      gitlab: job.gitlab ?? null,
      here: job.here ?? null,
      time_ratio: job.ratio ?? null,
    })),
    differences: differences.map(({ sort: result, job, what, gitlab, here, causes }) => ({
      result,
      job: job ?? null,
      what,
      gitlab,
      here,
      causes,
    })),
    notes,
  };
}

/** For the terminal. */
export function comparisonLines(comparison: Comparison): readonly string[] {
  const { status, jobs, differences, notes } = comparison;
  return [
    `${summary(comparison)} (pipeline: ${status.gitlab} on GitLab, ${status.here} here)`,
    ...aligned([
      ['job', 'GitLab', 'here', '', 'time'],
      ...jobs.map((job) => [
        shorten(oneLine(job.name), 60),
        oneLine(job.gitlab ?? '-'),
        oneLine(job.here ?? '-'),
        job.sort,
        job.ratio === undefined ? '' : `× ${job.ratio}`,
      ]),
    ]),
    ...differences.map(differenceLine),
    ...notes.map((note) => oneLine(`note: ${note}`)),
  ];
}

function differenceLine({ sort, job, what, gitlab, here, causes }: Difference): string {
  const why = causes.length === 0 ? '' : ` (${causes.join('; ')})`;
  const of = job === undefined ? '' : `${job}: `;
  return oneLine(`${sort}: ${of}${what}: ${shorten(gitlab, 300)} on GitLab, ${shorten(here, 300)} here${why}`);
}

/** For the summary of a workflow. */
export function comparisonMarkdown(comparison: Comparison): string {
  const { jobs, differences, notes } = comparison;
  const rows = jobs.map((job) =>
    row([
      code(job.name, 100),
      text(job.gitlab ?? ''),
      text(job.here ?? ''),
      job.sort,
      job.ratio === undefined ? '' : `× ${job.ratio}`,
    ]),
  );
  const found = differences.map(({ sort, job, what, gitlab, here, causes }) =>
    row([sort, code(job ?? '', 100), what, text(gitlab, 300), text(here, 300), text(causes.join('; '))]),
  );
  return [
    `## Compared with GitLab: ${summary(comparison)}`,
    [columns(['Job', 'GitLab', 'Here', 'Result', 'Time']), ...rows].join('\n'),
    found.length === 0 ? '' : [columns(['Result', 'Job', 'What', 'GitLab', 'Here', 'Why']), ...found].join('\n'),
    notes.map((note) => `- ${text(note)}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function summary({ sort, jobs }: Comparison): string {
  const different = jobs.filter((job) => job.sort === 'different').length;
  if (sort === 'same') return `${count(jobs.length, 'job')}, all the same`;
  if (sort === 'expected') return `${count(jobs.length, 'job')}, the same but for what is expected`;
  return `${different} of ${count(jobs.length, 'job')} different`;
}
