import { GUARD } from '../../dind/files.js';
import { JobCanceled, JobFailure, JobTimeout, limitOf, ScriptTimeout } from '../failure.js';
import { lastLines, TextEnd } from '../log/log-end.js';
import { explainSilence } from '../silence.js';
import { preparedOf, type JobRun } from '../stage.js';
import { ownSources } from '../workspace/ownership.js';
import { runScript } from './container.js';
import { lastCommand } from './failed-command.js';
import { limitsOf, overtime } from './limits.js';
import { releaseNotes } from './release-notes.js';
import { shellScript } from './script.js';
import { isOn } from './timeouts.js';

/** Lines of the script's output that a result has. */
const LAST_LINES = 20;

/** `before_script` and `script`, as one. Throws a {@link JobFailure} where it does not pass. */
export async function stepScript(run: JobRun): Promise<void> {
  const { request, trace, facts } = run;
  const prepared = preparedOf(run);
  await ownSources(run);
  const limitSeconds = limitsOf(run).script;
  const commands = [...request.job.beforeScript, ...request.job.script];
  const script = shellScript({
    variables: prepared.variables,
    projectDir: request.projectDir,
    commands,
    trace: isOn(prepared.variables, 'CI_DEBUG_TRACE'),
    sections: isOn(prepared.variables, 'FF_SCRIPT_SECTIONS'),
    checks: isOn(prepared.variables, 'FF_ENABLE_BASH_EXIT_CODE_CHECK'),
    ...(prepared.prelude === undefined ? {} : { prelude: prepared.prelude, guard: GUARD }),
  });
  const limit = new AbortController();
  const timer =
    limitSeconds === undefined ? undefined : setTimeout(() => limit.abort(new ScriptTimeout()), limitSeconds * 1000);
  const output = new TextEnd(64 * 1024);
  const stopListening = trace.listen((text) => output.push(text));
  try {
    const signal = AbortSignal.any([request.signal, limit.signal]);
    const code = await runScript(prepared.container, script, trace, signal, prepared.shell);
    if (code !== 0) throw new JobFailure('script_failure', `exit code ${code}`, code);
    if (request.job.release !== undefined) facts.releaseNotes = await releaseNotes(request, prepared.container);
    if (output.text === '' && commands.length > 0) await explainSilence(request, prepared.container, trace);
  } catch (error) {
    const number = await lastCommand(prepared.container, request.projectDir);
    facts.failedAt = number === undefined ? undefined : commands[number]?.location;
    throw error;
  } finally {
    clearTimeout(timer);
    stopListening();
    facts.lastLines = lastLines(output.text, LAST_LINES);
  }
}

/** Tells why a script was stopped. */
export async function tellStop({ trace, request }: JobRun, failure: unknown): Promise<void> {
  if (failure instanceof ScriptTimeout || failure instanceof JobTimeout) await trace.warning(overtime('step_script'));
  if (!(failure instanceof JobCanceled)) return;
  const limit = limitOf(request.signal);
  await trace.warning(limit === undefined ? 'script canceled externally (UI, API)' : `script canceled: ${limit}`);
}
