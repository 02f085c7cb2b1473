import { connect as connectTcp } from 'node:net';
import { labelsFor } from '../../docker/labels.js';
import { ANSI } from '../../report/ansi.js';
import type { StartedService } from './start.js';
import type { JobRequest, Session } from '../session.js';
import type { Trace } from '../log/trace.js';

/** Ports of an image that are tried, the lowest first. */
const MAX_PORTS = 20;

/** How much of a service's log is shown. */
const MAX_LOG = 64 * 1024;

/** How long a service without ports, or with none that opens, has to say something before its log is shown. */
const LOG_WAIT_MS = 1000;

/** Tries ports until one opens or the time is over; arguments: seconds, address, ports. */
const PROBE = [
  'end=$(($(date +%s) + $1)); host=$2; shift 2',
  'while :; do',
  // not every busybox knows -z; -e ends the connection just as well
  '  for port in "$@"; do',
  '    nc -z -w 1 "$host" "$port" < /dev/null > /dev/null 2>&1 && exit 0',
  '    nc -w 1 "$host" "$port" -e true < /dev/null > /dev/null 2>&1 && exit 0',
  '  done',
  '  [ "$(date +%s)" -lt "$end" ] || exit 1',
  '  sleep 0.2',
  'done',
].join('\n');

/**
 * Waits until a port of each ordinary service answers, as GitLab Runner does: the first of the exposed TCP ports that
 * opens is enough (or that of the variable `HEALTHCHECK_TCP_PORT`), and a service that does not answer is a warning,
 * never a failure. Daemons have a gate of their own.
 */
export async function waitForServices(
  session: Session,
  request: JobRequest,
  trace: Trace,
  network: string,
  services: readonly StartedService[],
): Promise<void> {
  const ordinary = services.filter((service) => service.dind === undefined);
  const seconds = session.settings.servicesTimeoutSeconds;
  if (ordinary.length === 0 || seconds < 0) return;
  await trace.line(`Waiting for services to be up and running (timeout ${seconds} seconds)...`);
  await Promise.all(
    ordinary.map(async (service) => {
      const problem = await healthProblem(session, request, service, network, seconds);
      const status = problem === undefined ? 'ready' : 'failed';
      await session.emit({ type: 'service', job: request.job.name, name: service.name, status });
      if (problem !== undefined) await reportUnhealthy(service, problem, trace);
    }),
  );
}

/** Why a service cannot be taken for healthy; undefined where it is. */
async function healthProblem(
  session: Session,
  request: JobRequest,
  service: StartedService,
  network: string,
  seconds: number,
): Promise<string | undefined> {
  const name = `service "${service.container.name}-wait-for-service"`;
  const chosen = Object.entries(service.env).find(([key]) => key.toUpperCase() === 'HEALTHCHECK_TCP_PORT')?.[1];
  const ports = chosen === undefined ? service.ports.slice(0, MAX_PORTS) : [Number(chosen)];
  if (ports.length === 0) return `${name} has no exposed ports`;
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    request.signal.throwIfAborted();
    const state = await service.container.inspect();
    if (!state.running) return `${name} health check: the service ended with exit code ${state.exitCode}`;
    const address = state.addresses[network] ?? '';
    if (!session.engine.local && session.settings.helperImage !== undefined)
      return (await probe(session, request, service, network, [String(seconds), address, ...ports.map(String)]))
        ? undefined
        : `${name} timeout`;
    if ((await Promise.all(ports.map((port) => opens(address, port)))).includes(true)) return undefined;
    if (Date.now() > deadline) return `${name} timeout`;
    await new Promise((resolve) => setTimeout(resolve, 100));
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

/** The networks of an engine elsewhere are not ours: a container of the job's network asks. */
async function probe(
  session: Session,
  request: JobRequest,
  service: StartedService,
  network: string,
  args: readonly string[],
): Promise<boolean> {
  const container = await session.engine.containers.create({
    name: `${service.container.name}-wait-for-service`,
    image: session.settings.helperImage ?? '',
    entrypoint: ['sh', '-c', PROBE, 'probe'],
    command: args,
    attach: { network, aliases: [] },
    labels: labelsFor({ pipeline: session.pipeline, job: request.id, role: 'helper', owner: session.owner }),
  });
  try {
    const { exit } = await container.waitNextExit();
    await container.start();
    return (await exit) === 0;
  } finally {
    await container.remove();
  }
}

/** The runner's own words. */
async function reportUnhealthy(service: StartedService, problem: string, trace: Trace): Promise<void> {
  if ((await service.container.inspect()).running) await new Promise((resolve) => setTimeout(resolve, LOG_WAIT_MS));
  const log = await service.container.logs({ tail: 1000 }).catch(() => '');
  await trace.quote(
    [
      '',
      `${ANSI.yellow}*** WARNING:${ANSI.reset} Service ${service.container.name} probably didn't start properly.`,
      '',
      'Health check error:',
      problem,
      '',
      'Service container logs:',
      log.slice(-MAX_LOG).trimEnd(),
      '',
      `${ANSI.yellow}*********${ANSI.reset}`,
      '',
    ].join('\n'),
  );
}
