import { describe, expect, it } from 'vitest';
import { play, replay } from './player.js';
import type { ActionStep, Played, PlayOptions, StepEnd, StepRunner } from './types.js';

const OURS = 'uses: owner/ours@v1';

/** A workflow of jobs that each have one step of ours, with an output `out` of the step's of that name. */
function workflow(jobs: Readonly<Record<string, readonly string[]>>, on = 'on: push'): string {
  return [
    on,
    'jobs:',
    ...Object.entries(jobs).flatMap(([id, lines]) => [
      `  ${id}:`,
      ...(lines.some((line) => line.startsWith('runs-on')) ? [] : ['    runs-on: ubuntu-24.04']),
      ...lines.map((line) => `    ${line}`),
      ...(lines.some((line) => line.startsWith('steps')) ? [] : [`    steps: [{id: ours, ${OURS}}]`]),
    ]),
  ].join('\n');
}

const OUT = 'outputs: {out: "${{ steps.ours.outputs.out }}"}';

/** Ends steps as said of the job, or of the job and leg; keeps the steps. */
function runner(ends: Readonly<Record<string, Partial<StepEnd> | undefined>> = {}): StepRunner & {
  readonly steps: ActionStep[];
} {
  const steps: ActionStep[] = [];
  const run = async (step: ActionStep): Promise<StepEnd> => {
    steps.push(step);
    await Promise.resolve();
    const end = ends[`${step.job}#${step.leg.index}`] ?? ends[step.job] ?? {};
    return 'lost' in end || 'cancelled' in end ? (end as StepEnd) : { outputs: {}, exitCode: 0, ...end };
  };
  return Object.assign(run, { steps });
}

const results = ({ jobs }: Played): Record<string, string> =>
  Object.fromEntries([...jobs].map(([id, { result }]) => [id, result]));

async function resultsOf(
  jobs: Readonly<Record<string, readonly string[]>>,
  ends: Readonly<Record<string, Partial<StepEnd>>> = {},
): Promise<Record<string, string>> {
  return results(await play(workflow(jobs), runner(ends)));
}

describe('conditions of jobs', () => {
  it('are `success()` by default: what needs a failed or skipped job is skipped, all the way down', async () => {
    const jobs = { a: [], b: ['needs: a'], c: ['needs: b'] };
    expect(await resultsOf(jobs, { a: { exitCode: 1 } })).toEqual({ a: 'failure', b: 'skipped', c: 'skipped' });
    expect(await resultsOf({ ...jobs, a: ['if: false'] })).toEqual({ a: 'skipped', b: 'skipped', c: 'skipped' });
    expect(await resultsOf(jobs)).toEqual({ a: 'success', b: 'success', c: 'success' });
  });

  it('without a status function want all needs passed as well', async () => {
    const jobs = { a: [], b: ['needs: a', "if: github.event_name == 'push'"] };
    expect(await resultsOf(jobs, { a: { exitCode: 1 } })).toEqual({ a: 'failure', b: 'skipped' });
    expect(await resultsOf(jobs)).toEqual({ a: 'success', b: 'success' });
  });

  it('have `failure()` of any ancestor, and `always()`', async () => {
    const jobs = { a: [], b: ['needs: a'], c: ['needs: b', 'if: failure()'], d: ['needs: b', 'if: always()'] };
    const failed = await resultsOf(jobs, { a: { exitCode: 1 } });
    expect(failed).toEqual({ a: 'failure', b: 'skipped', c: 'success', d: 'success' });
    expect(await resultsOf(jobs)).toEqual({ a: 'success', b: 'success', c: 'skipped', d: 'success' });
  });

  it('have `cancelled()` of the run, which leaves only what does not mind', async () => {
    const jobs = { a: [], b: ['needs: a', 'if: "!cancelled()"'], c: ['needs: a', 'if: always()'], d: ['needs: a'] };
    const cancelled = await play(workflow(jobs), runner({ a: { cancelled: 'run' } }));
    expect(results(cancelled)).toEqual({ a: 'cancelled', b: 'skipped', c: 'cancelled', d: 'skipped' });
    expect(cancelled.conclusion).toBe('cancelled');
    expect(await resultsOf(jobs, { a: { cancelled: 'job' } })).toEqual({
      a: 'cancelled',
      b: 'success',
      c: 'success',
      d: 'skipped',
    });
  });

  it('take a failure that `continue-on-error` forgives for a success', async () => {
    const played = await play(
      workflow({ a: ['continue-on-error: true'], b: ['needs: a'] }),
      runner({ a: { exitCode: 1 } }),
    );
    expect(results(played)).toEqual({ a: 'success', b: 'success' });
    expect(played.conclusion).toBe('success');
  });
});

describe('what jobs hand on', () => {
  it('is outputs, and results, to those that need them directly', async () => {
    const run = runner({ a: { outputs: { out: '{"x": [1, 2]}' } }, b: { exitCode: 2 } });
    const steps = `steps: [{${OURS}, with: {value: "\${{ fromJSON(needs.a.outputs.out).x[1] }}", needs: "\${{ toJSON(needs) }}"}}]`;
    const played = await play(
      workflow({ a: [OUT], b: ['needs: a'], c: ['needs: [a, b]', 'if: always()', steps] }),
      run,
    );
    expect(results(played)).toEqual({ a: 'success', b: 'failure', c: 'success' });
    const given = run.steps.at(-1)?.with ?? {};
    expect(given['value']).toBe('2');
    expect(JSON.parse(given['needs'] ?? '')).toEqual({
      a: { result: 'success', outputs: { out: '{"x": [1, 2]}' } },
      b: { result: 'failure', outputs: {} },
    });
  });

  it('is of a matrix what the last leg has set that is not empty', async () => {
    const jobs = { a: ['strategy: {fail-fast: false, matrix: {n: [0, 1, 2]}}', OUT] };
    const ends = {
      'a#0': { outputs: { out: 'x' } },
      'a#1': { outputs: { out: 'y' } },
      'a#2': { outputs: { out: '' } },
    };
    const played = await play(workflow(jobs), runner(ends), { runners: 1 });
    expect(played.jobs.get('a')?.outputs).toEqual({ out: 'y' });
    expect(played.jobs.get('a')?.legs.map(({ name }) => name)).toEqual(['a', 'a', 'a']);
  });

  it('is nothing where the runner was lost: not even the steps that always run do', async () => {
    const steps = `steps: [{id: ours, ${OURS}}, {if: always(), ${OURS}}]`;
    const run = runner({ a: { lost: true }, b: { exitCode: 1 } });
    const played = await play(workflow({ a: [OUT, steps], b: [steps] }), run);
    expect(results(played)).toEqual({ a: 'failure', b: 'failure' });
    expect(run.steps.map(({ job }) => job).sort()).toEqual(['a', 'b', 'b']);
  });
});

describe('a matrix', () => {
  const strategy = (matrix: string): string => `strategy: {fail-fast: false, matrix: ${matrix}}`;

  it('has the worst result of its legs, all of which run', async () => {
    const run = runner({ 'a#1': { exitCode: 1 } });
    const lines = [
      'name: "${{ matrix.n }}"',
      'runs-on: "${{ matrix.n }}"',
      strategy('{include: [{n: x}, {n: y}, {n: z}]}'),
    ];
    const played = await play(workflow({ a: lines, b: ['needs: a'] }), run);
    expect(results(played)).toEqual({ a: 'failure', b: 'skipped' });
    expect(run.steps.map(({ leg, runsOn }) => [leg.name, runsOn])).toEqual([['x', 'x'], ['y', 'y'], ['z', 'z']]); // prettier-ignore
  });

  it('is made when its needs are done, and has a leg at least and 256 at most', async () => {
    const jobs = (count: number) => ({
      a: [OUT],
      b: ['needs: a', strategy('{include: "${{ fromJSON(needs.a.outputs.out) }}"}')],
      count,
    });
    const played = async (count: number): Promise<number | undefined> => {
      const { count: n, ...rest } = jobs(count);
      const out = JSON.stringify(Array.from({ length: n }, (_, index) => ({ index })));
      return (await play(workflow(rest), runner({ a: { outputs: { out } } }))).jobs.get('b')?.legs.length;
    };
    expect(await played(256)).toBe(256);
    await expect(played(257)).rejects.toThrow(/at most 256/);
    await expect(played(0)).rejects.toThrow(/does not contain any values/);
  });

  it('is the product of its vectors, less `exclude`, with `include` put in or added', async () => {
    const matrix =
      '{fruit: [apple, pear], animal: [cat, dog], exclude: [{fruit: pear, animal: dog}], include: [{color: green}, {color: pink, animal: cat}, {fruit: apple, shape: circle}, {fruit: banana}, {fruit: banana, animal: cat}]}';
    const played = await play(workflow({ a: [strategy(matrix)] }), runner());
    expect(played.jobs.get('a')?.legs.map((leg) => leg.matrix)).toEqual([
      { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
      { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
      { fruit: 'pear', animal: 'cat', color: 'pink' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ]);
  });
});

describe('turns', () => {
  const most = ({ trace }: Played): number => {
    let now = 0;
    return Math.max(...trace.map((line) => (now += line.startsWith('start') ? 1 : -1)));
  };

  it('are of so many runners as there are', async () => {
    const jobs = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, []]));
    expect(most(await play(workflow(jobs), runner(), { runners: 2 }))).toBe(2);
    expect(most(await play(workflow(jobs), runner(), { runners: 9 }))).toBe(5);
  });

  it('are one at a time in a concurrency group, of which one may wait, or a hundred', async () => {
    const jobs = (queue: string) =>
      Object.fromEntries(
        ['a', 'b', 'c', 'd'].map((id, index) => [
          id,
          [`concurrency: {group: ${index === 0 ? 'Prod' : 'prod'}${queue}}`],
        ]),
      );
    expect(await resultsOf(jobs(''))).toEqual({ a: 'success', b: 'cancelled', c: 'cancelled', d: 'success' });
    const queued = await play(workflow(jobs(', queue: max')), runner());
    expect(results(queued)).toEqual({ a: 'success', b: 'success', c: 'success', d: 'success' });
    expect(most(queued)).toBe(1);
  });
});

describe('what GitHub refuses', () => {
  it.each([
    ['an unknown need', { a: ['needs: b'] }, /b/],
    ['a circle of needs', { x: [], a: ['needs: b'], b: ['needs: a'] }, /cycle|a|b/],
    ['an unknown context', { a: ['if: gitlab.x'] }, /gitlab/],
    ['a context where it is not', { a: ['if: matrix.x'] }, /matrix/],
    ['an empty concurrency group', { a: ['concurrency: {group: "${{ vars.x }}"}'] }, /empty/],
  ])('%s', async (_, jobs, message) => {
    await expect(play(workflow(jobs as Record<string, string[]>), runner())).rejects.toThrow(message);
  });

  it('more than 1 MB of outputs, two bytes a letter', async () => {
    const letters = (count: number): Promise<Played> =>
      play(workflow({ a: [OUT] }), runner({ a: { outputs: { out: 'x'.repeat(count) } } }));
    expect((await letters(524_000)).conclusion).toBe('success');
    await expect(letters(525_000)).rejects.toThrow(/1 MB/);
  });

  it.each(['steps: [{run: echo}]', 'strategy: {matrix: {n: [1]}}', 'container: alpine'])(
    'and what is not played: %s',
    async (line) => {
      await expect(play(workflow({ a: [line] }), runner())).rejects.toThrow(/played/);
    },
  );
});

describe('a called workflow', () => {
  const on = [
    'on:',
    '  workflow_call:',
    '    inputs: {n: {type: number, default: 3}, b: {type: boolean}, s: {type: string}, must: {type: string, required: true}}',
    '    secrets: {token: {}}',
    '    outputs: {got: {value: "${{ jobs.a.outputs.out }}"}}',
  ].join('\n');
  const steps = `steps: [{id: ours, ${OURS}, with: {all: "\${{ inputs.n }} \${{ inputs.b }} \${{ inputs.s }} \${{ inputs.must }} \${{ secrets.token }}"}}]`;
  const call = (options: PlayOptions, run = runner({ a: { outputs: { out: 'x' } } })): Promise<Played> =>
    play(workflow({ a: [OUT, steps] }, on), run, options);

  it('has inputs with their defaults, secrets, and outputs of its jobs', async () => {
    const run = runner({ a: { outputs: { out: 'x' } } });
    const played = await call({ inputs: { must: 'm' }, secrets: { token: 't' } }, run);
    expect(run.steps[0]?.with['all']).toBe('3 false  m t');
    expect(played.outputs).toEqual({ got: 'x' });
  });

  it.each([
    [{}, /must is required/],
    [{ inputs: { must: 'm', other: 'o' } }, /no input other/],
    [{ inputs: { must: 'm', n: 'four' } }, /n: "four" is no number/],
    [{ inputs: { must: 'm' }, secrets: { other: 'o' } }, /no secret other/],
  ])('refuses %j', async (options, message) => {
    await expect(call(options)).rejects.toThrow(message);
  });
});

describe('"Re-run failed jobs"', () => {
  it('runs what failed and what depends on it, of a matrix those legs alone, and keeps the rest', async () => {
    const strategy = 'strategy: {fail-fast: false, matrix: {n: [0, 1]}}';
    const text = workflow({
      a: [OUT],
      b: ['needs: a', strategy, OUT],
      c: ['needs: b'],
      d: ['needs: a'],
      e: ['needs: c', 'if: always()'],
    });
    const first = await play(
      text,
      runner({ a: { outputs: { out: 'x' } }, 'b#1': { exitCode: 1 }, 'b#0': { outputs: { out: 'y' } } }),
    );
    expect(results(first)).toEqual({ a: 'success', b: 'failure', c: 'skipped', d: 'success', e: 'success' });
    const run = runner();
    const second = await replay(first, run);
    expect(results(second)).toEqual({ a: 'success', b: 'success', c: 'success', d: 'success', e: 'success' });
    expect(run.steps.map(({ job, leg, runAttempt }) => [job, leg.index, runAttempt])).toEqual([['b', 1, 2], ['c', 0, 2], ['e', 0, 2]]); // prettier-ignore
    expect(second.jobs.get('b')?.outputs).toEqual({ out: 'y' });
    expect(second.runnersUsed).toBe(3);
  });
});
