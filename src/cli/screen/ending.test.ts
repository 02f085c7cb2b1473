import { describe, expect, it } from 'vitest';
import { jobSummary, pipelineResult } from '../../../test/results.js';
import { stripAnsi } from '../../report/ansi.js';
import type { RunEventBody } from '../../report/events.js';
import type { JobSummary } from '../../report/result.js';
import { againCommand, endTable, failureLines, heldLines, reasonWords } from './ending.js';
import { Traces } from './traces.js';
import { columnsOf } from './width.js';

const failed = jobSummary({
  name: 'unit',
  status: 'failed',
  exitCode: 2,
  failureReason: 'script_failure',
  failedAt: { file: 'ci/test.yml', line: 12 } as JobSummary['failedAt'],
  lastLines: ['before', ...Array.from({ length: 9 }, (_, line) => `line ${line}`), '\u001b]0;evil\u0007end'],
  explanations: [{ title: 'A tool is missing', cause: 'The image has no make.', remedy: 'Take another image.' }],
  tests: [{ name: 's', tests: 12, skipped: 0, seconds: 1, slowest: [], failures: [{} as never, {} as never] }],
});
const build = jobSummary({
  name: 'build',
  stage: 'build',
  coverage: 78.5,
  durationSeconds: 61,
  caches: [
    { key: 'a', restored: 'hit', saved: true },
    { key: 'b', restored: 'miss', saved: true },
  ],
});
const NOTHING = new Traces();
const none = (job: string): ReturnType<Traces['of']> => NOTHING.of(job);
const plain = (lines: readonly string[]): readonly string[] => lines.map(stripAnsi);

function tracesOf(...texts: readonly string[]): Traces {
  const traces = new Traces();
  const take = (body: RunEventBody): void => traces.take({ v: 1, time: '', pipeline: 1, ...body });
  for (const text of texts) take({ type: 'log', job: 'unit', stream: 'stdout', text });
  return traces;
}

describe('the table at the end', () => {
  it('has coverage, tests, caches, artifacts, and the reason in the words of GitLab', () => {
    const traces = tracesOf('out/: found 3 matching artifact files and directories \n', 'untracked: found 2 files\n');
    expect(plain(endTable([build, failed], (job) => traces.of(job)))).toEqual([
      'build  build  passed  1 m 01 s  coverage 78.5%                      cache 1 of 2 hit, saved',
      'test   unit   failed  1.0 s                     12 tests, 2 failed                           5 artifact files  script failure, exit code 2',
    ]);
  });

  it('colours the status and not a job of that name', () => {
    const [line] = endTable([jobSummary({ name: 'passed', stage: 'passed' })], none);
    expect(line).toBe('passed  passed  \u001b[32;1mpassed\u001b[0;m  1.0 s');
    expect(endTable([jobSummary({ status: 'failed', allowFailure: true })], none)[0]).toContain(
      '\u001b[0;33mfailed (all',
    );
  });

  it.each([40, 50, 60])('fits into %i columns, whatever the names are', (columns) => {
    const wide = { ...failed, name: '測試'.repeat(30), stage: 'deploy' };
    const lines = plain([
      ...endTable([build, wide], none, columns),
      ...failureLines(pipelineResult({ jobs: [{ ...wide, name: 'unit 1/2: [linux]' }] }), none, columns),
    ]);
    expect(lines[0]).toBe('build  passed');
    expect(lines.find((line) => line.startsWith('測試'))).toMatch(/^測試.*…  failed$/);
    expect(lines.filter((line) => columnsOf(line) > columns)).toEqual([]);
  });

  it('cuts no words of the system, which have the cause at their end', () => {
    const words = 'failed to create task for container: runc create failed: exec: "/nope": no such file or directory';
    const job = jobSummary({
      name: 'unit',
      status: 'failed',
      failureReason: 'runner_system_failure',
      lastLines: [words],
    });
    const lines = plain(failureLines(pipelineResult({ jobs: [job] }), none, 40));
    expect(lines.slice(1, -2).map((line) => line.trim()).join(' ')).toBe(words); // prettier-ignore
    expect(lines.filter((line) => columnsOf(line) > 40)).toEqual([]);
  });

  it.each([
    ['job_execution_timeout', undefined, 'job execution timeout'],
    ['image_pull_failure', undefined, 'image pull failure'],
    ['api_failure', 3, 'API failure, exit code 3'],
  ] as const)('says %s as GitLab does', (failureReason, exitCode, words) => {
    expect(reasonWords({ ...failed, failureReason, exitCode })).toBe(words);
    expect(reasonWords({ ...failed, status: 'success' })).toBe('');
  });
});

describe('a failure at the end', () => {
  it('has the command, its line, the last lines, the explanation, and how to run it again', () => {
    const traces = tracesOf(
      '\u001b[32;1m$ npm ci\u001b[0;m\n\u001b[32;1m$ make "a  b"\u001b[0;m\nfailed\n',
      'section_start:1:after_script\r\u001b[0K\u001b[32;1m$ echo after\u001b[0;m\n',
      '\u001b[32;1m$ echo later\u001b[0;m\n',
    );
    const lines = failureLines(pipelineResult({ jobs: [build, failed] }), (job) => traces.of(job));
    expect(plain(lines)).toEqual([
      'unit failed: script failure, exit code 2',
      '  $ make "a b"',
      '  at ci/test.yml:12',
      ...Array.from({ length: 9 }, (_, line) => `    line ${line}`),
      '    ]0;evilend',
      '  A tool is missing',
      '    The image has no make.',
      '    Take another image.',
      '  Again: gitlab-dind run unit --needs',
      '',
    ]);
    expect(lines.join('')).not.toContain('\u0007');
  });

  it('of a job that may fail comes last; what has passed has none', () => {
    const allowed = jobSummary({ name: 'lint', status: 'failed', allowFailure: true });
    const lines = plain(failureLines(pipelineResult({ jobs: [allowed, build, failed] }), none));
    expect(lines.filter((line) => /^\w/.test(line))).toEqual([
      'unit failed: script failure, exit code 2',
      'lint failed (allowed to fail)',
    ]);
  });

  it.each([
    ['unit 1/2', undefined, "gitlab-dind run 'unit 1/2' --needs"],
    ["it's", undefined, String.raw`gitlab-dind run 'it'\''s' --needs`],
    ['-rf', undefined, "gitlab-dind run --needs -- '-rf'"],
    ['$(x)', undefined, "gitlab-dind run '$(x)' --needs"],
    ['child / inner', 'child', 'gitlab-dind run child --needs'],
    ['a / b / c', 'a / b', 'gitlab-dind run a --needs'],
  ])('is run again: %s', (name, parent, command) => {
    expect(againCommand({ name, parent })).toBe(command);
  });
});

describe('a pipeline that waits', () => {
  const manual = jobSummary({ name: 'pre job', status: 'manual' });
  const optional = jobSummary({ name: 'optional', status: 'manual', allowFailure: true });
  const inChild = jobSummary({ name: 'other', status: 'manual', parent: 'trigger' });
  const held = (status: 'manual' | 'success', ...jobs: JobSummary[]): readonly string[] =>
    heldLines(pipelineResult({ status, jobs }));

  it('says for which manual jobs, and how they are played', () => {
    expect(held('manual', manual, optional, inChild)).toEqual([
      "The pipeline waits for a manual job, which --manual 'pre job' plays",
    ]);
    expect(held('manual', { ...manual, name: 'a' }, { ...manual, name: 'b' })).toEqual([
      'The pipeline waits for manual jobs, which --manual a,b plays',
    ]);
  });

  it('says nothing where it does not wait', () => {
    expect(held('success', optional)).toEqual([]);
    expect(held('manual', inChild)).toEqual([]);
  });
});
