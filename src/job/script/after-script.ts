import type { Container } from '../../docker/types.js';
import type { Variable } from '../../gitlab/types.js';
import { messageOf } from '../../errors.js';
import { runScript } from './container.js';
import { JobCanceled, JobFailure, ScriptTimeout } from '../failure.js';
import { shellScript } from './script.js';
import type { JobRequest } from '../session.js';
import { isOn } from './timeouts.js';
import type { Trace } from '../log/trace.js';

export interface AfterScriptOptions {
  readonly request: JobRequest;
  /** The job's container; a new one where that of the script had to be stopped. */
  readonly container: () => Promise<Container>;
  readonly variables: readonly Variable[];
  /** How the script ended; undefined: it passed. */
  readonly failure: unknown;
  readonly timeoutSeconds: number;
  /** The whole job's time. */
  readonly jobSignal: AbortSignal;
}

/**
 * Runs `after_script` in a shell of its own, whatever became of the script. Its failure is a warning; with
 * `AFTER_SCRIPT_IGNORE_ERRORS: false` it is returned, and is the job's where the script had passed. Source: GitLab
 * documentation, keyword `after_script`.
 */
export async function runAfterScript(options: AfterScriptOptions, trace: Trace): Promise<JobFailure | undefined> {
  const { request, jobSignal } = options;
  if (request.job.afterScript.length === 0 || jobSignal.aborted) return undefined;
  return trace.section('after_script', 'Running after_script', async () => {
    await trace.info('Running after script...');
    const limit = AbortSignal.timeout(options.timeoutSeconds * 1000);
    const failure = await outcome(options, trace, AbortSignal.any([jobSignal, limit]));
    if (failure === undefined) return undefined;
    if (limit.aborted) await trace.warning(overtime('after_script'));
    if (!isOn(options.variables, 'AFTER_SCRIPT_IGNORE_ERRORS', true)) return failure;
    await trace.warning(`after_script failed, but job will continue unaffected: ${failure.message}`);
    return undefined;
  });
}

/** What GitLab Runner says of a script that had to be stopped. */
export function overtime(stage: string): string {
  return `${stage} could not run to completion because the timeout was exceeded. For more control over job and script timeouts see: https://docs.gitlab.com/ci/runners/configure_runners/#set-script-and-after_script-timeouts`;
}

async function outcome(
  { request, container, variables, failure }: AfterScriptOptions,
  trace: Trace,
  signal: AbortSignal,
): Promise<JobFailure | undefined> {
  const script = shellScript({
    variables: [
      ...variables.filter((variable) => variable.key !== 'CI_JOB_STATUS'),
      { key: 'CI_JOB_STATUS', value: statusFor(failure), public: true, masked: false, file: false, raw: true },
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
