import { NO_REPORTS } from '../findings/types.js';
import type { Plan } from '../../gitlab/types.js';
import type { RunEvent } from '../events.js';
import type { JobSummary, PipelineResult } from '../result.js';
import { PARENT_MARK } from '../order.js';
import { attemptOf } from '../timings/attempt-event.js';
import type { AttemptSummary } from '../timings/phases.js';

type JobEvent = Extract<RunEvent, { type: 'job' }>;

/**
 * What is known of a run from its events alone, for one that came to no end (its engine was lost): what was running then
 * has failed. Undefined where no job ran.
 */
export class PartialResult {
  #pipeline = 0;
  #started: number | undefined;
  #last = 0;
  readonly #jobs = new Map<string, JobEvent>();
  readonly #began = new Map<string, number>();
  readonly #history = new Map<string, AttemptSummary[]>();

  take(event: RunEvent): void {
    this.#pipeline = event.pipeline;
    this.#last = Date.parse(event.time);
    this.#started ??= this.#last;
    if (event.type === 'job') {
      this.#jobs.set(event.name, event);
      if (event.status === 'running') this.#began.set(event.name, this.#last);
    } else if (event.type === 'attempt')
      this.#history.set(event.name, [...(this.#history.get(event.name) ?? []), attemptOf(event)]);
  }

  result(plan: Plan): PipelineResult | undefined {
    if (this.#began.size === 0) return undefined;
    const names = new Set([...plan.jobs.map(({ name }) => name), ...this.#jobs.keys()]);
    return {
      pipeline: this.#pipeline,
      name: plan.name,
      status: 'failed',
      jobs: [...names].map((name) => this.#summary(name, plan)),
      durationSeconds: this.#seconds(this.#last),
      stages: plan.stages,
      images: [],
      cacheNotes: [],
      releases: [],
      excluded: [],
    };
  }

  #summary(name: string, plan: Plan): JobSummary {
    const event = this.#jobs.get(name);
    const planned = plan.jobs.find((job) => job.name === name);
    const began = this.#began.get(name);
    const history = this.#history.get(name) ?? [];
    const broken = event?.status === 'running';
    const last = history.at(-1);
    return {
      id: began === undefined ? 0 : (event?.id ?? 0),
      name,
      stage: event?.stage ?? planned?.stage ?? '',
      status: broken ? 'failed' : (event?.status ?? 'created'),
      attempts: began === undefined ? 0 : (event?.attempt ?? 1),
      allowFailure: event?.allow_failure ?? false,
      exitCode: event?.exit_code ?? undefined,
      failureReason: broken ? 'runner_system_failure' : (event?.failure_reason ?? undefined),
      durationSeconds: last?.durationSeconds,
      needs: planned?.needs?.map(({ job }) => job) ?? null,
      startedSeconds: began === undefined ? undefined : this.#seconds(began),
      failedAt: undefined,
      lastLines: [],
      explanations: [],
      coverage: event?.coverage ?? undefined,
      caches: [],
      tests: [],
      reports: NO_REPORTS,
      history,
      parent: planned === undefined ? this.#parentOf(name) : undefined,
      trigger: planned?.trigger !== undefined,
      image: undefined,
      location: planned?.location,
    };
  }

  /** The longest name of another job that this one's begins with: names may have the mark in them. */
  #parentOf(name: string): string | undefined {
    return [...this.#jobs.keys()]
      .filter((other) => name.startsWith(other + PARENT_MARK))
      .reduce<string | undefined>(
        (longest, other) => (longest === undefined || other.length > longest.length ? other : longest),
        undefined,
      );
  }

  #seconds(time: number): number {
    return (time - (this.#started ?? time)) / 1000;
  }
}
