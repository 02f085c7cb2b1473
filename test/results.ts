import type { JobSummary, PipelineResult } from '../src/report/result.js';
import { NO_REPORTS } from '../src/report/findings/types.js';
import type { AttemptSummary } from '../src/report/timings/phases.js';

/** A job of a run, for tests: passed, unless said otherwise. */
export function jobSummary(over: Partial<JobSummary> = {}): JobSummary {
  return {
    id: 1,
    name: 'job',
    stage: 'test',
    status: 'success',
    attempts: 1,
    allowFailure: false,
    exitCode: undefined,
    failureReason: undefined,
    durationSeconds: 1,
    needs: null,
    startedSeconds: 0,
    failedAt: undefined,
    lastLines: [],
    explanations: [],
    coverage: undefined,
    caches: [],
    tests: [],
    reports: NO_REPORTS,
    history: [],
    parent: undefined,
    trigger: false,
    image: undefined,
    location: undefined,
    ...over,
  };
}

/** An attempt of a job, for tests: passed in a second, unless said otherwise. */
export function attempt(over: Partial<AttemptSummary> = {}): AttemptSummary {
  return {
    number: 1,
    id: 1,
    status: 'success',
    exitCode: undefined,
    failureReason: undefined,
    startedSeconds: 0,
    durationSeconds: 1,
    phases: [],
    ...over,
  };
}

/** A run, for tests. */
export function pipelineResult(over: Partial<PipelineResult> = {}): PipelineResult {
  return {
    pipeline: 7,
    status: 'success',
    jobs: [],
    durationSeconds: 65,
    stages: ['build', 'test', 'deploy'],
    images: [],
    releases: [],
    cacheNotes: [],
    excluded: [],
    ...over,
  };
}

/** A suite of a JUnit report, with a test that failed. */
export const SUITE = {
  name: 'calc',
  tests: 3,
  skipped: 1,
  seconds: 0.5,
  slowest: [{ name: 'divides', classname: 'calc', seconds: 0.4 }],
  failures: [{ name: 'divides', classname: 'calc', kind: 'failure', message: '2 is not 3', file: 'calc.ts', line: 3 }],
} as const;

/** A job that failed at its second attempt. */
export const FAILED = jobSummary({
  name: 'unit',
  status: 'failed',
  exitCode: 2,
  attempts: 2,
  failedAt: { file: '.gitlab-ci.yml', line: 7, column: 3 },
  lastLines: ['one', 'two'],
  tests: [SUITE],
});

/** The rows of the table below a heading, as cells. */
export function table(markdown: string, title: string): readonly (readonly string[])[] {
  const block = markdown.split(`### ${title}\n\n`)[1]?.split('\n### ')[0] ?? '';
  const lines = block.split('\n').filter((line) => line.startsWith('| '));
  return lines.map((line) => line.slice(2, -2).split(' | '));
}
