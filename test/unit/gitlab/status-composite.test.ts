import { describe, expect, test } from 'vitest';
import {
  cancelPipeline,
  createRun,
  isSettled,
  jobState,
  jobStatuses,
  pipelineStatus,
  startable,
  transition,
} from '../../../src/gitlab/index.js';
import type { FailureReason, JobEvent, RunState } from '../../../src/gitlab/index.js';
import { composite, statusBit } from '../../../src/gitlab/status/composite.js';
import { plan } from './support.js';
import { cpuMs } from '../../cpu.js';

async function run(text: string, options: Parameters<typeof createRun>[1] = {}): Promise<RunState> {
  return createRun(await plan(text), options);
}

const drop = (exitCode: number | undefined = 1, reason: FailureReason = 'script_failure'): JobEvent => ({
  type: 'drop',
  exitCode,
  reason,
});

/** `build:success test:drop` and the like, one after the other. */
function play(state: RunState, steps: string): RunState {
  return steps
    .split(' ')
    .filter((step) => step !== '')
    .reduce((current, step) => {
      const [name = '', type = '', code] = step.split(':');
      const event: JobEvent = type === 'drop' ? drop(code === undefined ? 1 : Number(code)) : { type: type as 'run' };
      return transition(current, name, event);
    }, state);
}

const STAGES = 'stages: [build, test, deploy]\n';

const b = (more = ''): string => `b: {stage: build, script: x${more}}\n`;

const t = (more = ''): string => `t: {stage: test, script: x${more}}\n`;

const d = (more = ''): string => `d: {stage: deploy, script: x${more}}\n`;

describe('retry', () => {
  const state = (retry: string): Promise<RunState> => run(STAGES + b(`, retry: ${retry}`) + t());

  test('gives further attempts', async () => {
    const first = play(await state('1'), 'b:run b:drop');
    expect(jobState(first, 'b')).toMatchObject({
      status: 'pending',
      attempt: 2,
      reason: 'script_failure',
      exitCode: 1,
    });
    expect(jobStatuses(first)).toMatchObject({ t: 'created' });
    expect(jobStatuses(play(first, 'b:run b:drop'))).toEqual({ b: 'failed', t: 'skipped' });
    expect(jobStatuses(play(first, 'b:run b:success'))).toEqual({ b: 'success', t: 'pending' });
  });

  test.each<[string, number, FailureReason, boolean]>([
    ['{max: 1, when: runner_system_failure}', 1, 'script_failure', false],
    ['{max: 1, when: runner_system_failure}', 1, 'runner_system_failure', true],
    ['{max: 1, when: [script_failure, api_failure]}', 1, 'script_failure', true],
    ['{max: 1, exit_codes: 137}', 137, 'script_failure', true],
    ['{max: 1, exit_codes: 137}', 1, 'script_failure', false],
    ['{max: 1, exit_codes: 137, when: api_failure}', 1, 'api_failure', true],
    ['{max: 1, exit_codes: 137, when: api_failure}', 137, 'script_failure', true],
    ['{max: 2}', 1, 'missing_dependency_failure', false],
    ['0', 1, 'script_failure', false],
    ['{when: always}', 1, 'script_failure', false],
  ])('%s, exit code %i, %s: %s', async (retry, exitCode, reason, again) => {
    const next = transition(await state(retry), 'b', drop(exitCode, reason));
    expect(jobState(next, 'b')?.status).toBe(again ? 'pending' : 'failed');
  });

  test('a canceled job is not retried', async () => {
    expect(jobState(play(await state('2'), 'b:run b:cancel'), 'b')?.status).toBe('canceled');
  });
});

describe('canceling', () => {
  test('the pipeline: everything that has not ended', async () => {
    const state = cancelPipeline(
      play(
        await run(STAGES + b() + 'm: {stage: build, script: x, when: manual}\n' + t() + d(', when: always')),
        'b:success t:run',
      ),
    );
    expect(jobStatuses(state)).toEqual({ b: 'success', m: 'canceled', t: 'canceled', d: 'canceled' });
    expect(pipelineStatus(state)).toBe('canceled');
    expect(isSettled(state)).toBe(true);
  });

  test('on_job_failure', async () => {
    const text = `workflow: {auto_cancel: {on_job_failure: all}}\n${STAGES}${b()}b2: {stage: build, script: x}\nb3: {stage: build, script: x, allow_failure: true}\n${t()}`;
    expect(jobStatuses(play(await run(text), 'b3:drop'))).toMatchObject({ b: 'pending', b2: 'pending' });
    const failed = play(await run(text), 'b2:run b:drop');
    expect(jobStatuses(failed)).toEqual({ b: 'failed', b2: 'canceled', b3: 'canceled', t: 'canceled' });
    expect(pipelineStatus(failed)).toBe('failed');
  });
});

describe('what may start', () => {
  test('pending jobs, of a resource group one at a time', async () => {
    const text = 'a: {script: x, resource_group: g}\nb: {script: x, resource_group: g}\nc: {script: x}\n';
    const state = await run(text);
    expect(startable(state)).toEqual(['a', 'c']);
    expect(startable(play(state, 'a:run'))).toEqual(['c']);
    expect(startable(play(state, 'a:run c:run a:success'))).toEqual(['b']);
  });
});

test('the state is plain data', async () => {
  const state = play(await run(STAGES + b() + t(', needs: [b]')), 'b:run');
  const copy = JSON.parse(JSON.stringify(state)) as RunState;
  expect(jobStatuses(play(copy, 'b:success'))).toEqual({ b: 'success', t: 'pending' });
  expect(jobStatuses(state)).toEqual({ b: 'running', t: 'created' });
});

describe('composite', () => {
  const of = (statuses: string, dag = false): string =>
    composite(
      statuses.split(' ').reduce((bits, text) => {
        const allowed = text.endsWith('?');
        return bits | statusBit(text.replace('?', '') as 'created', allowed);
      }, 0),
      dag,
    );

  test.each([
    ['success skipped', 'success'],
    ['skipped', 'skipped'],
    ['manual?', 'skipped'],
    ['skipped manual?', 'skipped'],
    ['success manual?', 'success'],
    ['success failed?', 'success'],
    ['failed? canceled?', 'success'],
    ['created', 'created'],
    ['created failed?', 'created'],
    ['created success', 'running'],
    ['canceled success', 'canceled'],
    ['canceled failed', 'failed'],
    ['pending created', 'pending'],
    ['pending success', 'running'],
    ['running failed', 'running'],
    ['manual success', 'manual'],
    ['manual failed', 'manual'],
    ['manual running', 'running'],
    ['scheduled success', 'scheduled'],
    ['scheduled manual', 'manual'],
    ['created failed', 'running'],
    ['failed success', 'failed'],
  ])('%s: %s', (statuses, expected) => {
    expect(of(statuses)).toBe(expected);
  });

  test.each([
    ['success skipped', 'skipped'],
    ['success manual?', 'skipped'],
    ['success', 'success'],
    ['running skipped', 'skipped'],
  ])('of needs: %s: %s', (statuses, expected) => {
    expect(of(statuses, true)).toBe(expected);
  });

  test('nothing is success', () => expect(composite(0)).toBe('success'));
});

test('1,000 jobs run in no time', async () => {
  const text = Array.from(
    { length: 1000 },
    (_, i) => `j${String(i)}: {script: x, stage: ${['build', 'test', 'deploy'][i % 3] ?? 'test'}}`,
  ).join('\n');
  let state = await run(text);
  const started = cpuMs();
  let steps = 0;
  for (let next = startable(state); next.length > 0; next = startable(state)) {
    for (const name of next) {
      state = transition(transition(state, name, { type: 'run' }), name, { type: 'success' });
      steps += 1;
    }
  }
  expect(steps).toBe(1000);
  expect(pipelineStatus(state)).toBe('success');
  expect(cpuMs() - started).toBeLessThan(3000);
});
