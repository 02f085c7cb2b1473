import { passAll, transition, type JobEvent, type RunState, type Status } from '../../gitlab/index.js';
import type { Plan, PlanJob } from '../../gitlab/types.js';

/** The jobs of a pipeline that run from a state on, and what waits for what among them. */
export interface Order {
  /** By stage, and inside a stage so that each comes after those it needs. */
  readonly jobs: readonly PlanJob[];
  /** In which turn it runs, if all that can start does so at once. */
  readonly level: readonly number[];
  /** How often it runs, where it fails and `retry` lets it. */
  readonly attempts: readonly number[];
  /** Positions of those it waits for, one by one. */
  readonly needs: readonly (readonly number[])[];
  /** It waits for all of the positions before this one: those of earlier stages; 0 where it does not wait for stages. */
  readonly before: readonly number[];
}

/**
 * Plays the status machine from a state on: delayed jobs wait no longer, and what can start ends as `ends` says. Jobs that
 * run already pass, and are not among the result, as little as those that have ended.
 */
export function orderOf(plan: Plan, from: RunState, ends: Ends = () => undefined): Order {
  const { levels, attempts, state } = played(from, ends);
  const byName = new Map(plan.jobs.map((job) => [job.name, job]));
  const jobs: PlanJob[] = [];
  const level: number[] = [];
  const tries: number[] = [];
  const waits: Waits[] = [];
  /** Of each job of the state: what there is to wait for if one needs it. */
  const toWaitFor: Waits[] = [];
  let stages = NOTHING;
  for (const [index, { name, stage, needs }] of state.jobs.entries()) {
    if (stage !== state.jobs[index - 1]?.stage)
      stages = { needs: [], before: jobs.length, last: level.reduce((most, one) => Math.max(most, one), -1) };
    const waitsFor = needs === null ? stages : released(needs, state, toWaitFor);
    const [job, turn] = [byName.get(name), levels.get(index)];
    if (job === undefined || turn === undefined) {
      // it does not run; but that it is skipped, or waits to be played, is known only after what it waits for itself
      toWaitFor.push(from.states[index]?.status === 'created' ? waitsFor : NOTHING);
      continue;
    }
    toWaitFor.push({ needs: [jobs.length], before: 0, last: turn });
    jobs.push(job);
    level.push(turn);
    tries.push(attempts.get(index) ?? 1);
    waits.push(waitsFor);
  }
  const single = waits.map(({ needs }) => needs);
  return { jobs, level, attempts: tries, needs: single, before: waits.map(({ before }) => before) };
}

interface Waits {
  readonly needs: readonly number[];
  readonly before: number;
  /** The last level of those. */
  readonly last: number;
}

const NOTHING: Waits = { needs: [], before: 0, last: -1 };

/**
 * What a job with `needs` waits for: all of them; but where one is skipped, or is manual and nobody waits for it, no
 * longer than for the first such one, since what has such a need is decided at once.
 */
function released(needs: readonly number[], state: RunState, toWaitFor: readonly Waits[]): Waits {
  const waits = needs.map((need) => toWaitFor[need] ?? NOTHING);
  const decided = waits.filter((_, index) => {
    const need = state.states[needs[index] ?? -1];
    return need?.status === 'skipped' || (need?.status === 'manual' && need.allowFailure);
  });
  if (decided.length > 0) return decided.reduce((first, one) => (one.last < first.last ? one : first));
  const before = waits.reduce((most, one) => Math.max(most, one.before), 0);
  const single = new Set(waits.flatMap((one) => one.needs));
  return {
    needs: [...single].filter((need) => need >= before),
    before,
    last: waits.reduce((most, one) => Math.max(most, one.last), -1),
  };
}

/** How jobs end, by name; undefined: they pass. */
export type Ends = (job: string) => JobEvent | undefined;

interface Played {
  /** In which turn each job ran, the last time, by its index in the state. */
  readonly levels: ReadonlyMap<number, number>;
  /** How often those ran that did so more than once. */
  readonly attempts: ReadonlyMap<number, number>;
  readonly state: RunState;
}

function played(from: RunState, ends: Ends): Played {
  let state = passAll(from, withStatus(from, 'running').map(nameIn(from)));
  const levels = new Map<number, number>();
  const attempts = new Map<number, number>();
  for (let level = 0; ; level += 1) {
    for (const index of withStatus(state, 'scheduled'))
      state = transition(state, nameIn(state)(index), { type: 'enqueue' });
    const pending = withStatus(state, 'pending');
    if (pending.length === 0) return { levels, attempts, state };
    let passing: number[] = [];
    const pass = (): void => {
      state = passAll(state, passing.map(nameIn(state)));
      passing = [];
    };
    for (const index of pending) {
      const name = nameIn(state)(index);
      const end = ends(name);
      if (end !== undefined && end.type !== 'success') pass();
      if (state.states[index]?.status !== 'pending') continue; // the failure of another one has canceled it
      if (end === undefined || end.type === 'success') passing.push(index);
      else state = transition(state, name, end);
      if (end?.type === 'cancel') continue; // when it would have started
      if (levels.has(index)) attempts.set(index, (attempts.get(index) ?? 1) + 1);
      levels.set(index, level);
    }
    pass();
  }
}

const nameIn =
  (state: RunState) =>
  (index: number): string =>
    state.jobs[index]?.name ?? '';

function withStatus(state: RunState, status: Status): number[] {
  return state.states.flatMap((current, index) => (current.status === status ? [index] : []));
}
