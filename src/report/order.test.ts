import { describe, expect, it } from 'vitest';
import { jobSummary } from '../../test/results.js';
import { whyNotRun } from './order.js';

const STAGES = ['build', 'test', 'deploy'];
const waiting = (over: Parameters<typeof jobSummary>[0] = {}): ReturnType<typeof jobSummary> =>
  jobSummary({ name: 'x', stage: 'deploy', status: 'skipped', attempts: 0, ...over });

describe('why a job did not run', () => {
  it.each([
    ['a failed', [jobSummary({ name: 'a', status: 'failed' })]],
    ['a was skipped', [jobSummary({ name: 'a', status: 'skipped' })]],
    ['a was canceled', [jobSummary({ name: 'a', status: 'canceled' })]],
    ['a is manual and was not played', [jobSummary({ name: 'a', status: 'manual' })]],
    ['a, b, c and 1 more failed', ['a', 'b', 'c', 'd'].map((name) => jobSummary({ name, status: 'failed' }))],
    [
      'it runs after a failure (when: on_failure), and nothing before it failed',
      [jobSummary({ name: 'a', status: 'failed', allowFailure: true }), jobSummary({ name: 'b' })],
    ],
  ])('%s', (why, before) => {
    expect(whyNotRun(waiting(), [...before, waiting()], STAGES)).toBe(why);
  });

  it('looks at what the job needs, and at its own pipeline', () => {
    const jobs = [
      jobSummary({ name: 'a', status: 'failed' }),
      jobSummary({ name: 'b', status: 'skipped' }),
      jobSummary({ name: 'child / c', status: 'canceled', parent: 'child' }),
    ];
    expect(whyNotRun(waiting({ needs: ['b'] }), jobs, STAGES)).toBe('b was skipped');
    expect(
      whyNotRun(
        waiting({ parent: 'child', stage: 'late' }),
        [...jobs, waiting({ parent: 'child', stage: 'late' })],
        STAGES,
      ),
    ).toBe('child / c was canceled');
    expect(whyNotRun(jobSummary(), jobs, STAGES)).toBeUndefined();
  });
});
