import { engineMessage, statusOf } from '../../docker/errors.js';
import { labelsFor } from '../../docker/labels.js';
import { joinArchives } from '../../docker/join-archives.js';
import { OWN_BRIDGE, type Container } from '../../docker/types.js';
import type { Variable } from '../../gitlab/types.js';
import { JobCanceled, JobFailure } from '../failure.js';
import type { ResolvedImage } from '../images/store.js';
import { greet, type Waiting } from './hearing.js';
import { outputUntil } from './output.js';
import { connectToNetworks } from '../prepare/networks.js';
import { DETECT_SHELL, variablePath } from './script.js';
import { TERMINATE } from '../../shell/scripts.js';
import type { JobRequest, Session } from '../session.js';
import { isOn } from './timeouts.js';
import type { Trace } from '../log/trace.js';

/** Creates the job's container: the image's own entrypoint runs, and reads the script as the shell's input. */
export async function createJobContainer(
  session: Session,
  request: JobRequest,
  options: {
    image: ResolvedImage;
    network: string;
    platform: string | undefined;
    binds: readonly string[];
    /** Archives to unpack at the root of the container, which is created and can be looked at. */
    filesFor: (container: Container) => Promise<readonly Buffer[]>;
    privileged: boolean;
    /** When what it mounts can be mounted. */
    mountable: Promise<unknown>;
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
      privileged: options.privileged,
      host: { ...session.settings.runner.jobHost, ...initOf(request.variables) },
      // the engine's own bridge takes no names
      ...(options.network === OWN_BRIDGE ? {} : { attach: { network: options.network, aliases: ['build'] } }),
      stdin: true,
      keepLog: false, // a job may print more than the engine's disk holds
      labels: labelsFor({ pipeline: session.pipeline, job: request.id, role: 'job', owner: session.owner }),
    });
    await connectToNetworks(session, container);
    await options.mountable;
    const files = await options.filesFor(container);
    if (files.length > 0) await container.put('/', joinArchives(files));
    return container;
  } catch (error) {
    if (statusOf(error) === 400) throw new JobFailure('runner_configuration_error', engineMessage(error));
    throw error;
  }
}

/** `FF_USE_INIT_WITH_DOCKER_EXECUTOR`: the engine's own init is the first process of the container. */
export function initOf(variables: readonly Variable[]): { readonly Init?: true } {
  return isOn(variables, 'FF_USE_INIT_WITH_DOCKER_EXECUTOR') ? { Init: true } : {};
}

function environmentValue(variable: Variable, projectDir: string): string {
  return variable.file ? variablePath(projectDir, variable.key) : variable.value;
}

/** A shell of the container, being started. */
export interface OpenShell extends Pick<Waiting, 'output' | 'send'> {
  /** Resolves when it runs; rejects with a {@link JobFailure}. */
  readonly running: Promise<void>;
  /** The exit code. */
  readonly exit: Promise<number>;
}

/** Starts the container as soon as it may be, whose shell then waits for a script. */
export async function openShell(container: Container, allowed = Promise.resolve()): Promise<OpenShell> {
  const streams = await container.attach({ stdin: true });
  const { exit } = await container.waitNextExit();
  const { output, send, started } = greet(streams, exit);
  const starting = allowed.then(() => container.start());
  const running = starting.then(started, (error: unknown) => {
    throw startFailure(error);
  });
  running.catch(() => undefined); // met by who gives it a script
  return { output, send, running, exit };
}

/**
 * Runs one script in the container (started again for each, but where `open` is its shell, started already) and returns
 * the exit code. When the signal fires, the processes inside get SIGTERM, and after a grace time the container is killed;
 * then {@link JobCanceled} is thrown, or the signal's own reason where it is a {@link JobFailure} (a timeout).
 */
export async function runScript(
  container: Container,
  script: string,
  trace: Trace,
  signal: AbortSignal,
  open?: OpenShell,
): Promise<number> {
  signal.throwIfAborted();
  const { output, send, running, exit } = open ?? (await openShell(container));
  // stopped by GitLab's own rules, a job has GitLab's times
  const stop = (): void =>
    void terminate(
      container,
      signal.reason instanceof JobFailure || signal.reason instanceof JobCanceled ? USUAL : HURRIED,
    );
  signal.addEventListener('abort', stop, { once: true });
  send(script);
  void collectEarly();
  try {
    await running;
    if (signal.aborted) stop(); // before there was anything to stop
    const lost = (): Promise<void> =>
      trace.warning('The connection to the engine was lost in the midst of the output: some of it is missing');
    for await (const frame of outputUntil(output, exit, lost)) await trace.frame(frame);
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
  return new JobFailure('runner_system_failure', `${message.replace(/\.?\s*$/, '.')} ${hint}`);
}

/** Time of a container that has to end. */
interface Grace {
  /** Until the first is asked: a busy engine needs time for that. */
  readonly startMs: number;
  /** Tenths of a second for each process before the next is asked. */
  readonly each: number;
  /** From then on. */
  readonly allMs: number;
  /** For the container's first process. */
  readonly stopSeconds: number;
}

/** GitLab Runner's own times. */
const USUAL: Grace = { startMs: 30_000, each: 50, allMs: 10_000, stopSeconds: 10 };

/** This process itself has to end soon. */
const HURRIED: Grace = { startMs: 1500, each: 0, allMs: 1000, stopSeconds: 2 };

/** Every process of the container gets SIGTERM and some time, then the first one, which ends the container. */
async function terminate(container: Container, { startMs, each, allMs, stopSeconds }: Grace): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve) => {
      const atMost = (ms: number): void => {
        clearTimeout(timer);
        timer = setTimeout(resolve, ms);
      };
      atMost(startMs);
      container
        .exec(['sh', '-c', TERMINATE, 'terminate', String(each)], { onFirstOutput: () => atMost(allMs) })
        .then(() => resolve(), () => resolve()); // prettier-ignore
    });
    await container.stop(stopSeconds);
  } catch {
    await container.kill('SIGKILL').catch(() => undefined);
  } finally {
    clearTimeout(timer);
  }
}

/** A job that prints without end makes much short-lived text: collected early, it never takes much room. */
async function collectEarly(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8'); // what loads it takes longer than a short plan has to do
  setFlagsFromString('--semi-space-growth-factor=1');
}
