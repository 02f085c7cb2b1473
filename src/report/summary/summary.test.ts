import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JobSummary, PipelineResult, PushedImage } from '../result.js';
import { attempt, FAILED, jobSummary, pipelineResult, SUITE, table } from '../../../test/results.js';
import { emptyMarkdown, problemsMarkdown, summaryMarkdown } from './summary.js';

const IMAGE: PushedImage = {
  repository: 'group/app',
  tag: '1.0',
  digest: `sha256:${'a'.repeat(64)}`,
  platforms: ['linux/amd64', 'linux/arm64'],
  size: 12_345_678,
};

const FOUND = {
  id: '1',
  description: '',
  solution: '',
  severity: 'High',
  line: 1,
  endLine: undefined,
  component: '',
  identifiers: [],
  links: [],
} as const;

describe('the summary', () => {
  it('begins with how the run ended, and counts the jobs', () => {
    const text = (over: Partial<PipelineResult>): string =>
      summaryMarkdown(pipelineResult(over)).split('\n### ')[0] ?? '';
    expect(text({ jobs: [jobSummary()] })).toBe('## ✅ Pipeline #7 passed in 1 m 05 s\n\n1 job: 1 passed\n');
    expect(text({ jobs: [jobSummary(), FAILED], status: 'failed', name: 'Night & day' })).toBe(
      '## ❌ Night &#38; day: Pipeline #7 failed in 1 m 05 s\n\n2 jobs: 1 passed, 1 failed\n',
    );
    expect(text({ jobs: [jobSummary({ status: 'failed', allowFailure: true })] })).toContain(
      '⚠️ Pipeline #7 passed with warnings',
    );
  });

  it('has a table of the jobs by stage, with only the columns that say something', () => {
    const jobs = [
      jobSummary({ name: 'deploy', stage: 'deploy', status: 'manual', attempts: 0, durationSeconds: undefined }),
      FAILED,
      jobSummary({
        name: 'build',
        stage: 'build',
        coverage: 81.5,
        caches: [{ key: 'k', restored: 'hit', saved: true }],
      }),
    ];
    const markdown = summaryMarkdown(pipelineResult({ jobs }));
    expect(table(markdown, 'Jobs')).toEqual([
      ['Stage', 'Job', 'Status', 'Time', 'Attempts', 'Cache', 'Coverage', 'Reason'],
      ['---', '---', '---', '---:', '---:', '---', '---:', '---'],
      ['build', '<code>build</code>', '✅ passed', '1.0&nbsp;s', '1', 'hit, saved', '81.5%', ''],
      ['test', '<code>unit</code>', '❌ failed', '1.0&nbsp;s', '2', '', '', 'exit code 2'],
      ['deploy', '<code>deploy</code>', '✋ manual', '', '', '', '', ''],
    ]);
    expect(table(summaryMarkdown(pipelineResult({ jobs: [jobSummary()] })), 'Jobs')[0]).toEqual([
      'Stage',
      'Job',
      'Status',
      'Time',
      'Attempts',
    ]);
  });

  it('folds the last lines of a failed job, under its reason and its place', () => {
    expect(summaryMarkdown(pipelineResult({ jobs: [FAILED] }))).toContain(
      [
        '<details>',
        '<summary>❌ <code>unit</code>: exit code 2 at <code>&#46;gitlab&#45;ci&#46;yml&#58;7</code></summary>',
        '',
        '```text',
        'one',
        'two',
        '```',
        '',
        '</details>',
      ].join('\n'),
    );
  });

  it('has the tests, and folds the message of each that failed', () => {
    const markdown = summaryMarkdown(pipelineResult({ jobs: [FAILED] }));
    expect(table(markdown, 'Tests')[2]).toEqual([
      '<code>calc</code>',
      '<code>unit</code>',
      '3',
      '1',
      '1',
      '0.5&nbsp;s',
    ]);
    expect(markdown).toContain(
      '<code>calc › divides</code> at <code>calc&#46;ts&#58;3</code></summary>\n\n```text\n2 is not 3\n',
    );
  });

  it('draws the pipeline and its run, where there is more than one job', () => {
    const markdown = summaryMarkdown(pipelineResult({ jobs: [jobSummary({ history: [attempt()] }), FAILED] }));
    expect(markdown).toMatch(/### Pipeline\n\n\n?```mermaid\n%%.*\nflowchart LR\n/);
    expect(markdown).toMatch(/### Timeline\n\n\n?```mermaid\n%%.*\ngantt\n/);
    expect(summaryMarkdown(pipelineResult({ jobs: [FAILED] }))).not.toContain('mermaid');
  });

  it('has links to the artifacts that were uploaded, by their names', () => {
    const url = 'https://github.com/Group/Project/actions/runs/7/artifacts/1';
    const artifacts = [
      { job: 'build', name: 'a|b](x)', id: 1, url, size: 2_500_000 },
      { job: null, name: 'gitlab-report', id: 2, url: null, size: 12 },
    ];
    const rows = table(summaryMarkdown(pipelineResult({ artifacts })), 'Artifacts');
    expect(rows.slice(2)).toEqual([
      [`[<code>a&#124;b&#93;&#40;x&#41;</code>](${url})`, '<code>build</code>', '2.5&nbsp;MB'],
      ['<code>gitlab&#45;report</code>', '', '12&nbsp;B'],
    ]);
    expect(summaryMarkdown(pipelineResult({ artifacts: [] }))).not.toContain('Artifacts');
  });

  it('has the tags that were copied to another registry, and why others were not', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const copy = { source: 'group/app:1', target: 'ghcr.io/o/app:1', digest, sent: 1500, skipped: 0 };
    const pushed = { target: 'ghcr.io/o', copies: [copy], failures: ['ghcr.io did <not> take it'] };
    const text = summaryMarkdown(pipelineResult({ pushed }));
    expect(text).toContain('### Copied to another registry\n');
    expect(text).toContain('group&#47;app&#58;1</code> | <code>ghcr&#46;io&#47;o&#47;app&#58;1</code> | <code>sha256&#58;aaaaaaaaaaaa</code> | 1.5&nbsp;kB | 0&nbsp;B |'); // prettier-ignore
    expect(text).toContain('### Not copied to ghcr&#46;io&#47;o\n\n- ghcr&#46;io did &#60;not&#62; take it');
    expect(summaryMarkdown(pipelineResult({ pushed: { ...pushed, failures: [], copies: [] } }))).not.toContain('opied');
  });

  it('has the images that were pushed, the figures of the caches and all warnings', () => {
    const caches = [
      { key: 'a', restored: 'hit', saved: false },
      { key: 'b', restored: 'miss', saved: true },
    ] as const;
    const markdown = summaryMarkdown(
      pipelineResult({ jobs: [jobSummary({ caches })], images: [IMAGE], cacheNotes: ['Restored 5.0 MB in 0.2 s'] }),
      {
        annotationsLeftOut: 3,
        warnings: [{ message: 'a <b>', location: { file: 'a.yml', line: 2, column: 1 }, hint: 'do' }],
      },
    );
    expect(table(markdown, 'Images')[2]).toEqual([
      '<code>group&#47;app&#58;1&#46;0</code>',
      'linux&#47;amd64<br>linux&#47;arm64',
      '12.3&nbsp;MB',
      '<code>sha256&#58;aaaaaaaaaaaa</code>',
    ]);
    expect(markdown).toContain(
      '- Caches of jobs: 1 restored, 1 not found, 1 saved\n- Restored 5&#46;0 MB in 0&#46;2 s\n',
    );
    expect(markdown).toContain('### Warnings\n\n- a &#60;b&#62; at <code>a&#46;yml&#58;2</code> (do)\n');
    expect(markdown).toContain('3 problems only here');
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('</code>|x|', '\n## x\n', '```\n# x', '</details>', '<script>', '![](http://x)', '@octocat', '#1'),
  );
  const job = fc
    .record({ name: text, stage: text, lastLines: fc.array(text, { maxLength: 5 }), key: text, message: text })
    .map(({ name, stage, lastLines, key, message }): JobSummary =>
      jobSummary({
        name,
        stage,
        lastLines,
        explanations: [{ title: message, cause: message, remedy: key }],
        location: { file: key, line: 1, column: 1 },
        status: 'failed',
        exitCode: 1,
        caches: [{ key, restored: 'hit', saved: false }],
        reports: {
          quality: [{ description: message, check: name, severity: 'info', file: key, line: 1 }],
          qualityLeftOut: 0,
          security: [
            {
              type: 'sast',
              scanner: message,
              version: '',
              leftOut: 0,
              vulnerabilities: [{ ...FOUND, name, rule: key, file: key }],
            },
          ],
          coverage: [{ name: message, lines: 1, covered: 1 }],
          kept: [key],
          dotenv: [],
        },
        tests: [{ ...SUITE, name, failures: [{ ...SUITE.failures[0], name, message, file: key }] }],
      }),
    );

  it('takes nothing of a name or a log for markup', () => {
    fc.assert(
      fc.property(fc.array(job, { minLength: 1, maxLength: 4 }), text, (jobs, message) => {
        const markdown = summaryMarkdown(
          pipelineResult({
            jobs,
            name: message,
            cacheNotes: [message],
            excluded: [{ name: message, reason: message }],
          }),
          {
            warnings: [{ message, location: undefined }],
            links: { base: 'https://github.com/o/r/blob/abc' },
          },
        );
        const outside = markdown.replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, '');
        // headings, tables, folds and links are only those that are ours
        expect(
          outside
            .match(/^#+ .*$/gm)
            ?.slice(1)
            .filter((line) => !/^### [A-Z][a-z]+( [a-z]+){0,2}$/.test(line)),
        ).toEqual([]);
        const tags = outside.match(/<\/?[a-z]+[^>]*>/g) ?? [];
        expect(
          tags.filter(
            (tag) =>
              !/^(<\/?(code|details|summary|br|a)>|<a href="https:\/\/github\.com\/o\/r\/blob\/abc\/[\w./%-]+(#L\d+)?">)$/.test(
                tag,
              ),
          ),
        ).toEqual([]);
        expect(outside.split('\n').filter((line) => line.startsWith('| ') && !line.endsWith(' |'))).toEqual([]);
        expect(new Set(table(markdown, 'Jobs').map((row) => row.length)).size).toBe(1);
        expect(outside).not.toMatch(/@octocat|!\[|\]\(/);
      }),
      { numRuns: 60 },
    );
  });

  it('is never longer than it may be, and says what it leaves out', () => {
    fc.assert(
      fc.property(fc.array(job, { maxLength: 30 }), fc.integer({ min: 2000, max: 20_000 }), (jobs, maxBytes) => {
        expect(Buffer.byteLength(summaryMarkdown(pipelineResult({ jobs }), { maxBytes }))).toBeLessThanOrEqual(
          maxBytes,
        );
      }),
      { numRuns: 60 },
    );
    const lastLines = Array.from({ length: 200 }, (_, index) => `${index} ${'x'.repeat(900)}`);
    const jobs = Array.from({ length: 500 }, (_, index) => ({ ...FAILED, name: `job ${index}`, lastLines }));
    const markdown = summaryMarkdown(pipelineResult({ jobs }));
    expect(Buffer.byteLength(markdown)).toBeLessThan(1024 * 1024);
    expect(markdown).toMatch(/_\d+ more failed jobs not shown\._/);
    expect(table(markdown, 'Jobs')).toHaveLength(2 + 500);
  });
});

describe('problems before a run', () => {
  it('are all there, with their places', () => {
    const problems = [
      { message: 'cache: "x" is none of: true, false', location: undefined },
      { message: 'jobs:a script *wrong*', location: { file: 'a.yml', line: 3, column: 1 }, hint: 'do' },
    ];
    expect(problemsMarkdown(problems)).toBe(
      [
        '## ❌ Nothing was started: 2 problems',
        '',
        '### Problems',
        '',
        '- cache&#58; &#34;x&#34; is none of&#58; true&#44; false',
        '- jobs&#58;a script &#42;wrong&#42; at <code>a&#46;yml&#58;3</code> (do)',
        '',
      ].join('\n'),
    );
  });
});

describe('no pipeline for an event', () => {
  it('is said with the reason', () => {
    const location = { file: '.gitlab-ci.yml', line: 2, column: 1 };
    expect(emptyMarkdown([{ message: 'The pipeline did not run', location }])).toBe(
      '## ⏭️ No pipeline\n\n### Reason\n\n- The pipeline did not run at <code>&#46;gitlab&#45;ci&#46;yml&#58;2</code>\n',
    );
  });
});
