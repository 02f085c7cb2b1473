import { randomPipelineId } from '../infrastructure/bring-up.js';
import type { PlanJob, SourceLocation } from '../../gitlab/types.js';
import { ConfigError } from '../../gitlab/errors.js';
import { messageOf } from '../../errors.js';
import { flagWarnings } from '../../job/flags/warnings.js';
import type { JobResult } from '../../job/session.js';
import { PARENT_MARK } from '../../report/order.js';
import type { JobSummary, PipelineResult } from '../../report/result.js';
import type { Finished, PipelineScope } from '../scope.js';
import type { PipelineOptions } from '../options.js';
import { planChild, type Child } from './trigger.js';

/** A child pipeline that was started; its jobs are known once it is done. */
export interface ChildRun {
  /** The trigger job. */
  readonly job: string;
  readonly done: Promise<unknown>;
  jobs(): readonly JobSummary[];
}

interface Starter {
  run(
    options: PipelineOptions,
    scope: PipelineScope,
  ): Promise<{ status: PipelineResult['status']; jobs: readonly JobSummary[] }>;
  started(child: ChildRun): void;
}

/**
 * Runs the child pipeline of a trigger job. With `strategy: depend` or `mirror` the job ends as the child does (a child
 * that waits for a manual job fails it); otherwise it has passed once the child exists, and how that ends is only told.
 */
export async function runChild(
  options: PipelineOptions,
  scope: PipelineScope,
  job: PlanJob,
  id: number,
  finished: ReadonlyMap<string, Finished>,
  signal: AbortSignal,
  starter: Starter,
): Promise<JobResult> {
  const name = `${scope.prefix}${job.name}`;
  const say = (text: string): void | Promise<void> =>
    scope.emit({ type: 'log', job: name, stream: 'stdout', text: `${text}\n` });
  let child: Child;
  try {
    child = await planChild(options, scope, job, id, finished, signal);
    const unsupported = child.plan.jobs.flatMap((item) => item.unsupported);
    if (unsupported.length > 0 && options.settings.unsupported === 'fail') throw new ConfigError(unsupported);
    for (const { message, location } of unsupported)
      await scope.emit({ type: 'warning', message: `${name}: ${placed(message, location)}`, job: name });
  } catch (error) {
    const problems =
      error instanceof ConfigError
        ? error.diagnostics
        : [{ message: messageOf(error), location: undefined, hint: undefined }];
    for (const { message, location, hint } of problems)
      await say(`ERROR: ${placed(message, location)}${hint === undefined ? '' : ` (${hint})`}`);
    const message = `the child pipeline could not be created: ${problems.map((problem) => problem.message).join('; ')}`;
    return { status: 'failed', reason: 'unmet_prerequisites', exitCode: undefined, message };
  }
  const depends = job.trigger?.strategy !== undefined;
  const own = job.resourceGroup;
  if (depends && own !== undefined && child.plan.jobs.some((item) => item.resourceGroup === own))
    await say(
      `WARNING: jobs of the child pipeline have this job's resource_group "${own}": on GitLab they would wait for each other for ever`,
    );
  for (const { message } of flagWarnings(child.plan.jobs, child.context))
    await scope.emit({ type: 'warning', message: `${name}: ${message}`, job: name });
  const pipeline = randomPipelineId();
  await say(
    `Child pipeline #${pipeline} of ${child.plan.jobs.length} jobs starts: ${child.plan.jobs.map((item) => item.name).join(', ')}`,
  );
  const running = starter.run(
    { ...options, plan: child.plan, context: child.context, signal: depends ? signal : options.signal },
    {
      ...scope,
      pipeline,
      prefix: `${name}${PARENT_MARK}`,
      depth: scope.depth + 1,
      upstream: child.upstream,
      parent: finished,
      resources: scope.resources.inside(depends ? job.resourceGroup : undefined),
    },
  );
  let ended: Awaited<typeof running> | undefined;
  const done = running.then((result) => (ended = result));
  starter.started({ job: job.name, done, jobs: () => ended?.jobs ?? [] });
  if (!depends) {
    void done.then(
      ({ status }) => {
        if (status !== 'failed' && status !== 'canceled') return;
        const message = `${name}: the child pipeline ${status}; it does not count, since the job has no \`strategy: depend\``;
        return scope.emit({ type: 'warning', message, job: name });
      },
      () => undefined,
    );
    return { status: 'success' };
  }
  const { status } = await done;
  await say(`Child pipeline #${pipeline} ended: ${status}`);
  return resultOf(status, job);
}

/** How a trigger job ends that waits for its child. */
function resultOf(status: PipelineResult['status'], job: PlanJob): JobResult {
  const failed = (message: string): JobResult => ({
    status: 'failed',
    reason: 'unknown_failure',
    exitCode: undefined,
    message,
  });
  if (status === 'canceled') return { status: 'canceled' };
  if (status === 'failed') return failed('the child pipeline failed');
  if (status === 'skipped' && job.trigger?.strategy === 'depend') return failed('the child pipeline was skipped');
  // on GitLab the job would go on running: what comes after it must not run without what it waits for
  if (status === 'manual')
    return failed('the child pipeline waits for a manual job, which the input `manual` (--manual JOB) plays');
  return { status: 'success' };
}

/** A message with its place. */
function placed(message: string, location: SourceLocation | undefined): string {
  return location === undefined ? message : `${location.file}:${location.line}: ${message}`;
}
