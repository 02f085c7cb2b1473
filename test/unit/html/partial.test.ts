import { describe, expect, it } from 'vitest';
import type { Plan, PlanJob } from '../../../src/gitlab/types.js';
import type { RunEventBody } from '../../../src/report/events.js';
import { PartialResult } from '../../../src/report/html/partial.js';

const job = (name: string, status: 'running' | 'success', attempt = 1): RunEventBody => ({
  type: 'job',
  id: 5,
  name,
  stage: 'test',
  status,
  attempt,
  exit_code: null,
  failure_reason: null,
  allow_failure: false,
  coverage: null,
});

const plan = {
  name: 'named',
  stages: ['test'],
  jobs: ['a', 'a / b', 'z'].map((name) => ({ name, stage: 'test', needs: [{ job: 'x' }] }) as unknown as PlanJob),
} as unknown as Plan;

describe('what is known of a run without a result', () => {
  it('are its jobs as they stood, and the attempts that had ended', () => {
    const partial = new PartialResult();
    const bodies: RunEventBody[] = [
      { type: 'pipeline', status: 'running' },
      job('a', 'running'),
      { type: 'attempt', id: 5, name: 'a', attempt: 1, status: 'success', exit_code: null, failure_reason: null, started_seconds: 1, duration_seconds: 2, phases: [{ name: 'script', started_seconds: 1, seconds: 2 }] },
      job('a', 'success'),
      job('a / b', 'running'),
      job('a / b / c', 'running'),
    ]; // prettier-ignore
    bodies.forEach((body, second) =>
      partial.take({ v: 1, time: new Date(second * 1000).toISOString(), pipeline: 9, ...body }),
    );
    const result = partial.result(plan);
    expect(result).toMatchObject({
      pipeline: 9,
      name: 'named',
      status: 'failed',
      durationSeconds: 5,
      stages: ['test'],
    });
    expect(result?.jobs).toMatchObject([
      { name: 'a', status: 'success', id: 5, attempts: 1, durationSeconds: 2, startedSeconds: 1, needs: ['x'], parent: undefined, history: [{ number: 1, startedSeconds: 1, durationSeconds: 2, phases: [{ phase: 'script', startedSeconds: 1, seconds: 2 }] }] },
      { name: 'a / b', status: 'failed', failureReason: 'runner_system_failure', startedSeconds: 4, history: [], parent: undefined },
      { name: 'z', status: 'created', id: 0, attempts: 0 },
      { name: 'a / b / c', status: 'failed', stage: 'test', parent: 'a / b', needs: null },
    ]); // prettier-ignore
  });

  it('is nothing where no job ran', () => {
    const partial = new PartialResult();
    partial.take({ v: 1, time: new Date(0).toISOString(), pipeline: 9, type: 'pipeline', status: 'running' });
    expect(partial.result(plan)).toBeUndefined();
  });
});
