import { beforeAll, describe, expect, it } from 'vitest';
import { planFor } from '../../test/unit/fleet/plan-for.js';
import { jobState } from '../gitlab/index.js';
import type { JobEvent } from '../gitlab/status/types.js';
import { jobIds } from './document.js';
import { outlookOf } from './member.js';
import { attempted, readNeeds } from './needs-context.js';
import { recordName } from './travel/records.js';
import type { Shelf, Shelved } from './travel/shelf.js';
import type { PlanDocument } from './types.js';

const FILE = `
stages: [one, two, three]
a: {stage: one, script: x}
b: {stage: one, script: x, retry: 2}
c: {stage: two, script: x, needs: [a]}
d: {stage: two, script: x}
e: {stage: three, script: x, when: always}
`;
const PASSED: JobEvent = { type: 'success' };
const FAILED: JobEvent = { type: 'drop', exitCode: 1, reason: 'script_failure' };

let document: PlanDocument;
beforeAll(async () => {
  document = {
    v: 1,
    version: '1',
    pipeline: 5,
    firstJobId: 1_000_000_000,
    createdAt: '2026-01-01T00:00:00Z',
    sha: 'a'.repeat(40),
    plan: await planFor(FILE),
    storage: null,
    manual: [],
  };
});

type Told = readonly [job: string, runAttempt: number, ...ends: JobEvent[]];

/** A shelf with what runners have told, of which nothing else is asked. */
function shelfOf(told: readonly Told[]): Shelf {
  const all = told.map(([job, runAttempt, ...ends], index): Shelved => {
    const name = { index: document.plan.jobs.findIndex((one) => one.name === job), runAttempt, runner: `r${index}` };
    return { id: index + 1, name: recordName(5, name, ends, []), size: 1 };
  });
  const refuse = (): never => {
    throw new Error('nothing is to be put or got');
  };
  return { list: () => Promise.resolve(all), put: refuse, get: refuse };
}

async function outlook(
  jobs: readonly string[],
  told: readonly Told[],
  more: { runAttempt?: number; canceled?: boolean } = {},
): Promise<string> {
  const { runAttempt = 1, canceled = false } = more;
  const { state, toRun } = await outlookOf({ document, shelf: shelfOf(told), jobs, runAttempt, canceled });
  const words = jobs.map((name) => {
    const { status, attempt } = jobState(state, name)!;
    return `${name} ${status} ${attempt}`;
  });
  return `${words.join(', ')}: ${toRun ? 'runs' : 'idle'}`;
}

describe('a runner', () => {
  it('runs its jobs where what they wait for has passed', async () => {
    expect(await outlook(['a'], [])).toBe('a pending 1: runs');
    expect(await outlook(['c'], [['a', 1, PASSED]])).toBe('c pending 1: runs');
    // of `b` nothing is known, which is nothing to `c`
    expect(await outlook(['d'], [['a', 1, PASSED], ['b', 1, PASSED]])).toBe('d pending 1: runs'); // prettier-ignore
    expect(await outlook(['a', 'c'], [])).toBe('a pending 1, c created 1: runs');
  });

  it('does nothing where they are skipped, or canceled', async () => {
    expect(await outlook(['c'], [['a', 1, FAILED]])).toBe('c skipped 1: idle');
    expect(await outlook(['c'], [])).toBe('c skipped 1: idle');
    expect(await outlook(['c', 'd'], [['a', 1, FAILED], ['b', 1, PASSED]])).toBe('c skipped 1, d skipped 1: idle'); // prettier-ignore
    expect(await outlook(['e'], [['a', 1, FAILED], ['b', 1, PASSED]])).toBe('e pending 1: runs'); // prettier-ignore
    expect(await outlook(['e'], [['a', 1, PASSED]], { canceled: true })).toBe('e skipped 1: idle');
  });

  const first: readonly Told[] = [
    ['b', 1, FAILED, FAILED, FAILED],
    ['a', 1, PASSED],
    ['c', 1, PASSED],
    ['e', 1, PASSED],
  ];

  it('runs again in a further attempt of the run, and its attempts count on', async () => {
    expect(await outlook(['b'], first, { runAttempt: 2 })).toBe('b pending 4: runs');
    expect(await outlook(['d'], [...first, ['b', 2, PASSED]], { runAttempt: 2 })).toBe('d pending 1: runs');
    expect(await outlook(['e'], [...first, ['b', 2, PASSED], ['d', 2, PASSED]], { runAttempt: 2 })).toBe('e pending 2: runs'); // prettier-ignore
  });

  it('keeps what has passed before, unless something before it ran again', async () => {
    expect(await outlook(['a', 'b'], first, { runAttempt: 2 })).toBe('a success 1, b pending 4: runs');
    expect(await outlook(['c'], first, { runAttempt: 2 })).toBe('c success 1: idle');
    expect(await outlook(['c'], [...first, ['a', 2, PASSED]], { runAttempt: 2 })).toBe('c pending 2: runs');
  });

  it('gives its jobs ids that no other has', () => {
    const ids = [0, 1, 4].flatMap((index) =>
      [1, 2].flatMap((attempt) => {
        const next = jobIds(document, index, attempt);
        return [next(), next()];
      }),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.min(...ids)).toBeGreaterThan(document.firstJobId + document.plan.jobs.length);
  });
});

describe('the needs of a job of the workflow', () => {
  const share = (...jobs: string[]): object => ({ name: 'x', jobs, 'runs-on': 'x', concurrency: null, timeout: 1 });
  const waves = (...all: object[]): Record<string, string> => ({ waves: JSON.stringify(all) });

  it('tell which jobs have had a runner, and how often', () => {
    const plan = { result: 'success', outputs: waves([share('a'), share('b')], [share('c')], [share('d')]) };
    const wave = (result: string): object => ({ result, outputs: {} });
    const next = { result: 'success', outputs: waves([share('b', 'c')]) };
    const needs = readNeeds(
      JSON.stringify({ plan, 'wave-1': wave('failure'), 'next-1': next, 'wave-2': wave('success') }),
    );
    expect(Object.fromEntries(attempted(needs))).toEqual({ a: 1, b: 2, c: 1 });
    const skipped = readNeeds(JSON.stringify({ plan, 'wave-1': wave('success'), 'wave-2': wave('skipped') }));
    expect(Object.fromEntries(attempted(skipped))).toEqual({ a: 1, b: 1 });
    expect(attempted(readNeeds('')).size).toBe(0);
  });

  it.each(['x', '[]x', '{"a": {}}', '{"a": {"result": "good"}}', '{"a": null}'])('are not %s', (text) =>
    expect(() => readNeeds(text)).toThrow(/needs-context: it is not what/),
  );
});
