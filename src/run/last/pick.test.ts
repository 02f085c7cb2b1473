import { beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../errors.js';
import { startable } from '../../gitlab/index.js';
import type { Status } from '../../gitlab/status/types.js';
import type { Plan } from '../../gitlab/types.js';
import { planFor } from '../../../test/unit/fleet/plan-for.js';
import { LastPart } from './part.js';
import { lackingNotes, pickFailed, pickFrom, pickWithLast, takenNote, type Picked } from './pick.js';
import { LastResults, type LastResult } from './results.js';

const FILE = `
stages: [one, two, three]
build: {stage: one, script: x, artifacts: {paths: [a]}}
lint: {stage: one, script: x}
play: {stage: one, script: x, when: manual, artifacts: {paths: [a]}}
unit: {stage: two, script: x, needs: [build, lint]}
wide: {stage: two, script: x}
deploy: {stage: three, script: x}
clean: {stage: three, script: x, when: on_failure}
`;

let plan: Plan;
beforeAll(async () => {
  plan = await planFor(FILE);
});

const RESULT: LastResult = {
  status: 'success', allowFailure: false, sha: 'abcdef0123', ref: 'main', ended: 0, files: null, size: 0, dropped: false,
}; // prettier-ignore

function results(of: Readonly<Record<string, Status | Partial<LastResult>>>): ReadonlyMap<string, LastResult> {
  return new Map(
    Object.entries(of).map(([name, one]) => [
      name,
      { ...RESULT, ...(typeof one === 'string' ? { status: one } : one) },
    ]),
  );
}

/** What runs, what is taken, and what could start at once. */
function told(picked: Picked): object {
  const part = new LastPart({ plan: picked.plan, manual: picked.played }, picked.taken, new LastResults('/none'));
  const mine = startable(part.state).filter((name) => part.mine.has(name));
  return { runs: [...part.mine], taken: picked.taken.map(({ name }) => name), first: mine };
}

function problemsOf(action: () => unknown): readonly string[] {
  try {
    action();
  } catch (error) {
    if (error instanceof UsageError) return error.problems.map(({ message }) => message);
    throw error;
  }
  return [];
}

describe('--rerun-failed', () => {
  it('runs what failed, was canceled or skipped; passed jobs stay as they are, also behind those', () => {
    const last = results({
      build: 'success', lint: { status: 'failed', allowFailure: true }, play: 'manual', unit: 'skipped',
      wide: 'canceled', deploy: 'success', clean: 'success',
    }); // prettier-ignore
    const picked = pickFailed(plan, last);
    expect(told(picked)).toEqual({
      runs: ['lint', 'play', 'unit', 'wide'],
      taken: ['build', 'deploy', 'clean'],
      first: ['lint'],
    });
  });

  it('leaves jobs alone that the last run did not have, and plays the manual one that failed', () => {
    const picked = pickFailed(plan, results({ play: 'failed' }));
    expect(told(picked)).toEqual({ runs: ['play'], taken: [], first: ['play'] });
    expect(picked.played).toEqual(['play']);
  });

  it('says why there is nothing to run again', () => {
    expect(problemsOf(() => pickFailed(plan, new Map()))).toEqual([
      'rerun-failed: nothing is known of a last run of this project',
    ]);
    expect(problemsOf(() => pickFailed(plan, results({ gone: 'failed', build: 'success' })))).toEqual([
      'rerun-failed: there is nothing to run again: gone: not in this pipeline any more',
    ]);
  });
});

describe('--with-last', () => {
  it('takes what the jobs need, and nothing else', () => {
    const last = results({ build: 'success', lint: 'success', wide: 'success' });
    expect(told(pickWithLast(plan, new Set(['unit']), last))).toEqual({
      runs: ['unit'],
      taken: ['build', 'lint'],
      first: ['unit'],
    });
  });

  it('lists all that is lacking, and why', () => {
    const last = results({ build: { status: 'failed' }, lint: 'skipped' });
    expect(problemsOf(() => pickWithLast(plan, new Set(['unit', 'deploy']), last))).toEqual([
      'with-last: unit needs build, which failed the last time',
      'with-last: unit needs lint, which was skipped the last time',
      'with-last: deploy needs build, which failed the last time',
    ]);
    expect(problemsOf(() => pickWithLast(plan, new Set(['wide']), results({ build: { dropped: true } })))).toEqual([
      'with-last: wide needs build, which has left more than is kept (last-run-max-size)',
    ]);
  });

  it('takes allowed failures, and asks for nothing of jobs that leave nothing', () => {
    const last = results({ build: { status: 'failed', allowFailure: true }, unit: 'failed' });
    expect(told(pickWithLast(plan, new Set(['deploy']), last))).toEqual({
      runs: ['deploy'],
      taken: ['build'],
      first: ['deploy'],
    });
  });
});

describe('--from', () => {
  it('runs the stage and those after it', () => {
    const last = results({ build: 'success', lint: 'success' });
    expect(told(pickFrom(plan, 'two', last))).toEqual({
      runs: ['unit', 'wide', 'deploy', 'clean'],
      taken: ['build', 'lint'],
      first: ['unit', 'wide'],
    });
  });
});

describe('notes', () => {
  it('say what a job that runs by itself lacks, with both remedies', () => {
    const notes = lackingNotes(plan, new Set(['unit', 'lint', 'deploy']));
    expect(notes.map(({ message }) => message)).toEqual([
      'unit runs without what it takes from build',
      'deploy runs without what it takes from build',
    ]);
    for (const { hint } of notes) expect(hint).toMatch(/--needs.*--with-last/);
    expect(lackingNotes(plan, new Set(['unit', 'build', 'lint']))).toEqual([]);
  });

  it('say what is taken, and of when', () => {
    const { taken } = pickWithLast(plan, new Set(['unit']), results({ build: 'success', lint: { ref: 'other' } }));
    expect(takenNote(taken, 5 * 60_000)?.message).toBe(
      'build, lint: not run, the last results are taken (main abcdef01, other abcdef01, 5 minutes ago)',
    );
    expect(takenNote(taken, 3 * 3600_000)?.message).toContain('3 hours ago');
    expect(takenNote([], 0)).toBeUndefined();
  });
});
