import { createRun, jobState, transition, type RunState } from '../gitlab/index.js';
import type { JobEvent } from '../gitlab/status/types.js';
import type { PlanDocument, Reported } from './types.js';

/** Jobs whose runners have ended for sure, and how one of them ended that has reported nothing. */
export type Over = ReadonlyMap<string, 'lost' | 'canceled'>;

const LOST: JobEvent = { type: 'drop', exitCode: undefined, reason: 'runner_system_failure' };
const CANCELED: JobEvent = { type: 'cancel' };

/**
 * The state of a pipeline of which several runners have each told a part: every event goes through the status machine, in
 * an order in which it could have happened. `reported`: in the order in which it was told. A job of `over` that could have
 * started, and of which nothing was reported, was lost (`runner_system_failure`) or canceled; where its `retry` gives it
 * another attempt it is pending, or, with `final`, gets none, for nobody is left to run it.
 *
 * What ran once more (`Re-run failed jobs` of GitHub) is played again, as GitLab's button does, after all that the run
 * attempt before it has told.
 */
export function replay(
  { plan, manual }: Pick<PlanDocument, 'plan' | 'manual'>,
  reported: readonly Reported[],
  over: Over = new Map(),
  final = false,
): RunState {
  let state = createRun(plan, { play: manual });
  const order = state.jobs.map(({ name }) => name); // each after those that it waits for
  const attempts = [...new Set([1, ...reported.map(({ runAttempt }) => runAttempt)])].sort((one, two) => one - two);
  for (const attempt of attempts) {
    const byJob = new Map<string, Reported[]>();
    for (const one of reported)
      if (one.runAttempt === attempt) byJob.set(one.job, [...(byJob.get(one.job) ?? []), one]);
    for (const name of order) {
      const told = byJob.get(name) ?? [];
      const before = jobState(state, name)?.status;
      if (told.length > 0 && attempt > 1 && (before === 'success' || before === 'failed' || before === 'canceled'))
        state = transition(state, name, { type: 'play' });
      for (const end of told.flatMap(({ ends }) => ends)) state = ended(state, name, end);
      if (attempt === attempts.at(-1)) state = silent(state, name, over.get(name), told.length > 0, final);
    }
  }
  return state;
}

/** An attempt that has run elsewhere. */
function ended(before: RunState, name: string, end: JobEvent): RunState {
  const status = jobState(before, name)?.status;
  const due =
    status === 'manual'
      ? transition(before, name, { type: 'play' })
      : status === 'scheduled' || status === 'created' || status === 'skipped'
        ? transition(before, name, { type: 'enqueue' }) // whoever ran it knew more than was told here
        : before;
  return transition(transition(due, name, { type: 'run' }), name, end);
}

/** A job of a runner that is gone without a word. */
function silent(
  before: RunState,
  name: string,
  how: 'lost' | 'canceled' | undefined,
  told: boolean,
  final: boolean,
): RunState {
  if (how === undefined || (told && !final)) return before;
  let state = before;
  for (;;) {
    const status = jobState(state, name)?.status;
    if (status !== 'pending' && status !== 'scheduled') return state;
    const due = status === 'scheduled' ? transition(state, name, { type: 'enqueue' }) : state;
    state = transition(transition(due, name, { type: 'run' }), name, how === 'lost' ? LOST : CANCELED);
    if (!final) return state;
  }
}

/** Names of the jobs that need no runner, as far as is known: they are skipped, or manual and not played. */
export function withoutRunner({ plan }: Pick<PlanDocument, 'plan'>, state: RunState): readonly string[] {
  const idle = new Set<string | undefined>(['skipped', 'manual']);
  return plan.jobs.map(({ name }) => name).filter((name) => idle.has(jobState(state, name)?.status));
}

/** Names of all jobs that a job waits for, directly or not, itself left out. */
export function ancestorsOf({ plan }: Pick<PlanDocument, 'plan'>, names: Iterable<string>): ReadonlySet<string> {
  const state = createRun(plan);
  const indices = new Map(state.jobs.map(({ name }, index) => [name, index]));
  const found = new Set<number>();
  const wanted = [...names].flatMap((name) => indices.get(name) ?? []);
  const waiting = [...wanted];
  let stage = 0; // all jobs of the stages before this one are wanted
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const job = state.jobs[index];
    if (job === undefined) continue;
    const before =
      job.needs ?? (job.stage <= stage ? [] : state.jobs.flatMap((other, at) => (other.stage < job.stage ? [at] : [])));
    if (job.needs === null) stage = Math.max(stage, job.stage);
    for (const one of before) {
      if (found.has(one)) continue;
      found.add(one);
      waiting.push(one);
    }
  }
  const own = new Set(wanted);
  return new Set([...found].filter((index) => !own.has(index)).flatMap((index) => state.jobs[index]?.name ?? []));
}
