import type { PlanJob } from '../../../gitlab/types.js';
import { oneLine } from '../../../report/text.js';
import { timeOfDay } from '../stamp.js';
import type { LiveJob } from './jobs.js';

/** What of a planned job says for what it may wait. */
export interface PlannedJob extends Pick<PlanJob, 'name' | 'stage' | 'needs' | 'startIn' | 'resourceGroup'> {
  /** It triggers a pipeline, and takes no place of its own. */
  readonly isTrigger: boolean;
}

export interface WaitRules {
  readonly jobs: readonly PlannedJob[];
  readonly stages: readonly string[];
  /** Jobs that run at the same time, at most. */
  readonly places: number;
}

/** Names of jobs in the words for one that waits: a line has no room for more. */
const MAX_NAMES = 10;

const DAY_MS = 24 * 3600 * 1000;

/** Says of jobs that have not begun why they wait, by what the plan and the events of the run say. */
export class Waits {
  readonly #planned: ReadonlyMap<string, PlannedJob>;
  readonly #stages: readonly string[];
  readonly #places: number;

  constructor({ jobs, stages, places }: WaitRules) {
    this.#planned = new Map(jobs.map((job) => [job.name, job]));
    this.#stages = [...new Set([...stages, ...jobs.map(({ stage }) => stage)])];
    this.#places = places;
  }

  /**
   * What gives the words for a job, in GitLab's terms, while all `jobs` are as they are at the moment `now`. Of a job of a
   * child pipeline the plan says nothing: it has the word of its status.
   */
  among(jobs: readonly LiveJob[], now: number): (job: LiveJob) => string {
    let known: Moment | undefined; // where no job that waits has a row, nobody asks
    return (job) => {
      const moment = (known ??= new Moment(jobs, this.#planned));
      const planned = this.#planned.get(job.name);
      if (job.status === 'manual') return 'manual';
      if (job.status === 'scheduled') return delayed(job, planned, now);
      if (job.status === 'created' && planned !== undefined) {
        const before = this.#before(planned, moment);
        if (before !== undefined) return before;
      }
      return this.#place(planned, moment);
    };
  }

  /** The needs that have not ended, or the last stage before it that has not. */
  #before({ stage, needs }: PlannedJob, moment: Moment): string | undefined {
    if (needs !== null) return waitingFor(needs.flatMap(({ job }) => moment.open.get(job) ?? []));
    const earlier = this.#stages.slice(0, Math.max(0, this.#stages.indexOf(stage)));
    const last = earlier.findLast((one) => moment.openOf(one).length > 0);
    if (last === undefined) return undefined;
    const jobs = moment.openOf(last);
    // nothing goes on there by itself
    return jobs.every(({ status }) => status === 'manual') ? waitingFor(jobs) : `waiting for stage ${oneLine(last)}`;
  }

  #place(planned: PlannedJob | undefined, moment: Moment): string {
    const group = planned?.resourceGroup;
    if (group !== undefined && moment.groups.has(group)) return `waiting for resource: ${oneLine(group)}`;
    return moment.places >= this.#places ? `waiting for a place (concurrency ${this.#places})` : 'pending';
  }
}

/** What is the same for all jobs at a moment. */
class Moment {
  /** Jobs for which others wait. */
  readonly open = new Map<string, LiveJob>();
  /** Resource groups of which a job runs. */
  readonly groups = new Set<string>();
  /** Places that are taken. */
  readonly places: number;
  readonly #stages = new Map<string, LiveJob[]>();

  constructor(jobs: readonly LiveJob[], planned: ReadonlyMap<string, PlannedJob>) {
    let places = 0;
    for (const job of jobs) {
      const known = planned.get(job.name);
      if (job.status === 'running') {
        if (known?.isTrigger !== true) places += 1;
        if (known?.resourceGroup !== undefined) this.groups.add(known.resourceGroup);
      }
      // nobody waits for the jobs of a child pipeline but the job that triggers it
      if (known === undefined || !isOpen(job)) continue;
      this.open.set(job.name, job);
      const stage = this.#stages.get(job.stage);
      if (stage === undefined) this.#stages.set(job.stage, [job]);
      else stage.push(job);
    }
    this.places = places;
  }

  openOf(stage: string): readonly LiveJob[] {
    return this.#stages.get(stage) ?? [];
  }
}

/** Whether those behind a job have to wait for it: it has not ended, and is not one that is played or not as one likes. */
function isOpen({ status, allowFailure }: LiveJob): boolean {
  if (status === 'manual') return !allowFailure;
  return status === 'created' || status === 'pending' || status === 'running' || status === 'scheduled';
}

function waitingFor(jobs: readonly LiveJob[]): string | undefined {
  if (jobs.length === 0) return undefined;
  const names = jobs
    .slice(0, MAX_NAMES)
    .map(({ name, status }) => `${oneLine(name)}${status === 'manual' ? ' (manual)' : ''}`);
  return `waiting for ${names.join(', ')}${jobs.length > MAX_NAMES ? ', …' : ''}`;
}

/** The moment at which it starts stays the same, so that the line need not be drawn anew each second. */
function delayed({ since }: LiveJob, planned: PlannedJob | undefined, now: number): string {
  if (planned?.startIn === undefined) return 'delayed';
  const start = new Date(since + planned.startIn * 1000);
  const day = start.getTime() - now < DAY_MS ? '' : `${start.toLocaleDateString('sv')} `;
  return `delayed until ${day}${timeOfDay(start.toISOString())}`;
}
