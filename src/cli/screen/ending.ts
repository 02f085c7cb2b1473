import { ANSI } from '../../report/ansi.js';
import type { FailureReason } from '../../gitlab/status/types.js';
import type { JobSummary, PipelineResult } from '../../report/result.js';
import { PARENT_MARK } from '../../report/order.js';
import { coverage, duration, outcome } from '../../report/table.js';
import { count, oneLine } from '../../report/text.js';
import type { Trace } from './traces.js';
import { columnsOf, fitColumns } from './width.js';

/** GitLab's words for why a job has failed. */
const REASONS: Readonly<Record<FailureReason, string>> = {
  unknown_failure: 'unknown failure',
  script_failure: 'script failure',
  runner_system_failure: 'runner system failure',
  job_execution_timeout: 'job execution timeout',
  image_pull_failure: 'image pull failure',
  runner_configuration_error: 'runner configuration error',
  runner_external_dependency_failure: 'runner external dependency failure',
  runner_interrupted: 'runner interrupted',
  missing_dependency_failure: 'missing dependency failure',
  unmet_prerequisites: 'unmet prerequisites',
  secrets_provider_not_found: 'secrets provider cannot be found',
  api_failure: 'API failure',
};

/** Lines of a failed job's log that are shown once more. */
const LAST_LINES = 10;

/** Column of the status. */
const STATUS = 2;

/** What of a job says how it has failed. */
export interface Failed extends Pick<
  JobSummary,
  'name' | 'status' | 'allowFailure' | 'exitCode' | 'lastLines' | 'explanations'
> {
  /** One of GitLab's. */
  readonly failureReason: string | undefined;
  readonly failedAt: { readonly file: string; readonly line: number } | undefined;
}

type TraceOf = (job: string) => Trace;

/** Why a job has failed: `script failure, exit code 1`; empty where it has not. */
export function reasonWords({ status, failureReason, exitCode }: Failed): string {
  if (status !== 'failed') return '';
  const words = failureReason === undefined ? [] : [REASONS[failureReason as FailureReason]];
  return [...words, ...(exitCode === undefined ? [] : [`exit code ${exitCode}`])].join(', ');
}

/**
 * The jobs of a run as a table with what each has brought; what no job has takes no room. Where the terminal (`columns`)
 * has no room for it, each job has a line and what else there is of it below.
 */
export function endTable(jobs: readonly JobSummary[], trace: TraceOf, columns = Infinity): readonly string[] {
  const rows = jobs.map((job) => cells(job, trace(job.name)));
  const widths = [...(rows[0] ?? [])].map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))));
  const lines = rows.map((row, index) =>
    row
      .map((cell, column) => {
        const painted = column === STATUS ? `${paint(jobs[index])}${cell}${ANSI.reset}` : cell;
        return painted + ' '.repeat((widths[column] ?? 0) - columnsOf(cell));
      })
      .filter((_, column) => widths[column] !== 0)
      .join('  ')
      .trimEnd(),
  );
  const fits = lines.every((line) => columnsOf(line) <= columns); // colours take none
  return jobs.flatMap((job, index) => {
    if (fits) return [lines[index] ?? ''];
    const [stage = '', name = '', status = '', ...rest] = rows[index] ?? [];
    const room = Math.max(1, columns - columnsOf(status) - 2);
    const more = [stage, ...rest].filter((cell) => cell !== '').join(', ');
    return [`${fitColumns(name, room)}  ${paint(job)}${status}${ANSI.reset}`, ...wrapped(more, columns, '  ')];
  });
}

function cells(job: JobSummary, { artifacts }: Trace): readonly string[] {
  const tests = job.tests.reduce((sum, suite) => sum + suite.tests, 0);
  const failed = job.tests.reduce((sum, suite) => sum + suite.failures.length, 0);
  const hits = job.caches.filter(({ restored }) => restored === 'hit' || restored === 'fallback').length;
  const asked = job.caches.filter(({ restored }) => restored !== 'none').length;
  const saved = job.caches.filter((cache) => cache.saved).length;
  const cache = [...(asked === 0 ? [] : [hits === asked ? 'hit' : hits === 0 ? 'miss' : `${hits} of ${asked} hit`])];
  if (saved > 0) cache.push('saved');
  return [
    oneLine(job.stage),
    oneLine(job.name),
    outcome(job),
    duration(job.durationSeconds),
    job.coverage === undefined ? '' : `coverage ${coverage(job)}`,
    tests === 0 ? '' : `${count(tests, 'test')}${failed === 0 ? '' : `, ${failed} failed`}`,
    cache.length === 0 ? '' : `cache ${cache.join(', ')}`,
    artifacts === undefined ? '' : count(artifacts, 'artifact file'),
    reasonWords(job),
  ];
}

function paint(job: Pick<JobSummary, 'status' | 'allowFailure'> | undefined): string {
  if (job?.status === 'success') return ANSI.boldGreen;
  if (job?.status === 'failed') return job.allowFailure ? ANSI.yellow : ANSI.boldRed;
  return ANSI.grey;
}

/**
 * Of each job that has failed: the command, its line in the file, the last lines, the explanation, and how to run just this
 * job again. Those that may fail come last.
 */
export function failureLines(result: PipelineResult, trace: TraceOf, columns = Infinity): readonly string[] {
  const failed = result.jobs.filter(({ status }) => status === 'failed');
  const order = [...failed.filter((job) => !job.allowFailure), ...failed.filter((job) => job.allowFailure)];
  return order.flatMap((job) => [
    ...failureBlock(job, trace(job.name), columns),
    ...wrapped(`Again: ${againCommand(job)}`, columns, '  '),
    '',
  ]);
}

/** Of a pipeline that waits for manual jobs: for which, and how they are played. */
export function heldLines({ status, jobs }: PipelineResult, columns = Infinity): readonly string[] {
  if (status !== 'manual') return [];
  const names = jobs
    .filter((job) => job.status === 'manual' && !job.allowFailure && job.parent === undefined)
    .map(({ name }) => oneLine(name));
  if (names.length === 0) return [];
  const word = names.length === 1 ? 'a manual job' : 'manual jobs';
  return wrapped(`The pipeline waits for ${word}, which --manual ${shellWord(names.join(','))} plays`, columns, '');
}

/** A line of a script's output is cut; what a failure says of itself has the cause at its end. */
function printedLines({ failureReason }: Failed, line: string, columns: number): readonly string[] {
  const text = oneLine(line);
  if (failureReason === 'script_failure') return [`    ${fitColumns(text, columns - 4)}`];
  return wrapped(text, columns, '    ');
}

/** How a job has failed, and why. */
export function failureBlock(job: Failed, { command }: Trace, columns = Infinity): readonly string[] {
  const { failedAt, lastLines, explanations } = job;
  const why = reasonWords(job);
  const head = wrapped(`${oneLine(job.name)} ${outcome(job)}${why === '' ? '' : `: ${why}`}`, columns, '');
  const place = failedAt === undefined ? undefined : `${oneLine(failedAt.file)}:${failedAt.line}`;
  return [
    ...head.map((line) => `${paint(job)}${line}${ANSI.reset}`),
    ...(command === undefined || job.failureReason !== 'script_failure' ? [] : wrapped(`$ ${command}`, columns, '  ')),
    ...(place === undefined ? [] : wrapped(`at ${place}`, columns, '  ')),
    ...lastLines.slice(-LAST_LINES).flatMap((line) => printedLines(job, line, columns)),
    ...explanations.flatMap(({ title, cause, remedy }) =>
      [title, cause, remedy].flatMap((text, index) => wrapped(oneLine(text), columns, index === 0 ? '  ' : '    ')),
    ),
  ];
}

/** The command that runs just this job with what it needs; a job of a child pipeline by the job that triggers it. */
export function againCommand({ name, parent }: Pick<JobSummary, 'name' | 'parent'>): string {
  const job = oneLine(parent?.split(PARENT_MARK)[0] ?? name);
  const word = shellWord(job);
  return job.startsWith('-') ? `gitlab-dind run --needs -- ${word}` : `gitlab-dind run ${word} --needs`;
}

function shellWord(text: string): string {
  return /^[\w./:@%+,][\w./:@%+,-]*$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** The words in lines of so many columns, each behind `indent`; a word that is longer has a line of its own. */
function wrapped(text: string, columns: number, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && columnsOf(`${indent}${line} ${word}`) > columns) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}
