import type { Plan } from '../types.js';
import { hold } from './hold.js';
import { process } from './process.js';
import { mayRetry } from './retry.js';
import { initialState, positionOf } from './run.js';
import type { RunJob, RunState } from './run.js';
import type { JobEvent, JobState, Status } from './types.js';

export interface RunOptions {
  /** Manual jobs that start by themselves. */
  readonly play?: 'all' | readonly string[];
}

/** A pipeline that has just been created: jobs without predecessors are pending. */
export function createRun(plan: Plan, options: RunOptions = {}): RunState {
  return hold(process(initialState(plan, options.play ?? [])));
}

/**
 * From which statuses an event is possible; any other is ignored, as the job has moved on. To play a job that has ended
 * is to retry it.
 */
const POSSIBLE: Readonly<Record<JobEvent['type'], ReadonlySet<Status>>> = {
  run: new Set(['pending']),
  success: new Set(['created', 'pending', 'running']),
  drop: new Set(['created', 'pending', 'running', 'manual', 'scheduled']),
  play: new Set(['manual', 'scheduled', 'success', 'failed', 'canceled']),
  enqueue: new Set(['created', 'skipped', 'manual', 'scheduled']),
  cancel: new Set(['created', 'pending', 'running', 'manual', 'scheduled']),
};

/** What happens to a job, and what follows from it for the others. Unknown jobs and impossible events change nothing. */
export function transition(state: RunState, jobName: string, event: JobEvent): RunState {
  const position = positionOf(state, jobName);
  const job = position === undefined ? undefined : state.jobs[position];
  const current = position === undefined ? undefined : state.states[position];
  if (position === undefined || !job || !current || !POSSIBLE[event.type].has(current.status)) return state;
  const next = apply(job, current, event);
  const revived = isStopped(current.status) && !isStopped(next.status);
  const changed = withState(state, position, next);
  const processed = hold(process(revived ? resetSkipped(changed, position) : changed));
  const fatal = event.type === 'drop' && next.status === 'failed' && !next.allowFailure;
  return fatal && state.autoCancelOnJobFailure === 'all' ? cancelPipeline(processed) : processed;
}

/**
 * The same as `success` for each of these jobs, one after the other, where they wait for a runner or run; what follows is
 * looked for once. What one of them decides none of the others can change, so that the order does not count.
 */
export function passAll(state: RunState, jobNames: readonly string[]): RunState {
  const states = [...state.states];
  for (const name of jobNames) {
    const position = positionOf(state, name) ?? -1;
    const [job, current] = [state.jobs[position], states[position]];
    if (job && (current?.status === 'pending' || current?.status === 'running'))
      states[position] = apply(job, current, { type: 'success' });
  }
  return hold(process({ ...state, states }));
}

function apply(job: RunJob, current: JobState, event: JobEvent): JobState {
  switch (event.type) {
    case 'run':
      return { ...current, status: 'running' };
    case 'success':
      return { ...current, status: 'success', exitCode: 0, reason: undefined };
    case 'cancel':
      return { ...current, status: 'canceled' };
    case 'enqueue':
      return { ...current, status: 'pending' };
    case 'play':
      return current.status === 'manual' || current.status === 'scheduled'
        ? { ...current, status: 'pending' }
        : { ...current, status: 'pending', attempt: current.attempt + 1, allowFailure: job.allowFailure === true };
    case 'drop':
      return drop(job, current, event);
  }
}

function drop(job: RunJob, current: JobState, event: Extract<JobEvent, { type: 'drop' }>): JobState {
  const { exitCode, reason } = event;
  if (mayRetry(job, current, reason, exitCode)) {
    return { ...current, status: 'pending', attempt: current.attempt + 1, exitCode, reason };
  }
  const codes = typeof job.allowFailure === 'object' ? job.allowFailure.exitCodes : [];
  const allowFailure = job.allowFailure === true || (exitCode !== undefined && codes.includes(exitCode));
  return { ...current, status: 'failed', allowFailure, exitCode, reason };
}

const STOPPED: ReadonlySet<Status> = new Set(['success', 'failed', 'canceled', 'skipped', 'manual', 'scheduled']);
const isStopped = (status: Status): boolean => STOPPED.has(status);

function withState(state: RunState, position: number, next: JobState): RunState {
  const states = [...state.states];
  states[position] = next;
  return { ...state, states };
}

/** A job came back to life: what was skipped because of it waits again. */
function resetSkipped(state: RunState, position: number): RunState {
  const stage = state.jobs[position]?.stage ?? 0;
  const dependants = new Set([position]);
  const states = state.states.map((current, index) => {
    const job = state.jobs[index];
    if (!job) return current;
    const needsIt = job.needs?.some((need) => dependants.has(need)) ?? false;
    if (needsIt) dependants.add(index);
    const affected = needsIt || job.stage > stage;
    return affected && current.status === 'skipped' ? { ...current, status: 'created' as const } : current;
  });
  return { ...state, states };
}

/** Cancels all jobs that have not ended, manual ones too. */
export function cancelPipeline(state: RunState): RunState {
  const states = state.states.map((current) =>
    POSSIBLE.cancel.has(current.status) ? { ...current, status: 'canceled' as const } : current,
  );
  return hold(process({ ...state, states }));
}

/** Names of the jobs that may start now; of each resource group at most one, and none while one of it runs. */
export function startable(state: RunState): string[] {
  const busy = new Set<string>();
  for (const [index, job] of state.jobs.entries()) {
    if (job.resourceGroup !== undefined && state.states[index]?.status === 'running') busy.add(job.resourceGroup);
  }
  const names: string[] = [];
  for (const [index, job] of state.jobs.entries()) {
    if (state.states[index]?.status !== 'pending') continue;
    if (job.resourceGroup !== undefined) {
      if (busy.has(job.resourceGroup)) continue;
      busy.add(job.resourceGroup);
    }
    names.push(job.name);
  }
  return names;
}

export function jobState(state: RunState, name: string): JobState | undefined {
  const position = positionOf(state, name);
  return position === undefined ? undefined : state.states[position];
}

/** Status of each job by name, in the order of the run. */
export function jobStatuses(state: RunState): Record<string, Status> {
  return Object.fromEntries(state.jobs.map((job, index) => [job.name, state.states[index]?.status ?? 'created']));
}

export function pipelineStatus(state: RunState): Status {
  return state.pipeline;
}

/** "Passed with warnings": a job failed, and was allowed to. */
export function hasWarnings(state: RunState): boolean {
  return state.states.some(
    ({ status, allowFailure }) => allowFailure && (status === 'failed' || status === 'canceled'),
  );
}

export function stageStatuses(state: RunState): Record<string, Status> {
  return Object.fromEntries(state.stages.map((stage, index) => [stage, state.stageStates[index] ?? 'created']));
}

/** Has the pipeline come to rest: nothing runs and nothing can start by itself? */
export function isSettled(state: RunState): boolean {
  return !state.states.some(({ status }) => status === 'pending' || status === 'running' || status === 'scheduled');
}
