import { preparedOf, type JobRun } from '../stage.js';
import { scriptTimeouts, type ScriptTimeouts } from './timeouts.js';

/** How long the scripts of a job may take. */
export function limitsOf(run: JobRun): ScriptTimeouts {
  return scriptTimeouts(preparedOf(run).variables, {
    jobSeconds: run.request.timeoutSeconds,
    afterScriptSeconds: run.session.settings.afterScriptTimeoutSeconds,
  });
}

/** Tells what of the job's own limits has no effect. */
export async function tellLimits(run: JobRun): Promise<void> {
  for (const warning of limitsOf(run).warnings) await run.trace.warning(warning);
}

/** What GitLab Runner says of a script that had to be stopped. */
export function overtime(stage: string): string {
  return `${stage} could not run to completion because the timeout was exceeded. For more control over job and script timeouts see: https://docs.gitlab.com/ci/runners/configure_runners/#set-script-and-after_script-timeouts`;
}
