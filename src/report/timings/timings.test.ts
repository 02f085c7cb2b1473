import { describe, expect, it } from 'vitest';
import { attempt, jobSummary, pipelineResult } from '../../../test/results.js';
import { attemptEvent, attemptOf } from './attempt-event.js';
import { PhaseClock } from './phases.js';
import { criticalPathLine } from './timings.js';

describe('the phases of a job', () => {
  const clock = (): { readonly clock: PhaseClock; at: (seconds: number) => PhaseClock } => {
    let now = 0;
    const clock = new PhaseClock(() => now);
    return {
      clock,
      at: (seconds) => {
        now = seconds * 1000;
        return clock;
      },
    };
  };

  it('have no gaps, and of two at once the one that is waited for counts', () => {
    const { at } = clock();
    const prepared = at(11).begin('preparing');
    const pulled = at(12).begin('image_pull');
    const started = at(13).begin('daemon_start');
    at(15);
    pulled();
    at(18);
    started();
    at(19);
    prepared();
    const script = at(21).begin('script');
    at(30);
    script();
    expect(at(32).times(10_000, 32_000, 5000)).toEqual([
      { phase: 'preparing', startedSeconds: 5, seconds: 2 },
      { phase: 'image_pull', startedSeconds: 7, seconds: 3 },
      { phase: 'daemon_start', startedSeconds: 10, seconds: 3 },
      { phase: 'preparing', startedSeconds: 13, seconds: 3 },
      { phase: 'script', startedSeconds: 16, seconds: 9 },
      { phase: 'cleanup', startedSeconds: 25, seconds: 2 },
    ]);
  });

  it('end with the attempt where something had not ended, also where it failed', async () => {
    const { clock: noting, at } = clock();
    at(1).begin('script');
    await expect(noting.during('upload', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(at(3).times(1000, 3000, 0)).toEqual([{ phase: 'script', startedSeconds: 1, seconds: 2 }]);
  });
});

describe('the critical path', () => {
  const ran = (name: string, stage: string, from: number, seconds: number, over = {}): ReturnType<typeof jobSummary> =>
    jobSummary({
      name,
      stage,
      history: [
        attempt({
          startedSeconds: from,
          durationSeconds: seconds,
          phases: [{ phase: 'script', startedSeconds: from, seconds }],
        }),
      ],
      ...over,
    });

  it('goes back from the last job along what each waited for', () => {
    const jobs = [
      ran('long', 'build', 1, 9),
      ran('short', 'build', 1, 2),
      ran('unit', 'test', 3, 4, { needs: ['short'] }),
      ran('all', 'test', 10, 5),
      ran('deploy', 'deploy', 15, 2),
    ];
    const line = criticalPathLine(pipelineResult({ jobs, durationSeconds: 18 }));
    expect(line).toBe('long (9.0 s) → all (5.0 s) → deploy (2.0 s): 16.0 s of 18.0 s');
  });

  it('goes through child pipelines, counts all attempts and what was waited', () => {
    const twice = [
      attempt({ startedSeconds: 4, durationSeconds: 2, phases: [{ phase: 'waiting', startedSeconds: 2, seconds: 2 }] }),
      attempt({ number: 2, startedSeconds: 7, durationSeconds: 3 }),
    ];
    const jobs = [
      ran('first', 'build', 0, 2),
      ran('go', 'test', 2, 8, { trigger: true }),
      jobSummary({ name: 'go / a', stage: 'x', parent: 'go', history: twice }),
    ];
    expect(criticalPathLine(pipelineResult({ jobs, durationSeconds: 10 }))).toBe(
      'first (2.0 s) → go / a (5.0 s, after 3.0 s of waiting): 10.0 s of 10.0 s',
    );
    expect(criticalPathLine(pipelineResult())).toBeUndefined();
  });
});

it('an attempt is the same when it has been told by an event', () => {
  const told = attempt({
    number: 2,
    status: 'failed',
    exitCode: 3,
    failureReason: 'script_failure',
    phases: [{ phase: 'image_pull', startedSeconds: 1, seconds: 2 }],
  });
  const event = attemptEvent('job', told);
  expect(event).toMatchObject({ type: 'attempt', name: 'job', attempt: 2, exit_code: 3 });
  expect(attemptOf(event)).toEqual(told);
  expect(attemptOf(attemptEvent('job', attempt()))).toEqual(attempt());
});
