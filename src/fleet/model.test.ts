import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { made, pipelines } from '../../test/unit/fleet-plans.js';
import { plan } from '../../test/unit/gitlab/support.js';
import { createRun, startable, transition, type JobEvent, type Plan } from '../gitlab/index.js';
import { onFleet, onOneRunner, type Modelled } from './model.js';
import { orderOf } from './packing.js';

/** Start and end of each job by the status machine itself, asked after every event; all of them pass. */
function reference(
  of: Plan,
  times: ReadonlyMap<string, number>,
  places: number,
  before: number,
): Map<string, { start: number; end: number }> {
  let state = createRun(of);
  const jobs = new Map<string, { start: number; end: number }>();
  const running = new Set<string>();
  for (let now = 0; ;) {
    for (const name of startable(state)) {
      if (running.size >= places) break;
      state = transition(state, name, { type: 'run' });
      running.add(name);
      jobs.set(name, { start: now + before, end: now + before + (times.get(name) ?? 60) });
    }
    if (running.size === 0) return jobs;
    now = Math.min(...[...running].map((name) => jobs.get(name)?.end ?? 0));
    for (const name of [...running].filter((one) => jobs.get(one)?.end === now)) {
      running.delete(name);
      state = transition(state, name, { type: 'success' });
    }
  }
}

const withoutRunner = ({ jobs }: Modelled): [string, { start: number; end: number }][] =>
  [...jobs].map(([name, { start, end }]) => [name, { start, end }]);
const sorted = <T>(entries: Iterable<[string, T]>): [string, T][] => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

describe('the model', () => {
  it('starts each job when the status machine and the places let it', async () => {
    await fc.assert(
      fc.asyncProperty(
        pipelines,
        fc.constantFrom(1, 2, 3, 10),
        fc.constantFrom(0, 7, 20),
        async (specs, places, startUp) => {
          // in whole seconds, so that sums are the same in any order; GitHub takes G and g for one group, GitLab does not
          const whole = specs.map((spec) => ({ ...spec, when: 'on_success', seconds: Math.floor(spec.seconds) }));
          const same = whole.map((spec) => ({ ...spec, group: spec.group.toLowerCase() }));
          const fleet = await made(same);
          const played = onFleet(orderOf(fleet.plan, createRun(fleet.plan)), places, { times: fleet.times, startUp });
          const wanted = reference(fleet.plan, fleet.times, places, startUp);
          expect(sorted(withoutRunner(played))).toEqual(sorted(wanted));
          expect(played.makespan).toBe(Math.max(...[...wanted.values()].map(({ end }) => end)));
          const { plan: of, times } = await made(whole);
          const one = onOneRunner(orderOf(of, createRun(of)), places, { times, startUp: 0 });
          expect(sorted(withoutRunner(one))).toEqual(sorted(reference(of, times, places, 0)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives no runner to two jobs at the same time, and has no more than it may', async () => {
    await fc.assert(
      fc.asyncProperty(pipelines, fc.constantFrom(1, 2, 5), async (specs, runners) => {
        const { plan: of, times } = await made(specs);
        const { jobs, runnerSeconds } = onFleet(orderOf(of, createRun(of)), runners, { times, startUp: 10 });
        for (let runner = 1; runner <= runners; runner += 1) {
          const own = [...jobs.values()].filter((job) => job.runner === runner).sort((a, b) => a.start - b.start);
          own.forEach(({ start }, at) => expect(start - 10).toBeGreaterThanOrEqual(own[at - 1]?.end ?? 0));
        }
        expect([...jobs.values()].every(({ runner }) => runner >= 1 && runner <= runners)).toBe(true);
        const busy = [...jobs.values()].reduce((sum, { start, end }) => sum + end - start + 10, 0);
        expect(runnerSeconds).toBeCloseTo(busy, 5);
      }),
      { numRuns: 200 },
    );
  });

  it('has a critical path without gaps: each of its jobs starts when the one before it ends', async () => {
    await fc.assert(
      fc.asyncProperty(pipelines, fc.constantFrom(1, 2, 5), fc.constantFrom(0, 10), async (specs, runners, startUp) => {
        const { plan: of, times } = await made(specs);
        const { jobs, criticalPath, makespan } = onFleet(orderOf(of, createRun(of)), runners, { times, startUp });
        let now = 0;
        for (const name of criticalPath) {
          expect(jobs.get(name)?.start).toBe(now + startUp);
          now = jobs.get(name)?.end ?? Infinity;
        }
        expect(now).toBe(makespan);
      }),
      { numRuns: 300 },
    );
  });
});

async function both(
  text: string,
  times: Readonly<Record<string, number>>,
  {
    runners = 10,
    places = 2,
    noDelay = false,
    ends = {},
  }: { runners?: number; places?: number; noDelay?: boolean; ends?: Readonly<Record<string, JobEvent>> } = {},
): Promise<{ fleet: Modelled; one: Modelled }> {
  const of = await plan(text);
  const order = orderOf(of, createRun(of), (name) => ends[name]);
  const how = { times: new Map(Object.entries(times)), startUp: 20, noDelay };
  return { fleet: onFleet(order, runners, how), one: onOneRunner(order, places, how) };
}

describe('a pipeline', () => {
  const STAGES = `
build: {stage: build, script: x}
a: {script: x}
b: {script: x}
c: {script: x}
`;
  it('on many runners pays the start-up for each job, on one only once', async () => {
    const { fleet, one } = await both(STAGES, { build: 30, a: 100, b: 10, c: 10 });
    expect(fleet).toMatchObject({
      makespan: 20 + 30 + 20 + 100,
      runnerSeconds: 4 * 20 + 150,
      criticalPath: ['build', 'a'],
    });
    expect(fleet.jobs.get('b')).toEqual({ start: 70, end: 80, runner: 2 });
    expect(one).toMatchObject({ makespan: 20 + 30 + 100, runnerSeconds: 150, criticalPath: ['build', 'a'] });
    expect(one.jobs.get('c')).toEqual({ start: 60, end: 70, runner: 2 });
  });

  it('waits for a runner where there are no more, and then for whoever had it', async () => {
    const { fleet } = await both(STAGES, { build: 10, a: 10, b: 10, c: 10 }, { runners: 2 });
    expect(fleet).toMatchObject({ makespan: 90, criticalPath: ['build', 'a', 'c'] });
  });

  it('takes a default for a job whose time is not known, and each of its attempts counts', async () => {
    const fails = { type: 'drop', exitCode: 1, reason: 'script_failure' } as const;
    const { fleet, one } = await both('a: {script: x, retry: 2}\n', {}, { ends: { a: fails } });
    expect([fleet.makespan, one.makespan]).toEqual([200, 200]);
  });

  it('goes on after a failure as the status machine does', async () => {
    const fails = { type: 'drop', exitCode: 1, reason: 'script_failure' } as const;
    const text = `${STAGES}last: {stage: deploy, script: x, when: on_failure}\n`;
    const { fleet } = await both(text, {}, { ends: { build: fails, a: { type: 'cancel' } } });
    expect([...fleet.jobs.keys()]).toEqual(['build', 'last']);
  });

  it('has a delayed job wait on its runner, on one beside the others; unless delays are left out', async () => {
    const text = 'a: {script: x, when: delayed, start_in: 100 seconds}\nb: {script: x}\n';
    const times = { a: 10, b: 10 };
    const { fleet, one } = await both(text, times, { places: 1 });
    expect(fleet).toMatchObject({ makespan: 130, runnerSeconds: 160 });
    expect(one.jobs.get('b')).toMatchObject({ start: 20, end: 30 });
    expect(one.makespan).toBe(130);
    expect((await both(text, times, { noDelay: true })).fleet.makespan).toBe(30);
  });

  it('has no place for trigger jobs on one runner', async () => {
    const text = 'child: {trigger: {include: c.yml}}\na: {script: x}\n';
    const { one } = await both(text, { child: 50, a: 50 }, { places: 1 });
    expect(one.makespan).toBe(70);
    expect(one.jobs.get('child')?.runner).toBe(0);
  });

  it('without jobs takes nothing', async () => {
    const text = 'a: {script: x, when: manual}\n';
    const nothing = { makespan: 0, runnerSeconds: 0, criticalPath: [] };
    expect(await both(text, {})).toMatchObject({ fleet: nothing, one: nothing });
  });

  it('of 10,000 jobs is played in a second', async () => {
    const text = Array.from({ length: 10_000 }, (_, at) => {
      const needs = at < 100 ? [] : [`j${at - 100}`];
      return `j${at}: {script: x, needs: [${needs.join(', ')}]${at % 3 === 0 ? ', resource_group: G' : ''}}\n`;
    }).join('');
    const of = await plan(text);
    const times = new Map(of.jobs.map(({ name }, at) => [name, (at * 37) % 100]));
    const started = performance.now();
    const order = orderOf(of, createRun(of));
    const { jobs } = onFleet(order, 60, { times, startUp: 20 });
    onOneRunner(order, 4, { times, startUp: 20 });
    expect(jobs.size).toBe(10_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
