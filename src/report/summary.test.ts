import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PipelineResult, TestSuite } from './result.js';
import { jobSummary, pipelineResult } from './samples.js';
import { summaryMarkdown } from './summary.js';

const suite: TestSuite = {
  name: 'unit',
  tests: 12,
  skipped: 2,
  seconds: 61,
  failures: [{ name: 'adds', classname: 'Math', kind: 'failure', message: '1 is not 2', file: 'a.py', line: 3 }],
};
const result = pipelineResult({
  status: 'failed',
  jobs: [
    jobSummary({
      name: 'unit',
      stage: 'test',
      status: 'failed',
      exitCode: 2,
      attempts: 3,
      needs: ['compile'],
      startedSeconds: 5,
      coverage: 81.5,
      lastLines: ['one', '\u001b[31mtwo\u001b[0m'],
      failedAt: { file: '.gitlab-ci.yml', line: 9, column: 1 },
      tests: [suite, { ...suite, name: 'other', failures: [] }],
    }),
    jobSummary({ name: 'compile', stage: 'build', caches: [{ key: 'main', restored: 'hit', saved: true }] }),
    jobSummary({ name: 'lint', stage: 'test', status: 'failed', allowFailure: true }),
  ],
  images: [
    {
      repository: 'group/app',
      tag: 'v1',
      digest: 'sha256:abc',
      platforms: ['linux/amd64', 'linux/arm64'],
      size: 12_345_678,
    },
  ],
  cacheNotes: ['Restored 3 blobs'],
});

/** Tags that a summary is made of; all else that begins with `<` would be of a user. */
const OWN_TAGS = /<\/?(?:code|details|summary)>|<br>/g;

/** Checks that the parts of a document are whole, and nothing in them but our own markup. */
function expectWhole(text: string): void {
  let fence: string | undefined;
  let table: number | undefined;
  let details = 0;
  for (const line of text.split('\n')) {
    const mark = /^(`{3,})(text|mermaid)?$/.exec(line);
    if (fence !== undefined) {
      if (mark !== null && (mark[1]?.length ?? 0) >= fence.length) fence = undefined;
      continue;
    }
    if (mark !== null) fence = mark[1];
    if (line === '<details>') details += 1;
    if (line === '</details>') details -= 1;
    expect(line.replace(OWN_TAGS, '')).not.toMatch(/[<>\r\u2028]/);
    const cells = line.startsWith('|') ? line.split('|').length : undefined;
    if (cells !== undefined && table !== undefined) expect(cells).toBe(table);
    table = cells;
  }
  expect(fence).toBeUndefined();
  expect(details).toBe(0);
  expect(Buffer.from(text).toString()).toBe(text);
}

describe('summaryMarkdown', () => {
  it('shows how the run ended, and its jobs by stage', () => {
    const text = summaryMarkdown(result);
    expectWhole(text);
    expect(text).toMatch(/^## ❌ Pipeline #7 failed in 1 m 05 s\n\n3 jobs: 1 passed, 1 failed, 1 failed \(allowed to fail\)\n/);
    expect(text).toContain(`### Jobs

| Stage | Job | Status | Time | Attempts | Cache | Coverage | Reason |
| --- | --- | --- | ---: | ---: | --- | ---: | --- |
| build | <code>compile</code> | ✅ passed | 1.0 s | 1 | hit, saved |  |  |
| test | <code>unit</code> | ❌ failed | 1.0 s | 3 |  | 81.5% | exit code 2 |
| test | <code>lint</code> | ⚠️ failed (allowed to fail) | 1.0 s | 1 |  |  |  |
`);
  });

  it('folds the last lines of failed jobs', () => {
    expect(summaryMarkdown(result)).toContain(`<details>
<summary>❌ <code>unit</code>: exit code 2 at <code>&#46;gitlab&#45;ci&#46;yml&#58;9</code></summary>

\`\`\`text
one
two
\`\`\`

</details>
`);
  });

  it('shows tests, images, caches and diagrams', () => {
    const text = summaryMarkdown(result);
    for (const part of [
      '| **2 suites** |  | 24 | 1 | 4 | 2 m 02 s |',
      '| <code>unit</code> | <code>unit</code> | 12 | 1 | 2 | 1 m 01 s |',
      '<summary>❌ <code>Math › adds</code> at <code>a&#46;py&#58;3</code></summary>\n\n```text\n1 is not 2\n```',
      '| <code>group&#47;app&#58;v1</code> | linux&#47;amd64<br>linux&#47;arm64 | 12.3 MB | <code>sha256&#58;abc</code> |',
      '- Caches of jobs: 1 restored, 1 saved\n- Restored 3 blobs',
      '### Pipeline\n\n```mermaid\nflowchart LR\n',
      '### Timeline\n\n```mermaid\ngantt\n',
    ])
      expect(text).toContain(part);
  });

  it('leaves out what there is not', () => {
    const text = summaryMarkdown(pipelineResult({ jobs: [jobSummary()] }));
    expect(text.match(/^### .*/gm)).toEqual(['### Jobs']);
    expect(text).toContain('| Stage | Job | Status | Time | Attempts |\n');
    expectWhole(summaryMarkdown(pipelineResult()));
  });

  it('says of what there is no annotation', () => {
    expect(summaryMarkdown(result, { annotationsLeftOut: 4 })).toContain('4 problems only here');
  });

  it('says passed with warnings, and why there is no graph of a huge pipeline', () => {
    const jobs = Array.from({ length: 200 }, (_, index) => jobSummary({ name: `${index}` }));
    const text = summaryMarkdown(pipelineResult({ jobs: [...jobs, jobSummary({ status: 'failed', allowFailure: true })] }));
    expect(text).toContain('## ⚠️ Pipeline #7 passed with warnings');
    expect(text).toContain('_The pipeline is not drawn: it has 201 jobs, more than the 150 that are drawn._');
    expect(text).toContain('_101 more jobs not shown._');
  });

  it('stays below the limit with whole rows, those of failures first', () => {
    const failures = Array.from({ length: 20_000 }, (_, index) => ({
      name: `test ${index}`,
      classname: 'C',
      kind: 'failure' as const,
      message: '☃`'.repeat(3000),
      file: undefined,
      line: undefined,
    }));
    const jobs = Array.from({ length: 6000 }, (_, index) =>
      jobSummary({
        name: `job ${'😀'.repeat(60)} ${index}`,
        status: index % 100 === 99 ? 'failed' : 'success',
        lastLines: index % 100 === 99 ? Array.from({ length: 100 }, () => '☃'.repeat(400)) : [],
        tests: index === 99 ? [{ ...suite, failures }] : [],
      }),
    );
    const text = summaryMarkdown(pipelineResult({ jobs }));
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(Buffer.byteLength(text)).toBeGreaterThan(900_000);
    expectWhole(text);
    expect(text.match(/^\| test .* ❌ failed/gm)).toHaveLength(60);
    expect(text).toMatch(/^_[\d,]+ more jobs not shown\._$/m);
    expect(text).toMatch(/^_[\d,]+ more failed jobs not shown\._$/m);
    expect(text).toMatch(/^_[\d,]+ more failed tests not shown\._$/m);
    expect(text).toContain("earlier lines are in the job's log");
  });
});

describe('any summary', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('`', '|', '<b>', '\n', '\r', '</details>', '😀', '```\n', '~~~', '\\', '&lt;', 'a') }),
  );
  const job = fc
    .record({
      name: nasty,
      stage: nasty,
      status: fc.constantFrom('success' as const, 'failed' as const),
      allowFailure: fc.boolean(),
      lastLines: fc.array(nasty),
      caches: fc.array(fc.record({ key: nasty, restored: fc.constant('hit' as const), saved: fc.boolean() })),
      failedAt: fc.option(fc.record({ file: nasty, line: fc.nat(), column: fc.nat() }), { nil: undefined }),
      tests: fc.array(
        fc.record({
          name: nasty,
          tests: fc.nat(),
          skipped: fc.nat(),
          seconds: fc.nat(),
          failures: fc.array(
            fc.record({
              name: nasty,
              classname: nasty,
              kind: fc.constant('error' as const),
              message: nasty,
              file: fc.option(nasty, { nil: undefined }),
              line: fc.constant(undefined),
            }),
          ),
        }),
        { maxLength: 3 },
      ),
    })
    .map((over) => jobSummary(over));
  const run: fc.Arbitrary<PipelineResult> = fc
    .record({
      jobs: fc.array(job),
      cacheNotes: fc.array(nasty),
      images: fc.array(
        fc.record({ repository: nasty, tag: nasty, digest: nasty, platforms: fc.array(nasty), size: fc.nat() }),
      ),
    })
    .map((over) => pipelineResult(over));

  it('is whole, within its limit, and holds no markup of others', () => {
    fc.assert(
      fc.property(run, fc.integer({ min: 1000, max: 60_000 }), (one, maxBytes) => {
        const text = summaryMarkdown(one, { maxBytes });
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
        expectWhole(text);
      }),
    );
  });
});
