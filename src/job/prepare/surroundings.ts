import { builderImage, prefetch } from '../../dind/readiness/prefetch.js';
import { waitForDaemon } from '../../dind/readiness/readiness.js';
import type { DindSettings } from '../../dind/settings.js';
import { labelsFor } from '../../docker/labels.js';
import { OWN_BRIDGE } from '../../docker/types.js';
import { waitForServices } from '../services/health.js';
import { startServices, type StartedService } from '../services/start.js';
import type { JobRequest, Session } from '../session.js';
import type { Trace } from '../log/trace.js';
import type { JobView } from '../workspace/workspace.js';

/** What a job's container needs around it: workspace, network, services that are up. */
export interface Surroundings {
  readonly network: string;
  /** The working copy. */
  readonly view: JobView;
  readonly services: readonly StartedService[];
  /** The daemon that the job's docker command talks to, and how it is to be reached. */
  readonly daemon: { readonly service: StartedService; readonly settings: DindSettings } | undefined;
  /** When all of it can be used: how the daemon really listens. */
  readonly ready: Promise<DindSettings | undefined>;
}

/** Makes a job's workspace and network and starts its services. `ready` waits until they can be used. */
export async function prepareSurroundings(session: Session, request: JobRequest, trace: Trace): Promise<Surroundings> {
  const viewed = session.workspace.viewFor(request.id, request.sources.settings);
  if (request.services.length === 0) {
    return {
      network: session.network,
      view: await viewed,
      services: [],
      daemon: undefined,
      ready: Promise.resolve(undefined),
    };
  }
  const { network, attached } = networkWithServices(session, request.id);
  attached?.catch(() => undefined); // whoever awaits it below meets the error
  const view = await viewed;
  await view.mountable; // services mount it when they start
  const services = await startServices(session, request, trace, network, view.volume);
  const daemons = services.filter((service) => service.dind !== undefined);
  const ready = async (): Promise<DindSettings | undefined> => {
    const { clock } = request;
    await clock.during('services', () => waitForServices(session, request, trace, network, services));
    const gates = daemons.map((service) =>
      clock.during('daemon_start', () => gate(session, request, trace, network, service)),
    );
    const [first] = await Promise.all(gates);
    await attached;
    return first;
  };
  const waiting = ready();
  waiting.catch(() => undefined); // whoever awaits it meets the error
  const [service] = daemons;
  const settings = service?.dind?.settings;
  const daemon = service === undefined || settings === undefined ? undefined : { service, settings };
  return { network, view, services, daemon, ready: waiting };
}

/** A network that no other job is in, and when the registry is known there. */
function networkWithServices(
  session: Session,
  job: number,
): { readonly network: string; readonly attached: Promise<void> | undefined } {
  const shared = session.onlyJob === job ? session.network : OWN_BRIDGE;
  if (shared !== OWN_BRIDGE) return { network: shared, attached: undefined };
  const network = beginJobNetwork(session, job);
  return { network, attached: session.mock?.attach(network) };
}

/** Its services are created meanwhile, and meet what keeps it from being made when they start. */
function beginJobNetwork(session: Session, job: number): string {
  const name = `glci-net-${session.pipeline}-job-${job}`;
  const made = session.engine.networks.create({
    name,
    mtu: session.mtu,
    labels: labelsFor({ pipeline: session.pipeline, job, role: 'network', owner: session.owner }),
  });
  made.catch(() => undefined);
  return name;
}

/** A daemon that has none of our settings says so here, not by a limit of Docker Hub that is met later. */
const LOST =
  'The job\'s daemon does not pull through the registry of the pipeline: the service starts dockerd past our settings, by a path or with a configuration of its own. Images come from Docker Hub itself, and an MTU smaller than usual is not set; start it as "dockerd-entrypoint.sh" or "dockerd".';

/** Lets a job pass only when its daemon answers; returns how it really listens. */
async function gate(
  session: Session,
  request: JobRequest,
  trace: Trace,
  network: string,
  service: StartedService,
): Promise<DindSettings> {
  const { dind } = service;
  if (dind === undefined) throw new Error(`${service.name} is no Docker daemon`);
  await dind.started;
  await session.emit({ type: 'service', job: request.job.name, name: service.name, status: 'running' });
  const started = Date.now();
  const [{ settings, direct, mirrors: known }] = await Promise.all([
    waitForDaemon({
      engine: session.engine,
      service: dind,
      image: service.image.reference,
      network,
      name: `glci-${session.pipeline}-job-${request.id}-gate`,
      labels: labelsFor({ pipeline: session.pipeline, job: request.id, role: 'helper', owner: session.owner }),
      timeoutSeconds: session.settings.dindTimeoutSeconds,
      certificateSeconds: session.settings.certificateTimeoutSeconds,
      signal: request.signal,
    }),
    session.prepareQemu(),
  ]);
  const builder = builderImage([...request.job.beforeScript, ...request.job.script].map(({ text }) => text));
  if (direct !== undefined && builder !== undefined) {
    // the registry that it comes through starts beside the daemon
    void session.mock?.ready.then(() => prefetch(direct, builder)).catch(() => undefined);
  }
  const mirror = session.mock?.mirrors.find(({ name: upstream }) => upstream === 'docker.io');
  const lost =
    known === undefined || mirror === undefined || known.some((address) => address.includes(mirror.host)) ? [] : [LOST];
  for (const message of [...settings.corrections, ...lost]) {
    await trace.warning(message);
    await session.emit({ type: 'warning', message: `${request.job.name}: ${message}`, job: request.job.name });
  }
  await session.emit({ type: 'service', job: request.job.name, name: service.name, status: 'ready' });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  await trace.line(
    `Docker daemon of ${service.name} is ready at ${settings.client['DOCKER_HOST'] ?? ''} (waited ${seconds} s${direct === undefined ? ', asked from its network' : ''})`,
  );
  return settings;
}
