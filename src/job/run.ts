import type { Container } from '../docker/types.js';
import { trustOf } from '../dind/daemon.js';
import { GUARD, installWrapper, jobFiles, PRELUDE } from '../dind/files.js';
import { bringsDocker, putSpareDocker } from '../dind/spare.js';
import { messageOf, SystemError } from '../errors.js';
import type { Variable } from '../gitlab/types.js';
import { removeJobObjects } from './cleanup.js';
import { createJobContainer, runScript } from './container.js';
import { clientFiles } from '../registry/clients.js';
import { explainFailure } from './explain.js';
import { JobCanceled, JobFailure } from './failure.js';
import { downloadArtifacts, uploadArtifacts } from './transfer.js';
import { shellScript } from './script.js';
import type { ResolvedImage } from './images.js';
import type { Prestarted } from './prestart.js';
import { hostSocketBinds } from './services.js';
import { prepareSurroundings } from './surroundings.js';
import type { JobRequest, JobResult, Session } from './session.js';
import type { Trace } from './trace.js';
import { BUILDS_DIR } from './workspace.js';

/**
 * Runs one attempt of a job through all stages that GitLab Runner's Docker executor has, writing the same log. Never
 * throws: what goes wrong is the result. Leaves no container, network or volume of the job.
 */
export async function runJob(
  session: Session,
  request: JobRequest,
  trace: Trace,
  prestarted?: Prestarted,
): Promise<JobResult> {
  const timeout = new AbortController();
  const seconds = request.timeoutSeconds;
  const timer = setTimeout(() => {
    timeout.abort(new JobFailure('job_execution_timeout', `execution took longer than ${goDuration(seconds)} seconds`));
  }, seconds * 1000);
  const limited: JobRequest = { ...request, signal: AbortSignal.any([request.signal, timeout.signal]) };
  let result: JobResult;
  try {
    await trace.line(`Running with ${session.settings.runnerName} ${session.settings.runnerVersion}`);
    await executeStages(session, limited, trace, prestarted);
    result = { status: 'success' };
  } catch (error) {
    result = resultOf(error, limited.signal);
  } finally {
    clearTimeout(timer);
  }
  await explainFailure(session, request, result, trace).catch(async (error: unknown) => {
    await trace.warning(`The failure could not be explained: ${messageOf(error)}`);
  });
  await removeJobObjects(session, request.id).catch(async (error: unknown) => {
    await trace.warning(`Could not clean up: ${messageOf(error)}`);
  });
  if (result.status === 'success') await trace.info('Job succeeded');
  else if (result.status === 'canceled') await trace.error('Job failed: canceled');
  else
    await trace.error(
      `Job failed${result.reason === 'runner_system_failure' ? ' (system failure)' : ''}: ${result.message}`,
    );
  return result;
}

interface Prepared {
  readonly container: Container;
  readonly prelude: string | undefined;
  readonly variables: readonly Variable[];
}

async function executeStages(
  session: Session,
  request: JobRequest,
  trace: Trace,
  prestarted: Prestarted | undefined,
): Promise<void> {
  const { job } = request;
  const prepared = await trace.section('prepare_executor', 'Preparing the "docker" executor', () =>
    prepare(session, request, trace, prestarted),
  );
  await trace.section('prepare_script', 'Preparing environment', async () => {
    await trace.line(
      `Running on runner-glci-project-${session.pipeline}-concurrent-0 via ${session.settings.hostName}...`,
    );
  });
  await trace.section('get_sources', 'Getting source from Git repository', async () => {
    await trace.info(
      `Checking out ${request.commit.sha.slice(0, 8)} as detached HEAD (ref is ${request.commit.ref})...`,
    );
  });
  if (request.downloads.length > 0) {
    await trace.section('download_artifacts', 'Downloading artifacts', () =>
      downloadArtifacts(session, request, prepared.container, trace),
    );
  }

  let failure: unknown;
  try {
    await trace.section('step_script', 'Executing "step_script" stage of the job script', async () => {
      const commands = [...job.beforeScript, ...job.script];
      const script = shellScript({
        variables: prepared.variables,
        projectDir: request.projectDir,
        commands,
        ...(prepared.prelude === undefined ? {} : { prelude: prepared.prelude, guard: GUARD }),
      });
      const code = await runScript(prepared.container, script, trace, request.signal);
      if (code !== 0) throw new JobFailure('script_failure', `exit code ${code}`, code);
    });
  } catch (error) {
    failure = error;
  }
  await runAfterScript(session, request, prepared, trace, failure);
  const passed = failure === undefined;
  if (job.artifacts !== undefined) {
    const header = `Uploading artifacts for ${passed ? 'successful' : 'failed'} job`;
    const upload = (): Promise<void> => uploadArtifacts(session, request, prepared.container, trace, passed);
    await trace.section(passed ? 'upload_artifacts_on_success' : 'upload_artifacts_on_failure', header, upload);
  }
  if (failure !== undefined) {
    throw failure instanceof Error ? failure : new Error(messageOf(failure));
  }
}

async function prepare(
  session: Session,
  request: JobRequest,
  trace: Trace,
  prestarted: Prestarted | undefined,
): Promise<Prepared> {
  await trace.line(`Using Docker executor with image ${request.image.name} ...`);
  const image = session.images.resolve(request.image.name, {
    platform: request.image.platform,
    policies: request.image.pullPolicy,
    signal: request.signal,
    log: (line) => trace.line(line),
  });
  image.catch(() => undefined);
  const surroundings = (await prestarted?.take(trace)) ?? (await prepareSurroundings(session, request, trace));
  const resolved = await image;
  await explainForeign(session, resolved, trace);
  const digest = resolved.digests[0] === undefined ? '' : ` with digest ${resolved.digests[0]}`;
  await trace.line(`Using docker image ${resolved.id} for ${request.image.name}${digest} ...`);

  const { daemon } = surroundings;
  const dind = daemon?.service.dind;
  const client = daemon?.settings.client ?? {};
  const variables = [
    ...request.variables.filter((variable) => !(variable.key in client)),
    ...Object.entries(client).map(([key, value]) => plainVariable(key, value)),
  ];
  const tools = dind?.jobFiles ?? (await hostSocketFiles(session, surroundings.network));
  const container = await createJobContainer(
    session,
    { ...request, variables },
    {
      image: resolved,
      network: surroundings.network,
      binds: [`${surroundings.builds}:${BUILDS_DIR}`, ...(dind?.jobBinds ?? hostSocketBinds(session))],
      files: [
        ...(tools === undefined ? [] : [tools]),
        ...(session.mock === undefined ? [] : [await clientFiles(session.mock)]),
      ],
      suffix: 'build',
    },
  );
  if (tools !== undefined) await installWrapper(container);
  const commands = [...request.job.beforeScript, ...request.job.script].map((command) => command.text);
  if (daemon !== undefined && bringsDocker(commands)) await putSpareDocker(container, daemon.service.container);
  await session.mock?.ready; // a script may use the registry from its first line
  return { container, prelude: tools === undefined ? undefined : PRELUDE, variables };
}

/** A job with the engine's own socket gets what its builders need, too: they join the job's network. */
function hostSocketFiles(session: Session, network: string): Promise<Buffer> | undefined {
  if (session.settings.dockerSocket === undefined) return undefined;
  return jobFiles({ trust: trustOf(session.mock), loginPassword: undefined, socket: undefined, network });
}

/** An image of another architecture runs under QEMU, if that is there. */
async function explainForeign(session: Session, image: ResolvedImage, trace: Trace): Promise<void> {
  if (image.arch === '' || image.arch === session.engine.info.arch) return;
  await trace.warning(
    `${image.name} is for ${image.os}/${image.arch}, and this engine runs ${session.engine.info.arch}: it runs under QEMU, slowly.`,
  );
  await session.prepareQemu();
}

function plainVariable(key: string, value: string): Variable {
  return { key, value, public: true, masked: false, file: false, raw: true };
}

async function runAfterScript(
  session: Session,
  request: JobRequest,
  prepared: Prepared,
  trace: Trace,
  failure: unknown,
): Promise<void> {
  if (request.job.afterScript.length === 0) return;
  const status = failure === undefined ? 'success' : failure instanceof JobFailure ? 'failed' : 'canceled';
  if (request.signal.aborted) return;
  await trace.section('after_script', 'Running after_script', async () => {
    await trace.info('Running after script...');
    const script = shellScript({
      variables: [
        ...prepared.variables.filter((variable) => variable.key !== 'CI_JOB_STATUS'),
        plainVariable('CI_JOB_STATUS', status),
      ],
      projectDir: request.projectDir,
      commands: request.job.afterScript,
    });
    const limit = AbortSignal.timeout(session.settings.afterScriptTimeoutSeconds * 1000);
    try {
      const code = await runScript(prepared.container, script, trace, AbortSignal.any([request.signal, limit]));
      if (code !== 0) await trace.warning(`after_script failed, but job will continue unaffected: exit code ${code}`);
    } catch (error) {
      await trace.warning(`after_script failed, but job will continue unaffected: ${messageOf(error)}`);
    }
  });
}

function resultOf(error: unknown, signal: AbortSignal): JobResult {
  const cause: unknown = signal.aborted && signal.reason instanceof JobFailure ? signal.reason : error;
  if (cause instanceof JobFailure)
    return { status: 'failed', reason: cause.reason, exitCode: cause.exitCode, message: cause.message };
  if (error instanceof JobCanceled || signal.aborted) return { status: 'canceled' };
  const hint = error instanceof SystemError && error.hint !== undefined ? ` ${error.hint}` : '';
  return {
    status: 'failed',
    reason: 'runner_system_failure',
    exitCode: undefined,
    message: `${messageOf(error)}${hint}`,
  };
}

/** `1h0m0s`, as Go prints a duration. */
function goDuration(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  if (hours > 0) return `${hours}h${minutes}m${rest}s`;
  return minutes > 0 ? `${minutes}m${rest}s` : `${rest}s`;
}
