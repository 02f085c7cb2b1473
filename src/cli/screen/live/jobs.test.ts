import { describe, expect, it } from 'vitest';
import { job, log } from '../../../../test/events.js';
import type { RunEventBody } from '../../../report/events.js';
import { lastLine, LiveJobs } from './jobs.js';

function jobsAfter(...events: readonly RunEventBody[]): LiveJobs {
  const jobs = new LiveJobs([
    { name: 'a', stage: 'build' },
    { name: 'b', stage: 'test' },
  ]);
  for (const event of events) jobs.take({ v: 1, time: new Date(5000).toISOString(), pipeline: 7, ...event });
  return jobs;
}

describe('what the live list knows', () => {
  it('is every planned job, those of child pipelines, and the last line of each that runs', () => {
    const jobs = jobsAfter(
      job('a', 'running', { stage: 'build' }),
      log('a', 'one\ntw'),
      log('a', 'o\n'),
      job('a / c', 'running'),
    );
    expect(jobs.list()).toEqual([
      { name: 'a', stage: 'build', status: 'running', allowFailure: false, since: 5000, says: 'two' },
      { name: 'b', stage: 'test', status: 'created', allowFailure: false, since: 0, says: '' },
      { name: 'a / c', stage: 'test', status: 'running', allowFailure: false, since: 5000, says: '' },
    ]);
  });

  it('is nothing of the log of an attempt that has ended', () => {
    const [first] = jobsAfter(job('a', 'running'), log('a', 'one\n'), job('a', 'pending'), job('a', 'running')).list();
    expect(first?.says).toBe('');
  });

  it('is which service a job waits for', () => {
    const service = { type: 'service', job: 'a', name: 'docker:28-dind', status: 'starting' } as const;
    expect(jobsAfter(job('a', 'running'), log('a', 'x'), service).list()[0]?.says).toBe('waiting for docker:28-dind');
  });

  it('stays small however much is printed', () => {
    const jobs = jobsAfter(job('a', 'running'), log('a', 'x'.repeat(1_000_000)));
    expect(jobs.list()[0]?.says.length).toBeLessThan(400);
  });
});

describe('the last line of a log', () => {
  it.each([
    ['one\ntwo\n\n  \n', 'two'],
    ['\u001b[32;1m$ make all\u001b[0;m\n', '$ make all'],
    ['10%\r20%\r', '20%'],
    ['section_start:1:step_script\r\u001b[0KExecuting\nsection_end:1:step_script\r\u001b[0K', 'Executing'],
    ['a\u0007b\u202ec\u001b[5A', 'abc'],
    ['', ''],
  ])('%j', (end, line) => {
    expect(lastLine(end)).toBe(line);
  });
});
