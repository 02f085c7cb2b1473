import { describe, expect, it } from 'vitest';
import { attempt, FAILED, jobSummary, pipelineResult, table } from '../../../test/results.js';
import { summaryMarkdown } from './summary.js';

describe('the summary of a pipeline', () => {
  it('makes links of the places of the repository, and of no others', () => {
    const links = { base: 'https://github.com/o/r/blob/abc', folder: 'app' };
    const at = (file: string): ReturnType<typeof jobSummary> =>
      jobSummary({ name: file, location: { file, line: 3, column: 1 } });
    const files = ['ci/a b.yml', 'group/p@main:ci.yml', 'https://x/ci.yml', '/etc/passwd', '../../x', 'a"onclick=(x)'];
    const jobs = [...files.map(at), { ...FAILED, failedAt: { file: '.gitlab-ci.yml', line: 7, column: 3 } }];
    const markdown = summaryMarkdown(pipelineResult({ jobs }), { links });
    expect([...markdown.matchAll(/<a href="([^"]*)">/g)].map(([, url]) => url)).toEqual([
      'https://github.com/o/r/blob/abc/app/.gitlab-ci.yml#L7',
      'https://github.com/o/r/blob/abc/app/ci/a%20b.yml#L3',
      'https://github.com/o/r/blob/abc/app/a%22onclick%3D%28x%29#L3',
      'https://github.com/o/r/blob/abc/app/calc.ts#L3',
    ]);
  });

  it('begins with the failed jobs and their explanation, then says what did not run and why', () => {
    const explanations = [{ title: 'The disk is <full>', cause: 'No space', remedy: 'Make some' }];
    const jobs = [
      { ...FAILED, explanations },
      jobSummary({ name: 'later', stage: 'deploy', status: 'skipped', attempts: 0 }),
      jobSummary({ name: 'hand', stage: 'deploy', status: 'manual', attempts: 0 }),
    ];
    const excluded = [{ name: 'nightly', reason: 'no rule matches' }];
    const markdown = summaryMarkdown(pipelineResult({ jobs, status: 'failed', excluded }));
    expect([...markdown.matchAll(/^### (.*)$/gm)].map(([, title]) => title).slice(0, 3)).toEqual([
      'Failed jobs',
      'Not run',
      'Jobs',
    ]);
    expect(markdown).toContain('**The disk is &#60;full&#62;&#46;** No space'.replace('&#46;**', '.**'));
    expect(markdown).toContain('_What to do:_ Make some');
    expect(markdown).toContain('- <code>later</code>: unit failed\n');
    expect(markdown).toContain('<code>hand</code>: it is manual');
    expect(markdown).toContain('1 job of the pipeline file is not in this pipeline');
    expect(markdown).toContain('- <code>nightly</code>: no rule matches');
  });

  it('folds the stages that have passed where there are many jobs, failures first', () => {
    const many = Array.from({ length: 60 }, (_, index) => jobSummary({ name: `n${index}`, stage: 'build' }));
    const jobs = [...many, jobSummary({ name: 'hand', status: 'manual', stage: 'test' }), FAILED];
    const markdown = summaryMarkdown(pipelineResult({ jobs }));
    expect(
      table(markdown, 'Jobs')
        .slice(2)
        .map(([, job]) => job),
    ).toEqual(['<code>unit</code>', '<code>hand</code>']);
    expect(markdown).toContain('<summary><code>build</code>: 60 jobs passed, 1 m 00 s in all</summary>');
  });

  it('lists the jobs of a child pipeline behind the job that triggered it', () => {
    const jobs = [
      jobSummary({ name: 'go', stage: 'deploy', trigger: true }),
      jobSummary({ name: 'go / a', stage: 'build', parent: 'go' }),
      jobSummary({ name: 'last', stage: 'deploy' }),
    ];
    expect(
      table(summaryMarkdown(pipelineResult({ jobs })), 'Jobs')
        .slice(2)
        .map(([, job]) => job),
    ).toEqual(['<code>go</code>', '<code>go &#47; a</code>', '<code>last</code>']);
  });

  it('splits the time of a job, and names the slowest jobs and tests', () => {
    const phases = [
      { phase: 'waiting', startedSeconds: 0, seconds: 3 },
      { phase: 'image_pull', startedSeconds: 3, seconds: 4 },
      { phase: 'script', startedSeconds: 7, seconds: 5 },
    ] as const;
    const jobs = [1, 2, 3, 4, 5, 6].map((number) =>
      jobSummary({ name: `n${number}`, durationSeconds: number, history: [attempt({ phases })] }),
    );
    const markdown = summaryMarkdown(pipelineResult({ jobs: [...jobs, FAILED] }), { timings: true });
    expect(table(markdown, 'Jobs')[0]?.slice(3, 7)).toEqual(['Time', 'Waiting', 'Pulling', 'Script']);
    expect(table(markdown, 'Jobs')[2]?.slice(4, 7)).toEqual(['3.0&nbsp;s', '4.0&nbsp;s', '5.0&nbsp;s']);
    expect(
      table(markdown, 'Slowest jobs')
        .slice(2)
        .map(([job]) => job),
    ).toEqual([6, 5, 4, 3, 2].map((number) => `<code>n${number}</code>`));
    expect(table(markdown, 'Slowest tests')[2]).toEqual([
      '<code>calc › divides</code>',
      '<code>unit</code>',
      '0.4&nbsp;s',
    ]);
    expect(table(markdown, 'Timings')[2]).toEqual([
      '<code>n1</code>',
      '3.0&nbsp;s',
      '4.0&nbsp;s',
      '5.0&nbsp;s',
      '12.0&nbsp;s',
    ]);
  });

  it('names the job of a failed test where several have tests, and the limit that ended a run', () => {
    const jobs = [FAILED, { ...FAILED, name: 'unit 2' }];
    const markdown = summaryMarkdown(pipelineResult({ jobs, status: 'canceled', canceledBy: 'timeout of 10 minutes' }));
    expect(markdown).toContain('<code>calc › divides</code> in <code>unit 2</code> at');
    expect(markdown).toContain('## 🚫 Pipeline #7 canceled: timeout of 10 minutes in 1 m 05 s');
  });
});
