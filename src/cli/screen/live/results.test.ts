import { expect, it, vi } from 'vitest';
import { job, log } from '../../../../test/events.js';
import { FakeTerminal } from '../../../../test/terminal.js';
import { failureEvent } from '../../../report/failure-event.js';
import type { RunEventBody } from '../../../report/events.js';
import { attemptEvent } from '../../../report/timings/attempt-event.js';
import { attempt, pipelineResult } from '../../../../test/results.js';
import { consoleReporter, type Shown } from '../console.js';

const FAILED = { status: 'failed', exitCode: 2, failureReason: 'script_failure' } as const;
const failure = failureEvent('unit', 1, {
  failedAt: { file: 'ci/test.yml', line: 12, column: 5 },
  lastLines: ['one\u001b[2J', 'make: not found'],
  explanations: [{ title: 'A tool is missing', cause: 'The image has no make.', remedy: 'Take another image.' }],
});

const RUN: readonly RunEventBody[] = [
  { type: 'pipeline', status: 'running' },
  job('unit', 'running'),
  job('lint', 'running'),
  log('unit', '\u001b[32;1m$ make\u001b[0;m\nmake: not found\n'),
  log('lint', 'fine so far'),
  failure,
  attemptEvent('unit', attempt(FAILED)),
  job('unit', 'failed'),
];

const AT = new Date(2026, 0, 2, 14, 3, 59);

/** What a run shows with a list; `at` is when it is looked at. */
async function shown(
  events: readonly RunEventBody[],
  shows: Shown = {},
  columns = 80,
): Promise<{ readonly live: string; readonly end: string; readonly terminal: FakeTerminal; readonly writes: number }> {
  vi.useFakeTimers({ now: AT });
  try {
    const terminal = new FakeTerminal(columns);
    let writes = 0;
    const counted = { write: (text: string) => void ((writes += 1), terminal.write(text)), columns, rows: 24 };
    const jobs = ['unit', 'lint', 'later'].map((name) => ({
      name,
      stage: name === 'later' ? 'deploy' : 'test',
      needs: null,
      startIn: undefined,
      resourceGroup: undefined,
      isTrigger: false,
    }));
    const list = { stages: ['test', 'deploy'], jobs, places: 2, logs: '/state/logs' };
    const reporter = consoleReporter(counted, false, { jobs: jobs.map(({ name }) => name), list }, undefined, shows);
    for (const event of events) await reporter.sink({ v: 1, time: AT.toISOString(), pipeline: 7, ...event });
    vi.advanceTimersByTime(1000);
    const live = terminal.text;
    await reporter.finish(pipelineResult({ jobs: [] }));
    expect(vi.getTimerCount()).toBe(0);
    return { live, end: terminal.text, terminal, writes };
  } finally {
    vi.useRealTimers();
  }
}

const BLOCK = [
  'unit failed: script failure, exit code 2',
  '  $ make',
  '  at ci/test.yml:12',
  '    one[2J',
  '    make: not found',
  '  A tool is missing',
  '    The image has no make.',
  '    Take another image.',
];

it('a job that fails is told at once with why, above the list of the others', async () => {
  const { live, end } = await shown(RUN);
  expect(live.split('\n')).toEqual([
    'Pipeline #7',
    ...BLOCK,
    'Pipeline #7: 1 of 3 jobs done, 1 failed, 1 running, 1 s',
    'test: unit failed',
    '  lint   1 s  fine so far',
    'deploy',
    '  later  waiting for stage test',
  ]);
  expect(end).not.toMatch(/jobs done|fine so far/);
  expect(end).toContain('\nLogs of the jobs: /state/logs\n');
});

it('one that has passed is told in a line, and with quiet in none', async () => {
  const passed = [job('lint', 'running'), attemptEvent('lint', attempt()), job('lint', 'success', { coverage: 78.4 })];
  expect((await shown(passed)).end).toContain('lint passed in 1.0 s, coverage 78.4%\n');
  expect((await shown(passed, { timestamps: true })).end).toContain('14:03:59 lint passed in');
  expect((await shown(passed, { quiet: true })).end).not.toContain('lint');
  expect((await shown(RUN, { quiet: true })).live).toContain(BLOCK.join('\n'));
});

it('an attempt that another follows, and a failure that is allowed, are told as such', async () => {
  const again = [...RUN.slice(0, -1), job('unit', 'pending')];
  expect((await shown(again)).live).toContain('unit (attempt 1) failed: script failure, exit code 2\n');
  const allowed = [...RUN.slice(0, -1), job('unit', 'failed', { allow_failure: true })];
  expect((await shown(allowed)).live).toContain('unit failed (allowed to fail): script failure');
});

it('with log-prefix the lines go by above the list', async () => {
  const { live, end } = await shown(RUN, { logPrefix: true });
  expect(live).toContain('unit  | make: not found\nunit failed: script failure');
  expect(live).toContain('\n  lint   1 s  fine so far\n');
  expect(end).not.toContain('Logs of the jobs');
});

it('fits into 40 columns', async () => {
  const { live } = await shown(RUN, {}, 40);
  for (const line of live.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
});

it('is drawn a few times a second, however much is printed', async () => {
  const many = Array.from({ length: 5000 }, (_, index) => log('lint', `line ${index}\n`));
  const { writes, live } = await shown([...RUN, ...many]);
  expect(live).toContain('line 4999');
  expect(writes).toBeLessThan(30);
});
