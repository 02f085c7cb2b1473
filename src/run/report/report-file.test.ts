import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jobSummary, pipelineResult } from '../../../test/results.js';
import { pageData } from '../../../test/report-page.js';
import { messageOf, UsageError } from '../../errors.js';
import type { PipelineContext, Plan, PlanJob } from '../../gitlab/types.js';
import type { RunEvent, RunEventBody } from '../../report/events.js';
import { Hidden } from '../hidden.js';
import { reportFile, type ReportFile, type ReportOptions } from './report-file.js';

let folder: string;
const before = process.env['TMPDIR'];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-test-'));
  mkdirSync(join(folder, 'project'));
  mkdirSync(join(folder, 'scratch'));
  process.env['TMPDIR'] = join(folder, 'scratch');
});
afterEach(() => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  rmSync(folder, { recursive: true, force: true });
});

const context = {
  ...pageData().context,
  projectVariables: [{ key: 'TOKEN', value: 'hidden-value', public: false, masked: true, file: false, raw: false }],
  pipelineVariables: [],
} as unknown as PipelineContext;

const plan = {
  name: undefined,
  stages: ['build'],
  jobs: ['job', 'later'].map(
    (name) => ({ name, stage: 'build', needs: null, variables: [], location: undefined }) as unknown as PlanJob,
  ),
} as unknown as Plan;

const told: string[] = [];

function open(over: Partial<ReportOptions> = {}): Promise<ReportFile> {
  told.length = 0;
  const hidden = new Hidden(context);
  return reportFile({
    path: join(folder, 'project/out/report.html'),
    within: join(folder, 'project'),
    context,
    plan,
    warnings: [],
    hide: (text) => hidden.text(text),
    tell: (message) => told.push(message),
    ...over,
  });
}

const event = (body: RunEventBody, seconds = 0): RunEvent => ({
  v: 1,
  time: new Date(1_700_000_000_000 + seconds * 1000).toISOString(),
  pipeline: 7,
  ...body,
});

const job = (name: string, status: 'running' | 'pending' | 'success' | 'failed', attempt = 1): RunEventBody => ({
  type: 'job',
  id: 10 + attempt,
  name,
  stage: 'build',
  status,
  attempt,
  exit_code: null,
  failure_reason: null,
  allow_failure: false,
  coverage: null,
});

const log = (name: string, text: string): RunEventBody => ({ type: 'log', job: name, stream: 'stdout', text });

const page = (): string => readFileSync(join(folder, 'project/out/report.html'), 'utf8');

describe('the file of a report', () => {
  it('has the log of each attempt apart, and those of services', async () => {
    const report = await open();
    const bodies = [
      job('job', 'running'), log('job', 'first\n'), job('job', 'pending'), job('job', 'running', 2), log('job', 'second\n'),
      { type: 'service', job: 'job', name: 'db', status: 'failed', log: 'db says\n' } as const,
      { type: 'warning', message: 'take care of hidden-value', job: null } as const, job('job', 'failed', 2),
    ]; // prettier-ignore
    for (const body of bodies) await report.sink(event(body));
    const result = pipelineResult({ jobs: [jobSummary({ id: 12, attempts: 2, status: 'failed' })] });
    expect(await report.close(result, 'by itself')).toBe(true);
    const html = page();
    expect(html).toMatch(
      /id="job-11-log"[\s\S]*?>\nfirst\n<\/pre>[\s\S]*id="job-12-log" open[\s\S]*?>\nsecond\n<\/pre>/,
    );
    expect(html).toMatch(/Service db of attempt 2[\s\S]*?>\ndb says\n<\/pre>/);
    expect(html).toContain('take care of [MASKED]');
    expect(html).not.toContain('hidden-value');
    expect(html).toContain('<th scope="row">TOKEN</th><td><span class="soft">[MASKED]</span></td>');
    expect([report.lost, readdirSync(join(folder, 'scratch'))]).toEqual([[], []]);
  });

  it('keeps no log in memory', async () => {
    const report = await open();
    await report.sink(event(job('job', 'running')));
    expect(report.sink(event(log('job', 'short\n')))).toBeUndefined();
    const wait = report.sink(event(log('job', 'x'.repeat(100_000))));
    expect(wait).toBeInstanceOf(Promise); // the sender waits until it is written
    await wait;
    const [scratch = ''] = readdirSync(join(folder, 'scratch'));
    expect(readFileSync(join(folder, 'scratch', scratch, '0'), 'utf8')).toHaveLength(100_006);
    await report.close(undefined, 'stopped');
  });

  it('is there for a run without a result, as far as it has come', async () => {
    const report = await open();
    for (const [seconds, body] of [
      [0, { type: 'pipeline', status: 'running' }],
      [1, job('job', 'running')],
      [2, log('job', 'so far\n')],
      [5, log('job', 'no further')],
    ] as const)
      await report.sink(event(body, seconds));
    expect(await report.close(undefined, 'lost')).toBe(true);
    const text = page().replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '); // prettier-ignore
    expect(text).toContain('failed : it came to no end');
    expect(text).toContain('Duration 5.0 s');
    expect(text).toContain('2 jobs, 1 ran');
    expect(text).toContain('runner_system_failure');
    expect(text).toContain('so far no further');
  });

  it('is not there where no job ran, nor is that of an earlier run', async () => {
    mkdirSync(join(folder, 'project/out'));
    writeFileSync(join(folder, 'project/out/report.html'), 'an earlier one');
    const report = await open();
    await report.sink(event({ type: 'pipeline', status: 'running' }));
    expect(await report.close(undefined, 'lost')).toBe(false);
    expect(existsSync(join(folder, 'project/out/report.html'))).toBe(false);
    expect([report.lost, readdirSync(join(folder, 'scratch'))]).toEqual([[], []]);
  });

  it('takes the place of an earlier one, whatever else leads to that', async () => {
    mkdirSync(join(folder, 'project/out'));
    const report = await open();
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'project/out/report.html')); // in the midst of the run
    expect(await report.close(pipelineResult(), 'by itself')).toBe(false);
    expect(report.lost).toEqual([
      expect.stringMatching(/^report: .*report\.html could not be written: .*symbolic link/),
    ]);
    expect(told).toEqual(report.lost);
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
  });

  it.each([
    [
      'a link in its place',
      'out/report.html',
      (path: string) => symlinkSync('/etc/passwd', path),
      'out/report.html is a symbolic link',
    ],
    [
      'a link that leads nowhere',
      'out/report.html',
      (path: string) => symlinkSync('nowhere', path),
      'out/report.html is a symbolic link',
    ],
    [
      'a link in its way',
      'out/in/report.html',
      (path: string) => symlinkSync(tmpdir(), join(path, '..')),
      'out/in is a symbolic link',
    ],
    ['a folder', 'out/report.html', (path: string) => mkdirSync(path), 'out/report.html is no file'],
  ])('is refused before anything runs: %s', async (_, name, make, message) => {
    mkdirSync(join(folder, 'project/out'));
    const path = join(folder, 'project', name);
    make(path);
    const error = await open({ path }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UsageError);
    expect(messageOf(error)).toContain(message);
    expect(readdirSync(join(folder, 'scratch'))).toEqual([]);
  });

  it('says of which log something is missing', async () => {
    const report = await open();
    await report.sink(event(job('job', 'running')));
    await report.sink(event(log('job', 'x'.repeat(70_000))));
    const [scratch = ''] = readdirSync(join(folder, 'scratch'));
    rmSync(join(folder, 'scratch', scratch, '0'));
    mkdirSync(join(folder, 'scratch', scratch, '0')); // nothing can be written there any more
    await report.sink(event(log('job', 'y'.repeat(70_000))));
    await report.sink(event(log('job', 'z'.repeat(70_000))));
    expect(told).toEqual([expect.stringContaining('report: the log of job is not whole')]);
    await report.close(undefined, 'by itself');
    expect(report.lost.length).toBeGreaterThan(0);
  });
});
