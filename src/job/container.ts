import { engineMessage, statusOf } from '../docker/errors.js';
import { labelsFor } from '../docker/labels.js';
import { joinArchives } from './archives.js';
import { OWN_BRIDGE, type Container } from '../docker/types.js';
import type { Variable } from '../gitlab/types.js';
import { JobCanceled, JobFailure } from './failure.js';
import type { ResolvedImage } from './images.js';
import { DETECT_SHELL, variablePath } from './script.js';
import type { JobRequest, Session } from './session.js';
import type { Trace } from './trace.js';

/** Creates the job's container: the image's own entrypoint runs, and reads the script as the shell's input. */
export async function createJobContainer(
  session: Session,
  request: JobRequest,
  options: {
    image: ResolvedImage;
    network: string;
    platform: string | undefined;
    binds: readonly string[];
    /** Archives to unpack at the container's root. */
    files: readonly Buffer[];
    /** When what it mounts can be mounted. */
    filled: Promise<unknown>;
    suffix: string;
  },
): Promise<Container> {
  const { image } = request;
  try {
    const container = await session.engine.containers.create({
      name: `glci-${session.pipeline}-job-${request.id}-${options.suffix}`,
      image: options.image.reference,
      ...(image.entrypoint === undefined ? {} : { entrypoint: image.entrypoint }),
      command: ['sh', '-c', DETECT_SHELL],
      env: request.variables.map((variable) => `${variable.key}=${environmentValue(variable, request.projectDir)}`),
      ...(image.user === undefined ? {} : { user: image.user }),
      ...(options.platform === undefined ? {} : { platform: options.platform }),
      hostname: `runner-glci-project-${session.pipeline}-concurrent-0`,
      binds: options.binds,
      // the engine's own bridge takes no names
      ...(options.network === OWN_BRIDGE ? {} : { attach: { network: options.network, aliases: ['build'] } }),
      stdin: true,
      keepLog: false, // a job may print more than the engine's disk holds
      labels: labelsFor({ pipeline: session.pipeline, job: request.id, role: 'job', owner: session.owner }),
    });
    await options.filled;
    if (options.files.length > 0) await container.put('/', joinArchives(options.files));
    return container;
  } catch (error) {
    if (statusOf(error) === 400) throw new JobFailure('runner_configuration_error', engineMessage(error));
    throw error;
  }
}

function environmentValue(variable: Variable, projectDir: string): string {
  return variable.file ? variablePath(projectDir, variable.key) : variable.value;
}

/**
 * Runs one script in the container (started again for each) and returns the exit code. When the signal fires, the
 * processes inside get SIGTERM, and after a grace time the container is killed; then {@link JobCanceled} is thrown,
 * or the signal's own reason where it is a {@link JobFailure} (a timeout).
 */
export async function runScript(
  container: Container,
  script: string,
  trace: Trace,
  signal: AbortSignal,
): Promise<number> {
  signal.throwIfAborted();
  const streams = await container.attach({ stdin: true });
  const { exit } = await container.waitNextExit();
  const stop = (): void => void terminate(container);
  signal.addEventListener('abort', stop, { once: true });
  try {
    await container.start().catch((error: unknown) => {
      throw startFailure(error);
    });
    if (signal.aborted) stop(); // before there was anything to stop
    await streams.end(script).catch(() => undefined); // an image whose entrypoint ends at once closes its input
    for await (const frame of streams.output) await trace.frame(frame);
    const code = await exit;
    if (signal.aborted) throw signal.reason instanceof JobFailure ? signal.reason : new JobCanceled();
    return code;
  } finally {
    signal.removeEventListener('abort', stop);
    await trace.flush();
  }
}

/** The engine's words; an image without a shell, or whose entrypoint is not there, is named as that. */
function startFailure(error: unknown): JobFailure {
  const message = engineMessage(error);
  const missing = /exec: "(sh|[^"]+)"|executable file not found|no such file or directory/.exec(message);
  if (missing === null) return new JobFailure('runner_system_failure', message);
  const hint =
    missing[1] === 'sh'
      ? 'The image has no shell, which a job needs. Many such images have a variant with one (a tag like "debug").'
      : 'The image\'s entrypoint cannot be started. A job can do without it: image:entrypoint: [""].';
  return new JobFailure('runner_system_failure', `${message} ${hint}`);
}

const TERMINATE_ALL =
  'for p in /proc/[0-9]*; do p=${p#/proc/}; if [ "$p" -ne 1 ] && [ "$p" -ne $$ ]; then kill -TERM "$p" 2>/dev/null; fi; done; true';

/** Shells do not pass SIGTERM on: every process of the container gets it, then the container has two seconds. */
async function terminate(container: Container): Promise<void> {
  try {
    const asked = container.exec(['sh', '-c', TERMINATE_ALL]).catch(() => undefined);
    await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 1500))]);
    await container.stop(2);
  } catch {
    await container.kill('SIGKILL').catch(() => undefined);
  }
}
