import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf, made, pipelines } from '../../test/unit/fleet-plans.js';
import { createRun, type Plan } from '../gitlab/index.js';
import { plan } from '../../test/unit/gitlab/support.js';
import { orderOf, packAuto, packNone, packOne, type Packed, type PackingOptions } from './packing.js';
import { assignRunners, readRunners } from './runners.js';
import type { Wave } from './types.js';
import { wavesFrom } from './waves.js';

const { runners } = readRunners(['arm=ubuntu-24.04-arm', '*=ubuntu-24.04']);

function options(of: Plan, times: ReadonlyMap<string, number>, more: Partial<PackingOptions> = {}): PackingOptions {
  return { of: assignRunners(of, runners, '').of, times, ...more };
}

const near = 1e-5;

/** What shares take one job after the other, counted here by itself. */
function costOf(
  waves: readonly Wave[],
  times: ReadonlyMap<string, number>,
  startUp: number,
): { end: number; runners: number } {
  const busy = waves.map((wave) =>
    wave.map(({ jobs }) => startUp + jobs.reduce((sum, name) => sum + (times.get(name) ?? 60), 0)),
  );
  return {
    end: busy.reduce((sum, wave) => sum + Math.max(...wave), 0),
    runners: busy.flat().reduce((sum, one) => sum + one, 0),
  };
}

const settings = fc.record({
  startUp: fc.constantFrom(0, 1, 20, 100),
  limit: fc.constantFrom(1, 2, 5, 256),
  concurrency: fc.constantFrom(1, 1, 2, 4),
});

describe('packing', () => {
  it('breaks no order, mixes no runners, and keeps each resource group on one runner of a wave', async () => {
    await fc.assert(
      fc.asyncProperty(pipelines, settings, fc.constantFrom('none', 'auto'), async (specs, given, batch) => {
        const { plan: of, times } = await made(specs);
        const how = options(of, times, given);
        const { waves } = wavesFrom(of, createRun(of), { ...how, batch, maximum: 1000 });
        expect(faultsOf(of, waves)).toEqual([]);
        const byName = new Map(of.jobs.map((job) => [job.name, job]));
        for (const wave of waves) {
          expect(wave.length).toBeLessThanOrEqual(given.limit);
          const groups = wave.flatMap(({ concurrency }) => concurrency?.toLowerCase() ?? []);
          expect(new Set(groups).size).toBe(groups.length);
          for (const share of wave) {
            const jobs = share.jobs.flatMap((name) => byName.get(name) ?? []);
            expect(jobs.map((job) => how.of(job))).toEqual(jobs.map(() => share['runs-on']));
            const own = new Set(jobs.flatMap(({ resourceGroup }) => resourceGroup?.toLowerCase() ?? []));
            expect([...own].map((group) => `gitlab-${group}`)).toEqual([share.concurrency?.toLowerCase() ?? []].flat());
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('ends no later than both extremes, and where it ends as soon as none it costs no more', async () => {
    let sooner = 0;
    let cheaper = 0;
    await fc.assert(
      fc.asyncProperty(pipelines, settings, async (specs, given) => {
        const { plan: of, times } = await made(specs);
        const order = orderOf(of, createRun(of));
        const how = options(of, times, given);
        const [none, one, auto] = [packNone(order, how), packOne(order, how), packAuto(order, how)];
        expect(auto.end).toBeLessThanOrEqual(Math.min(none.end, one.end) + near);
        if (auto.end > none.end - near) expect(auto.runners).toBeLessThanOrEqual(none.runners + near);
        if (auto.end < Math.min(none.end, one.end) - near) sooner += 1;
        else if (auto.runners < none.runners - near) cheaper += 1;
      }),
      { numRuns: 600 },
    );
    expect(sooner).toBeGreaterThan(20);
    expect(cheaper).toBeGreaterThan(20);
  });

  it('counts what its shares take', async () => {
    await fc.assert(
      fc.asyncProperty(pipelines, settings, async (specs, { startUp, limit }) => {
        const { plan: of, times } = await made(specs);
        const how = options(of, times, { startUp, limit });
        const { waves } = wavesFrom(of, createRun(of), { ...how, batch: 'auto', maximum: Infinity });
        const { end, runners } = packAuto(orderOf(of, createRun(of)), how);
        const counted = costOf(waves, times, startUp);
        expect(Math.abs(end - counted.end) + Math.abs(runners - counted.runners)).toBeLessThan(near);
      }),
      { numRuns: 200 },
    );
  });
});

/** Names of the jobs of each share, by waves. */
const names = ({ shares }: Packed): string[][] =>
  shares.map((wave) => wave.map((jobs) => jobs.map(({ name }) => name).join(' ')));

async function auto(
  text: string,
  times: Readonly<Record<string, number>>,
  more: Partial<PackingOptions> = {},
): Promise<Packed> {
  const of = await plan(text);
  return packAuto(orderOf(of, createRun(of)), options(of, new Map(Object.entries(times)), { startUp: 20, ...more }));
}

const chain = (length: number, fields = ''): string =>
  Array.from({ length }, (_, at) => `j${at}: {script: x, needs: [${at === 0 ? '' : `j${at - 1}`}]${fields}}\n`).join(
    '',
  );

describe('batch: auto', () => {
  it('puts a chain of short jobs on one runner', async () => {
    const packed = await auto(chain(4), { j0: 5, j1: 5, j2: 5, j3: 5 });
    expect(names(packed)).toEqual([['j0 j1 j2 j3']]);
    expect(packed).toMatchObject({ end: 40, runners: 40, waves: 1 });
  });

  it('puts small jobs on one runner beside a long one, which has its own', async () => {
    const text = 'long: {script: x}\na: {script: x}\nb: {script: x}\nc: {script: x}\n';
    const packed = await auto(text, { long: 100, a: 40, b: 50, c: 20 });
    expect(names(packed)).toEqual([['long', 'a b', 'c']]);
    expect(packed).toMatchObject({ end: 120, runners: 100 + 110 + 60 });
  });

  it('leaves jobs that are long enough to pay for a runner of their own', async () => {
    const text = 'a: {script: x, stage: build}\nb: {script: x}\nc: {script: x}\n';
    expect(names(await auto(text, { a: 60, b: 100, c: 100 }))).toEqual([['a'], ['b', 'c']]);
  });

  it('goes behind a short chain beside a long job, though other jobs keep a wave of their own', async () => {
    const text = `
long: {script: x, stage: build}
a: {script: x, stage: build}
b: {script: x, needs: [a]}
last: {script: x}
other: {script: x}
`;
    // last and other wait for all of the earlier stage: b does not
    const packed = await auto(text, { long: 300, a: 10, b: 10, last: 200, other: 200 });
    expect(names(packed)).toEqual([
      ['long', 'a b'],
      ['last', 'other'],
    ]);
  });

  it('takes a new runner where the next job has other tags, and only there', async () => {
    const text =
      chain(2) + 'x: {script: x, needs: [j1], tags: [arm]}\ny: {script: x, needs: [x]}\nz: {script: x, needs: [y]}\n';
    expect(names(await auto(text, { j0: 1, j1: 1, x: 1, y: 1, z: 1 }))).toEqual([['j0 j1'], ['x'], ['y z']]);
  });

  it('keeps two resource groups on two runners', async () => {
    const text =
      'a: {script: x, resource_group: A}\nb: {script: x, resource_group: B}\nc: {script: x}\nlong: {script: x}\n';
    expect(names(await auto(text, { a: 1, b: 1, c: 1, long: 50 }))).toEqual([['a c', 'b', 'long']]);
  });

  it('knows that a job waits for what a skipped one waits for', async () => {
    const text = `
stages: [one, two]
first: {stage: one, script: x}
cleanup: {stage: two, script: x, when: on_failure}
report: {stage: two, script: x, when: always, needs: [cleanup]}
`;
    expect(names(await auto(text, { first: 500, report: 500 }))).toEqual([['first report']]);
    const apart = text.replace('first: {', 'first: {tags: [arm], ');
    expect(names(await auto(apart, { first: 5, report: 5 }))).toEqual([['first'], ['report']]);
  });

  it('uses the places that a runner has beside each other', async () => {
    const text = 'a: {script: x}\nb: {script: x}\nc: {script: x}\nd: {script: x}\n';
    const times = { a: 50, b: 50, c: 50, d: 50 };
    expect(names(await auto(text, times))).toEqual([['a', 'b', 'c', 'd']]);
    expect(names(await auto(text, times, { concurrency: 2 }))).toEqual([['a b', 'c d']]);
    expect(names(await auto(text, times, { concurrency: 4 }))).toEqual([['a b c d']]);
  });

  it('keeps to the waves that the workflow has where that can be, though it ends later', async () => {
    const text = Array.from({ length: 30 }, (_, at) => {
      const needs = at === 0 ? '' : `j${at - 1}, k${at - 1}`;
      return `j${at}: {script: x, needs: [${needs}]}\nk${at}: {script: x, needs: [${needs}]}\n`;
    }).join('');
    const times = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`${at % 2 === 0 ? 'j' : 'k'}${Math.floor(at / 2)}`, at < 12 ? 100 : 1000]),
    );
    const free = await auto(text, times, { startUp: 0 });
    expect(free).toMatchObject({ waves: 30, end: 24_600 });
    const bound = await auto(text, times, { startUp: 0, maximum: 27 });
    expect(bound.waves).toBeLessThanOrEqual(27);
    // the first six levels at most are one after the other on one runner, not all thirty
    expect(bound.end).toBeLessThanOrEqual(24_600 + 6 * 100);
  });

  it('has more waves than the workflow where fewer would take more than twice as long', async () => {
    const text = Array.from(
      { length: 3 },
      (_, at) => `j${at}: {stage: ${['build', 'test', 'deploy'][at]}, script: x, parallel: 9}\n`,
    );
    const packed = await auto(text.join(''), {}, { startUp: 0, maximum: 2 });
    expect(packed).toMatchObject({ waves: 3, end: 180 });
  });

  it('gives no runner several jobs that take longer than GitHub lets it live', async () => {
    const text = chain(3);
    const packed = await auto(text, { j0: 7000, j1: 7000, j2: 7000 });
    expect(packed.waves).toBe(2);
    expect(names(await auto(text, { j0: 30_000, j1: 1, j2: 1 }))).toEqual([['j0'], ['j1 j2']]);
    const beside = `${text}long: {script: x}\nshort: {script: x}\n`;
    const times = { j0: 9000, j1: 9001, j2: 1, long: 30_000, short: 5 };
    expect(names(await auto(beside, times))).toEqual([['j0 short', 'long'], ['j1 j2']]);
  });

  it('puts more on a runner where a wave would not fit into a matrix', async () => {
    const packed = await auto('a: {script: x, parallel: 40}\n', {}, { limit: 10 });
    expect(packed).toMatchObject({ waves: 1, end: 20 + 4 * 60 });
    expect(packed.shares.flat().map((jobs) => jobs.length)).toEqual(Array.from({ length: 10 }, () => 4));
  });

  it('takes well below a second for 1,000 jobs, and seconds for 10,000', async () => {
    const grid = (width: number, depth: number): string =>
      Array.from({ length: width * depth }, (_, at) => {
        const needs = at < width ? [] : [at - width, ...(at % width === 0 ? [] : [at - width - 1])];
        return `j${at}: {script: x, needs: [${needs.map((need) => `j${need}`).join(', ')}]}\n`;
      }).join('');
    const took = async (text: string): Promise<number> => {
      const of = await plan(text);
      const how = options(of, new Map(of.jobs.map(({ name }, at) => [name, (at * 37) % 100])));
      const started = performance.now();
      wavesFrom(of, createRun(of), { ...how, batch: 'auto', maximum: 20 });
      return performance.now() - started;
    };
    // each takes a tenth of that on a machine with nothing else to do
    for (const [name, text] of Object.entries({ wide: grid(500, 2), grid: grid(25, 40), deep: chain(1000) }))
      expect(await took(text), name).toBeLessThan(5000);
    expect(await took(grid(100, 100))).toBeLessThan(30_000);
  });
});
