import { UsageError } from '../../errors.js';
import { ancestorsOf } from '../../fleet/replay.js';
import { filterPlan } from '../../gitlab/index.js';
import type { Diagnostic, Plan, PlanJob } from '../../gitlab/types.js';
import { artifactSources } from '../../pipeline/request/request.js';
import { count } from '../../report/text.js';
import type { Taken } from './part.js';
import type { LastResult } from './results.js';

export type Last = ReadonlyMap<string, LastResult>;

/** Which jobs run, and which are taken as they were the last time. */
export interface Picked {
  readonly plan: Plan;
  readonly taken: readonly Taken[];
  /** Manual jobs that run. */
  readonly played: readonly string[];
}

/**
 * `--rerun-failed`: the jobs that failed or were canceled, and those that were skipped since. As GitLab's button, which
 * retries allowed failures too and leaves manual jobs. Throws a {@link UsageError} where there are none.
 */
export function pickFailed(plan: Plan, last: Last): Picked {
  if (last.size === 0) throw new UsageError('rerun-failed: nothing is known of a last run of this project');
  const known = plan.jobs.filter(({ name }) => last.has(name));
  const statusOf = ({ name }: PlanJob): string => last.get(name)?.status ?? '';
  const failed = known.filter((job) => ['failed', 'canceled'].includes(statusOf(job)));
  if (failed.length === 0) {
    const gone = [...last].filter(([, { status }]) => status === 'failed' || status === 'canceled');
    const names = gone.map(([name]) => name).join(', ');
    const why = gone.length === 0 ? 'no job has failed in the last run' : `${names}: not in this pipeline any more`;
    throw new UsageError(`rerun-failed: there is nothing to run again: ${why}`);
  }
  const runs = known.filter((job) => statusOf(job) !== 'success');
  const passed = known.filter((job) => statusOf(job) === 'success');
  const picked = withTaken(plan, runs, passed, last, 'rerun-failed');
  return { ...picked, played: failed.filter(({ when }) => when === 'manual').map(({ name }) => name) };
}

/** `--with-last`: these jobs; what they need is taken. Throws a {@link UsageError} that lists all that is lacking. */
export function pickWithLast(plan: Plan, names: ReadonlySet<string>, last: Last): Picked {
  const runs = plan.jobs.filter(({ name }) => names.has(name));
  const wanted = new Set(runs.flatMap((job) => [...wantsOf(plan, job)]));
  const others = plan.jobs.filter(({ name }) => wanted.has(name) && !names.has(name));
  return withTaken(plan, runs, others, last, 'with-last');
}

/** `--from STAGE`: the jobs of this stage and of those after it. Throws a {@link UsageError} as `--with-last` does. */
export function pickFrom(plan: Plan, stage: string, last: Last): Picked {
  const first = plan.stages.indexOf(stage);
  const runs = plan.jobs.filter((job) => plan.stages.indexOf(job.stage) >= first);
  const before = plan.jobs.filter((job) => !runs.includes(job));
  return withTaken(plan, runs, before, last, 'from');
}

/** What is lacking to jobs that are run by themselves, with both remedies; a note a job. */
export function lackingNotes(plan: Plan, names: ReadonlySet<string>): readonly Diagnostic[] {
  return plan.jobs.flatMap((job) => {
    if (!names.has(job.name)) return [];
    const lacking = requiredOf(plan, job).filter((name) => !names.has(name));
    if (lacking.length === 0) return [];
    const message = `${job.name} runs without what it takes from ${listed(lacking)}`;
    const hint = '--needs runs that before, --with-last takes what the last run has left';
    return [{ message, location: job.location, hint }];
  });
}

/** What is taken, and of when, for a note; undefined: nothing is. */
export function takenNote(taken: readonly Taken[], now: number): Diagnostic | undefined {
  if (taken.length === 0) return undefined;
  const newest = Math.max(...taken.map(({ result }) => result.ended));
  const commits = new Set(taken.map(({ result }) => `${result.ref} ${result.sha.slice(0, 8)}`));
  const names = listed(taken.map(({ name }) => name));
  return {
    message: `${names}: not run, the last results are taken (${[...commits].join(', ')}, ${agoOf(now - newest)})`,
    location: undefined,
  };
}

function withTaken(
  plan: Plan,
  runs: readonly PlanJob[],
  others: readonly PlanJob[],
  last: Last,
  option: string,
): Picked {
  const names = new Set(runs.map(({ name }) => name));
  const problems = runs.flatMap((job) =>
    requiredOf(plan, job).flatMap((name) => {
      const why = names.has(name) ? undefined : unusable(last.get(name));
      if (why === undefined) return [];
      const message = `${option}: ${job.name} needs ${name}, ${why}`;
      return [{ message, location: job.location, hint: `run ${name} first, or ${job.name} with --needs` }];
    }),
  );
  if (problems.length > 0) throw new UsageError(problems);
  const taken = others.flatMap(({ name }) => {
    const result = last.get(name);
    return result === undefined || unusable(result) !== undefined ? [] : [{ name, result }];
  });
  const chosen = [...names, ...taken.map(({ name }) => name)];
  return { plan: filterPlan(plan, { jobs: chosen }), taken, played: [] };
}

/** Why a result cannot stand for a run. */
function unusable(result: LastResult | undefined): string | undefined {
  if (result === undefined) return 'of which no last result is known';
  const { status, allowFailure, dropped } = result;
  if (status !== 'success' && !(status === 'failed' && allowFailure))
    return status === 'failed' ? 'which failed the last time' : `which was ${status} the last time`;
  return dropped ? 'which has left more than is kept (last-run-max-size)' : undefined;
}

/** Jobs that another waits for by name, or whose artifacts it gets. */
function requiredOf(plan: Plan, job: PlanJob): readonly string[] {
  if (job.needs !== null) return job.needs.map((need) => need.job);
  const leaves = new Set(
    plan.jobs
      .filter(({ artifacts, when }) => artifacts !== undefined && when !== 'manual' && when !== 'on_failure')
      .map(({ name }) => name),
  );
  return artifactSources({ plan }, job).filter((name) => leaves.has(name));
}

/** All jobs that another may take something from. */
function wantsOf(plan: Plan, job: PlanJob): Iterable<string> {
  if (job.trigger !== undefined) return ancestorsOf({ plan }, [job.name]); // its jobs may name any
  return [...requiredOf(plan, job), ...artifactSources({ plan }, job)];
}

const SHOWN = 5;

function listed(names: readonly string[]): string {
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return `${names.slice(0, SHOWN).join(', ')}${more}`;
}

function agoOf(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 120) return `${count(minutes, 'minute')} ago`;
  return minutes < 48 * 60
    ? `${count(Math.floor(minutes / 60), 'hour')} ago`
    : `${count(Math.floor(minutes / 1440), 'day')} ago`;
}
