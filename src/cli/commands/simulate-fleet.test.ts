import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { projectFolder } from '../../../test/runner.js';
import { main } from '../main.js';

const PIPELINE = `
build: {stage: build, script: x}
unit: {script: x, parallel: 2}
lint: {script: x, needs: []}
child: {trigger: {include: c.yml}}
deploy: {stage: deploy, script: x, when: manual}
`;

const OUTPUT = [
  { name: 'build', status: 'success', duration: 30 },
  { name: 'unit 1/2', status: 'success', duration: 90.5 },
  { name: 'child', status: 'success', duration: 40 },
  { name: 'child / inner', status: 'success', duration: 39 },
  { name: 'deploy', status: 'manual', duration: null },
];

let cwd: string;
let printed: string[];
let complained: string[];

beforeEach(() => {
  cwd = projectFolder({
    '.gitlab-ci.yml': PIPELINE,
    'c.yml': 'inner: {script: x}\n',
    'group.json': JSON.stringify({ 'unit 1/2': 7, unit: 30 }),
    'times.json': JSON.stringify({ build: 30, 'unit 1/2': 90, 'unit 2/2': 10, lint: 5, child: 0, deploy: 7 }),
    'output.json': JSON.stringify(OUTPUT),
    'other.json': JSON.stringify(
      Object.fromEntries(['bild', 'x1', 'x2', 'x3', 'x4', 'x5', 'x6'].map((name) => [name, 1])),
    ),
    'wrong.json': JSON.stringify({ build: 'long', lint: -1 }),
    'null.json': 'null',
    'list.json': '[1]',
    'text.json': 'build: 1',
  });
  [printed, complained] = [[], []];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => complained.push(String(text)) > 0);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(cwd, { recursive: true });
});

async function simulate(
  ...args: readonly string[]
): Promise<{ code: number; text: string; problems: readonly string[] }> {
  printed.length = 0;
  complained.length = 0;
  const code = await main(['simulate', '--cwd', cwd, '--concurrency', '2', ...args]);
  return { code, text: printed.join(''), problems: complained.map((line) => line.trimEnd()) };
}

const document = async (...args: readonly string[]): Promise<Record<string, unknown>> =>
  JSON.parse((await simulate('--json', ...args)).text) as Record<string, unknown>;

const file = (name: string): string => join(cwd, name);

describe('simulate --runners', () => {
  it('plays the plan on so many runners and on one, with the times given', async () => {
    const { code, text } = await simulate('--runners', '3', '--start-up', '10', '--times', file('times.json'));
    expect(code).toBe(0);
    expect(text.split('\n').slice(-6)).toEqual([
      'pipeline: success',
      'on 3 runners, 10.0 s until one works: 2 m 20 s, 3 m 05 s of runner time',
      '  critical path: build, unit 1/2',
      'on one runner, 2 jobs at a time: 2 m 10 s, 2 m 10 s of runner time',
      '  one runner is the better choice: many end 10.0 s later, and cost 55.0 s more of runner time',
      '',
    ]);
  });

  it('adds the same to the document of --json, and nothing where it is not asked for', async () => {
    const asked = await document('--runners=2', '--start-up=10', '--times', file('times.json'), '--times', 'lint=100');
    expect(asked['fleet']).toEqual({
      runners: 2,
      start_up: 10,
      makespan: 140,
      runner_seconds: 280,
      critical_path: ['lint', 'unit 2/2', 'child'],
      jobs: {
        build: { start: 10, end: 40, runner: 1 },
        lint: { start: 10, end: 110, runner: 2 },
        'unit 1/2': { start: 50, end: 140, runner: 1 },
        'unit 2/2': { start: 120, end: 130, runner: 2 },
        child: { start: 140, end: 140, runner: 2 },
      },
      one_runner: { concurrency: 2, makespan: 130, runner_seconds: 130 },
      assumed: { seconds: 60, jobs: [] },
    });
    const { fleet, ...rest } = asked;
    expect(fleet).toBeDefined();
    expect(await document()).toEqual(rest);
  });

  it('takes the name of a parallel job for all of its parts; what is said of one, or later, counts', async () => {
    const rest = ['lint=5', 'build=1', 'child=1'].flatMap((one) => ['--times', one]);
    const lasts = async (...times: string[]): Promise<Record<string, number>> => {
      const answer = await document(
        '--runners=9',
        '--start-up=0',
        ...rest,
        ...times.flatMap((one) => ['--times', one]),
      );
      const { jobs } = answer['fleet'] as { jobs: Record<string, { start: number; end: number }> };
      return Object.fromEntries(Object.entries(jobs).map(([name, { start, end }]) => [name, end - start]));
    };
    expect(await lasts('unit=40')).toMatchObject({ 'unit 1/2': 40, 'unit 2/2': 40, lint: 5 });
    expect(await lasts('unit=40', 'unit 1/2=90')).toMatchObject({ 'unit 1/2': 90, 'unit 2/2': 40 });
    expect(await lasts('unit 1/2=90', 'unit=40')).toMatchObject({ 'unit 1/2': 40, 'unit 2/2': 40 });
    expect(await lasts(file('group.json'))).toMatchObject({ 'unit 1/2': 7, 'unit 2/2': 30 });
  });

  it('takes the output of a run for times; what is not known is assumed, and told', async () => {
    expect(await document('--runners', '9', '--times', file('output.json'))).toMatchObject({
      fleet: {
        start_up: 20,
        jobs: { 'unit 1/2': { start: 70, end: 160.5 }, child: { end: 110 }, lint: { end: 80 } },
        assumed: { seconds: 60, jobs: ['unit 2/2', 'lint'] },
      },
    });
    const { text } = await simulate('--runners', '9', '--times', file('output.json'));
    expect(text).toContain('2 of 5 jobs have no known time: 60 s each (see --times)\n');
  });

  it('says where many runners are the better choice, and what that costs', async () => {
    const times = ['unit 1/2=300', 'unit 2/2=300', 'lint=300', 'build=30', 'child=0'].flatMap((one) => [
      '--times',
      one,
    ]);
    const { text } = await simulate('--runners', '3', '--start-up', '1', ...times);
    expect(text).toContain('many runners end 4 m 29 s sooner, and cost 5 m 34 s more of runner time\n');
    expect(text).not.toContain('no known time');
  });

  it('follows the outcomes that are given, and the jobs that are played', async () => {
    const failed = await document('--runners', '9', '--outcome', 'build=failed', '--times', 'lint=5');
    expect(failed).toMatchObject({ pipeline: 'failed', fleet: { critical_path: ['build'], makespan: 80 } });
    const jobs = async (...args: string[]): Promise<string[]> =>
      Object.keys(((await document('--runners', '9', ...args))['fleet'] as { jobs: object }).jobs);
    expect(await jobs('--play', 'deploy')).toEqual(['build', 'lint', 'unit 1/2', 'unit 2/2', 'child', 'deploy']);
    expect(await jobs('--cancel', 'lint')).toEqual(['build', 'unit 1/2', 'unit 2/2', 'child']);
  });

  it('where nothing runs says so', async () => {
    const { text } = await simulate('--runners', '2', '--cancel', 'build', '--cancel', 'lint');
    expect(text).toContain('critical path: none, nothing runs');
    expect(text).not.toContain('better choice');
  });

  it('tells all that is wrong at once', async () => {
    const { code, problems } = await simulate(
      ...['--runners', '0', '--start-up', 'soon', '--start-up', '1', '--times', 'bild=3', '--times', 'build=soon'],
      ...['--times', file('other.json'), '--times', file('wrong.json'), '--times', file('text.json'), '--outcome', 'x'],
      ...['--times', file('null.json'), '--times', file('list.json')],
    );
    expect(code).toBe(2);
    expect(problems.map((line) => line.replace(/^ERROR: /, '').replaceAll(`${cwd}/`, ''))).toEqual([
      '--outcome: "x" is not of the form JOB=success, JOB=canceled or JOB=failed[:EXITCODE]',
      '--times: there is no job "bild" in this pipeline; did you mean build?',
      '--times: "build=soon" is neither JOB=SECONDS nor a file',
      '--times: there is no job "bild" in this pipeline; did you mean build?',
      ...['x1', 'x2', 'x3', 'x4'].map((name) => `--times: there is no job "${name}" in this pipeline`),
      '--times: 2 more jobs of other.json are not in this pipeline',
      '--times: wrong.json: "build" has no number of seconds',
      expect.stringMatching(/^--times: text\.json: .*JSON/),
      '--times: null.json: it is no JSON object of names and seconds',
      '--times: list.json: it is a list, but not the output jobs of a run: an item has no name',
      '--start-up: it is given more than once',
      '--start-up: "soon" is not a number of seconds',
      '--runners: "0" is not a whole number of at least 1',
    ]);
    const alone = await simulate('--times', 'build=3', '--start-up', '3');
    expect(alone.problems.map((line) => line.replace(/^ERROR: /, ''))).toEqual([
      '--start-up: it says nothing without --runners N',
      '--times: it says nothing without --runners N',
    ]);
  });
});
