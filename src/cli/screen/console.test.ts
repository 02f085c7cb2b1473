import { describe, expect, it, vi } from 'vitest';
import { job } from '../../../test/events.js';
import { FakeTerminal } from '../../../test/terminal.js';
import type { RunEventBody } from '../../report/events.js';
import { jobSummary, pipelineResult } from '../../../test/results.js';
import { canRedraw, consoleReporter, wantsColor } from './console.js';

const EVENTS: readonly RunEventBody[] = [
  { type: 'pipeline', status: 'running' },
  job('a', 'running'),
  { type: 'log', job: 'a', stream: 'stdout', text: '\u001b[32;1m$ make\u001b[0;m\n' },
  { type: 'log', job: 'a', stream: 'stdout', text: 'built' },
  { type: 'warning', message: 'careful', job: null },
];

const result = pipelineResult({ jobs: [jobSummary({ name: 'a' })] });

describe('the console', () => {
  it('prints lines and nothing else where it cannot redraw', async () => {
    const texts: string[] = [];
    const reporter = consoleReporter({ write: (text) => texts.push(text) }, false);
    for (const event of EVENTS) await reporter.sink({ v: 1, time: '', pipeline: 7, ...event });
    await reporter.sink({ v: 1, time: '', pipeline: 7, ...job('a', 'success') });
    await reporter.finish(result);
    expect(texts.join('')).toBe(
      'Pipeline #7\n\n=== a ===\n$ make\nbuilt\nWARNING: careful\n\ntest  a  passed  1.0 s\n\nPipeline #7 passed in 1 m 05 s\n',
    );
  });

  it('says for which manual jobs a pipeline waits', async () => {
    const texts: string[] = [];
    const reporter = consoleReporter({ write: (text) => texts.push(text) }, false);
    const jobs = [jobSummary({ name: 'play', status: 'manual', durationSeconds: undefined })];
    await reporter.finish(pipelineResult({ status: 'manual', jobs }));
    expect(texts.join('')).toContain('\n\nThe pipeline waits for a manual job, which --manual play plays\n\n');
  });

  it('has the coverage of the jobs that have one', async () => {
    const texts: string[] = [];
    const reporter = consoleReporter({ write: (text) => texts.push(text) }, false);
    const jobs = [
      jobSummary({ name: 'unit', coverage: 78.46 }),
      jobSummary({ name: 'lint', status: 'failed', exitCode: 1 }),
    ];
    await reporter.finish(pipelineResult({ jobs }));
    expect(texts.join('')).toContain(
      ['test  unit  passed  1.0 s  coverage 78.46%', 'test  lint  failed  1.0 s                   exit code 1'].join(
        '\n',
      ),
    );
    expect(texts.join('')).not.toMatch(/ $/m);
  });

  it('obeys no sequence of a name or a message, and none of a job that does more than show text', async () => {
    const texts: string[] = [];
    const reporter = consoleReporter({ write: (text) => texts.push(text) }, true);
    const evil = '\u001b]52;c;ZXZpbA==\u0007\u001b[2Jname';
    const events: readonly RunEventBody[] = [
      { type: 'pipeline', status: 'running' },
      job(evil, 'running'),
      { type: 'log', job: evil, stream: 'stdout', text: '\u001b[31mred\u001b[0m\u001b]0;ti' },
      { type: 'log', job: evil, stream: 'stdout', text: 'tle\u0007 end\u001b[6n\n' },
      { type: 'warning', message: evil, job: null },
      job(evil, 'success'),
    ];
    for (const event of events) await reporter.sink({ v: 1, time: '', pipeline: 7, ...event });
    await reporter.finish(pipelineResult({ jobs: [jobSummary({ name: evil })] }));
    const shown = texts.join('');
    expect(shown).toContain('\u001b[31mred\u001b[0m end\n');
    expect(shown.replace(/\u001b\[[0-9;]*m/g, '')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it('says on a terminal what goes on, below the log and only while it goes on', async () => {
    vi.useFakeTimers({ now: 0 });
    try {
      const terminal = new FakeTerminal(60);
      const reporter = consoleReporter(terminal, true, { jobs: ['a', 'b'] });
      for (const event of EVENTS) await reporter.sink({ v: 1, time: new Date(0).toISOString(), pipeline: 7, ...event });
      vi.advanceTimersByTime(3000);
      expect(terminal.tail(4)).toEqual([
        'built',
        'WARNING: careful',
        'Pipeline #7: 0 of 2 jobs done, 1 running, 3 s',
        '  a     3 s  $ make',
      ]);
      reporter.tell('Stopping\n');
      expect(terminal.tail(3)[0]).toBe('Stopping');
      await reporter.sink({ v: 1, time: new Date(3000).toISOString(), pipeline: 7, ...job('a', 'success') });
      await reporter.finish(result);
      expect(terminal.text).not.toContain('jobs done');
      expect(terminal.tail(1)).toEqual(['Pipeline #7 passed in 1 m 05 s']);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('what a terminal can do', () => {
  it.each([
    [{ TERM: 'xterm' }, true, true, true],
    [{ TERM: 'xterm' }, false, false, false],
    [{ TERM: 'dumb' }, true, false, false],
    [{}, true, true, false],
    [{ TERM: 'xterm', NO_COLOR: '1' }, true, false, true],
    [{ TERM: 'xterm', NO_COLOR: '' }, true, true, true],
    [{ TERM: 'xterm', FORCE_COLOR: '1' }, false, true, false],
    [{ TERM: 'xterm', FORCE_COLOR: '0' }, true, false, true],
    [{ TERM: 'xterm', FORCE_COLOR: '1', NO_COLOR: '1' }, true, false, true],
  ])('%j, a terminal: %s', (environment, isTerminal, colors, redraws) => {
    expect([wantsColor(environment, isTerminal), canRedraw(environment, isTerminal)]).toEqual([colors, redraws]);
  });
});
