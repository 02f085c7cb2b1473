import { dirname } from 'node:path';
import type { ContainerTrust } from '../certificates/container-trust.js';
import { filesOf, tarOf } from '../docker/archive.js';
import { joinArchives } from '../docker/join-archives.js';
import { labelsFor } from '../docker/labels.js';
import type { Container, ContainerSpec, Engine, ImageState } from '../docker/types.js';
import type { Mock } from '../registry/mock/mock.js';
import { DOCKERD } from '../shell/scripts.js';
import { clientCertificates } from '../registry/clients.js';
import {
  daemonCertificates,
  daemonNames,
  ownerOf,
  type Certificates,
  type DaemonCertificates,
} from './certificates.js';
import { daemonOptions, dockerdSettings, trustOf } from './daemon.js';
import { jobFiles } from './files.js';
import type { LayersOfJob } from './layers.js';
import { dindSettings, type DindSettings } from './settings.js';

/** Folder shared by a job and its daemon, at the place that GitLab's documentation names for a socket of one's own. */
export const SOCKET_FOLDER = '/runner/services/docker';
const SOCKET = `${SOCKET_FOLDER}/docker.sock`;

/** Label of a service that is a job's daemon. */
export const DAEMON_LABEL = 'glci.daemon';

/** Where our wrapper of dockerd stands: in the folder that images search first. */
const WRAPPER = '/usr/local/sbin/dockerd';

/** A job's Docker daemon, whose container is being started. */
export interface DindService {
  readonly container: Container;
  /** Resolves when its container runs; rejects with the engine's error. */
  readonly started: Promise<void>;
  readonly settings: DindSettings;
  readonly env: Readonly<Record<string, string>>;
  /** Binds that the job's container needs besides the workspace. */
  readonly jobBinds: readonly string[];
  /** Files for the job's container, to unpack at its root before it starts. */
  readonly jobFiles: Buffer;
  /** When it was made, where builds use and leave layers (milliseconds). */
  readonly layersSince: number | undefined;
  /** The client's certificates, where ours were placed. A daemon with an entrypoint of its own may make others. */
  readonly certificates: Certificates | undefined;
}

export interface StartDindOptions {
  readonly engine: Engine;
  readonly pipeline: number;
  readonly owner: string;
  readonly job: number;
  readonly index: number;
  readonly spec: ContainerSpec;
  readonly image: ImageState;
  readonly env: Readonly<Record<string, string>>;
  readonly jobVariables: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly command: readonly string[] | undefined;
  readonly stockEntrypoint: boolean;
  readonly mock: Mock | undefined;
  /** What the daemon trusts beside its image's authorities; undefined: nothing. */
  readonly systemTrust: ContainerTrust | undefined;
  /** The user's own authorities, PEM, for builders. */
  readonly caBundle: string | undefined;
  /** MTU of the job's network where it is smaller than the usual 1500. */
  readonly mtu: number | undefined;
  /** Name servers of the machine, for the daemon's containers and builds; where the engine names its own, those count. */
  readonly dns: readonly string[];
  /** Password of the registry to give to the job's docker command; undefined: the job logs in itself. */
  readonly loginPassword: string | undefined;
  /** Layers of earlier runs for the job's builds; undefined: none. */
  readonly layers: LayersOfJob | undefined;
}

/**
 * Creates and starts a job's daemon: privileged, with a data root, certificates and configuration of its own. Nothing
 * of it is shared with another job. Does not wait until it runs, nor until it is ready.
 */
export async function startDind(options: StartDindOptions): Promise<DindService> {
  const { engine, spec, image } = options;
  const since = Date.now();
  const trust = trustOf(options.mock, options.caBundle);
  const settings = dindSettings({
    serviceEnv: { ...image.env, ...options.env },
    jobVariables: options.jobVariables,
    aliases: options.aliases,
  });
  const rootless = image.user !== '' && image.user !== 'root' && image.user !== '0';
  const env = { ...options.env, ...sanVariable(options), ...daemonVariables(options.env, settings) };
  const volumes = await createVolumes(options, settings);
  const daemonFor = (own: Readonly<Record<string, unknown>>): ReturnType<typeof daemonOptions> =>
    daemonOptions({
      trust,
      command: options.command,
      entrypoint: options.spec.entrypoint,
      env,
      tls: settings.certificateDir !== undefined,
      stockEntrypoint: options.stockEntrypoint,
      mtu: options.mtu,
      socket: SOCKET,
      own,
    });
  const { command, listensOnSocket, variables } = daemonFor({});
  const container = await engine.containers.create({
    ...spec,
    labels: { ...spec.labels, [DAEMON_LABEL]: options.aliases[0] ?? '' },
    env: Object.entries({ ...env, ...variables }).map(([key, value]) => `${key}=${value}`),
    ...(command === undefined ? {} : { command }),
    privileged: true,
    binds: [...(spec.binds ?? []), ...volumes.daemonBinds],
  });
  const folder = rootless ? '/home/rootless/.config/docker' : '/etc/docker';
  const [before, wrapped, certificates, trusted] = await Promise.all([
    ownConfiguration(container, folder),
    hasPlaceForWrapper(container, image),
    certificatesFor(container, options, settings),
    options.systemTrust?.archiveFor(container, image, { ...image.env, ...env }),
  ]);
  const { daemonJson } = daemonFor(before.settings);
  const files = await tarOf([
    { name: 'glci/', directory: true },
    { name: 'glci/daemon.json', content: daemonJson },
    ...(before.content === undefined ? [] : [{ name: 'glci/daemon-before.json', content: before.content }]),
    { name: 'glci/dockerd.settings', content: dockerdSettings({ ...options, trust, socket: SOCKET }) },
    ...(wrapped ? [{ name: WRAPPER.slice(1), content: DOCKERD, mode: 0o755 }] : []),
    { name: `${folder.slice(1)}/`, directory: true },
    { name: `${folder.slice(1)}/daemon.json`, content: daemonJson },
    ...(options.mock === undefined ? [] : clientCertificates(options.mock, `${folder}/certs.d`)),
  ]);
  // a daemon that is not root could not write into volumes that are root's
  const opened = rootless ? await openFolders(settings.certificateDir) : undefined;
  const archives = [files, trusted, certificates?.archive, opened].filter((archive) => archive !== undefined);
  await container.put('/', joinArchives(archives));
  const started = container.start();
  started.catch(() => undefined); // met by who waits for the daemon
  return {
    container,
    started,
    settings,
    env,
    layersSince: options.layers === undefined ? undefined : since,
    certificates: certificates?.client,
    jobBinds: volumes.jobBinds,
    jobFiles: await jobFiles({
      trust,
      loginPassword: options.loginPassword,
      layers: options.layers,
      socket: listensOnSocket || wrapped ? SOCKET : undefined,
    }),
  };
}

/** Finished certificates for the daemon, unless its image brings some; undefined: it makes its own. */
async function certificatesFor(
  container: Container,
  { aliases, env, spec, image }: StartDindOptions,
  { certificateDir: directory }: DindSettings,
): Promise<DaemonCertificates | undefined> {
  if (directory === undefined) return undefined;
  const [owner, brought] = await Promise.all([
    ownerOf(container, spec.user ?? image.user),
    container.exists(`${directory}/server/cert.pem`),
  ]);
  if (owner === undefined || brought) return undefined;
  const names = daemonNames(aliases, container.id.slice(0, 12), env['DOCKER_TLS_SAN']);
  return daemonCertificates({ directory, names, owner });
}

/** The `daemon.json` that the image brings; without settings where there is none, or none that can be read. */
async function ownConfiguration(
  container: Container,
  folder: string,
): Promise<{ readonly content: string | undefined; readonly settings: Readonly<Record<string, unknown>> }> {
  const tar = await container.get(`${folder}/daemon.json`);
  if (tar === undefined) return { content: undefined, settings: {} };
  const content = (await filesOf(tar)).get('daemon.json')?.toString() ?? '';
  try {
    return { content, settings: JSON.parse(content) as Record<string, unknown> };
  } catch {
    return { content, settings: {} };
  }
}

/** Whether our wrapper would be found before the image's dockerd, and takes the place of nothing. */
async function hasPlaceForWrapper(container: Container, image: ImageState): Promise<boolean> {
  const [first] = (image.env['PATH'] ?? '').split(':');
  return first === dirname(WRAPPER) && !(await container.exists(WRAPPER));
}

/** A tar that lets any user of the container write into the folders of the shared volumes. */
function openFolders(certificateDir: string | undefined): Promise<Buffer> {
  const paths = [SOCKET_FOLDER, ...(certificateDir === undefined ? [] : [certificateDir, `${certificateDir}/client`])];
  return tarOf(paths.map((path) => ({ name: `${path.slice(1)}/`, directory: true as const, mode: 0o1777 })));
}

/** The stock certificates are made for `docker` and `localhost`: other aliases have to be asked for. */
function sanVariable(options: StartDindOptions): Record<string, string> {
  if (options.env['DOCKER_TLS_SAN'] !== undefined) return {};
  const others = options.aliases.filter(
    (alias) => alias !== 'docker' && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(alias),
  );
  return others.length === 0 ? {} : { DOCKER_TLS_SAN: others.map((alias) => `DNS:${alias}`).join(',') };
}

/**
 * Variables that are meant for clients, and that dind's entrypoint or dockerd itself would take for its own. With
 * DOCKER_HOST, entrypoints of old images listen at a tcp address, and today's give up the daemon's own socket for
 * another; with DOCKER_TLS_VERIFY dockerd wants certificates.
 */
function daemonVariables(env: Readonly<Record<string, string>>, settings: DindSettings): Record<string, string> {
  const misleading = [
    'DOCKER_HOST',
    ...(settings.certificateDir === undefined ? ['DOCKER_TLS_VERIFY', 'DOCKER_CERT_PATH'] : []),
  ];
  return Object.fromEntries(misleading.filter((name) => (env[name] ?? '') !== '').map((name) => [name, '']));
}

async function createVolumes(
  options: StartDindOptions,
  settings: DindSettings,
): Promise<{ daemonBinds: readonly string[]; jobBinds: readonly string[] }> {
  const labels = labelsFor({ pipeline: options.pipeline, job: options.job, role: 'storage', owner: options.owner });
  const create = async (purpose: string): Promise<string> => {
    const name = `glci-${options.pipeline}-job-${options.job}-${purpose}-${options.index}`;
    await options.engine.volumes.create({ name, labels });
    return name;
  };
  // what the image declares (the data root among it) would be anonymous: ours carry labels
  const declared = options.image.volumes.length === 0 ? ['/var/lib/docker'] : options.image.volumes;
  const bound = async (purpose: string, path: string): Promise<string> => `${await create(purpose)}:${path}`;
  const [data, shared] = await Promise.all([
    Promise.all(declared.map((path, index) => bound(index === 0 ? 'docker' : `docker${index}`, path))),
    Promise.all([
      bound('socket', SOCKET_FOLDER),
      // only the client's part is shared: the CA's and the server's keys stay inside dind
      ...(settings.certificateDir === undefined ? [] : [bound('certs', `${settings.certificateDir}/client`)]),
    ]),
  ]);
  return { daemonBinds: [...data, ...shared], jobBinds: shared };
}
