import type { SourceLocation } from '../gitlab/types.js';
import { stripAnsi } from './ansi.js';
import type { JobSummary, PipelineResult, TestFailure } from './result.js';
import { reason } from './table.js';
import { oneLine, prefix, printable, shorten, suffix } from './text.js';

/** Something to show at a place of the repository's files. */
export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  /** Path in the repository; undefined: it belongs to no file of it. */
  readonly file: string | undefined;
  readonly line: number | undefined;
}

export interface AnnotationOptions {
  /** Errors and warnings at most; GitHub shows 10 of each of a step. */
  readonly errors?: number;
  readonly warnings?: number;
  /** Folder of the project inside the jobs (`CI_PROJECT_DIR`): paths of test reports below it are the project's. */
  readonly projectDir?: string;
  /** Folder of the project in the repository, where it is not the top. */
  readonly folder?: string;
}

export interface Annotations {
  readonly annotations: readonly Annotation[];
  /** How many more there would be. */
  readonly leftOut: number;
}

/** What GitHub shows of a step: 10 errors and 10 warnings (actions/toolkit, docs/problem-matchers.md). */
export const SHOWN = 10;

const LAST_LINES = 10;
const MAX_MESSAGE = 4000;
const MAX_TITLE = 200;

/**
 * What GitHub should show at the files: failed jobs at the command that failed, then failed tests, then issues of code quality; errors where the job
 * fails the pipeline, warnings where it is allowed to fail or went on. The most important come first, and no more than
 * GitHub shows.
 */
export function annotationsOf(result: PipelineResult, options: AnnotationOptions = {}): Annotations {
  const failed = result.jobs.filter((job) => job.status === 'failed');
  // one more than is ever shown is enough of each: reports can hold very many failures
  const all: Annotation[] = failed.map((job) => ofJob(job, options));
  const limits = { error: options.errors ?? SHOWN, warning: options.warnings ?? SHOWN };
  const annotations = (['error', 'warning'] as const).flatMap((level) => {
    const jobs = all.filter((annotation) => annotation.level === level);
    const tests = testsAt(result, level, limits[level] - jobs.length, options);
    const room = limits[level] - jobs.length - tests.length;
    const quality = level === 'warning' ? qualityAt(result, room, options) : [];
    return [...jobs, ...tests, ...quality].slice(0, Math.max(0, limits[level]));
  });
  const tests = result.jobs.reduce((sum, job) => sum + failuresOf(job).length, 0);
  const issues = result.jobs.reduce((sum, job) => sum + job.reports.quality.length, 0);
  return { annotations, leftOut: all.length + tests + issues - annotations.length };
}

function ofJob(job: JobSummary, options: AnnotationOptions): Annotation {
  const why = reason(job) || 'unknown reason';
  const lines = job.lastLines.slice(-LAST_LINES).map((line) => shorten(printable(stripAnsi(line)), 500));
  const place = job.failedAt === undefined ? NOWHERE : placeOf(job.failedAt, options);
  return {
    level: job.allowFailure ? 'warning' : 'error',
    title: shorten(oneLine(`Job ${job.name} failed${job.allowFailure ? ' (allowed to fail)' : ''}`), MAX_TITLE),
    message: [`${why}${place.note}`, ...(lines.length === 0 ? [] : [suffix(lines.join('\n'), MAX_MESSAGE)])].join('\n'),
    file: place.file,
    line: place.line,
  };
}

function testsAt(
  result: PipelineResult,
  level: Annotation['level'],
  limit: number,
  options: AnnotationOptions,
): readonly Annotation[] {
  if (limit <= 0) return [];
  const jobs = result.jobs.filter(
    (job) => (job.status === 'failed' && !job.allowFailure ? 'error' : 'warning') === level,
  );
  return jobs.flatMap((job) =>
    failuresOf(job)
      .slice(0, limit)
      .map((failure) => ofTest(job, failure, level, options)),
  );
}

/** Issues of code quality reports, the worst of each job first: they fail nothing. */
function qualityAt(result: PipelineResult, limit: number, options: AnnotationOptions): readonly Annotation[] {
  if (limit <= 0) return [];
  return result.jobs
    .flatMap((job) => job.reports.quality)
    .slice(0, limit)
    .map((issue) => {
      const place = placeOf({ ...issue, column: 1 }, options);
      const check = issue.check === '' ? 'code quality' : issue.check;
      return {
        level: 'warning',
        title: shorten(oneLine(`${check} (${issue.severity})`), MAX_TITLE),
        message: prefix(`${printable(issue.description)}${place.note}`, MAX_MESSAGE),
        file: place.file,
        line: place.line,
      };
    });
}

function ofTest(
  job: JobSummary,
  failure: TestFailure,
  level: Annotation['level'],
  options: AnnotationOptions,
): Annotation {
  const place = testPlace(failure, options);
  const test = [failure.classname, failure.name].filter((part) => part !== '').join(' › ');
  const message = printable(stripAnsi(failure.message)).trim();
  return {
    level,
    title: shorten(oneLine(`${test} (${job.name})`), MAX_TITLE),
    message: prefix(`${message === '' ? `The test failed (${failure.kind})` : message}${place.note}`, MAX_MESSAGE),
    file: place.file,
    line: place.line,
  };
}

function failuresOf(job: JobSummary): readonly TestFailure[] {
  return job.tests.length === 1 ? (job.tests[0]?.failures ?? []) : job.tests.flatMap((suite) => suite.failures);
}

export interface Place {
  readonly file: string | undefined;
  readonly line: number | undefined;
  /** Says in words what GitHub cannot show. */
  readonly note: string;
}

const NOWHERE: Place = { file: undefined, line: undefined, note: '' };

/** A place in the pipeline's files; one of another project or a server has no file to show it at. */
export function placeOf({ file, line }: SourceLocation, options: AnnotationOptions): Place {
  const path = /^\/|:|@/.test(file) ? undefined : insideRepository(file, options.folder ?? '');
  return path === undefined ? { ...NOWHERE, note: ` at ${oneLine(file)}:${line}` } : { file: path, line, note: '' };
}

function testPlace({ file, line }: TestFailure, options: AnnotationOptions): Place {
  if (file === undefined) return NOWHERE;
  const plainPath = file.trim().replace(/^file:\/\//, '');
  const projectDir = `${(options.projectDir ?? '').replace(/\/+$/, '')}/`;
  const inProject =
    projectDir !== '/' && plainPath.startsWith(projectDir) ? plainPath.slice(projectDir.length) : plainPath;
  const path = inProject.startsWith('/') ? undefined : insideRepository(inProject, options.folder ?? '');
  if (path !== undefined) return { file: path, line, note: '' };
  return { ...NOWHERE, note: `\nat ${oneLine(line === undefined ? file : `${file}:${line}`)}` };
}

/** A path of the project as one of the repository, without `.` and `..`; undefined where it leads out of it. */
export function insideRepository(path: string, folder: string): string | undefined {
  const parts: string[] = [];
  for (const part of [...folder.split('/'), ...path.split('/')]) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  // a line end in a name cannot be said in a workflow command
  return parts.length === 0 || /[\u0000-\u001f]/.test(path) ? undefined : parts.join('/');
}
