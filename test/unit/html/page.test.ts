import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from '../../../src/report/html/page/assets.js';
import type { JobSummary } from '../../../src/report/result.js';
import { Hidden } from '../../../src/run/hidden.js';
import { attempt, pageData, pageOf } from '../../report-page.js';
import { sampleRun } from '../../report-sample.js';
import { hostileRun } from '../../report-hostile.js';
import { jobSummary, pipelineResult } from '../../results.js';

const textOf = (html: string): string =>
  html.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '); // prettier-ignore

const run = (jobs: readonly JobSummary[], over = {}): ReturnType<typeof pageData> =>
  pageData({ result: pipelineResult({ jobs, ...over }) });

describe('the page of a run', () => {
  it.each([
    'acme/shop',
    'Pipeline #4711',
    '✕ failed',
    'Branch main',
    '4f2a9c0b Retry uploads that the network broke',
    'Event push',
    '2026-03-02 09:14 UTC',
    'Duration 1 m 28 s',
    '10 jobs, 8 ran',
    'unit tests exit code 1 at ci/test.yml:18',
    'Child pipeline of checks',
    'unit tests (attempt 2)',
    'daemon start',
    'Critical path build-image 49.0 s integration tests',
    '3 tests: 2 passed, 1 failed, 0 skipped.',
    'upload › tries again after a broken connection test/upload.test.js:41',
    'acme/shop/app:4f2a9c0b 48.3 MB linux/amd64, linux/arm64',
    'npm-main build-app found yes',
    'Coverage 81.4%',
    'The registry was restored from the cache: 412.0 MB.',
    'v2.4.0 Spring build-app Uploads are tried again.',
    'NODE_ENV test pipeline file',
    'DEPLOY_TOKEN [MASKED] project',
    'environment is kept as a name alone .gitlab-ci.yml:61',
    'nothing is deployed to by a run',
    'node:24-alpine 165.4 MB linux/amd64 yes build-app , lint',
    'docker:28 402.0 MB linux/amd64 no, it was there build-image',
    '5 more variables of all jobs',
    'CI_PIPELINE_SOURCE parent_pipeline predefined (child pipeline of checks)',
    'CI_REGISTRY_PASSWORD [MASKED] predefined',
    '2 variables of this job alone Name Value From CI_JOB_ID 105 predefined CI_JOB_TOKEN [MASKED]',
    'Service postgres:18 of attempt 2',
    'Log of attempt 1',
    'Attempts failed, exit code 1, 16.0 s failed, exit code 1, 18.0 s',
    'Defined at .gitlab-ci.yml:12',
  ])('has %s', async (words) => {
    expect(textOf(await pageOf(sampleRun()))).toContain(words);  }); // prettier-ignore

  it.each([
    ['passed', run([jobSummary()])],
    ['passed with warnings', run([jobSummary({ status: 'failed', allowFailure: true })])],
    ['canceled : its time was over', { ...run([jobSummary()], { status: 'canceled' }), ending: 'timeout' as const }],
    ['canceled : it was stopped', { ...run([jobSummary()], { status: 'canceled' }), ending: 'stopped' as const }],
    ['failed : it came to no end', { ...run([jobSummary()], { status: 'failed' }), ending: 'lost' as const }],
    ['skipped', run([], { status: 'skipped' })],
  ])('says how it ended: %s', async (words, data) => {
    expect(textOf(await pageOf(data))).toContain(words);
  });

  it('has what is known of failures, what reports found, and what did not run', async () => {
    const explanations = [{ title: 'The disk is full', cause: 'No space', remedy: 'Make some' }];
    const vulnerability = {
      id: '1', rule: 'sqli', name: 'SQL injection', description: '', solution: '', severity: 'High', file: 'db.py',
      line: 7, endLine: undefined, component: '', identifiers: [], links: [],
    } as const; // prettier-ignore
    const reports = {
      quality: [{ description: 'Unused', check: 'no-unused', severity: 'minor', file: 'a.js', line: 4 }],
      qualityLeftOut: 0,
      security: [{ type: 'sast', scanner: 'Semgrep', version: '', leftOut: 0, vulnerabilities: [vulnerability] }],
      coverage: [{ name: 'core', lines: 10, covered: 4 }],
      kept: [],
      dotenv: [],
    } as const;
    const jobs = [
      jobSummary({ id: 1, name: 'scan', status: 'failed', explanations, reports }),
      jobSummary({ id: 0, name: 'later', stage: 'deploy', status: 'skipped' }),
    ];
    const text = textOf(await pageOf(run(jobs, { excluded: [{ name: 'nightly', reason: 'no rule matches' }] })));
    expect(text).toContain('The disk is full. No space What to do: Make some');
    expect(text).toContain('SQL injection High db.py:7 Semgrep scan');
    expect(text).toContain('Unused minor a.js:4 no-unused scan');
    expect(text).toContain('core 4 10 scan');
    expect(text).toContain('later scan failed');
    expect(text).toContain('nightly not in this pipeline: no rule matches');
  });

  it('has a graph by needs, in columns by the longest way to a job', async () => {
    const jobs = [
      jobSummary({ id: 1, name: 'a', stage: 'build' }),
      jobSummary({ id: 2, name: 'b', stage: 'test', needs: ['a'] }),
      jobSummary({ id: 3, name: 'c', stage: 'test', needs: [] }),
      jobSummary({ id: 4, name: 'd', stage: 'deploy' }),
      jobSummary({ id: 5, name: 'e', stage: 'deploy', needs: ['c', 'b', 'gone'] }),
    ];
    const html = await pageOf(run(jobs));
    const columns = [...html.matchAll(/aria-label="(\w), passed[^"]*"><title>[^<]*<\/title><rect\s+x="(\d+)"/g)].map(
      ([, name, x]) => [name, Number(x) / 246],
    );
    expect(columns).toEqual([['a', 0], ['b', 1], ['c', 0], ['d', 2], ['e', 2]]); // prettier-ignore
    expect([...html.matchAll(/<path d=/g)]).toHaveLength(3);
  });

  it('has child pipelines in boxes of their own behind the jobs that triggered them', async () => {
    const html = await pageOf(sampleRun());
    const [, box] =
      /<li class="trigger"><a class="node" href="#job-107">[^]*?<\/a><div class="child">([^]*?)<\/div><\/li>/.exec(
        html,
      ) ?? [];
    expect(textOf(box ?? '').trim()).toMatch(
      /^Child pipeline of checks scan ✓ licences , passed 10\.0 s publish ✓ report , passed 12\.0 s$/,
    );
  });

  it('has the tags that were copied to another registry', async () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const copy = { source: 'g/app:1', target: 'ghcr.io/o/app:1', digest, sent: 1500, skipped: 2500 };
    const pushed = { target: 'ghcr.io/o', copies: [copy], failures: [] };
    expect(textOf(await pageOf(run([jobSummary()], { pushed })))).toContain(
      `g/app:1 ghcr.io/o/app:1 1.5 kB 2.5 kB ${digest}`,
    );
  });

  it('comes to an end where results go in a circle', async () => {
    const jobs = [
      jobSummary({ id: 1, name: 'a', needs: ['b'], parent: 'b' }),
      jobSummary({ id: 2, name: 'b', needs: ['a'], parent: 'a' }),
      jobSummary({ id: 3, name: 'c', needs: ['c'] }),
      jobSummary({ id: 4, name: 'd', parent: 'd' }),
    ];
    expect(textOf(await pageOf(run(jobs)))).toContain('Jobs and logs');
  });

  it('draws each phase of each attempt to scale', async () => {
    const history = [attempt(1, 0, [['waiting', 5], ['script', 15]])]; // prettier-ignore
    const html = await pageOf(run([jobSummary({ id: 1, history })], { durationSeconds: 40 }));
    expect(html).toContain('<rect class="p-waiting" x="0" width="125" height="10">');
    expect(html).toContain('<rect class="p-script" x="125" width="375" height="10">');
  });

  it('leads from each job to its place, from those that did not run as well', async () => {
    const html = await pageOf(sampleRun());
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id = '']) => id);
    // lines have their ids once they are shown
    expect(links.filter((id) => !ids.includes(id) && !/-L\d+$/.test(id))).toEqual([]);
    expect(ids).toEqual([...new Set(ids)]);
    expect(links).toEqual(expect.arrayContaining(['job-105', 'job-105-failed', 'job-x8']));
  });

  it('lets nothing run but its own style and script', async () => {
    const html = await pageOf(sampleRun());
    const digest = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    expect([STYLE_HASH, SCRIPT_HASH]).toEqual([digest(STYLE), digest(SCRIPT)]);
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; img-src data:; base-uri 'none'; form-action 'none'">`,
    );
    expect([html.includes(`<style>${STYLE}</style>`), html.includes(`<script>${SCRIPT}</script>`)]).toEqual([
      true,
      true,
    ]);
    expect(html.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '')).not.toMatch(/ (?:style|on\w+)=/);
  });

  it('shows no masked value, wherever a run has it, nor its base64', async () => {
    const secret = 'Tr0ub4dor"<&>3';
    const base64 = Buffer.from(secret).toString('base64');
    const hidden = new Hidden({
      projectVariables: [],
      pipelineVariables: [{ key: 'S', value: secret, public: false, masked: true, file: false, raw: false }],
    });
    const html = await pageOf(hostileRun(`a ${secret} ${base64} ${encodeURIComponent(secret)} b`), (text) =>
      hidden.text(text),
    );
    expect(html.split('a [MASKED] [MASKED]').length).toBeGreaterThan(60);
    for (const form of ['Tr0ub4dor', base64]) expect(html).not.toContain(form);
  });

  it('shows nothing of a value in the midst of which a name is cut', async () => {
    const html = await pageOf(run([jobSummary({ id: 1, name: 'job-with-s3cr3t-value-that-is-long' })]), (text) =>
      text.replaceAll('s3cr3t-value-that-is-long', '[MASKED]'),
    );
    expect(html).toContain('job-with-[MASKED]');
    expect(html).not.toContain('s3cr3t');
  });

  it('masks a variable as a whole where a part of its value must not be shown', async () => {
    const data = pageData({ variables: [{ name: 'URL', value: 'https://user:s3cr3t@host', origin: 'pipeline' }] });
    const html = await pageOf(data, (text) => text.replaceAll('s3cr3t', '[MASKED]'));
    expect(textOf(html)).toContain('URL [MASKED] pipeline');
  });
});
