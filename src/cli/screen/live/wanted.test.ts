import { describe, expect, it } from 'vitest';
import type { Need, PlanJob } from '../../../gitlab/types.js';
import { runTogether, wantsList, type ListWish } from './wanted.js';

const WISH: ListWish = { asked: 'auto', redraws: true, environment: {}, logs: '/logs', together: true };

describe('a live list', () => {
  it.each([
    [{}, true],
    [{ redraws: false }, false],
    [{ redraws: false, asked: 'true' }, false],
    [{ asked: 'false' }, false],
    [{ environment: { CI: 'true' } }, false],
    [{ environment: { CI: 'false' } }, true],
    [{ environment: { CI: 'true' }, asked: 'true' }, true],
    [{ together: false }, false],
    [{ together: false, asked: 'true' }, true],
    [{ logs: undefined }, false],
    [{ logs: undefined, asked: 'true' }, true],
  ] satisfies (readonly [Partial<ListWish>, boolean])[])('with %j: %s', (over, wanted) => {
    expect(wantsList({ ...WISH, ...over })).toBe(wanted);
  });
});

const need = (job: string): Need => ({ job, artifacts: true, optional: false });
const job = (name: string, stage: string, needs: readonly string[] | null = null, when = 'on_success'): PlanJob =>
  ({ name, stage, needs: needs && needs.map(need), when }) as unknown as PlanJob;

describe('jobs run at the same time', () => {
  const stages = ['build', 'test'];
  it.each([
    ['one after the other', [job('a', 'build'), job('b', 'test')], false],
    ['two of a stage', [job('a', 'build'), job('b', 'test'), job('c', 'test')], true],
    ['needs in a row', [job('a', 'build'), job('b', 'test', ['a']), job('c', 'test', ['b'])], false],
    ['one that needs nothing', [job('a', 'build'), job('b', 'test', [])], true],
    ['one whose need does not run', [job('a', 'build'), job('b', 'test', ['gone'])], true],
    ['a manual one', [job('a', 'build'), job('b', 'build', null, 'manual')], false],
  ])('%s: %s', (_, jobs, together) => {
    expect(runTogether({ jobs, stages }, [], 4)).toBe(together);
    expect(runTogether({ jobs, stages }, [], 1)).toBe(false);
  });

  it('where a manual one is played, and where a pipeline is triggered', () => {
    const jobs = [job('a', 'build'), job('b', 'build', null, 'manual')];
    expect(runTogether({ jobs, stages }, ['b'], 2)).toBe(true);
    expect(runTogether({ jobs, stages }, 'all', 2)).toBe(true);
    const trigger = { ...job('a', 'build'), trigger: {} } as unknown as PlanJob;
    expect(runTogether({ jobs: [trigger], stages }, [], 2)).toBe(true);
  });
});
