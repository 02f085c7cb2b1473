import { connect as connectTcp } from 'node:net';
import { labelsFor } from '../docker/labels.js';
import type { Container } from '../docker/types.js';
import { startDind, type DindService } from '../dind/service.js';
import { isDindImage } from '../dind/detect.js';
import { tooOld } from '../dind/old.js';
import { logsIn, usesRegistry } from '../dind/login.js';
import { ANSI } from '../report/ansi.js';
import { assignAliases } from './aliases.js';
import { variablePath } from './script.js';
import type { JobRequest, Session } from './session.js';
import type { Trace } from './trace.js';
import { BUILDS_DIR } from './workspace.js';
import type { ResolvedImage } from './images.js';

export interface StartedService {
  readonly name: string;
  readonly container: Container;
  readonly image: ResolvedImage;
  readonly env: Readonly<Record<string, string>>;
  /** Set where the service is a Docker daemon. */
  readonly dind: DindService | undefined;
}

/** Pulls, creates and starts a job's services in their order; dind gets what it needs to work. */
export async function startServices(
  session: Session,
  request: JobRequest,
  trace: Trace,
  network: string,
  builds: string,
): Promise<readonly StartedService[]> {
  const services = request.services.map(({ spec, env }) => ({ ...spec, env }));
  const { named, skipped } = assignAliases(services);
  for (const { alias, service, index } of skipped) {
    await trace.warning(
      `Skipping alias "${alias}" for service "${service}" (services[${index}]): alias is already in use by another service.`,
    );
  }
  const started: StartedService[] = [];
  for (const [index, { service, aliases }] of named.entries()) {
    await trace.line(`Starting service ${service.name}...`);
    await session.emit({ type: 'service', job: request.job.name, name: service.name, status: 'starting' });
    const image = await session.images.resolve(service.name, {
      platform: service.platform,
      policies: service.pullPolicy,
      signal: request.signal,
      log: (line) => trace.line(line),
    });
    const env: Record<string, string> = {};
    for (const variable of service.env)
      env[variable.key] = variable.file ? variablePath(request.projectDir, variable.key) : variable.value;
    const spec = {
      name: `glci-${session.pipeline}-job-${request.id}-service-${index}`,
      image: image.reference,
      labels: labelsFor({ pipeline: session.pipeline, job: request.id, role: 'service', owner: session.owner }),
      ...(service.entrypoint === undefined ? {} : { entrypoint: service.entrypoint }),
      ...(service.command === undefined ? {} : { command: service.command }),
      ...(service.user === undefined ? {} : { user: service.user }),
      binds: [`${builds}:${BUILDS_DIR}`],
      attach: { network, aliases },
    };
    if (isDindImage(image)) {
      const old = tooOld(image.name, session.engine.info.cgroupVersion);
      if (old !== undefined) await trace.warning(old);
      const jobVariables = Object.fromEntries(request.variables.map((variable) => [variable.key, variable.value]));
      const dind = await startDind({
        engine: session.engine,
        pipeline: session.pipeline,
        owner: session.owner,
        job: request.id,
        index,
        spec,
        image,
        env,
        jobVariables,
        aliases,
        command: service.command,
        stockEntrypoint: service.entrypoint === undefined,
        mock: session.mock,
        mtu: session.mtu,
        loginPassword: await loginPassword(session, request, jobVariables, trace),
      });
      started.push({ name: service.name, container: dind.container, image, env: dind.env, dind });
    } else {
      const container = await session.engine.containers.create({
        ...spec,
        binds: [...spec.binds, ...hostSocketBinds(session)],
        env: Object.entries(env).map(([key, value]) => `${key}=${value}`),
      });
      await container.start();
      started.push({ name: service.name, container, image, env, dind: undefined });
    }
    await session.emit({ type: 'service', job: request.job.name, name: service.name, status: 'running' });
  }
  return started;
}

/** The engine's own socket, where the user has asked for it by name; never for a daemon, which would fail to start. */
export function hostSocketBinds(session: Session): readonly string[] {
  const { dockerSocket } = session.settings;
  return dockerSocket === undefined ? [] : [`${dockerSocket}:/var/run/docker.sock`];
}

/** A job that uses the registry without logging in: the specification wants its builds to work all the same. */
async function loginPassword(
  session: Session,
  request: JobRequest,
  variables: Readonly<Record<string, string>>,
  trace: Trace,
): Promise<string | undefined> {
  const commands = [...request.job.beforeScript, ...request.job.script].map((command) => command.text);
  if (session.mock === undefined || variables['DOCKER_AUTH_CONFIG'] !== undefined || logsIn(commands)) return undefined;
  if (usesRegistry(commands)) {
    await trace.warning(
      'This job uses $CI_REGISTRY and does not log in: it was given the credentials. GitLab itself would refuse a push without docker login.',
    );
  }
  return variables['CI_REGISTRY_PASSWORD'];
}

/**
 * Waits until a port of each ordinary service answers, as GitLab Runner does: the first of the exposed TCP ports that
 * opens is enough, and a service that does not answer is a warning, never a failure.
 */
export async function waitForServices(
  session: Session,
  request: JobRequest,
  trace: Trace,
  network: string,
  services: readonly StartedService[],
): Promise<void> {
  const ordinary = services.filter((service) => service.dind === undefined);
  if (ordinary.length === 0) return;
  const seconds = session.settings.servicesTimeoutSeconds;
  if (seconds < 0) return;
  await trace.line(`Waiting for services to be up and running (timeout ${seconds} seconds)...`);
  await Promise.all(
    ordinary.map(async (service) => {
      const problem = await healthProblem(service, network, seconds, request.signal);
      const status = problem === undefined ? 'ready' : 'failed';
      await session.emit({ type: 'service', job: request.job.name, name: service.name, status });
      if (problem !== undefined) await reportUnhealthy(service, problem, trace);
    }),
  );
}

async function healthProblem(
  service: StartedService,
  network: string,
  seconds: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  const chosen = Object.entries(service.env).find(([key]) => key.toUpperCase() === 'HEALTHCHECK_TCP_PORT')?.[1];
  const ports = chosen === undefined ? service.image.tcpPorts.slice(0, 20) : [Number(chosen)];
  if (ports.length === 0) return `service "${service.container.name}-wait-for-service" has no exposed ports`;
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    signal.throwIfAborted();
    const state = await service.container.inspect();
    if (!state.running)
      return `service "${service.container.name}-wait-for-service" exited with code ${state.exitCode}`;
    const address = state.addresses[network] ?? '';
    if ((await Promise.all(ports.map((port) => opens(address, port)))).includes(true)) return undefined;
    if (Date.now() > deadline) return `service "${service.container.name}-wait-for-service" timeout`;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function opens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectTcp({ host, port, timeout: 1000 });
    const answer = (open: boolean): void => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
}

async function reportUnhealthy(service: StartedService, problem: string, trace: Trace): Promise<void> {
  const log = await service.container.logs({ tail: 200 }).catch(() => '');
  await trace.quote(
    [
      '',
      `${ANSI.yellow}*** WARNING:${ANSI.reset} Service ${service.container.name} probably didn't start properly.`,
      '',
      'Health check error:',
      problem,
      '',
      'Service container logs:',
      log.trimEnd(),
      '',
      `${ANSI.yellow}*********${ANSI.reset}`,
      '',
    ].join('\n'),
  );
}
