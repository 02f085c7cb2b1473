import { composite, statusBit } from './composite.js';
import type { RunJob, RunState } from './run.js';
import type { JobState, Status } from './types.js';

const COMPLETED: ReadonlySet<Status> = new Set(['success', 'failed', 'canceled', 'skipped']);

/** Statuses of its predecessors under which a waiting job acts; under the others it is skipped. */
const STAGE_OK: ReadonlySet<Status> = new Set(['success', 'skipped']);
const NEEDS_OK: ReadonlySet<Status> = new Set(['success']);
const FAILED: ReadonlySet<Status> = new Set(['failed']);
const ALWAYS: ReadonlySet<Status> = new Set(['success', 'failed', 'skipped']);

/** Lets every waiting job act whose predecessors are complete, stage by stage, as GitLab does after each change. */
export function process(state: RunState): RunState {
  let states: JobState[] | undefined;
  const stageBits = new Array<number>(state.stages.length).fill(0);
  let priorBits = 0;
  let stage = 0;
  for (const [index, job] of state.jobs.entries()) {
    for (; stage < job.stage; stage += 1) priorBits |= stageBits[stage] ?? 0;
    const current = (states ?? state.states)[index];
    if (!current) continue;
    const next = current.status === 'created' ? act(state, job, current, states ?? state.states, priorBits) : current;
    if (next !== current) {
      states ??= [...state.states];
      states[index] = next;
    }
    stageBits[job.stage] = (stageBits[job.stage] ?? 0) | statusBit(next.status, next.allowFailure);
  }
  return states ? { ...state, states } : state;
}

function act(
  state: RunState,
  job: RunJob,
  current: JobState,
  states: readonly JobState[],
  priorBits: number,
): JobState {
  const previous = job.needs ? composite(bitsOf(job.needs, states), true) : composite(priorBits);
  if (!COMPLETED.has(previous)) return current;
  return { ...current, status: allowed(job).has(previous) ? started(state, job) : 'skipped' };
}

function bitsOf(needs: readonly number[], states: readonly JobState[]): number {
  let bits = 0;
  for (const index of needs) {
    const need = states[index];
    if (need) bits |= statusBit(need.status, need.allowFailure);
  }
  return bits;
}

function allowed(job: RunJob): ReadonlySet<Status> {
  switch (job.when) {
    case 'on_failure':
      return FAILED;
    case 'always':
      return ALWAYS;
    case 'on_success':
    case 'manual':
    case 'delayed':
      return job.needs ? NEEDS_OK : STAGE_OK;
  }
}

function started(state: RunState, job: RunJob): Status {
  if (job.delayed) return 'scheduled';
  if (job.when !== 'manual' && job.when !== 'delayed') return 'pending';
  return state.play === 'all' || state.play.includes(job.name) ? 'pending' : 'manual';
}
