import { randomBytes } from 'node:crypto';
import { tarOf } from '../../docker/archive.js';
import { labelsFor } from '../../docker/labels.js';
import type { ContainerSpec } from '../../docker/types.js';
import {
  CERTIFICATE_PATH,
  configPath,
  HOSTS_PORT,
  HTPASSWD_PATH,
  instanceConfig,
  KEY_PATH,
  PLAIN_PORT,
  PRIVATE_ROOT,
  PUSH_PORT,
  REGISTRY_ROOT,
  upstreamRoot,
  type Upstream,
} from '../config.js';
import { htpasswd, REGISTRY_USER } from '../credentials.js';
import { LAYERS_ALIAS } from '../layers/names.js';
import { mirrorName, MOCK_ALIASES, mockContainerName, PUSH_INSTANCES } from '../names.js';
import type { MockOptions } from './options.js';

/** One Distribution process of the mock: it has one address. */
export interface Instance {
  /** A word of ours: `plain`, `tls`, `hosts`, `mirror-0` and so on. */
  readonly name: string;
  readonly port: number;
  readonly tls: boolean;
  readonly rootDirectory: string;
  /** Wants a login. */
  readonly protectedByPassword: boolean;
  readonly upstream?: Upstream | undefined;
}

const PUSHES = { rootDirectory: `${REGISTRY_ROOT}/local`, protectedByPassword: true };

/** The instance that speaks plain HTTP: the mock's first process, whose end is the mock's. */
export const PLAIN: Instance = { ...PUSHES, name: 'plain', port: PLAIN_PORT, tls: false };

/** What an instance of an upstream is called that serves what is stored alone. */
export const STORED = '-stored';

/** All instances of a mock but {@link PLAIN}, by what it is to have. */
export function instancesOf({ hosts = [], upstreams, keepPrivate }: MockOptions): readonly Instance[] {
  return [
    { ...PUSHES, name: PUSH_INSTANCES.tls, port: PUSH_PORT, tls: true },
    ...(hosts.length === 0 ? [] : [{ ...PUSHES, name: PUSH_INSTANCES.hosts, port: HOSTS_PORT, tls: true }]),
    ...upstreams.map((upstream, index) => ({
      name: mirrorName(index),
      port: mirrorPort(index),
      tls: true,
      rootDirectory: upstreamRoot(upstream, keepPrivate),
      protectedByPassword: false,
      upstream,
    })),
  ];
}

export function mirrorPort(index: number): number {
  return PUSH_PORT + 1 + index;
}

/** Whether a port is reached at 127.0.0.1: where the engine and this process need it, since each takes time and lets others in. */
function isPublished({ enginePulls }: MockOptions, port: number): boolean {
  return port === PLAIN_PORT || (enginePulls === true && port > PUSH_PORT);
}

/** The container that claims the pipeline's id and has the mock's addresses; its command is the caller's. */
export function mainSpec(options: MockOptions, network: string): ContainerSpec {
  const ports = [PLAIN_PORT, PUSH_PORT, ...options.upstreams.map((_, index) => mirrorPort(index))];
  return {
    ...instanceSpec(options, mockContainerName(options.pipeline)),
    attach: { network, aliases: aliasesOf(options) },
    publish: ports.filter((port) => isPublished(options, port)),
    hostname: 'glci-mock',
  };
}

export function aliasesOf({ hosts = [], layers }: MockOptions): readonly string[] {
  return [...MOCK_ALIASES, ...(layers === true ? [LAYERS_ALIAS] : []), ...hosts];
}

/** What all containers of the mock have in common. */
export function instanceSpec(options: MockOptions, name: string): ContainerSpec {
  return {
    name,
    image: options.image,
    env: ['OTEL_TRACES_EXPORTER=none'],
    ...(options.user === undefined ? {} : { user: options.user }),
    binds: [`${options.volume}:${REGISTRY_ROOT}`, `${options.privateVolume}:${PRIVATE_ROOT}`],
    labels: labelsFor({ pipeline: options.pipeline, role: 'registry', owner: options.owner }),
  };
}

/**
 * Configurations of the instances as a tar for a container's root, those for what is stored among them, and of passwords
 * and certificates what they need.
 */
export async function filesOf(options: MockOptions, instances: readonly Instance[]): Promise<Buffer> {
  const secret = randomBytes(16).toString('hex');
  const files = instances.flatMap((instance) => {
    const { name, upstream } = instance;
    const config = (more: object): string => instanceConfig({ ...instance, secret, ...more });
    return [
      { path: configPath(name), content: config({}) },
      ...(upstream === undefined
        ? []
        : [{ path: configPath(`${name}${STORED}`), content: config({ upstream: undefined, readOnly: true }) }]),
    ];
  });
  if (instances.some(({ protectedByPassword }) => protectedByPassword)) {
    const further = Object.entries(options.users ?? {}).map(([user, password]) => ({ user, password }));
    const users = await htpasswd([{ user: REGISTRY_USER, password: options.password }, ...further]);
    files.push({ path: HTPASSWD_PATH, content: users });
  }
  if (instances.some(({ tls }) => tls)) {
    const { server } = options.certificates;
    files.push({ path: CERTIFICATE_PATH, content: server.certificate }, { path: KEY_PATH, content: server.key });
  }
  const [uid = 0, gid = 0] = (options.user ?? '0:0').split(':').map(Number);
  const entries = files.map((file) => ({ name: file.path.slice(1), content: file.content, mode: 0o600, uid, gid }));
  const folder = { name: `${PRIVATE_ROOT.slice(1)}/data/`, directory: true as const, mode: 0o700, uid, gid };
  return tarOf([{ name: 'glci/', directory: true, mode: 0o755 }, folder, ...entries]);
}
