import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFor } from '../../test/unit/fleet/plan-for.js';
import { jobStatuses, pipelineStatus } from '../gitlab/index.js';
import type { JobEvent } from '../gitlab/status/types.js';
import { readRecordName, recordName } from './travel/records.js';
import { ancestorsOf, replay } from './replay.js';
import type { Reported } from './types.js';

const PASSED: JobEvent = { type: 'success' };
const FAILED: JobEvent = { type: 'drop', exitCode: 1, reason: 'script_failure' };
const told = (job: string, ...ends: JobEvent[]): Reported => ({ job, runAttempt: 1, ends });
const again = (job: string, ...ends: JobEvent[]): Reported => ({ job, runAttempt: 2, ends });

const FILE = `
stages: [build, test, deploy]
build: {stage: build, script: x, retry: {max: 1, when: runner_system_failure}}
lint: {stage: build, script: x, allow_failure: true}
unit: {stage: test, script: x}
free: {stage: test, script: x, needs: []}
late: {stage: test, script: x, needs: [unit]}
broken: {stage: deploy, script: x, when: on_failure}
always: {stage: deploy, script: x, when: always}
deploy: {stage: deploy, script: x}
hand: {stage: deploy, script: x, when: manual}
`;

describe('the state of a pipeline of several runners', async () => {
  const plan = await planFor(FILE);
  const document = { plan, manual: [] };
  const statuses = (reported: readonly Reported[], ...rest: [over?: string[], final?: boolean]): object => {
    const over = new Map((rest[0] ?? []).map((name) => [name, 'lost'] as const));
    return jobStatuses(replay(document, reported, over, rest[1]));
  };

  it('is made of what each has told, in whatever order', () => {
    const reported = [told('unit', FAILED), told('lint', FAILED), told('build', PASSED), told('free', PASSED)];
    const wanted = { build: 'success', lint: 'failed', unit: 'failed', late: 'skipped', broken: 'pending' };
    expect(statuses(reported)).toMatchObject({ ...wanted, always: 'pending', deploy: 'skipped' });
    expect(statuses([...reported].reverse())).toEqual(statuses(reported));
  });

  it('counts what nothing is known of as lost, once its runner has ended', () => {
    expect(statuses([])).toMatchObject({ build: 'pending', lint: 'pending', unit: 'created' });
    // another attempt is due, which somebody has to run
    expect(statuses([], ['build', 'lint'])).toMatchObject({ build: 'pending', lint: 'failed', unit: 'created' });
    expect(statuses([], ['build', 'lint'], true)).toMatchObject({
      build: 'failed',
      unit: 'skipped',
      broken: 'created',
    });
    const lost: JobEvent = { type: 'drop', exitCode: undefined, reason: 'runner_system_failure' };
    const state = replay(document, [told('lint', PASSED), told('build', lost), told('build', PASSED)]);
    expect(state.states[0]).toMatchObject({ status: 'success', attempt: 2 });
  });

  it('goes on from a run attempt to the next: what ran again is played again', () => {
    const first = [told('build', PASSED), told('lint', PASSED), told('unit', FAILED), told('free', PASSED)];
    const rest = [told('broken', PASSED), told('always', PASSED)];
    expect(statuses([...first, ...rest])).toMatchObject({ late: 'skipped', deploy: 'skipped', broken: 'success' });
    const second = [...first, ...rest, again('unit', PASSED), again('late', PASSED), again('always', FAILED)];
    expect(statuses(second)).toMatchObject({ unit: 'success', late: 'success', always: 'failed', deploy: 'pending' });
    const state = replay(document, second);
    expect(state.states[state.jobs.findIndex(({ name }) => name === 'unit')]?.attempt).toBe(2);
    expect(pipelineStatus(replay(document, [...second, again('deploy', PASSED)]))).toBe('failed');
  });

  it('knows what a job waits for', () => {
    expect([...ancestorsOf(document, ['late'])].sort()).toEqual(['build', 'lint', 'unit']);
    expect([...ancestorsOf(document, ['free'])]).toEqual([]);
    expect([...ancestorsOf(document, ['deploy', 'late'])].sort()).toEqual(['build', 'free', 'lint', 'unit']);
  });
});

describe('the name of a record', async () => {
  const plan = await planFor(FILE);
  const end: fc.Arbitrary<JobEvent> = fc.oneof(
    fc.constant(PASSED),
    fc.constant<JobEvent>({ type: 'cancel' }),
    fc.record({
      type: fc.constant('drop' as const),
      exitCode: fc.option(fc.integer({ min: 0, max: 255 }), { nil: undefined }),
      reason: fc.constantFrom('script_failure' as const, 'runner_system_failure' as const, 'api_failure' as const),
    }),
  );

  it('says how the attempts of a job have ended', () => {
    fc.assert(
      fc.property(
        fc.array(end, { minLength: 1, maxLength: 4 }),
        fc.subarray(['files', 'images'] as const),
        (ends, kinds) => {
          const name = { index: 3, runAttempt: 2, runner: 'ab12' };
          const text = recordName(77, name, ends, kinds);
          expect(text).toMatch(/^[\w.+-]{1,200}$/);
          expect(readRecordName(text, 77, plan)).toEqual({
            name,
            kinds,
            reported: { job: 'free', runAttempt: 2, ends },
          });
          expect(readRecordName(text, 78, plan)).toBeUndefined();
        },
      ),
    );
  });

  it.each([
    'gitlab-77.3.1-ab.files',
    'gitlab-77.99.1-ab.success',
    'gitlab-77.3.1-ab.success.',
    'gitlab-77.3.1-ab.constructor',
    'gitlab-77.3.1-ab.success+other',
    'gitlab-77.3.1-ab.success-1',
    'gitlab-077.3.1-ab.success',
    'something else',
  ])('is none: %s', (name) => expect(readRecordName(name, 77, plan)).toBeUndefined());
});
