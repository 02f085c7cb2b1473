import {
  createRun,
  jobState,
  jobStatuses,
  pipelineStatus,
  stageStatuses,
  startable,
  transition,
  type RunState,
} from '../../gitlab/index.js';
import type { JobEvent } from '../../gitlab/status/types.js';
import type { Plan } from '../../gitlab/types.js';
import { UsageError } from '../../errors.js';
import { fullNames } from '../../inputs/prepare/choose.js';
import { prepare } from '../../inputs/prepare/prepare.js';
import { print, printJson } from '../door.js';
import { readArguments, suggestion, type Arguments } from '../arguments.js';
import { answerFleet, fleetDocument, fleetLines, readFleet, type FleetQuestion } from './simulate-fleet.js';

/** How jobs end in a simulation: by name; all others pass. */
export interface Simulation {
  readonly outcomes: ReadonlyMap<string, JobEvent>;
  /** Manual jobs that are played. */
  readonly play: 'all' | readonly string[];
  /** Jobs that are canceled when they start. */
  readonly cancel: readonly string[];
}

/** Plays the scheduler of real runs without an engine, until nothing more happens by itself. */
export function simulate(plan: Plan, simulation: Simulation): RunState {
  let state = createRun(plan, { play: simulation.play });
  for (let moved = true; moved;) {
    moved = false;
    for (const job of plan.jobs) {
      if (jobState(state, job.name)?.status === 'scheduled') {
        state = transition(state, job.name, { type: 'enqueue' });
        moved = true;
      }
    }
    for (const name of startable(state)) {
      state = transition(state, name, { type: 'run' });
      state = transition(state, name, endOf(name, simulation));
      moved = true;
    }
  }
  return state;
}

function endOf(name: string, { cancel, outcomes }: Pick<Simulation, 'cancel' | 'outcomes'>): JobEvent {
  return cancel.includes(name) ? { type: 'cancel' } : (outcomes.get(name) ?? { type: 'success' });
}

/** `gitlab-dind simulate`: 0 whatever the simulated pipeline's end is. */
export async function simulateCommand(args: Arguments): Promise<number> {
  const read = readArguments(args);
  await using prepared = await prepare(read, undefined);
  const { fleet: question, ...simulation } = readSimulation(prepared.plan, args);
  const { manual } = prepared;
  const play = manual === 'all' ? manual : [...manual, ...simulation.play];
  const state = simulate(prepared.plan, { ...simulation, play });
  const { concurrency, noDelay } = prepared.inputs.settings;
  const ends = (name: string): JobEvent => endOf(name, simulation);
  const fleet = question && answerFleet(prepared.plan, question, { play, ends, concurrency, noDelay });
  const document = { pipeline: pipelineStatus(state), stages: stageStatuses(state), jobs: jobStatuses(state) };
  if (args.json) {
    printJson(fleet === undefined ? document : { ...document, fleet: fleetDocument(fleet) });
    return 0;
  }
  for (const stage of prepared.plan.stages) {
    print(`${stage}: ${document.stages[stage] ?? ''}`);
    for (const job of prepared.plan.jobs.filter((item) => item.stage === stage)) {
      print(`  ${job.name}: ${document.jobs[job.name] ?? ''}`);
    }
  }
  print(`pipeline: ${document.pipeline}`);
  if (fleet !== undefined) fleetLines(fleet).forEach(print);
  return 0;
}

interface Asked extends Simulation {
  readonly play: readonly string[];
  readonly fleet: FleetQuestion | undefined;
}

/** What the options say; a parallel job's name stands for all of its parts, and what is said later counts. */
function readSimulation(plan: Plan, args: Arguments): Asked {
  const problems: string[] = [];
  const named = new Set(plan.jobs.flatMap((job) => [job.name, job.groupName]));
  const check = (option: string, name: string): readonly string[] => {
    if (!named.has(name))
      problems.push(`--${option}: there is no job "${name}" in this pipeline${suggestion(name, [...named], '')}`);
    return fullNames(plan, name);
  };
  const outcomes = new Map<string, JobEvent>();
  for (const text of args.extras.outcome) {
    const match = /^(.+)=(success|failed|canceled)(?::(\d+))?$/s.exec(text);
    if (match === null)
      problems.push(`--outcome: "${text}" is not of the form JOB=success, JOB=canceled or JOB=failed[:EXITCODE]`);
    else for (const name of check('outcome', match[1] ?? '')) outcomes.set(name, outcome(match[2] ?? '', match[3]));
  }
  const play = args.extras.play.flatMap((name) => check('play', name));
  const cancel = args.extras.cancel.flatMap((name) => check('cancel', name));
  const fleet = readFleet(args.extras, plan, process.cwd(), (option, message) =>
    problems.push(`--${option}: ${message}`),
  );
  if (problems.length > 0) throw new UsageError(problems.map((message) => ({ message, location: undefined })));
  return { outcomes, play, cancel, fleet };
}

function outcome(word: string, code: string | undefined): JobEvent {
  if (word === 'success') return { type: 'success' };
  if (word === 'canceled') return { type: 'cancel' };
  return { type: 'drop', exitCode: code === undefined ? 1 : Number(code), reason: 'script_failure' };
}
