import { onFleet, onOneRunner } from '../../fleet/model.js';
import type { Order } from '../../fleet/packing.js';
import { assignRunners, type Runners } from '../../fleet/runners.js';
import type { PlanJob } from '../../gitlab/types.js';
import type { Measured } from './measured.js';
import { spreadOf } from './statistics.js';
import type { EndedJob, Prices, Way } from './types.js';

export interface ModelSetting {
  readonly runners: Runners;
  readonly prices: Prices;
  /** Jobs that one runner runs at the same time. */
  readonly concurrency: number;
  /** Runners that there are at the same time. */
  readonly atMost: number;
  /** Seconds until a runner works. */
  readonly startUp: number;
  /** What jobs took here, in place of their times on GitLab. */
  readonly measured?: Measured | undefined;
}

/** What both ways take, and what is not known for them. */
export interface Modelled {
  readonly oneRunner: Way;
  readonly fleet: Way;
  readonly unpriced: readonly string[];
  readonly unmapped: readonly string[];
}

const NOTHING = { median: 0, p90: 0, p99: 0, most: 0 };

/** Plays each pipeline on one runner, and on a runner for each job; jobs of a stage wait for all of the earlier ones. */
export function modelled(pipelines: readonly (readonly EndedJob[])[], setting: ModelSetting): Modelled {
  const { prices, concurrency, atMost, startUp } = setting;
  const [unpriced, unmapped] = [new Set<string>(), new Set<string>()];
  const priceOf = (label: string): number => {
    const price = prices.perMinute[label];
    if (price === undefined) unpriced.add(label);
    return price ?? 0;
  };
  const runnerOf = runnersBy(setting.runners, unmapped);
  const one = { minutes: 0, cost: 0, waits: [] as number[] };
  const many = { minutes: 0, cost: 0, waits: [] as number[] };
  for (const jobs of pipelines) {
    const { order, times } = orderOf(jobs, setting.measured);
    const alone = onOneRunner(order, concurrency, { times, startUp });
    const minutes = billed(alone.runnerSeconds);
    one.minutes += minutes;
    one.cost += minutes * priceOf(runnerOf([]));
    one.waits.push(alone.makespan);
    const fleet = onFleet(order, atMost, { times, startUp });
    many.waits.push(fleet.makespan);
    for (const { name, tags } of order.jobs) {
      const own = billed(startUp + (times.get(name) ?? 0));
      many.minutes += own;
      many.cost += own * priceOf(runnerOf(tags));
    }
  }
  const asWay = ({ minutes, cost, waits }: typeof one): Way => ({
    minutes,
    cost: unpriced.size > 0 ? undefined : Math.round(cost * 100) / 100,
    wait: spreadOf(waits) ?? NOTHING,
  });
  return { oneRunner: asWay(one), fleet: asWay(many), unpriced: [...unpriced].sort(), unmapped: [...unmapped].sort() };
}

/** GitHub bills a minute that has begun. */
const billed = (seconds: number): number => Math.ceil(Math.round(seconds * 1000) / 60_000);

/** The label of the runner for tags; of several labels the last is the one that a price may be of. */
function runnersBy(runners: Runners, unmapped: Set<string>): (tags: readonly string[]) => string {
  const known = new Map<string, string>();
  return (tags) => {
    const key = tags.join(',');
    const before = known.get(key);
    if (before !== undefined) return before;
    const job = asPlanned('job', 'test', tags);
    const plan = {
      name: undefined, source: 'push', stages: [], jobs: [job], excluded: [], warnings: [], autoCancelOnJobFailure: 'none',
      fetched: [],
    } as const; // prettier-ignore
    const { of, problems } = assignRunners(plan, runners, '');
    if (problems.length > 0) unmapped.add(key);
    const runsOn = of(job);
    const label = typeof runsOn === 'string' ? runsOn : JSON.stringify(runsOn);
    known.set(key, label);
    return label;
  };
}

/** Tries of one job are one job of their time together. Stages have the order in which their first jobs began. */
function orderOf(
  jobs: readonly EndedJob[],
  measured: Measured | undefined,
): { readonly order: Order; readonly times: ReadonlyMap<string, number> } {
  const times = new Map<string, number>();
  const first = new Map<string, EndedJob>();
  const begun = new Map<string, number>();
  for (const job of jobs) {
    times.set(job.name, measured?.(job) ?? (times.get(job.name) ?? 0) + job.seconds);
    if (!first.has(job.name)) first.set(job.name, job);
    begun.set(job.stage, Math.min(begun.get(job.stage) ?? Infinity, job.started));
  }
  const stages = [...begun].sort((a, b) => a[1] - b[1]).map(([stage]) => stage);
  const planned: PlanJob[] = [];
  const level: number[] = [];
  const before: number[] = [];
  for (const [turn, stage] of stages.entries()) {
    const start = planned.length;
    for (const job of first.values()) {
      if (job.stage !== stage) continue;
      planned.push(asPlanned(job.name, stage, job.tags));
      level.push(turn);
      before.push(start);
    }
  }
  const ones = planned.map(() => 1);
  return { order: { jobs: planned, level, attempts: ones, needs: planned.map(() => []), before }, times };
}

/** What the model asks of a job; all else is as if nothing were said. */
function asPlanned(name: string, stage: string, tags: readonly string[]): PlanJob {
  return {
    name, groupName: name, stage, tags, when: 'on_success', startIn: undefined, allowFailure: false, needs: null,
    parentNeeds: [], dependencies: null, image: null, services: [], variables: [], beforeScript: [], script: [],
    afterScript: [], hooks: { preGetSourcesScript: [] }, artifacts: undefined, cache: [], retry: undefined,
    timeout: undefined, interruptible: false, resourceGroup: undefined, environment: undefined, coverage: undefined,
    release: undefined, pages: undefined, trigger: undefined, idTokens: {}, secrets: {}, node: undefined,
    manualConfirmation: undefined, location: undefined, unsupported: [],
  }; // prettier-ignore
}
