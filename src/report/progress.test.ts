import { describe, expect, it } from 'vitest';
import { job, log } from '../../test/events.js';
import type { RunEventBody } from './events.js';
import { RunProgress } from './progress.js';

const START = Date.parse('2026-01-01T00:00:00Z');

const setup = (
  planned: readonly string[] = [],
): { take: (body: RunEventBody, at?: number) => void; progress: RunProgress } => {
  const progress = new RunProgress(planned);
  return {
    progress,
    take: (body, at = 0) =>
      progress.take({ v: 1, time: new Date(START + at * 1000).toISOString(), pipeline: 7, ...body }),
  };
};

describe('RunProgress', () => {
  it('counts what has ended, failed, runs and waits, jobs of child pipelines too', () => {
    const { take, progress } = setup(['a', 'b', 'c', 'd']);
    take(job('a', 'success'));
    take(job('b', 'failed'));
    take(job('c', 'failed', { allow_failure: true }));
    take(job('d', 'manual'));
    take(job('d / e', 'running'), 5);
    expect(progress.lines(START + 65_000, 5)).toEqual([
      'Pipeline #7: 3 of 5 jobs done, 1 failed, 1 running, 1 manual, 1 m 05 s',
      '  d / e  1 m 00 s  starting',
    ]);
  });

  it.each([
    ['Pulling docker image docker:28 ...\n', 'pulling docker:28'],
    ['Pulling docker:28: 3 of 8 layers\n', 'pulling docker:28: 3 of 8 layers'],
    ['Starting service redis:7...\n', 'starting redis:7'],
    ['Waiting for services to be up and running (timeout 30 seconds)...\n', 'waiting for services'],
    ['section_start:1:get_sources\r\u001b[0KGetting source\n', 'getting the sources'],
    ['section_start:1:step_script\r\u001b[0KExecuting\n\u001b[32;1m$ make all\u001b[0;m\nok\n', '$ make all'],
    ['$ make\n$ echo \u001b[1mlast\u0007\u202e\n', '$ echo last'],
  ])('says what a job does by its log: %j', (text, words) => {
    const { take, progress } = setup();
    take(job('a', 'running'));
    take(log('a', text));
    take(log('a', 'more of its output\n'));
    expect(progress.lines(START, 2)[1]).toBe(`  a     0 s  ${words}`);
  });

  it('says which service and that the registry is waited for', () => {
    const { take, progress } = setup();
    take({ type: 'registry', status: 'starting', address: '' });
    take(job('a', 'running'));
    take({ type: 'service', job: 'a', name: 'docker:28-dind', status: 'starting' });
    expect(progress.lines(START, 2)).toEqual([
      'Pipeline #7: 0 of 1 jobs done, 1 running, registry starting, 0 s',
      '  a     0 s  waiting for docker:28-dind',
    ]);
    take({ type: 'registry', status: 'ready', address: '127.0.0.1:1' });
    expect(progress.lines(START, 1)).toEqual(['Pipeline #7: 0 of 1 jobs done, 1 running, 0 s']);
  });

  it('has no more lines than there is room for', () => {
    const { take, progress } = setup();
    for (const name of ['a', 'b', 'c', 'd']) take(job(name, 'running'));
    expect(progress.lines(START, 4).slice(1)).toEqual([
      '  a     0 s  starting',
      '  b     0 s  starting',
      '  and 2 more',
    ]);
    expect(progress.lines(START, 5)).toHaveLength(5);
    expect(progress.lines(START, 1)).toHaveLength(1);
  });

  it('gives each attempt its own time', () => {
    const { take, progress } = setup();
    take(job('a', 'running'), 0);
    take(job('a', 'pending'), 10);
    expect(progress.lines(START + 10_000, 3)).toHaveLength(1);
    take(job('a', 'running'), 12);
    expect(progress.lines(START + 15_000, 3)[1]).toContain(' 3 s ');
  });
});
