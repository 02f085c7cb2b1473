import { describe, expect, test } from 'vitest';
import {
  createRun,
  hasWarnings,
  jobState,
  jobStatuses,
  pipelineStatus,
  stageStatuses,
  transition,
} from '../../../src/gitlab/index.js';
import type { FailureReason, JobEvent, RunState } from '../../../src/gitlab/index.js';
import { plan } from './support.js';

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

/** Steps, then status of the pipeline, of the stages and of the jobs. */
type Case = readonly [string, string, string, string];

function cases(text: string, rows: readonly Case[]): void {
  test.each(rows)('%s', async (steps, pipeline, stages, jobs) => {
    const state = play(await run(STAGES + text), steps);
    expect(Object.values(jobStatuses(state)).join(' ')).toBe(jobs);
    expect(Object.values(stageStatuses(state)).join(' ')).toBe(stages);
    expect(pipelineStatus(state)).toBe(pipeline);
  });
}

describe('stages', () => {
  cases(b() + t() + d(), [
    ['', 'pending', 'pending created created', 'pending created created'],
    ['b:run', 'running', 'running created created', 'running created created'],
    ['b:success', 'running', 'success pending created', 'success pending created'],
    ['b:success t:success d:success', 'success', 'success success success', 'success success success'],
    ['b:drop', 'failed', 'failed skipped skipped', 'failed skipped skipped'],
    ['b:cancel', 'canceled', 'canceled skipped skipped', 'canceled skipped skipped'],
    ['b:success t:drop', 'failed', 'success failed skipped', 'success failed skipped'],
  ]);
});

describe('allow_failure', () => {
  cases(b(', allow_failure: true') + t() + d(', when: on_failure'), [
    ['b:drop', 'pending', 'success pending created', 'failed pending created'],
    ['b:drop t:success', 'success', 'success success skipped', 'failed success skipped'],
    ['b:drop t:drop', 'running', 'success failed pending', 'failed failed pending'],
    ['b:cancel', 'pending', 'success pending created', 'canceled pending created'],
  ]);

  test('by exit code', async () => {
    const text = STAGES + b(', allow_failure: {exit_codes: [3]}') + t();
    const allowed = play(await run(text), 'b:drop:3');
    expect(jobState(allowed, 'b')).toMatchObject({ status: 'failed', allowFailure: true, exitCode: 3 });
    expect(jobStatuses(allowed)).toMatchObject({ t: 'pending' });
    expect(hasWarnings(allowed)).toBe(true);
    expect(jobStatuses(play(await run(text), 'b:drop:4'))).toMatchObject({ b: 'failed', t: 'skipped' });
  });
});

describe('when: on_failure and always', () => {
  cases(b() + t(', when: on_failure') + d(', when: always'), [
    ['b:success', 'running', 'success skipped pending', 'success skipped pending'],
    ['b:drop', 'running', 'failed pending created', 'failed pending created'],
    ['b:drop t:success', 'running', 'failed success pending', 'failed success pending'],
    ['b:drop t:success d:success', 'failed', 'failed success success', 'failed success success'],
    ['b:cancel', 'canceled', 'canceled skipped skipped', 'canceled skipped skipped'],
  ]);

  test('on_failure looks at all earlier stages', async () => {
    const state = play(await run(STAGES + b() + t(', when: always') + d(', when: on_failure')), 'b:drop t:success');
    expect(jobStatuses(state)).toEqual({ b: 'failed', t: 'success', d: 'pending' });
  });
});

describe('manual jobs', () => {
  describe('that are optional', () => {
    cases(b(', when: manual') + t(), [
      ['', 'pending', 'skipped pending', 'manual pending'],
      ['t:success', 'success', 'skipped success', 'manual success'],
      ['b:play', 'pending', 'pending pending', 'pending pending'],
      ['t:success b:play', 'running', 'pending success', 'pending success'],
      ['t:success b:play b:drop', 'success', 'success success', 'failed success'],
    ]);
  });

  describe('that block', () => {
    cases(b() + t(', when: manual, allow_failure: false') + d(), [
      ['b:success', 'manual', 'success manual created', 'success manual created'],
      ['b:success t:play', 'running', 'success pending created', 'success pending created'],
      ['b:success t:play t:success', 'running', 'success success pending', 'success success pending'],
      ['b:drop', 'failed', 'failed skipped skipped', 'failed skipped skipped'],
      ['b:success t:cancel', 'canceled', 'success canceled skipped', 'success canceled skipped'],
    ]);
  });

  test('all by themselves, or some', async () => {
    const text = STAGES + b(', when: manual') + t(', when: manual') + d();
    expect(jobStatuses(await run(text, { play: 'all' }))).toMatchObject({ b: 'pending' });
    const some = await run(text, { play: ['t'] });
    expect(jobStatuses(some)).toMatchObject({ b: 'manual', t: 'pending' });
  });

  test('play brings back what was skipped because of them', async () => {
    const state = await run(STAGES + b(', when: manual') + t(', needs: [b]') + d(', needs: [t]'));
    expect(jobStatuses(state)).toEqual({ b: 'manual', t: 'skipped', d: 'skipped' });
    const played = play(state, 'b:play');
    expect(jobStatuses(played)).toEqual({ b: 'pending', t: 'created', d: 'created' });
    expect(jobStatuses(play(played, 'b:success t:success'))).toEqual({ b: 'success', t: 'success', d: 'pending' });
  });

  test('needs of a played job wait again, however far away; others stay skipped', async () => {
    const chain = await run(
      'a: {script: x, when: manual}\nb: {script: x, needs: [a]}\nc: {script: x, when: manual, needs: [b]}\nd: {script: x, needs: [c]}\n',
    );
    expect(jobStatuses(chain)).toEqual({ a: 'manual', b: 'skipped', c: 'skipped', d: 'skipped' });
    expect(jobStatuses(play(chain, 'a:play'))).toEqual({ a: 'pending', b: 'created', c: 'created', d: 'created' });
    expect(jobStatuses(play(chain, 'a:play a:success b:success'))).toEqual({
      a: 'success',
      b: 'success',
      c: 'manual',
      d: 'skipped',
    });
    const two = await run(
      `${STAGES}${b(', when: manual')}${t(', when: manual')}${d(', needs: [t]')}d2: {stage: deploy, script: x, needs: [b]}\n`,
    );
    expect(jobStatuses(play(two, 't:play'))).toEqual({ b: 'manual', t: 'pending', d: 'created', d2: 'skipped' });
  });
});

describe('playing a job that has ended', () => {
  test('is a further attempt, and what it had skipped waits again', async () => {
    const state = play(await run('a: {script: x}\nb: {script: x, needs: [a]}\nc: {script: x, needs: [b]}\n'), 'a:drop');
    expect(jobStatuses(state)).toEqual({ a: 'failed', b: 'skipped', c: 'skipped' });
    const again = play(state, 'a:play');
    expect(jobState(again, 'a')).toMatchObject({ status: 'pending', attempt: 2 });
    expect(jobStatuses(play(again, 'a:success'))).toEqual({ a: 'success', b: 'pending', c: 'created' });
  });
});

describe('delayed jobs', () => {
  cases(b() + t(', when: delayed, start_in: 5 minutes') + d(), [
    ['b:success', 'scheduled', 'success scheduled created', 'success scheduled created'],
    ['b:success t:enqueue', 'running', 'success pending created', 'success pending created'],
    ['b:success t:play', 'running', 'success pending created', 'success pending created'],
    ['b:success t:enqueue t:success', 'running', 'success success pending', 'success success pending'],
    ['b:success t:cancel', 'canceled', 'success canceled skipped', 'success canceled skipped'],
  ]);
});

describe('needs', () => {
  cases(
    b() + `b2: {stage: build, script: x}\n` + t(', needs: [b]') + `t2: {stage: test, script: x}\n` + d(', needs: []'),
    [
      ['', 'pending', 'pending created pending', 'pending pending created created pending'],
      ['b:success', 'running', 'running pending pending', 'success pending pending created pending'],
      ['b:drop', 'running', 'running pending pending', 'failed pending skipped created pending'],
      ['b:success b2:drop', 'running', 'failed pending pending', 'success failed pending skipped pending'],
    ],
  );

  test('a skipped need skips, a skipped stage does not', async () => {
    const text = `${STAGES}${b()}s: {stage: test, script: x, when: on_failure}\n${d(', needs: [s]')}d2: {stage: deploy, script: x}\n`;
    expect(jobStatuses(play(await run(text), 'b:success'))).toEqual({
      b: 'success',
      s: 'skipped',
      d: 'skipped',
      d2: 'pending',
    });
  });

  test('needs of the same stage come first, whatever the order in the file', async () => {
    const state = await run('x: {script: x, needs: [y]}\ny: {script: x, needs: [z]}\nz: {script: x}\n');
    expect(jobStatuses(state)).toEqual({ z: 'pending', y: 'created', x: 'created' });
    expect(jobStatuses(play(state, 'z:drop'))).toEqual({ z: 'failed', y: 'skipped', x: 'skipped' });
  });

  test('always and on_failure with needs', async () => {
    const text = `${STAGES}${b()}${t(', needs: [b], when: always')}${d(', needs: [b], when: on_failure')}`;
    expect(jobStatuses(play(await run(text), 'b:drop'))).toEqual({ b: 'failed', t: 'pending', d: 'pending' });
    expect(jobStatuses(play(await run(text), 'b:cancel'))).toEqual({ b: 'canceled', t: 'skipped', d: 'skipped' });
  });

  test('a failure that is allowed satisfies a need', async () => {
    const text = STAGES + b(', allow_failure: true') + t(', needs: [b]');
    expect(jobStatuses(play(await run(text), 'b:drop'))).toEqual({ b: 'failed', t: 'pending' });
  });
});

describe('events that cannot be', () => {
  test('change nothing', async () => {
    const state = await run(STAGES + b() + t());
    expect(transition(state, 'none', { type: 'run' })).toBe(state);
    expect(transition(state, 't', { type: 'run' })).toBe(state);
    const done = play(state, 'b:success');
    for (const type of ['run', 'success', 'cancel', 'enqueue'] as const)
      expect(transition(done, 'b', { type })).toBe(done);
    expect(transition(done, 'b', drop())).toBe(done);
  });
});
