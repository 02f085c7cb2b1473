import { joinArchives } from '../../docker/join-archives.js';
import { labelsFor } from '../../docker/labels.js';
import { hostResolvers } from '../../docker/resolvers.js';
import type { Container, ContainerSpec } from '../../docker/types.js';
import type { ServiceSpec } from '../../gitlab/types.js';
import { startDind, type DindService } from '../../dind/service.js';
import { isDindImage, isDindName, startsDaemon } from '../../dind/detect.js';
import { tooOld } from '../../dind/old.js';
import { logsIn, usesRegistry } from '../../dind/login.js';
import { assignAliases } from './aliases.js';
import { layersOfJob } from '../cache/layers.js';
import { sharedBinds } from '../cache/volume.js';
import { initOf } from '../script/container.js';
import { variablePath } from '../script/script.js';
import { giveBuildkitConfiguration, runsBuildkit } from '../prepare/buildkit.js';
import { buildsImages } from '../prepare/privileged.js';
import { connectToNetworks } from '../prepare/networks.js';
import { trustFiles } from '../prepare/trust.js';
import { JobFailure } from '../failure.js';
import type { JobRequest, Session } from '../session.js';
import type { Trace } from '../log/trace.js';
import { buildsBind } from '../workspace/sources.js';
import { imageForJob } from '../images/for-job.js';
import type { ResolvedImage } from '../images/store.js';

export interface StartedService {
  readonly name: string;
  /** Names that it has on the job's network. */
  readonly aliases: readonly string[];
  readonly container: Container;
  readonly image: ResolvedImage;
  /** TCP ports that it is to listen on, as far as that is known. */
  readonly ports: readonly number[];
  readonly env: Readonly<Record<string, string>>;
  /** Set where the service is a Docker daemon. */
  readonly dind: DindService | undefined;
}

/** Pulls, creates and starts a job's services in their order; dind gets what it needs to work, and starts beside the rest. */
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
  for (const [index, { name, alias }] of services.entries()) {
    if (name === '' && !alias) await trace.line(`Skipping services[${index}]: its name is empty`);
  }
  const { runner } = session.settings;
  const shared = await sharedBinds(session);
  const started: StartedService[] = [];
  for (const [index, { service, aliases }] of named.entries()) {
    await trace.line(`Starting service ${service.name}...`);
    await session.emit({ type: 'service', job: request.job.name, name: service.name, status: 'starting' });
    // a daemon runs natively, whatever it builds for
    const platform = service.platform ?? (isDindName(service.name) ? undefined : session.settings.defaultPlatform);
    const { name, pullPolicy: policies } = service;
    const image = await imageForJob(session, request, trace, { name, platform, policies });
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
      ...(platform === undefined ? {} : { platform }),
      binds: [buildsBind(builds), ...shared],
      host: { ...runner.serviceHost, ...initOf(request.variables) },
      attach: { network, aliases },
    };
    if (isDindImage(image) && startsDaemon({ image, entrypoint: service.entrypoint, command: service.command, env })) {
      const dind = await startDaemon(session, request, trace, { service, spec, image, env, aliases, index });
      started.push({
        name: service.name,
        aliases,
        container: dind.container,
        image,
        ports: image.tcpPorts,
        env: dind.env,
        dind,
      });
    } else {
      const container = await startOrdinary(session, service, spec, image, env);
      const ports = image.tcpPorts.length > 0 ? image.tcpPorts : portsIn(service.command ?? []);
      started.push({ name: service.name, aliases, container, image, ports, env, dind: undefined });
      await session.emit({ type: 'service', job: request.job.name, name: service.name, status: 'running' });
    }
  }
  return started;
}

/** The image of BuildKit names no port: its command does (`--addr tcp://0.0.0.0:1234`). */
function portsIn(command: readonly string[]): readonly number[] {
  return [...command.join(' ').matchAll(/--addr[= ]tcp:\/\/[^\s:]*:(\d{1,5})/g)].map(([, port]) => Number(port));
}

/** Whatever its name in the pipeline file is. */
function noDaemon(name: string): JobFailure {
  return new JobFailure(
    'runner_configuration_error',
    `the service ${name} is a Docker daemon, which takes a privileged container, and this run may have none`,
  );
}

/** A service that is the job's daemon. Fails the job where the run may have no privileged container. */
async function startDaemon(
  session: Session,
  request: JobRequest,
  trace: Trace,
  what: {
    readonly service: ServiceSpec;
    readonly spec: ContainerSpec;
    readonly image: ResolvedImage;
    readonly env: Readonly<Record<string, string>>;
    readonly aliases: readonly string[];
    readonly index: number;
  },
): Promise<DindService> {
  const { service, spec, image, env, aliases, index } = what;
  if (session.settings.privileged === 'never') throw noDaemon(service.name);
  const old = tooOld(image.name, session.engine.info.cgroupVersion);
  if (old !== undefined) await trace.warning(old);
  const jobVariables = Object.fromEntries(request.variables.map((variable) => [variable.key, variable.value]));
  return startDind({
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
    systemTrust: session.trust,
    caBundle: session.caBundle,
    mtu: session.mtu,
    dns: session.engine.local ? hostResolvers() : [],
    loginPassword: await loginPassword(session, request, jobVariables, trace),
    layers: session.layerCache === undefined ? undefined : await layersOfJob(session.layerCache, request.job.name),
  });
}

/** A service that is no daemon: created, given what it needs to trust the registry, and started. */
async function startOrdinary(
  session: Session,
  service: ServiceSpec,
  spec: ContainerSpec,
  image: ResolvedImage,
  env: Readonly<Record<string, string>>,
): Promise<Container> {
  const beside = session.trust?.variablesBeside({ ...image.env, ...env });
  const container = await session.engine.containers.create({
    ...spec,
    privileged: servicesPrivileged(session, service.name),
    binds: [...(spec.binds ?? []), ...hostSocketBinds(session)],
    env: Object.entries({ ...env, ...beside }).map(([key, value]) => `${key}=${value}`),
  });
  await connectToNetworks(session, container);
  const files = await trustFiles(session, container, image, env);
  if (files.length > 0) await container.put('/', joinArchives(files));
  if (runsBuildkit(image, image.name, service.command ?? []))
    await giveBuildkitConfiguration(session, container, image);
  await container.start();
  return container;
}

/** As the runner's configuration says; with `auto` those that build images, as the jobs that do. */
function servicesPrivileged({ settings: { privileged, privilegedImages, runner } }: Session, name: string): boolean {
  if (privileged === 'never' || privileged === 'false')
    return privileged !== 'never' && runner.servicesPrivileged === true;
  return runner.servicesPrivileged ?? (privileged === 'true' || buildsImages(name, privilegedImages));
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
