import { tarOf } from '../docker/archive.js';
import { labelsFor } from '../docker/labels.js';
import type { Container, ContainerSpec, Engine, ImageState } from '../docker/types.js';
import { PUSH_PORT } from '../registry/config.js';
import type { Mock } from '../registry/mock.js';
import { MOCK_ALIASES } from '../registry/names.js';
import { DIND_PRELUDE, DOCKER_BUILDX } from '../shell/scripts.js';
import { buildkitdToml, daemonOptions, type Trust } from './daemon.js';
import { keyArchive } from './keys.js';
import { clientConfig, PLUGIN_FOLDER } from './login.js';
import { dindSettings, type DindSettings } from './settings.js';

/** A job's Docker daemon, started. */
export interface DindService {
  readonly container: Container;
  readonly settings: DindSettings;
  readonly env: Readonly<Record<string, string>>;
  /** Binds that the job's container needs besides the workspace. */
  readonly jobBinds: readonly string[];
  /** Files for the job's container, to unpack at its root before it starts. */
  readonly jobFiles: Buffer;
  /** A file that the job's shell sources before its first command. */
  readonly prelude: string;
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
  /** Password of the registry to give to the job's docker command; undefined: the job logs in itself. */
  readonly loginPassword: string | undefined;
}

/**
 * Creates and starts a job's daemon: privileged, with a data root, certificates and configuration of its own. Nothing
 * of it is shared with another job. Does not wait until it is ready.
 */
export async function startDind(options: StartDindOptions): Promise<DindService> {
  const { engine, spec, image } = options;
  const trust = trustOf(options.mock);
  const settings = dindSettings({
    serviceEnv: { ...image.env, ...options.env },
    jobVariables: options.jobVariables,
    aliases: options.aliases,
  });
  const daemon = daemonOptions({
    trust,
    command: options.command,
    tls: settings.certificateDir !== undefined,
    stockEntrypoint: options.stockEntrypoint,
    mtu: undefined,
  });
  const env = { ...options.env, ...sanVariable(options), ...socketVariable(options.env) };
  const volumes = await createVolumes(options, settings);
  const container = await engine.containers.create({
    ...spec,
    env: Object.entries(env).map(([key, value]) => `${key}=${value}`),
    ...(daemon.command === undefined ? {} : { command: daemon.command }),
    privileged: true,
    binds: [...(spec.binds ?? []), ...volumes.daemonBinds],
  });
  await container.put(
    '/',
    await tarOf([
      { name: 'glci/', directory: true },
      { name: 'glci/daemon.json', content: daemon.daemonJson },
      { name: 'etc/docker/', directory: true },
      { name: 'etc/docker/daemon.json', content: daemon.daemonJson },
    ]),
  );
  if (settings.certificateDir !== undefined) await container.put('/', await keyArchive(settings.certificateDir));
  await container.start();
  return { container, settings, env, jobBinds: volumes.jobBinds, jobFiles: await jobFiles(trust, options), prelude: '/glci/dind-prelude.sh' };
}

function trustOf(mock: Mock | undefined): Trust {
  if (mock === undefined) return { insecure: [], mirrors: [] };
  return {
    insecure: [...MOCK_ALIASES.map((alias) => `${alias}:${PUSH_PORT}`), ...mock.mirrors.map((mirror) => mirror.host)],
    mirrors: mock.mirrors,
  };
}

/** The stock certificates are made for `docker` and `localhost`: other aliases have to be asked for. */
function sanVariable(options: StartDindOptions): Record<string, string> {
  if (options.env['DOCKER_TLS_SAN'] !== undefined) return {};
  const others = options.aliases.filter((alias) => alias !== 'docker' && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(alias));
  return others.length === 0 ? {} : { DOCKER_TLS_SAN: others.map((alias) => `DNS:${alias}`).join(',') };
}

/** A tcp address in DOCKER_HOST is meant for clients; entrypoints of old images would listen on it. */
function socketVariable(env: Readonly<Record<string, string>>): Record<string, string> {
  return (env['DOCKER_HOST'] ?? '').startsWith('tcp://') ? { DOCKER_HOST: '' } : {};
}

async function createVolumes(
  options: StartDindOptions,
  settings: DindSettings,
): Promise<{ daemonBinds: readonly string[]; jobBinds: readonly string[] }> {
  const labels = labelsFor({ pipeline: options.pipeline, job: options.job, role: 'storage', owner: options.owner });
  const name = (suffix: string): string => `glci-${options.pipeline}-job-${options.job}-${suffix}-${options.index}`;
  await options.engine.volumes.create({ name: name('docker'), labels });
  const daemonBinds = [`${name('docker')}:/var/lib/docker`];
  if (settings.certificateDir === undefined) return { daemonBinds, jobBinds: [] };
  await options.engine.volumes.create({ name: name('certs'), labels });
  // only the client's part is shared: the CA's and the server's keys stay inside dind
  const shared = `${name('certs')}:${settings.certificateDir}/client`;
  return { daemonBinds: [...daemonBinds, shared], jobBinds: [shared] };
}

function jobFiles(trust: Trust, options: StartDindOptions): Promise<Buffer> {
  const login = { hosts: MOCK_ALIASES.map((alias) => `${alias}:${PUSH_PORT}`), password: options.loginPassword };
  return tarOf([
    { name: 'glci/', directory: true },
    { name: 'glci/buildkitd.toml', content: buildkitdToml(trust) },
    { name: 'glci/dind-prelude.sh', content: DIND_PRELUDE },
    // readable for the job's user, who need not be root: it has the password in its environment anyway
    { name: 'glci/docker-config.json', content: clientConfig({ ...login, plugins: true }) },
    { name: 'glci/docker-config-bare.json', content: clientConfig({ ...login, plugins: false }) },
    { name: `${PLUGIN_FOLDER.slice(1)}/`, directory: true },
    { name: `${PLUGIN_FOLDER.slice(1)}/docker-buildx`, content: DOCKER_BUILDX, mode: 0o755 },
  ]);
}
