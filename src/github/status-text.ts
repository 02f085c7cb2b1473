import type { FailureReason, Status } from '../gitlab/status/types.js';
import type { RunEvent } from '../report/events.js';
import { PARENT_MARK } from '../report/order.js';
import { duration } from '../report/table.js';
import { oneLine, shorten } from '../report/text.js';

export type JobEvent = Extract<RunEvent, { type: 'job' }>;

/** States of a commit status. Source: GitHub documentation, "REST API endpoints for commit statuses". */
export type CommitState = 'pending' | 'success' | 'failure' | 'error';

/** GitHub refuses longer ones. */
export const LONGEST_DESCRIPTION = 140;
const LONGEST_CONTEXT = 255;

/** Failures of what runs the job, not of the job. */
const SYSTEM: ReadonlySet<FailureReason> = new Set([
  'runner_system_failure',
  'runner_configuration_error',
  'runner_external_dependency_failure',
  'runner_interrupted',
  'image_pull_failure',
  'api_failure',
]);

/** Whether nothing more is heard of the job, unless somebody plays it. */
export function hasEnded(status: Status): boolean {
  return !['created', 'pending', 'running', 'scheduled'].includes(status);
}

/**
 * State of a job's commit status. What does not count on GitLab does not count here: an allowed failure, a skipped job
 * and a manual one that nobody has played are successes, so that no pull request waits for them for ever.
 */
export function commitState({ status, allow_failure, failure_reason }: JobEvent): CommitState {
  if (!hasEnded(status)) return 'pending';
  if (status !== 'failed' && status !== 'canceled') return 'success';
  if (allow_failure) return 'success';
  return status === 'canceled' || isSystemFailure(failure_reason) ? 'error' : 'failure';
}

export function isSystemFailure(reason: FailureReason | null): boolean {
  return reason !== null && SYSTEM.has(reason);
}

/** `Failed with exit code 3 in 12.0 s (allowed to fail) at .gitlab-ci.yml:7`: what is said beside the state. */
export function describe(event: JobEvent, seconds: number | undefined): string {
  return shorten(oneLine(sentence(event, seconds)), LONGEST_DESCRIPTION);
}

function sentence(event: JobEvent, seconds: number | undefined): string {
  const { status, exit_code, failure_reason, allow_failure, attempt, failed_at } = event;
  const time = seconds === undefined ? '' : ` in ${duration(seconds)}`;
  const allowed = allow_failure ? ' (allowed to fail)' : '';
  switch (status) {
    case 'success':
      return `Passed${time}`;
    case 'failed': {
      const code = exit_code === null ? '' : ` with exit code ${exit_code}`;
      const why = failure_reason === null || failure_reason === 'script_failure' ? '' : `: ${failure_reason}`;
      const place = failed_at === undefined ? '' : ` at ${failed_at.file}:${failed_at.line}`;
      return `Failed${code}${time}${why}${allowed}${place}`;
    }
    case 'canceled':
      return `Canceled${time}${allowed}`;
    case 'skipped':
      return 'Skipped';
    case 'manual':
      return 'Manual, was not played';
    case 'running':
      return attempt > 1 ? `Running, attempt ${attempt}` : 'Running';
    case 'scheduled':
      return 'Delayed';
    case 'created':
    case 'pending':
      return attempt > 1 ? `Failed, is tried again (attempt ${attempt})` : 'Waiting';
  }
}

/**
 * Names contexts: `gitlab/JOB`, for jobs of child pipelines `gitlab/TRIGGER/JOB`. No two jobs of a run get the same; of
 * those that would, the later one keeps the blanks of its shown name, or gets a number.
 */
export function contextNames(): (job: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  return (job) => {
    const before = names.get(job);
    if (before !== undefined) return before;
    const shown = oneLine(job);
    const wishes = [shown.replaceAll(PARENT_MARK, '/'), shown].map((text) =>
      shorten(`gitlab/${text}`, LONGEST_CONTEXT - 6),
    );
    let name = wishes.find((wish) => !taken.has(wish));
    for (let number = 2; name === undefined; number++) {
      const numbered = `${wishes[0] ?? ''} (${number})`;
      if (!taken.has(numbered)) name = numbered;
    }
    names.set(job, name);
    taken.add(name);
    return name;
  };
}
