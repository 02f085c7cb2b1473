import type { JobSummary, PipelineResult } from '../result.js';
import { duration } from '../table.js';
import { criticalPath } from '../timings/critical-path.js';
import { PHASE_WORDS, timingsTable } from '../timings/timings.js';
import type { Block } from './blocks.js';
import { columns, name, row, unbroken } from './markdown.js';

const SLOWEST = 5;

/** Of fewer the table of the jobs shows it at a glance. */
const FEW = 5;

/** The jobs that took longest, where there are many. */
export function slowestJobsBlock(jobs: readonly JobSummary[]): Block {
  const ran = jobs.filter((job) => job.history.length > 0 && !job.trigger);
  const slowest =
    ran.length <= FEW
      ? []
      : ran.toSorted((one, other) => (other.durationSeconds ?? 0) - (one.durationSeconds ?? 0)).slice(0, SLOWEST);
  return {
    title: 'Slowest jobs',
    head: columns(['Job', 'Time'], ['Time']),
    rows: slowest.map((job) => ({ text: row([name(job.name), unbroken(duration(job.durationSeconds))]) })),
    unit: 'jobs',
  };
}

/** The tests that took longest, of all reports. */
export function slowestTestsBlock(jobs: readonly JobSummary[]): Block {
  const tests = jobs.flatMap((job) =>
    job.tests.flatMap((suite) => suite.slowest.map((test) => ({ job: job.name, test }))),
  );
  const slowest = tests
    .filter(({ test }) => test.seconds >= 0.1)
    .toSorted((one, other) => other.test.seconds - one.test.seconds)
    .slice(0, SLOWEST);
  return {
    title: 'Slowest tests',
    head: columns(['Test', 'Job', 'Time'], ['Time']),
    rows: slowest.map(({ job, test }) => ({
      text: row([
        name([test.classname, test.name].filter((part) => part !== '').join(' › '), 200),
        name(job),
        unbroken(duration(test.seconds)),
      ]),
    })),
    unit: 'tests',
  };
}

/** Phases of each attempt. */
export function timingsBlock(jobs: readonly JobSummary[]): Block {
  const { phases, rows } = timingsTable(jobs);
  const words = phases.map((phase) => PHASE_WORDS[phase]);
  return {
    title: 'Timings',
    head: columns(['Job', ...words, 'all'], [...words, 'all']),
    rows: rows.map(({ job, attempt, seconds, total }) => ({
      text: row([
        `${name(job.name)}${attempt > 1 ? ` (attempt ${attempt})` : ''}`,
        ...seconds.map((value) => (value === undefined || value < 0.05 ? '' : unbroken(duration(value)))),
        unbroken(duration(total)),
      ]),
    })),
    unit: 'attempts',
  };
}

/** What the run's time was made of. */
export function criticalPathBlock(result: PipelineResult): Block {
  const steps = criticalPath(result.jobs, result.stages);
  return {
    title: 'Critical path',
    head: columns(['Job', 'Could start', 'Waited', 'Ran'], ['Could start', 'Waited', 'Ran']),
    rows:
      steps.length < 2
        ? []
        : steps.map(({ job, dueSeconds, waitingSeconds, runningSeconds }) => ({
            text: row([
              name(job.name),
              unbroken(duration(dueSeconds)),
              waitingSeconds < 0.05 ? '' : unbroken(duration(waitingSeconds)),
              unbroken(duration(runningSeconds)),
            ]),
          })),
    unit: 'jobs',
  };
}
