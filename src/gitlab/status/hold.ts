import { composite, statusBit } from './composite.js';
import type { RunState } from './run.js';
import type { Status } from './types.js';

/** From these a pipeline whose jobs wait for a runner goes on as running: it has been so before. */
const STARTED: ReadonlySet<Status> = new Set(['running', 'success', 'failed', 'canceled']);

/**
 * Gives the pipeline and its stages the status that follows from their jobs, as far as they may have it after the one
 * that they had. In: a state whose jobs have just been processed; out: the same one where nothing changes. Source of the
 * rules: the state machines of GitLab's models `Ci::Pipeline` and `Ci::Stage`.
 */
export function hold(state: RunState): RunState {
  const bits = state.stages.map(() => 0);
  for (const [index, job] of state.jobs.entries()) {
    const current = state.states[index];
    if (current) bits[job.stage] = (bits[job.stage] ?? 0) | statusBit(current.status, current.allowFailure);
  }
  const all = bits.reduce((sum, one) => sum | one, 0);
  const pipeline = pipelineAfter(state.pipeline, composite(all));
  const stageStates = bits.map((one, index) => stageAfter(state.stageStates[index] ?? 'created', composite(one)));
  const same = pipeline === state.pipeline && stageStates.every((status, index) => status === state.stageStates[index]);
  return same ? state : { ...state, pipeline, stageStates };
}

/** A pipeline never falls back to `pending` once it has run, and never to `created`. */
function pipelineAfter(before: Status, now: Status): Status {
  if (now === 'created') return before;
  return now === 'pending' && STARTED.has(before) ? 'running' : now;
}

/** A stage whose skipped jobs wait again stays skipped until one of them can start. */
function stageAfter(before: Status, now: Status): Status {
  return now === 'created' ? before : now;
}
