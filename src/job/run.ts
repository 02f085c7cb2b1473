import { messageOf } from '../errors.js';
import { TimeLimit } from '../time-limit.js';
import { removeJobContainers, removeJobStorage } from './cleanup.js';
import { explainFailure } from './explain.js';
import { JobFailure, JobTimeout, limitOf } from './failure.js';
import type { Trace } from './log/trace.js';
import { outcomeOf, ownWords } from './outcome.js';
import type { Prestarted } from './prepare/prestart.js';
import { goDuration } from './script/timeouts.js';
import type { JobOutcome, JobRequest, JobResult, Session } from './session.js';
import { hasShellInstead } from './shell/stages.js';
import { walk, type Facts, type JobRun } from './stage.js';
import { STAGES } from './stages.js';

/**
 * Runs one attempt of a job through all stages that GitLab Runner's Docker executor has, writing the same log. Never
 * throws: what goes wrong is the result. What the job has on the engine is removed: before this resolves, or when the
 * session says.
 */
export async function runJob(
  session: Session,
  request: JobRequest,
  trace: Trace,
  prestarted?: Prestarted,
): Promise<JobResult> {
  const seconds = request.timeoutSeconds;
  const time = new TimeLimit(seconds * 1000, () => new JobTimeout(goDuration(seconds)));
  const limited: JobRequest = { ...request, signal: AbortSignal.any([request.signal, time.signal]) };
  const facts: Facts = { failedAt: undefined, lastLines: [], caches: [] };
  const { coverage: expression } = request.job;
  // most jobs have none, and what it takes is large
  const coverage =
    expression === undefined ? undefined : (await import('./log/coverage.js')).coverageScanner(expression);
  const stopListening = coverage === undefined ? undefined : trace.listen((text) => coverage.push(text));
  const run: JobRun = {
    session,
    request: limited,
    trace,
    time: time.signal,
    rest: () => time.rest(),
    facts,
    prestarted,
    prepared: undefined,
    container: undefined,
    failure: undefined,
  };
  let outcome: JobOutcome;
  try {
    await trace.line(`Running with ${session.settings.runnerName} ${session.settings.runnerVersion}`);
    for (const warning of request.sources.warnings) await trace.warning(warning);
    if (request.sources.problem !== undefined) throw new JobFailure('script_failure', request.sources.problem);
    await walk(STAGES, run);
    outcome = { status: 'success' };
  } catch (error) {
    outcome = outcomeOf(error, limited.signal);
  } finally {
    time.clear();
    stopListening?.();
    run.prepared?.followed?.stop();
  }
  const known: JobResult = { ...outcome, ...facts, coverage: coverage?.result(), image: request.image.name };
  const explanations = await explainFailure(session, request, known, trace).catch(async (error: unknown) => {
    await trace.warning(`The failure could not be explained: ${messageOf(error)}`);
    return [];
  });
  const explained: JobResult = { ...known, explanations };
  const result = { ...explained, ...ownWords(explained, (text) => trace.masked(text)) };
  if (result.status === 'success') await trace.info(hasShellInstead(run) ? 'Script left out' : 'Job succeeded');
  else if (result.status === 'canceled') {
    const limit = limitOf(limited.signal);
    await trace.error(`Job failed: canceled${limit === undefined ? '' : `: ${limit}`}`);
  } else
    await trace.error(
      `Job failed${result.reason === 'runner_system_failure' ? ' (system failure)' : ''}: ${result.message}`,
    );
  await removeAll(session, request);
  return result;
}

/** Removes what the job has on the engine; where the session says when, its containers go at once, and the rest then. */
async function removeAll(session: Session, { id, job }: JobRequest): Promise<void> {
  const containers = removeJobContainers(session, id);
  containers.catch(() => undefined); // met with the rest
  const rest = (): Promise<void> =>
    containers
      .then(() => removeJobStorage(session, id))
      .catch(async (error: unknown) => {
        const message = `Could not clean up after ${job.name}: ${messageOf(error)}`;
        await session.emit({ type: 'warning', job: job.name, message });
      });
  if (session.leave === undefined) await rest();
  else session.leave(rest);
}
