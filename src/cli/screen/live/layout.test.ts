import { describe, expect, it } from 'vitest';
import type { Status } from '../../../gitlab/status/types.js';
import type { StatusLine } from '../screen.js';
import { columnsOf } from '../width.js';
import type { LiveJob } from './jobs.js';
import { liveLines, type Room } from './layout.js';

const NOW = 100_000;

const job = (name: string, stage: string, status: Status, over: Partial<LiveJob> = {}): LiveJob => ({
  name,
  stage,
  status,
  allowFailure: false,
  since: NOW - 12_000,
  says: status === 'running' ? `output of ${name}` : '',
  ...over,
});

const JOBS: readonly LiveJob[] = [
  job('compile', 'build', 'success'),
  job('assets', 'build', 'success'),
  job('lint', 'test', 'failed'),
  job('unit 1/2', 'test', 'running'),
  job('unit 2/2', 'test', 'running', { since: NOW - 65_000 }),
  job('slow', 'test', 'created'),
  job('style', 'test', 'failed', { allowFailure: true }),
  job('pages', 'deploy', 'created'),
  job('review', 'deploy', 'manual'),
];
const STAGES = ['build', 'test', 'deploy'];

const why = ({ name, status }: LiveJob): string => (status === 'manual' ? 'manual' : `why ${name} waits`);

const shown = (jobs = JOBS, room: Partial<Room> = {}, stages = STAGES): readonly StatusLine[] =>
  liveLines('Pipeline #7', jobs, stages, { columns: 79, rows: 16, now: NOW, ...room }, why);

const lines = (...args: Parameters<typeof shown>): readonly string[] => shown(...args).map(({ text }) => text);

describe('the live list', () => {
  it('has the jobs by stage: a word for each that has ended, a line for each that runs, then for each that waits', () => {
    expect(lines()).toEqual([
      'Pipeline #7',
      'build: compile passed, assets passed',
      'test: lint failed, style failed (allowed)',
      '  unit 1/2      12 s  output of unit 1/2',
      '  unit 2/2  1 m 05 s  output of unit 2/2',
      '  slow      why slow waits',
      'deploy',
      '  pages     why pages waits',
      '  review    manual',
    ]);
  });

  it('says by its tone what has failed, and what goes on', () => {
    const tones = (...args: Parameters<typeof shown>): readonly string[] => shown(...args).map(({ tone }) => tone);
    expect(tones()).toEqual(['plain', 'plain', 'failed', 'running', 'running', 'plain', 'plain', 'plain', 'plain']);
    expect(tones([job('style', 'test', 'failed', { allowFailure: true })])[1]).toBe('plain');
  });

  it('counts what has passed where its names have no room, then what has failed', () => {
    expect(lines(JOBS, { columns: 30, rows: 7 })).toEqual([
      'Pipeline #7',
      'build: 2 passed',
      'test: 2 failed',
      '  unit 1/2      12 s  output …',
      '  unit 2/2  1 m 05 s  output …',
      '  slow      why slow waits',
      'deploy: 1 manual, 1 waiting',
    ]);
    const failed = [...JOBS, ...['a', 'b', 'c'].map((name) => job(name, 'test', 'success'))];
    expect(lines(failed, { columns: 60, rows: 6 })[2]).toBe('test: 2 failed, 3 passed, 1 waiting');
  });

  it.each([20, 40, 41, 60, 200])('is not wider than %d columns', (columns) => {
    const name = '試験'.repeat(40);
    const wide = [
      ...JOBS,
      job(name, 'test', 'running', { says: '日本語'.repeat(40) }),
      job(`${name}2`, 'test', 'created'),
    ];
    for (const rows of [3, 5, 7, 9, 20])
      for (const line of lines(wide, { columns, rows })) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
  });

  it('has of the jobs that wait those of the first stages where not all have room, all of a stage or none', () => {
    const many = [
      job('now', 'a', 'running'),
      ...['b1', 'b2'].map((name) => job(name, 'b', 'created')),
      ...['c1', 'c2', 'c3'].map((name) => job(name, 'c', 'created')),
      job('d1', 'd', 'created'),
    ];
    expect(lines(many, { rows: 9 }, [])).toEqual([
      'Pipeline #7',
      'a',
      '  now  12 s  output of now',
      'b',
      '  b1   why b1 waits',
      '  b2   why b2 waits',
      'c: 3 waiting',
      'd',
      '  d1   why d1 waits',
    ]);
    expect(lines(many, { rows: 6 }, [])).toEqual([
      'Pipeline #7',
      'a',
      '  now  12 s  output of now',
      'b: 2 waiting',
      'c: 3 waiting',
      'd: 1 waiting',
    ]);
    expect(lines(many, { rows: 5 }, [])).toEqual([
      'Pipeline #7',
      'a',
      '  now  12 s  output of now',
      '6 more wait in 3 stages',
    ]);
  });

  it('tells stages that are over, and then those that wait, in one line each where there is no room for them', () => {
    const many = [
      ...['a', 'b', 'c'].map((stage) => job(`${stage}1`, stage, 'success')),
      job('by hand', 'c', 'manual'),
      job('now', 'd', 'running'),
      ...['e', 'f'].map((stage) => job(`${stage}1`, stage, 'created')),
    ];
    const over = '3 stages are over: a1 passed, b1 passed, c1 passed, 1 manual';
    const now = ['d', '  now  12 s  output of now'];
    expect(lines(many, { rows: 6 }, [])).toEqual(['Pipeline #7', over, ...now, 'e: 1 waiting', 'f: 1 waiting']);
    expect(lines(many, { rows: 5 }, [])).toEqual(['Pipeline #7', over, ...now, '2 more wait in 2 stages']);
  });

  it('has at last only what has failed and what runs, and how many more there are', () => {
    const many = [
      job('lint', 'build', 'failed'),
      ...Array.from({ length: 30 }, (_, index) => job(`job ${index}`, 'test', 'running')),
      ...['a', 'b'].map((stage) => job(`${stage}1`, stage, 'created')),
    ];
    expect(lines(many, { rows: 5 })).toEqual([
      'Pipeline #7',
      'lint failed',
      '  job 0  12 s  output of job 0',
      '  job 1  12 s  output of job 1',
      '  and 28 more running, 2 more wait',
    ]);
    expect(lines(many, { rows: 3 })).toEqual([
      'Pipeline #7',
      '  job 0  12 s  output of job 0',
      '  and 29 more running, 2 more wait',
    ]);
    const few = [...many.slice(0, 3), ...many.slice(-2)];
    expect(lines(few, { rows: 5 }).slice(1)).toEqual([
      'lint failed',
      '  job 0  12 s  output of job 0',
      '  job 1  12 s  output of job 1',
      '  2 more wait',
    ]);
    expect(lines(few, { rows: 4 }).slice(1)).toEqual(lines(few, { rows: 5 }).slice(1, 4));
  });

  it('has never more lines than there is room for, whatever the jobs do', () => {
    const statuses: readonly Status[] = ['success', 'failed', 'running', 'created', 'pending', 'manual', 'scheduled', 'skipped', 'canceled']; // prettier-ignore
    for (let seed = 1; seed < 300; seed++) {
      const jobs = Array.from({ length: seed % 40 }, (_, index) => {
        const random = (seed * 7919 + index * 104_729) % 1009;
        return job(`job ${index}`, `stage ${random % 7}`, statuses[random % (1 + (seed % 9))] ?? 'created');
      });
      const rows = 1 + (seed % 17);
      expect(lines(jobs, { rows }).length).toBeLessThanOrEqual(rows);
    }
  });

  it('has nothing in it that a terminal obeys, and stages of child pipelines behind the others', () => {
    const evil = '\u001b[2J\u0007evil\u202e';
    const jobs = [job(evil, evil, 'running'), job(`${evil}2`, evil, 'created'), job('child / x', 'inner', 'success')];
    const all = liveLines('head', [...jobs, ...JOBS], STAGES, { columns: 79, rows: 20, now: NOW }, () => evil).map(({ text }) => text); // prettier-ignore
    expect(all.join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(all.slice(-4)).toEqual([
      '[2Jevil',
      expect.stringMatching(/^ {2}\[2Jevil .*output/),
      '  [2Jevil2  [2Jevil',
      'inner: child / x passed',
    ]);
  });

  it('looks closely at those of thousands of jobs alone that are shown', () => {
    let [asked, named] = [0, 0];
    const many = Array.from({ length: 5000 }, (_, index) => {
      const status = index < 2000 ? 'success' : index < 2004 ? 'running' : 'created';
      const one = job('', `stage ${Math.floor(index / 100)}`, status);
      return Object.defineProperty(one, 'name', { get: () => ((named += 1), `job ${index}`) });
    });
    const counted = (): string => {
      asked += 1;
      return 'why';
    };
    const all = liveLines('head', many, [], { columns: 79, rows: 16, now: NOW }, counted).map(({ text }) => text);
    expect(all.slice(0, 3)).toEqual(['head', '20 stages are over: 2000 passed', 'stage 20: 96 waiting']);
    expect(all.at(-1)).toBe('2900 more wait in 29 stages');
    expect(asked).toBe(0);
    expect(named).toBeLessThan(50);
  });
});
