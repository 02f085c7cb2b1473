import { describe, expect, it } from 'vitest';
import type { Plan, PlanJob } from '../../../gitlab/types.js';
import { menu, readAnswer } from './menu.js';

const job = (name: string, stage: string, when = 'on_success', groupName = name): PlanJob =>
  ({ name, stage, when, groupName }) as unknown as PlanJob;

const PLAN = {
  stages: ['build', 'test', 'deploy'],
  jobs: [
    job('late', 'deploy', 'manual'),
    job('compile all', 'build'),
    job('unit 1/2', 'test', 'on_success', 'unit'),
    job('unit 2/2', 'test', 'on_success', 'unit'),
    job('2-3', 'test'),
    job('\u001b[31mred', 'deploy'),
  ],
} satisfies Pick<Plan, 'jobs' | 'stages'>;

describe('the menu of jobs', () => {
  it('has them by stage with numbers, and no control characters', () => {
    const text = menu(PLAN);
    expect(text.split('\n')).toEqual([
      'build', '  1  compile all', 'test', '  2  unit 1/2', '  3  unit 2/2', '  4  2-3',
      'deploy', '  5  late  (manual)', expect.stringMatching(/^ {2}6 {2}\P{Cc}*red$/u), '',
    ]); // prettier-ignore
  });
});

describe('an answer', () => {
  it.each([
    ['', []],
    ['1', ['compile all']],
    ['1, 3 5', ['compile all', 'unit 2/2', 'late']],
    ['2 - 3', undefined],
    ['5-6', ['late', '\u001b[31mred']],
    ['unit', ['unit 1/2', 'unit 2/2']],
    ['compile all, unit 1/2', ['compile all', 'unit 1/2']],
    // a name that is like a range is that name
    ['2-3', ['2-3']],
    ['1 1,compile all', ['compile all']],
    ['0', undefined],
    ['4-9', undefined],
    ['nobody', undefined],
  ])('%j', (text, names) => {
    const answer = readAnswer(text, PLAN);
    if (names === undefined) expect(answer).toHaveProperty('problem', expect.stringMatching(/^There is no job /));
    else expect(answer).toEqual({ names });
  });

  it('is of some jobs alone', () => {
    const manual = (text: string): unknown => readAnswer(text, PLAN, ({ when }) => when === 'manual');
    expect(manual('late')).toEqual({ names: ['late'] });
    expect(manual('1')).toEqual({ problem: 'compile all is no manual job' });
  });
});
