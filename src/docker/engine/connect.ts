import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type Docker from 'dockerode';
import { messageOf, SystemError } from '../../errors.js';
import { outputOf } from '../../process.js';
import { numberOf, objectOf, requiredObject, textOf, textsOf } from './answers.js';
import { dockerodeContainers } from './containers.js';
import { dockerodeImages } from './images.js';
import { dockerodeNetworks } from './networks.js';
import { hostRoutes } from '../host.js';
import { Guard } from './guard.js';
import { guardedEngine } from './guarded.js';
import { withPendingNetworks } from './pending-networks.js';
import { rememberingEngine } from './remembering.js';
import { SshAgent } from './ssh.js';
import type { Engine, EngineInfo } from '../types.js';
import { dockerodeVolumes } from './volumes.js';

const DEFAULT_SOCKET = 'unix:///var/run/docker.sock';

/**
 * Connects to the engine: the given address, else `DOCKER_HOST`, else the active docker context, else the default
 * socket. Throws {@link SystemError} when no engine answers, or the address is none. `tell` hears of connections that are
 * lost later and tried again.
 */
export async function connect(
  address?: string,
  tell: (message: string) => void = () => undefined,
  limitMs = 30_000,
): Promise<Engine> {
  const chosen = withScheme(address ?? (process.env.DOCKER_HOST || (await contextAddress()) || DEFAULT_SOCKET));
  const { default: Dockerode } = await import('dockerode');
  const docker = new Dockerode(connection(chosen));
  let info: EngineInfo;
  try {
    info = await within(limitMs, engineInfo(docker));
  } catch (error) {
    throw new SystemError(`No Docker engine answers at ${chosen}: ${messageOf(error)}`, {
      hint: 'Start Docker, or name the engine with DOCKER_HOST or the option docker-host.',
      cause: error,
    });
  }
  // a socket may lead elsewhere: forwarded by ssh, or given to the container that this process runs in
  const local =
    chosen.startsWith('unix://') &&
    process.platform === 'linux' &&
    info.hostName === hostname() &&
    !info.operatingSystem.includes('Docker Desktop');
  const guard = new Guard({ address: chosen, ping: () => docker.ping(), tell });
  const engine: Omit<Engine, 'madeFor'> = {
    info,
    apiVersion: async () => textOf(objectOf(await docker.version())['ApiVersion']),
    lost: guard.lost,
    hurry: () => guard.hurry(),
    address: chosen,
    local,
    containers: dockerodeContainers(docker),
    images: dockerodeImages(docker),
    networks: dockerodeNetworks(docker, () => (local ? hostRoutes() : [])),
    volumes: dockerodeVolumes(docker),
  };
  return withPendingNetworks(rememberingEngine(guardedEngine(engine, guard)));
}

/** docker's own command takes `HOST`, `HOST:PORT` and `:PORT` as well: by TCP, without a host this machine. */
export function withScheme(address: string): string {
  const match = /^(\[[0-9a-fA-F:]+\]|[\w.-]+)?(?::(\d+))?\/?$/.exec(address);
  if (match === null || address === '' || (match[1] === undefined && match[2] === undefined)) return address;
  const [, host = '127.0.0.1', port] = match;
  // a word alone is rather a mistake, unless it looks like a host
  if (port === undefined && !/[.\]]|^localhost$/.test(host)) return address;
  return `tcp://${host}${port === undefined ? '' : `:${port}`}`;
}

function connection(address: string): Docker.DockerOptions {
  if (!URL.canParse(address)) throw new SystemError(`"${address}" is no address of a Docker engine`, { hint: FORMS });
  const url = new URL(address);
  switch (url.protocol) {
    case 'unix:':
      return { socketPath: url.pathname };
    case 'ssh:':
      return overSsh(address);
    case 'tcp:':
    case 'http:':
    case 'https:':
      return tcpConnection(url);
    default:
      throw new SystemError(`The engine address ${address} has the scheme "${url.protocol}", which is not supported`, {
        hint: FORMS,
      });
  }
}

/** Names no host of its own: the connection is one already. */
function overSsh(address: string): Docker.DockerOptions & { readonly agent: SshAgent } {
  return { protocol: 'http', host: 'docker', port: 80, agent: new SshAgent(address) };
}

function tcpConnection(url: URL): Docker.DockerOptions {
  const directory = process.env.DOCKER_CERT_PATH;
  const secure = url.protocol === 'https:' || (process.env.DOCKER_TLS_VERIFY ?? '') !== '';
  const base = { host: url.hostname, port: Number(url.port || (secure ? 2376 : 2375)) };
  if (!secure || directory === undefined) return { ...base, protocol: secure ? 'https' : 'http' };
  const read = (name: string): Buffer => readFileSync(`${directory}/${name}`);
  return { ...base, protocol: 'https', ca: read('ca.pem'), cert: read('cert.pem'), key: read('key.pem') };
}

const FORMS =
  'Use unix:///PATH, tcp://HOST:PORT, HOST:PORT or ssh://[USER@]HOST[:PORT], which takes ssh here and a docker command there.';

/** The address of the docker command's active context; empty where there is no docker command. */
async function contextAddress(): Promise<string> {
  if (process.env.DOCKER_CONTEXT === undefined && !hasContext()) return '';
  const args = ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'];
  return ((await outputOf('docker', args, 10)) ?? '').trim();
}

function hasContext(): boolean {
  try {
    const directory = process.env.DOCKER_CONFIG ?? `${process.env.HOME ?? ''}/.docker`;
    const config: unknown = JSON.parse(readFileSync(`${directory}/config.json`, 'utf8'));
    return typeof config === 'object' && config !== null && 'currentContext' in config;
  } catch {
    return false;
  }
}

function within<T>(limitMs: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it has not said what it is within ${limitMs / 1000} s`)), limitMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Go's names of what the kernel calls otherwise (`uname -m`). */
const GO_ARCHITECTURES: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  aarch64: 'arm64',
  armv6l: 'arm',
  armv7l: 'arm',
  armv8l: 'arm',
  i386: '386',
  i686: '386',
  loongarch64: 'loong64',
};

/** What the engine says of itself. Throws {@link SystemError} where the answer is no engine's. */
export async function engineInfo(docker: Pick<Docker, 'info'>): Promise<EngineInfo> {
  // one question alone: for each of /info and /version an engine starts runc and containerd to ask them for theirs
  const info = requiredObject(await docker.info(), 'what it is (GET /info)');
  const arch = textOf(info['Architecture']);
  return {
    hostName: textOf(info['Name']),
    version: textOf(info['ServerVersion']),
    arch: GO_ARCHITECTURES[arch] ?? arch,
    cgroupVersion: textOf(info['CgroupVersion']) || '1',
    storageDriver: textOf(info['Driver']),
    mirrors: textsOf(objectOf(info['RegistryConfig'])['Mirrors']),
    operatingSystem: textOf(info['OperatingSystem']),
    rootless: textsOf(info['SecurityOptions']).some((option) => option.includes('rootless')),
    cpus: numberOf(info['NCPU']),
    dataRoot: textOf(info['DockerRootDir']),
    proxy: textOf(info['HttpsProxy']) || textOf(info['HttpProxy']),
  };
}
