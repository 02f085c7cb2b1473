import { createRun, jobState, jobStatuses, pipelineStatus, transition, type RunState } from '../../src/gitlab/index.js';
import type { JobEvent } from '../../src/gitlab/status/types.js';
import type { Plan } from '../../src/gitlab/types.js';
import { WAVES } from '../../src/fleet/export/reusable.js';
import { concurrencyOf } from '../../src/fleet/packing/shares.js';
import type { Wave } from '../../src/fleet/types.js';
import { wavesFrom } from '../../src/fleet/waves.js';
import type { ActionStep, StepEnd, StepRunner } from './player/types.js';

export interface PureSettings {
  /** How jobs end, by name; all others pass. */
  readonly outcomes?: ReadonlyMap<string, JobEvent>;
  readonly play?: 'all' | readonly string[];
  /** Jobs whose runner is lost that many times before it is not. */
  readonly lost?: Readonly<Record<string, number>>;
}

const LOST: JobEvent = { type: 'drop', exitCode: undefined, reason: 'runner_system_failure' };

/**
 * Runners of one pipeline without an engine: what they report is kept in memory, and each decides by the status machine
 * alone, from what was reported before. `run` takes the place of the Action.
 */
export class PureFleet {
  readonly plan: Plan;
  /** The steps that were run: one for each runner. */
  readonly steps: ActionStep[] = [];
  readonly #settings: PureSettings;
  /** How the attempts of each job ended, as far as it was reported; of a lost one it is known once there is another. */
  readonly #ends = new Map<string, JobEvent[]>();
  /** How many attempts of each job have had a runner. */
  readonly #started = new Map<string, number>();
  readonly #runAttempts = new Map<string, number>();
  readonly #lost: Map<string, number>;
  /** What is known only grows, but for what runs again. */
  #known: RunState | undefined;

  constructor(plan: Plan, settings: PureSettings = {}) {
    this.plan = plan;
    this.#settings = settings;
    this.#lost = new Map(Object.entries(settings.lost ?? {}));
  }

  readonly run: StepRunner = async (step) => {
    this.steps.push(step);
    await Promise.resolve();
    switch (step.with['mode']) {
      case 'plan':
        return ended({
          waves: JSON.stringify(wavesOf(this.#start(), this.plan)),
          pipeline: JSON.stringify(this.#pipeline()),
        });
      case 'job':
        return this.#jobs(step);
      case 'next':
        return ended({ waves: JSON.stringify(wavesOf(this.state, this.plan)) });
      case 'report': {
        const status = pipelineStatus(this.state);
        return ended({ status }, status === 'failed' || status === 'canceled' ? 1 : 0);
      }
      case undefined:
      default:
        throw new Error(`there is no mode ${String(step.with['mode'])}`);
    }
  };

  /** Names of the jobs for which a runner was taken, in the order in which they came. */
  get jobsOnRunners(): readonly string[] {
    return this.steps.filter((step) => step.with['mode'] === 'job').flatMap((step) => namesOf(step));
  }

  /** What the pipeline has come to: what was reported, and what has had a runner that never did. */
  get state(): RunState {
    let state = this.#known ?? this.#start();
    for (let moved = true; moved;) {
      moved = false;
      for (const { name } of this.plan.jobs) {
        const current = jobState(state, name);
        if (current?.status === 'scheduled') {
          state = transition(state, name, { type: 'enqueue' });
          moved = true;
        }
        if (current?.status !== 'pending') continue;
        const index = current.attempt - 1;
        const isLost = (this.#started.get(name) ?? 0) > index;
        const end = this.#ends.get(name)?.[index] ?? (isLost ? LOST : undefined);
        if (end === undefined) continue;
        state = transition(transition(state, name, { type: 'run' }), name, end);
        moved = true;
      }
    }
    this.#known = state;
    return state;
  }

  #jobs(step: ActionStep): StepEnd {
    let failed = false;
    for (const name of namesOf(step)) {
      if (!this.plan.jobs.some((job) => job.name === name)) throw new Error(`the plan has no job ${name}`);
      this.#forget(name, step.runAttempt);
      const current = jobState(this.state, name);
      if (current?.status === 'created' && !Object.values(jobStatuses(this.state)).includes('manual'))
        throw new Error(`${name} has a runner too early`);
      if (current?.status !== 'pending') continue;
      const losses = this.#lost.get(name) ?? 0;
      this.#started.set(name, current.attempt);
      this.#lost.set(name, losses - 1);
      if (losses > 0) return { lost: true };
      failed = this.#report(name, current.attempt) || failed;
    }
    const skipped = Object.entries(jobStatuses(this.state)).filter(([, status]) => status === 'skipped');
    return ended({ recorded: 'true', skipped: JSON.stringify(skipped.map(([name]) => name)) }, failed ? 1 : 0);
  }

  /** What runs again in a further attempt of the workflow begins anew. */
  #forget(name: string, runAttempt: number): void {
    if (runAttempt > (this.#runAttempts.get(name) ?? 1)) {
      this.#ends.delete(name);
      this.#started.delete(name);
      this.#known = undefined;
    }
    this.#runAttempts.set(name, runAttempt);
  }

  /** Runs a job as often as the machine wants it from this attempt on. Does it fail the pipeline? */
  #report(name: string, first: number): boolean {
    const end = this.#settings.outcomes?.get(name) ?? { type: 'success' };
    const ends = Array.from({ length: first - 1 }, (_, index) => this.#ends.get(name)?.[index] ?? LOST);
    this.#ends.set(name, ends);
    for (let tries = 0; ; tries++) {
      if (tries > 5) throw new Error(`${name} never ends`);
      ends.push(end);
      this.#started.set(name, ends.length);
      const current = jobState(this.state, name);
      if (current?.status !== 'pending')
        return current?.status === 'canceled' || (current?.status === 'failed' && !current.allowFailure);
    }
  }

  #start(): RunState {
    return createRun(this.plan, { play: this.#settings.play ?? [] });
  }

  #pipeline(): object {
    const jobs = this.plan.jobs.map((job) => [
      job.name,
      { concurrency: concurrencyOf(job), environment: job.environment?.name ?? null },
    ]);
    return { id: 1, jobs: Object.fromEntries(jobs) as object };
  }
}

/** What can run now, and after it, if all passes. */
function wavesOf(state: RunState, plan: Plan): readonly Wave[] {
  return wavesFrom(plan, state, { of: () => 'ubuntu-24.04', batch: 'none', times: new Map(), maximum: WAVES }).waves;
}

function namesOf(step: ActionStep): readonly string[] {
  return JSON.parse(step.with['jobs'] ?? '[]') as string[];
}

function ended(outputs: Readonly<Record<string, string>>, exitCode = 0): StepEnd {
  return { outputs, exitCode };
}
