import { describe, expect, it } from 'vitest';
import type { Status } from '../../../gitlab/status/types.js';
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

const lines = (jobs = JOBS, room: Partial<Room> = {}): readonly string[] =>
  liveLines('Pipeline #7', jobs, STAGES, { columns: 79, rows: 16, now: NOW, ...room }).map(({ text }) => text);

describe('the live list', () => {
  it('has the jobs by stage: a line for each that runs, a word for each that has ended, and how many wait', () => {
    expect(lines()).toEqual([
      'Pipeline #7',
      'build: compile passed, assets passed',
      'test: lint failed, style failed (allowed), 1 waiting',
      '  unit 1/2      12 s  output of unit 1/2',
      '  unit 2/2  1 m 05 s  output of unit 2/2',
      'deploy: 1 manual, 1 waiting',
    ]);
  });

  it('says by its tone what has failed, and what goes on', () => {
    const shown = liveLines('head', JOBS, STAGES, { columns: 79, rows: 16, now: NOW });
    expect(shown.map(({ tone }) => tone)).toEqual(['plain', 'plain', 'failed', 'running', 'running', 'plain']);
    const allowed = liveLines('head', [job('style', 'test', 'failed', { allowFailure: true })], STAGES, { columns: 79, rows: 9, now: NOW }); // prettier-ignore
    expect(allowed[1]?.tone).toBe('plain');
  });

  it('counts what has passed where its names have no room, then what has failed', () => {
    expect(lines(JOBS, { columns: 30 })).toEqual([
      'Pipeline #7',
      'build: 2 passed',
      'test: 2 failed, 1 waiting',
      '  unit 1/2      12 s  output …',
      '  unit 2/2  1 m 05 s  output …',
      'deploy: 1 manual, 1 waiting',
    ]);
    const failed = [...JOBS, ...['a', 'b', 'c'].map((name) => job(name, 'test', 'success'))];
    expect(lines(failed, { columns: 60 })[2]).toBe('test: 2 failed, 3 passed, 1 waiting');
  });

  it.each([20, 40, 41, 60, 200])('is not wider than %d columns', (columns) => {
    const wide = [...JOBS, job('試験'.repeat(40), 'test', 'running', { says: '日本語'.repeat(40) })];
    for (const line of lines(wide, { columns })) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
  });

  it('tells stages that are over and those that wait in one line each where there is no room for them', () => {
    const many = [
      ...['a', 'b', 'c'].map((stage) => job(`${stage}1`, stage, 'success')),
      job('now', 'd', 'running'),
      ...['e', 'f'].map((stage) => job(`${stage}1`, stage, 'created')),
    ];
    expect(liveLines('head', many, [], { columns: 79, rows: 5, now: NOW }).map(({ text }) => text)).toEqual([
      'head',
      '3 stages are over: a1 passed, b1 passed, c1 passed',
      'd',
      '  now  12 s  output of now',
      '2 stages wait: 2 waiting',
    ]);
  });

  it('has at last only what runs, and how much more does', () => {
    const many = Array.from({ length: 30 }, (_, index) => job(`job ${index}`, 'test', 'running'));
    expect(lines(many, { rows: 4 })).toEqual([
      'Pipeline #7',
      '  job 0   12 s  output of job 0',
      '  job 1   12 s  output of job 1',
      '  and 28 more running',
    ]);
    for (const rows of [1, 2, 3, 10, 40]) expect(lines(many, { rows }).length).toBeLessThanOrEqual(rows);
  });

  it('has nothing in it that a terminal obeys, and stages of child pipelines behind the others', () => {
    const evil = '\u001b[2J\u0007evil\u202e';
    const shown = lines([job(evil, evil, 'running'), job('child / x', 'inner', 'success'), ...JOBS]);
    expect(shown.join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(shown.slice(-3)).toEqual(['[2Jevil', expect.stringMatching(/evil/), 'inner: child / x passed']);
  });
});
