import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationsOf, insideRepository } from './annotations.js';
import type { TestFailure, TestSuite } from './result.js';
import { jobSummary, pipelineResult } from '../../test/results.js';

const failure = (over: Partial<TestFailure> = {}): TestFailure => ({
  name: 'adds',
  classname: 'Math',
  kind: 'failure',
  message: '1 is not 2',
  file: undefined,
  line: undefined,
  ...over,
});
const suite = (...failures: readonly TestFailure[]): TestSuite => ({
  name: 's',
  tests: 10,
  skipped: 0,
  seconds: 1,
  slowest: [],
  failures,
});
const place = { file: 'ci/build.yml', line: 12, column: 7 };

describe('annotationsOf', () => {
  it('shows a failed job where its command stands, with its last lines', () => {
    const lastLines = [...Array.from({ length: 20 }, (_, index) => `line ${index}`), '\u001b[31mred\u001b[0m'];
    const job = jobSummary({ name: 'unit', status: 'failed', exitCode: 3, failedAt: place, lastLines });
    const { annotations, leftOut } = annotationsOf(pipelineResult({ jobs: [jobSummary(), job] }));
    expect(leftOut).toBe(0);
    expect(annotations).toEqual([
      {
        level: 'error',
        title: 'Job unit failed',
        message: ['exit code 3', ...lastLines.slice(11, 20), 'red'].join('\n'),
        file: 'ci/build.yml',
        line: 12,
      },
    ]);
  });

  it('warns of a failure that is allowed', () => {
    const job = jobSummary({ name: 'lint', status: 'failed', allowFailure: true, failureReason: 'script_failure' });
    expect(annotationsOf(pipelineResult({ jobs: [job] })).annotations).toMatchObject([
      { level: 'warning', title: 'Job lint failed (allowed to fail)', message: 'script_failure', file: undefined },
    ]);
  });

  it.each(['https://example.com/ci.yml', 'group/project:ci.yml', 'host/group/name@1.0', '/etc/ci.yml', '../ci.yml'])(
    'says in words that the command stands in %s',
    (file) => {
      const job = jobSummary({ status: 'failed', exitCode: 1, failedAt: { ...place, file } });
      expect(annotationsOf(pipelineResult({ jobs: [job] })).annotations).toMatchObject([
        { message: `exit code 1 at ${file}:12`, file: undefined, line: undefined },
      ]);
    },
  );

  it.each([
    ['src/a.py', 'src/a.py'],
    ['./src/a.py', 'src/a.py'],
    ['/builds/group/proj/src/a.py', 'src/a.py'],
    ['file:///builds/group/proj/src/a.py', 'src/a.py'],
    ['src/../lib/a.py', 'lib/a.py'],
    ['/usr/lib/python/a.py', undefined],
    ['/builds/group/project2/a.py', undefined],
    ['../../etc/passwd', undefined],
  ])('shows a failed test in %s at %s', (file, expected) => {
    const job = jobSummary({ status: 'failed', tests: [suite(failure({ file, line: 5 }))] });
    const { annotations } = annotationsOf(pipelineResult({ jobs: [job] }), { projectDir: '/builds/group/proj/' });
    expect(annotations[1]).toEqual({
      level: 'error',
      title: 'Math › adds (job)',
      message: expected === undefined ? `1 is not 2\nat ${file}:5` : '1 is not 2',
      file: expected,
      line: expected === undefined ? undefined : 5,
    });
  });

  it('puts the folder of the project before its paths', () => {
    const job = jobSummary({ status: 'failed', failedAt: place, tests: [suite(failure({ file: 'a.py' }))] });
    const { annotations } = annotationsOf(pipelineResult({ jobs: [job] }), { folder: 'apps/one' });
    expect(annotations.map((annotation) => annotation.file)).toEqual(['apps/one/ci/build.yml', 'apps/one/a.py']);
  });

  it('warns of failed tests of a job that goes on', () => {
    const jobs = [
      jobSummary({ tests: [suite(failure())] }),
      jobSummary({ status: 'failed', allowFailure: true, tests: [suite(failure())] }),
    ];
    expect(annotationsOf(pipelineResult({ jobs })).annotations.map(({ level }) => level)).toEqual([
      'warning',
      'warning',
      'warning',
    ]);
  });

  it('keeps to what GitHub shows, jobs before tests, and counts the rest', () => {
    const tests = [suite(...Array.from({ length: 30 }, () => failure()))];
    const jobs = [
      ...Array.from({ length: 3 }, () => jobSummary({ name: 'bad', status: 'failed', tests })),
      jobSummary({ name: 'last', status: 'failed' }),
      ...Array.from({ length: 12 }, () => jobSummary({ status: 'failed', allowFailure: true })),
    ];
    const { annotations, leftOut } = annotationsOf(pipelineResult({ jobs }), { errors: 9 });
    const errors = annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(9);
    expect(errors.slice(0, 4).map(({ title }) => title)).toContain('Job last failed');
    expect(annotations).toHaveLength(9 + 10);
    expect(leftOut).toBe(16 + 90 - 19);
    expect(annotationsOf(pipelineResult({ jobs }), { errors: -1, warnings: 0 }).annotations).toEqual([]);
  });
});

describe('insideRepository', () => {
  it('never leads out of the repository', () => {
    const part = fc.constantFrom('..', '.', '', 'a', '/', 'b.py');
    fc.assert(
      fc.property(fc.array(part), fc.array(part), (path, folder) => {
        const found = insideRepository(path.join('/'), folder.join('/'));
        if (found !== undefined) expect(found).toMatch(/^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\n]+$/);
      }),
    );
  });
});
