import type { JobEvent, Plan } from '../../gitlab/index.js';
import { createRun } from '../../gitlab/index.js';
import { onFleet, onOneRunner, type Modelled } from '../../fleet/model.js';
import { orderOf, START_UP_SECONDS, UNKNOWN_SECONDS } from '../../fleet/packing.js';
import { duration } from '../../report/table.js';
import type { Arguments } from '../arguments.js';
import { readTimes } from './simulate-times.js';

/** What `simulate` is asked of many runners. */
export interface FleetQuestion {
  /** At most so many at the same time. */
  readonly runners: number;
  /** Seconds. */
  readonly startUp: number;
  readonly times: ReadonlyMap<string, number>;
}

/** Reads `--runners`, `--start-up` and `--times`; undefined where it is not asked for. Each problem is told. */
export function readFleet(
  extras: Arguments['extras'],
  plan: Pick<Plan, 'jobs'>,
  base: string,
  problem: (option: string, message: string) => void,
): FleetQuestion | undefined {
  const number = (option: 'runners' | 'start-up', isRight: (value: number) => boolean, what: string): number => {
    const [text = '', ...more] = extras[option];
    if (more.length > 0) problem(option, 'it is given more than once');
    if (!/^\d+(\.\d+)?$/.test(text) || !isRight(Number(text))) problem(option, `"${text}" is not ${what}`);
    return Number(text);
  };
  const times = readTimes(extras.times, plan, base, (message) => problem('times', message));
  const startUp =
    extras['start-up'].length === 0 ? START_UP_SECONDS : number('start-up', Number.isFinite, 'a number of seconds');
  if (extras.runners.length > 0) {
    const runners = number(
      'runners',
      (value) => Number.isSafeInteger(value) && value > 0,
      'a whole number of at least 1',
    );
    return { runners, startUp, times };
  }
  for (const option of ['start-up', 'times'] as const)
    if (extras[option].length > 0) problem(option, 'it says nothing without --runners N');
  return undefined;
}

/** How the simulated pipeline is run otherwise. */
export interface FleetSetting {
  readonly play: 'all' | readonly string[];
  /** How a job ends; undefined: it passes. */
  readonly ends: (job: string) => JobEvent | undefined;
  /** Jobs that one runner runs at the same time. */
  readonly concurrency: number;
  readonly noDelay: boolean;
}

export interface FleetAnswer extends FleetQuestion, Pick<FleetSetting, 'concurrency'> {
  readonly fleet: Modelled;
  readonly one: Modelled;
  /** Jobs that run, whose time is not known. */
  readonly assumed: readonly string[];
}

/** Plays the plan on the runners that are asked for, and on one. */
export function answerFleet(plan: Plan, question: FleetQuestion, setting: FleetSetting): FleetAnswer {
  const { play, ends, concurrency, noDelay } = setting;
  const order = orderOf(plan, createRun(plan, { play }), ends);
  const how = { times: question.times, startUp: question.startUp, noDelay };
  return {
    ...question,
    concurrency,
    fleet: onFleet(order, question.runners, how),
    one: onOneRunner(order, concurrency, how),
    assumed: order.jobs.flatMap(({ name }) => (question.times.has(name) ? [] : [name])),
  };
}

/** Milliseconds are enough: sums of fractions have endless ones. */
const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** For `--json`. */
export function fleetDocument({ runners, startUp, fleet, one, concurrency, assumed }: FleetAnswer): object {
  return {
    runners,
    start_up: startUp,
    makespan: rounded(fleet.makespan),
    runner_seconds: rounded(fleet.runnerSeconds),
    critical_path: fleet.criticalPath,
    jobs: Object.fromEntries(
      [...fleet.jobs].map(([name, { start, end, runner }]) => [
        name,
        { start: rounded(start), end: rounded(end), runner },
      ]),
    ),
    one_runner: { concurrency, makespan: rounded(one.makespan), runner_seconds: rounded(one.runnerSeconds) },
    assumed: { seconds: UNKNOWN_SECONDS, jobs: assumed },
  };
}

/** For the terminal. */
export function fleetLines({ runners, startUp, fleet, one, concurrency, assumed }: FleetAnswer): readonly string[] {
  const many = `${runners} ${runners === 1 ? 'runner' : 'runners'}, ${duration(startUp)} until one works`;
  return [
    `on ${many}: ${took(fleet)}`,
    `  critical path: ${fleet.criticalPath.join(', ') || 'none, nothing runs'}`,
    `on one runner, ${concurrency === 1 ? 'a job' : `${concurrency} jobs`} at a time: ${took(one)}`,
    ...(fleet.jobs.size === 0 ? [] : [`  ${verdict(fleet, one)}`]),
    ...(assumed.length === 0
      ? []
      : [`${assumed.length} of ${fleet.jobs.size} jobs have no known time: ${UNKNOWN_SECONDS} s each (see --times)`]),
  ];
}

const took = ({ makespan, runnerSeconds }: Modelled): string =>
  `${duration(makespan)}, ${duration(runnerSeconds)} of runner time`;

function verdict(fleet: Modelled, one: Modelled): string {
  const [sooner, dearer] = [one.makespan - fleet.makespan, fleet.runnerSeconds - one.runnerSeconds];
  const price = dearer > 0 ? `cost ${duration(dearer)} more` : `cost ${duration(-dearer)} less`;
  if (sooner > 0) return `many runners end ${duration(sooner)} sooner, and ${price} of runner time`;
  return `one runner is the better choice: many end ${sooner === 0 ? 'no sooner' : `${duration(-sooner)} later`}, and ${price} of runner time`;
}
