import fc from 'fast-check';
import { expect, it } from 'vitest';
import { made, pipelines } from '../../../test/unit/fleet-plans.js';
import {
  createRun,
  jobState,
  passAll,
  startable,
  transition,
  type JobEvent,
  type RunState,
} from '../../gitlab/index.js';
import { orderOf } from './order.js';

const pass = (state: RunState, name: string): RunState => transition(state, name, { type: 'success' });

it('several jobs that pass at once are the same as one after the other, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(pipelines, async (specs) => {
      const { plan } = await made(specs);
      let state = createRun(plan);
      for (let names = startable(state); names.length > 0; names = startable(state)) {
        const together = passAll(state, names);
        expect(names.reduce(pass, state)).toEqual(together);
        expect(names.toReversed().reduce(pass, state)).toEqual(together);
        state = together;
      }
    }),
    { numRuns: 300 },
  );
});

it('passAll leaves what does not wait for a runner', async () => {
  const { plan } = await made([
    { stage: 0, needs: null, tag: '', group: '', when: 'manual', seconds: 1 },
    { stage: 0, needs: null, tag: '', group: '', when: 'on_success', seconds: 1 },
    { stage: 1, needs: null, tag: '', group: '', when: 'on_success', seconds: 1 },
  ]);
  const state = passAll(createRun(plan), ['j0', 'j1', 'j2', 'nobody']);
  expect(['j0', 'j1', 'j2'].map((name) => jobState(state, name)?.status)).toEqual(['manual', 'success', 'pending']);
});

const ENDS: readonly (JobEvent | undefined)[] = [
  undefined,
  undefined,
  { type: 'drop', exitCode: 1, reason: 'script_failure' },
  { type: 'cancel' },
];

it('has the jobs that run, and each can start once what it waits for is done, whatever else is not', async () => {
  await fc.assert(
    fc.asyncProperty(pipelines, fc.array(fc.constantFrom(...ENDS), { minLength: 1 }), async (specs, list) => {
      const { plan } = await made(specs);
      const ends = (name: string): JobEvent | undefined => list[Number(name.slice(1)) % list.length];
      const order = orderOf(plan, createRun(plan), ends);
      const names = order.jobs.map(({ name }) => name);
      const withCanceled = (from: RunState): RunState =>
        startable(from)
          .filter((name) => ends(name)?.type === 'cancel')
          .reduce((now, name) => withCanceled(transition(now, name, { type: 'cancel' })), from);
      // a run of our own: one job after the other, with the last that can start always first
      let state = createRun(plan);
      const done = new Set<string>();
      for (let all = startable(state); all.length > 0; all = startable(state)) {
        const name = all.at(-1) ?? '';
        const end = ends(name) ?? { type: 'success' };
        if (end.type !== 'cancel') done.add(name);
        state = transition(state, name, end);
      }
      expect([...done].sort()).toEqual(names.toSorted());
      for (const [at, name] of names.entries()) {
        const waits = new Set([
          ...(order.needs[at] ?? []),
          ...Array.from({ length: order.before[at] ?? 0 }, (_, k) => k),
        ]);
        const level = Math.max(-1, ...[...waits].map((other) => order.level[other] ?? 0));
        expect(order.level[at], name).toBeGreaterThan(level);
        // only what it waits for runs, and what that waits for
        let only = withCanceled(createRun(plan));
        const wanted = new Set<number>();
        const want = (other: number): void => {
          if (wanted.has(other)) return;
          wanted.add(other);
          order.needs[other]?.forEach(want);
          for (let before = 0; before < (order.before[other] ?? 0); before += 1) want(before);
        };
        waits.forEach(want);
        for (const other of [...wanted].sort((a, b) => (order.level[a] ?? 0) - (order.level[b] ?? 0))) {
          const otherName = names[other] ?? '';
          expect(jobState(only, otherName)?.status, `${otherName} before ${name}`).toBe('pending');
          only = withCanceled(transition(only, otherName, ends(otherName) ?? { type: 'success' }));
        }
        expect(jobState(only, name)?.status, name).toBe('pending');
      }
    }),
    { numRuns: 300 },
  );
});
