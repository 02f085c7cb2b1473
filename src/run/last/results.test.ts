import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRun, transition, type RunState } from '../../gitlab/index.js';
import type { PlanJob, Plan } from '../../gitlab/types.js';
import { artifactStore } from '../../job/artifacts/store.js';
import { planFor } from '../../../test/unit/fleet/plan-for.js';
import { Keeper } from './keeper.js';
import { LastResults, stateFolder, sweepResults, type LastResult } from './results.js';

const DAY_MS = 24 * 3600 * 1000;

let state: string;
let last: LastResults;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'results-test-'));
  last = LastResults.of(state, '/home/jo/my app');
});
afterEach(() => rmSync(state, { recursive: true }));

const RESULT: LastResult = {
  status: 'success', allowFailure: false, sha: 'a'.repeat(40), ref: 'main', ended: 1, files: null, size: 0, dropped: false,
}; // prettier-ignore

/** Ends jobs of a plan and has them kept; each leaves so many bytes. */
async function keep(
  plan: Plan,
  sizes: Readonly<Record<string, number>>,
  options: { readonly maxBytes?: number; readonly whole?: boolean; readonly now?: number } = {},
): Promise<readonly string[]> {
  const told: string[] = [];
  const { maxBytes = 1000, whole = false, now = 5 } = options;
  const context = { commit: { sha: 'a'.repeat(40) }, ref: { name: 'main' } } as never;
  const keeper = new Keeper({ last, state, context, whole, maxBytes, tell: (text) => told.push(text), now: () => now });
  const folder = join(state, 'store');
  mkdirSync(folder, { recursive: true });
  let ids = 1;
  for (const [name, size] of Object.entries(sizes)) {
    const id = ids++;
    writeFileSync(join(folder, `${id}.tar`), 'x'.repeat(size));
    const job = plan.jobs.find((one) => one.name === name) as PlanJob;
    const ended: RunState = [{ type: 'run' }, { type: 'success' }].reduce(
      (before, event) => transition(before, name, event as never),
      createRun(plan),
    );
    await keeper.keep(job, id, ended, artifactStore(folder));
  }
  await keeper.close(undefined);
  return told;
}

function filesThere(): readonly string[] {
  return readdirSync(join(last.folder, 'jobs'));
}

describe('the state folder', () => {
  it('is where the XDG specification says, and a relative path is ignored', () => {
    expect(stateFolder({ XDG_STATE_HOME: '/x' })).toBe('/x/gitlab-dind');
    expect(stateFolder({ XDG_STATE_HOME: 'x' })).toMatch(/\/\.local\/state\/gitlab-dind$/);
    expect(stateFolder({})).toMatch(/\/\.local\/state\/gitlab-dind$/);
  });

  it('has a folder for each clone of a project', () => {
    expect(last.folder).toMatch(/\/projects\/my_app-[0-9a-f]{12}$/);
    expect(LastResults.of(state, '/home/jo/other/my app').folder).not.toBe(last.folder);
  });
});

describe('results that are kept', () => {
  it('take the place of those of the same job, whose files go', async () => {
    const plan = await planFor('a: {script: x}\nb: {script: x}\n');
    await keep(plan, { a: 10, b: 10 });
    const before = await last.read();
    await keep(plan, { b: 20 }, { now: 9 });
    const after = await last.read();
    expect(after.get('a')).toEqual(before.get('a'));
    expect(after.get('b')).toMatchObject({ size: 20, ended: 9, status: 'success', sha: 'a'.repeat(40) });
    expect([...filesThere()].sort()).toEqual([after.get('a')?.files, after.get('b')?.files].sort());
  });

  it('stay within their limit: the oldest lose their files first, and what alone is too much is not copied', async () => {
    const plan = await planFor('a: {script: x}\nb: {script: x}\nc: {script: x}\n');
    await keep(plan, { a: 600 }, { now: 1 });
    await keep(plan, { b: 600 }, { now: 2 });
    await keep(plan, { c: 1001 }, { now: 3 });
    const results = await last.read();
    expect(results.get('a')).toMatchObject({ dropped: true, files: null, status: 'success' });
    expect(results.get('b')).toMatchObject({ dropped: false, size: 600 });
    expect(results.get('c')).toMatchObject({ dropped: true, files: null });
    expect(filesThere()).toEqual([results.get('b')?.files]);
  });

  it('are none where the document is cut, of another version, or names a path', async () => {
    const document = (text: string): Promise<ReadonlyMap<string, LastResult>> => {
      writeFileSync(join(last.folder, 'last.json'), text);
      return last.read();
    };
    await last.write(new Map([['a', RESULT]]), []);
    expect(await last.read()).toEqual(new Map([['a', RESULT]]));
    expect(await document('{"v": 1, "jo')).toEqual(new Map());
    expect(await document(JSON.stringify({ v: 2, jobs: [['a', RESULT]] }))).toEqual(new Map());
    const elsewhere = { ...RESULT, files: '../../..' };
    expect(await document(JSON.stringify({ v: 1, jobs: [['a', elsewhere], ['b', RESULT]] }))).toEqual(new Map([['b', RESULT]])); // prettier-ignore
  });

  it('that cannot be written are told, and no more', async () => {
    const plan = await planFor('a: {script: x}\n');
    writeFileSync(join(state, 'projects'), 'a file is in the way');
    const told = await keep(plan, { a: 10 });
    expect(told).toHaveLength(2);
    expect(told[0]).toContain('a: what it has left is not kept for a later run');
    expect(told[1]).toContain('The results of this run cannot be kept');
  });
});

describe('sweepResults', () => {
  it('removes what killed runs have left, and projects of which nothing was heard for a month', async () => {
    await keep(await planFor('a: {script: x}\n'), { a: 10 });
    const now = Date.now();
    const left = join(last.folder, 'jobs', '0123456789abcdef');
    mkdirSync(left);
    expect(await sweepResults(state, false, now)).toBe(0); // a run may be at it
    utimesSync(left, new Date(now - 2 * DAY_MS), new Date(now - 2 * DAY_MS));
    expect(await sweepResults(state, false, now)).toBe(1);
    expect(filesThere()).toHaveLength(1);
    expect(await sweepResults(state, false, now + 29 * DAY_MS)).toBe(0);
    expect(await sweepResults(state, false, now + 31 * DAY_MS)).toBe(1);
    expect(readdirSync(join(state, 'projects'))).toEqual([]);
  });
});
