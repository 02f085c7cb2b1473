import { waitedFor } from '../order.js';
import type { JobSummary } from '../result.js';

/** A job on the critical path of a run. */
export interface PathStep {
  readonly job: JobSummary;
  /** Since the start of the pipeline: when it could have started. */
  readonly dueSeconds: number;
  /** For a place, a resource group or its delay, and for what ran between two of its attempts. */
  readonly waitingSeconds: number;
  readonly runningSeconds: number;
}

/**
 * What the time of a run was made of: from the job that ended last back to the first, each time the one of those that a
 * job waits for (its `needs`, else all of earlier stages) that ended last. In the order of time. A job that triggers a
 * pipeline stands for the jobs of that, where they ran. Empty where no job ran.
 */
export function criticalPath(jobs: readonly JobSummary[], stages: readonly string[]): readonly PathStep[] {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const triggered = new Set(
    jobs.flatMap(({ parent, history }) => (history.length > 0 && parent !== undefined ? parent : [])),
  );
  const path: PathStep[] = [];
  const seen = new Set<string>();
  let job = latest(jobs.filter(({ name }) => !triggered.has(name)));
  while (job !== undefined && !seen.has(job.name)) {
    seen.add(job.name);
    path.unshift(stepOf(job));
    job = before(job);
  }
  return path;

  /** The job that this one waited for: of its own pipeline, else what the job waited for that triggered it. */
  function before(of: JobSummary): JobSummary | undefined {
    const own = latest(leaves(waitedFor(of, jobs, stages)));
    if (own !== undefined) return own;
    const parent = of.parent === undefined ? undefined : byName.get(of.parent);
    return parent && before(parent);
  }

  function leaves(of: readonly JobSummary[]): readonly JobSummary[] {
    return of.flatMap((item) =>
      triggered.has(item.name) ? leaves(jobs.filter((job) => job.parent === item.name)) : [item],
    );
  }
}

function latest(jobs: readonly JobSummary[]): JobSummary | undefined {
  const ran = jobs.filter(({ history }) => history.length > 0);
  return ran.reduce<JobSummary | undefined>(
    (last, job) => (last === undefined || endOf(job) > endOf(last) ? job : last),
    undefined,
  );
}

function endOf({ history }: JobSummary): number {
  const last = history.at(-1);
  return last === undefined ? 0 : last.startedSeconds + last.durationSeconds;
}

function stepOf(job: JobSummary): PathStep {
  const [first] = job.history;
  const dueSeconds = first?.phases[0]?.startedSeconds ?? first?.startedSeconds ?? 0;
  const runningSeconds = job.history.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
  return { job, dueSeconds, runningSeconds, waitingSeconds: endOf(job) - dueSeconds - runningSeconds };
}
