import { GUARD } from '../dind/files.js';
import { messageOf } from '../errors.js';
import type { SourceLocation } from '../gitlab/types.js';
import { overtime, runAfterScript } from './script/after-script.js';
import { attemptsOf, trying, type AttemptsKey } from './attempts.js';
import { removeJobObjects } from './cleanup.js';
import { runScript } from './script/container.js';
import { coverageScanner } from './log/coverage.js';
import { explainFailure } from './explain.js';
import { explainSilence } from './silence.js';
import { lastCommand } from './script/failed-command.js';
import { JobCanceled, JobFailure, JobTimeout, ScriptTimeout } from './failure.js';
import { lastLines, TextEnd } from './log/log-end.js';
import { outcomeOf, stopOf } from './outcome.js';
import { prepareWithRetries } from './prepare/retries.js';
import type { Prepared } from './prepare/prepare.js';
import type { CacheUse } from '../report/result.js';
import type { Prestarted } from './prepare/prestart.js';
import { runPreGetSources } from './script/hook.js';
import { shellScript } from './script/script.js';
import type { JobOutcome, JobRequest, JobResult, Session } from './session.js';
import { tellSources } from './workspace/sources.js';
import { goDuration, isOn, scriptTimeouts } from './script/timeouts.js';
import type { Trace } from './log/trace.js';
import { restoreCaches, restoresCaches, saveCaches, savesCaches } from './cache/stages.js';
import { downloadArtifacts, uploadArtifacts, uploadsArtifacts } from './artifacts/transfer.js';

const CLEANUP = 'Cleaning up project directory and file based variables';

/** Lines of the script's output that a result has. */
const LAST_LINES = 20;

/** How long `after_script` may take when this process has to end (GitHub kills it after 10 s). */
const HURRIED_SECONDS = 5;

/** What is learned of a job while it runs. */
interface Facts {
  failedAt: SourceLocation | undefined;
  lastLines: readonly string[];
  caches: readonly CacheUse[];
}

/** A job on its way: its request with both limits in the signal, and what the stages share. */
interface Run {
  readonly session: Session;
  readonly request: JobRequest;
  readonly trace: Trace;
  /** The whole job's time. */
  readonly time: AbortSignal;
  readonly facts: Facts;
}

/**
 * Runs one attempt of a job through all stages that GitLab Runner's Docker executor has, writing the same log. Never
 * throws: what goes wrong is the result. What the job has on the engine is removed: before this resolves, or, where the
 * session takes such work, in the background.
 */
export async function runJob(
  session: Session,
  request: JobRequest,
  trace: Trace,
  prestarted?: Prestarted,
): Promise<JobResult> {
  const time = new AbortController();
  const seconds = request.timeoutSeconds;
  const timer = setTimeout(() => time.abort(new JobTimeout(goDuration(seconds))), seconds * 1000);
  const limited: JobRequest = { ...request, signal: AbortSignal.any([request.signal, time.signal]) };
  const facts: Facts = { failedAt: undefined, lastLines: [], caches: [] };
  const coverage = coverageScanner(request.job.coverage);
  const stopListening = coverage === undefined ? undefined : trace.listen((text) => coverage.push(text));
  let outcome: JobOutcome;
  try {
    await trace.line(`Running with ${session.settings.runnerName} ${session.settings.runnerVersion}`);
    await executeStages({ session, request: limited, trace, time: time.signal, facts }, prestarted);
    outcome = { status: 'success' };
  } catch (error) {
    outcome = outcomeOf(error, limited.signal);
  } finally {
    clearTimeout(timer);
    stopListening?.();
  }
  const result: JobResult = { ...outcome, ...facts, coverage: coverage?.result() };
  await explainFailure(session, request, result, trace).catch(async (error: unknown) => {
    await trace.warning(`The failure could not be explained: ${messageOf(error)}`);
  });
  if (result.status === 'success') await trace.info('Job succeeded');
  else if (result.status === 'canceled') await trace.error('Job failed: canceled');
  else
    await trace.error(
      `Job failed${result.reason === 'runner_system_failure' ? ' (system failure)' : ''}: ${result.message}`,
    );
  const removed = removeJobObjects(session, request.id).catch(async (error: unknown) => {
    await session.emit({
      type: 'warning',
      job: request.job.name,
      message: `Could not clean up after ${request.job.name}: ${messageOf(error)}`,
    });
  });
  if (session.background === undefined) await removed;
  else session.background(removed);
  return result;
}

/** The stages in the runner's order. Throws what the job has failed with: its script's failure before any later one. */
async function executeStages(run: Run, prestarted: Prestarted | undefined): Promise<void> {
  const { session, request, trace } = run;
  const { job } = request;
  for (const warning of request.sources.warnings) await trace.warning(warning);
  if (request.sources.problem !== undefined) throw new JobFailure('script_failure', request.sources.problem);
  const prepared = await trace.section('prepare_executor', 'Preparing the "docker" executor', () =>
    prepareWithRetries(session, request, trace, prestarted),
  );
  try {
    await trace.section('prepare_script', 'Preparing environment', async () => {
      await trace.line(
        `Running on runner-glci-project-${session.pipeline}-concurrent-0 via ${session.settings.hostName}...`,
      );
    });
    const stage = <T>(attempts: AttemptsKey, name: string, header: string, action: () => Promise<T>): Promise<T> =>
      trying(attemptsOf(prepared.variables, attempts), request.signal, () => trace.section(name, header, action));
    let failure: unknown = await stage(
      'GET_SOURCES_ATTEMPTS',
      'get_sources',
      'Getting source from Git repository',
      async () => {
        await runPreGetSources({ request, prepared, variables: prepared.variables }, trace);
        await tellSources(trace, { ...request, pointers: prepared.pointers });
      },
    ).then(
      () => undefined,
      (error: unknown) => stopOf(error, request.signal),
    );
    let { container } = prepared;
    const caches = { request, container, trace, folder: session.cacheFolder };
    try {
      if (failure === undefined && restoresCaches(job)) {
        const restored = await stage('RESTORE_CACHE_ATTEMPTS', 'restore_cache', 'Restoring cache', () =>
          restoreCaches(caches),
        );
        run.facts.caches = job.cache.map(({ key }, index) => ({
          key,
          restored: restored[index] ?? 'none',
          saved: false,
        }));
      }
      if (failure === undefined && request.downloads.length > 0) {
        await stage('ARTIFACT_DOWNLOAD_ATTEMPTS', 'download_artifacts', 'Downloading artifacts', () =>
          downloadArtifacts(session, request, container, trace),
        );
      }
    } catch (error) {
      failure = error; // neither script is run; what is kept of failed jobs is kept
    }
    if (failure === undefined) ({ failure, container } = await executeScripts(run, prepared));
    const passed = failure === undefined;
    if (savesCaches(job, passed) && !run.time.aborted) {
      const header = `Saving cache for ${passed ? 'successful' : 'failed'} job`;
      const stage = passed ? 'archive_cache' : 'archive_cache_on_failure';
      const saved = await trace
        .section(stage, header, () => saveCaches({ ...caches, container }, passed))
        .catch((error: unknown): readonly boolean[] => ((failure ??= error), []));
      run.facts.caches = run.facts.caches.map((use, index) => ({ ...use, saved: saved[index] ?? false }));
    }
    if (job.artifacts !== undefined && uploadsArtifacts(job.artifacts, passed) && !run.time.aborted) {
      const header = `Uploading artifacts for ${passed ? 'successful' : 'failed'} job`;
      const stage = passed ? 'upload_artifacts_on_success' : 'upload_artifacts_on_failure';
      await trace
        .section(stage, header, () => uploadArtifacts(session, request, container, trace, passed))
        .catch((error: unknown) => void (failure ??= error));
    }
    // the volume with them goes with the job
    await trace.section('cleanup_file_variables', CLEANUP, () => Promise.resolve());
    if (failure !== undefined) throw failure instanceof Error ? failure : new Error(messageOf(failure));
  } finally {
    prepared.followed?.stop();
  }
}

/** The script, then `after_script`; returns what the job has failed with, and the container that is there now. */
async function executeScripts(
  run: Run,
  prepared: Prepared,
): Promise<{ failure: unknown; container: Prepared['container'] }> {
  const { session, request, trace } = run;
  const limits = scriptTimeouts(prepared.variables, {
    jobSeconds: request.timeoutSeconds,
    afterScriptSeconds: session.settings.afterScriptTimeoutSeconds,
  });
  for (const warning of limits.warnings) await trace.warning(warning);
  const failure: unknown = await trace
    .section('step_script', 'Executing "step_script" stage of the job script', () =>
      executeScript(run, prepared, limits.script),
    )
    .then(
      () => undefined,
      (error: unknown) => stopOf(error, request.signal),
    );
  if (failure instanceof ScriptTimeout || failure instanceof JobTimeout) await trace.warning(overtime('step_script'));
  if (failure instanceof JobCanceled) await trace.warning('script canceled externally (UI, API)');
  const stopped = failure instanceof ScriptTimeout || failure instanceof JobCanceled;
  const hurried = failure instanceof JobCanceled && !(request.signal.reason instanceof JobCanceled);
  let { container } = prepared;
  const after = await runAfterScript(
    {
      request,
      container: async () => (container = stopped ? await prepared.fresh() : container),
      variables: prepared.variables,
      failure,
      timeoutSeconds: hurried ? Math.min(HURRIED_SECONDS, limits.afterScript) : limits.afterScript,
      jobSignal: run.time,
    },
    trace,
  );
  if (run.time.aborted) return { failure: failure ?? run.time.reason, container };
  return { failure: failure ?? after, container };
}

/** `before_script` and `script`, as one. Throws a {@link JobFailure} where it does not pass. */
async function executeScript(run: Run, prepared: Prepared, limitSeconds: number | undefined): Promise<void> {
  const { request, trace, facts } = run;
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
    const code = await runScript(prepared.container, script, trace, signal);
    if (code !== 0) throw new JobFailure('script_failure', `exit code ${code}`, code);
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
