import type { JobSummary, PipelineResult } from '../result.js';
import { aligned, duration } from '../table.js';
import { oneLine } from '../text.js';
import { criticalPath } from './critical-path.js';
import { PHASES, secondsByPhase, type Phase } from './phases.js';

/** Words for the heads of tables. */
export const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  waiting: 'waiting',
  preparing: 'preparing',
  image_pull: 'image pull',
  daemon_start: 'daemon start',
  services: 'services',
  sources: 'sources',
  cache: 'cache',
  artifacts: 'artifacts',
  script: 'script',
  after_script: 'after_script',
  upload: 'upload',
  cleanup: 'cleanup',
};

/** Seconds of each phase of each attempt, as a table: only phases that some job had. */
export interface TimingsTable {
  readonly phases: readonly Phase[];
  readonly rows: readonly {
    readonly job: JobSummary;
    readonly attempt: number;
    readonly total: number;
    /** undefined: the attempt had none of it. */
    readonly seconds: readonly (number | undefined)[];
  }[];
}

export function timingsTable(jobs: readonly JobSummary[]): TimingsTable {
  const attempts = jobs.flatMap((job) =>
    job.history.map((attempt) => ({ job, attempt, sums: secondsByPhase(attempt.phases) })),
  );
  const phases = PHASES.filter((phase) => attempts.some(({ sums }) => (sums.get(phase) ?? 0) >= 0.05));
  return {
    phases,
    rows: attempts.map(({ job, attempt, sums }) => ({
      job,
      attempt: attempt.number,
      total: [...sums.values()].reduce((sum, seconds) => sum + seconds, 0),
      seconds: phases.map((phase) => sums.get(phase)),
    })),
  };
}

/** The table and the critical path as plain lines; none where no job ran. */
export function timingsLines(result: PipelineResult): readonly string[] {
  const { phases, rows } = timingsTable(result.jobs);
  const path = criticalPathLine(result);
  if (path === undefined) return [];
  const head = ['', ...phases.map((phase) => PHASE_WORDS[phase]), 'all'];
  const cells = rows.map(({ job, attempt, seconds, total }) => [
    `${oneLine(job.name)}${attempt > 1 ? ` (attempt ${attempt})` : ''}`,
    ...seconds.map((value) => (value === undefined || value < 0.05 ? '' : duration(value))),
    duration(total),
  ]);
  const numbers = head.map((_, column) => column).slice(1);
  return ['Timings', ...aligned([head, ...cells], numbers), `Critical path: ${path}`];
}

/** One line on what the run's time was made of; undefined where no job ran. */
export function criticalPathLine(result: PipelineResult): string | undefined {
  const steps = criticalPath(result.jobs, result.stages);
  if (steps.length === 0) return undefined;
  const words = steps.map(({ job, runningSeconds, waitingSeconds }) => {
    const waited = waitingSeconds >= 1 ? `, after ${duration(waitingSeconds)} of waiting` : '';
    return `${oneLine(job.name)} (${duration(runningSeconds)}${waited})`;
  });
  const sum = steps.reduce((all, step) => all + step.runningSeconds + step.waitingSeconds, 0);
  return `${words.join(' → ')}: ${duration(sum)} of ${duration(result.durationSeconds)}`;
}
