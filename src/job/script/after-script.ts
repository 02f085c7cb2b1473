import type { Container } from '../../docker/types.js';
import { messageOf } from '../../errors.js';
import { JobCanceled, JobFailure, ScriptTimeout } from '../failure.js';
import { preparedOf, type JobRun } from '../stage.js';
import { runScript } from './container.js';
import { limitsOf, overtime } from './limits.js';
import { shellScript } from './script.js';
import { isOn } from './timeouts.js';

/** How long it may take when this process has to end (GitHub kills it after 10 s). */
const HURRIED_SECONDS = 5;

/**
 * Runs `after_script` in a shell of its own, whatever became of the script. Its failure is a warning; with
 * `AFTER_SCRIPT_IGNORE_ERRORS: false` it is thrown, and is the job's where the script had passed; so is the end of the
 * job's time. Source: GitLab documentation, keyword `after_script`.
 */
export async function afterScript(run: JobRun): Promise<void> {
  const { trace, time } = run;
  const prepared = preparedOf(run);
  await trace.info('Running after script...');
  const limit = AbortSignal.timeout(secondsFor(run) * 1000);
  // what a stopped script has left behind in its container may still run
  const stopped = run.failure instanceof ScriptTimeout || run.failure instanceof JobCanceled;
  const failure = await outcome(
    run,
    async () => (run.container = stopped ? await prepared.fresh() : prepared.container),
    AbortSignal.any([time, limit]),
  );
  if (failure !== undefined) {
    if (limit.aborted) await trace.warning(overtime('after_script'));
    const ignored = isOn(prepared.variables, 'AFTER_SCRIPT_IGNORE_ERRORS', true);
    if (ignored) await trace.warning(`after_script failed, but job will continue unaffected: ${failure.message}`);
    else if (!time.aborted) throw failure;
  }
  if (time.aborted) throw time.reason;
}

/** By GitLab's own rules it has its usual time; where this process has to end, little. */
function secondsFor(run: JobRun): number {
  const { afterScript: seconds } = limitsOf(run);
  const { signal } = run.request;
  const hurried = signal.aborted && !(signal.reason instanceof JobCanceled);
  return hurried ? Math.min(HURRIED_SECONDS, seconds) : seconds;
}

async function outcome(
  run: JobRun,
  container: () => Promise<Container>,
  signal: AbortSignal,
): Promise<JobFailure | undefined> {
  const { request, trace } = run;
  const { variables } = preparedOf(run);
  const script = shellScript({
    variables: [
      ...variables.filter((variable) => variable.key !== 'CI_JOB_STATUS'),
      { key: 'CI_JOB_STATUS', value: statusFor(run.failure), public: true, masked: false, file: false, raw: true },
    ],
    projectDir: request.projectDir,
    commands: request.job.afterScript,
    trace: isOn(variables, 'CI_DEBUG_TRACE'),
    sections: isOn(variables, 'FF_SCRIPT_SECTIONS'),
    checks: isOn(variables, 'FF_ENABLE_BASH_EXIT_CODE_CHECK'),
  });
  try {
    const code = await runScript(await container(), script, trace, signal);
    return code === 0 ? undefined : new JobFailure('script_failure', `exit code ${code}`, code);
  } catch (error) {
    if (error instanceof JobFailure) return error;
    const message = error instanceof JobCanceled ? 'context deadline exceeded' : messageOf(error);
    return new JobFailure('script_failure', message);
  }
}

function statusFor(failure: unknown): string {
  if (failure === undefined) return 'success';
  if (failure instanceof JobCanceled) return 'canceled';
  return failure instanceof ScriptTimeout ? 'timedout' : 'failed';
}
