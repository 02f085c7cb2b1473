import { randomBytes } from 'node:crypto';
import { tarOf } from '../docker/archive.js';
import { httpStatus } from '../docker/http.js';
import { labelsFor } from '../docker/labels.js';
import type { Container, ContainerSpec, Engine } from '../docker/types.js';
import { messageOf, SystemError } from '../errors.js';
import {
  CONFIG_PATH,
  HTPASSWD_PATH,
  instanceConfig,
  PRIVATE_ROOT,
  PUSH_PORT,
  REGISTRY_ROOT,
  upstreamRoot,
  type Upstream,
} from './config.js';
import { htpasswd, REGISTRY_USER } from './credentials.js';
import { MOCK_ALIASES, mockContainerName } from './names.js';
import { sendStorage } from './storage/transfer.js';

export interface MockOptions {
  readonly pipeline: number;
  readonly owner: string;
  /** Image of CNCF Distribution; the engine has it. */
  readonly image: string;
  readonly network: string;
  /** Volume that holds the storage. */
  readonly volume: string;
  /** Folder of this machine whose content the volume shall have; for an engine that cannot mount it. */
  readonly content?: string | undefined;
  /** Volume for content of upstreams with credentials. */
  readonly privateVolume: string;
  /** `uid:gid` that the storage shall belong to; undefined: the image's. */
  readonly user: string | undefined;
  readonly password: string;
  /** What took credentials to pull is kept like all else. */
  readonly keepPrivate?: boolean;
  /** Passwords of further users, by name. */
  readonly users?: Readonly<Record<string, string>>;
  /** Names of registries that this one takes the place of, on port 80. */
  readonly hosts?: readonly string[];
  readonly upstreams: readonly Upstream[];
  readonly warn: (message: string) => void;
}

/** An upstream as the jobs' daemons and builders reach it. */
export interface Mirror {
  /** `docker.io`. */
  readonly name: string;
  /** `glci-mock.local:5001`. */
  readonly host: string;
}

/** What is known of the mock once all of its instances answer. */
export interface MockReady {
  /** `127.0.0.1:PORT`: where the engine and this process reach it. */
  readonly hostAddress: string;
  /** Names of upstreams that do not answer: only what is stored is served for them. */
  readonly stored: readonly string[];
  /** `127.0.0.1:PORT` of each upstream's instance, by the upstream's name. */
  readonly mirrorAddresses: Readonly<Record<string, string>>;
}

/** The embedded registry of one pipeline. Its names are known at once, so that daemons can start beside it. */
export interface Mock {
  readonly container: string;
  readonly mirrors: readonly Mirror[];
  /** Names of registries that it takes the place of. */
  readonly hosts: readonly string[];
  readonly ready: Promise<MockReady>;
  /** Makes it known on a job's network. */
  attach(network: string): Promise<void>;
}

/**
 * Creates the container that claims the pipeline's id and owns the mock's network namespace. Throws a 409 of the
 * engine where the id is taken.
 */
export async function createMock(engine: Engine, options: MockOptions): Promise<Container> {
  const ports = [PUSH_PORT, ...options.upstreams.map((_, index) => PUSH_PORT + 1 + index)];
  const container = await engine.containers.create({
    ...instanceSpec(options, mockContainerName(options.pipeline)),
    attach: { network: options.network, aliases: aliasesOf(options) },
    publish: ports,
    hostname: 'glci-mock',
  });
  await putFiles(container, options, await pushFiles(engine, options, PUSH_PORT));
  return container;
}

/** Files of an instance that takes pushes. */
async function pushFiles(
  engine: Engine,
  options: MockOptions,
  port: number,
): Promise<{ path: string; content: string }[]> {
  const config = instanceConfig({
    port,
    rootDirectory: `${REGISTRY_ROOT}/local`,
    secret: secret(),
    protectedByPassword: true,
    announces: !engine.local,
  });
  const further = Object.entries(options.users ?? {}).map(([user, password]) => ({ user, password }));
  const passwords = await htpasswd([{ user: REGISTRY_USER, password: options.password }, ...further]);
  return [
    { path: CONFIG_PATH, content: config },
    { path: HTPASSWD_PATH, content: passwords },
  ];
}

function aliasesOf({ hosts = [] }: MockOptions): readonly string[] {
  return [...MOCK_ALIASES, ...hosts];
}

/** Starts the mock and, once it has its network namespace, one instance for each upstream. */
export function startMock(engine: Engine, container: Container, options: MockOptions): Mock {
  const ready = startInstances(engine, container, options);
  ready.catch(() => undefined); // whoever needs the registry meets the error
  return {
    container: container.name,
    mirrors: options.upstreams.map(({ name }, index) => ({
      name,
      host: `${MOCK_ALIASES[1]}:${PUSH_PORT + 1 + index}`,
    })),
    hosts: options.hosts ?? [],
    ready,
    attach: (network) => engine.networks.connect(network, container.id, aliasesOf(options)),
  };
}

async function startInstances(engine: Engine, container: Container, options: MockOptions): Promise<MockReady> {
  if (options.content !== undefined) await sendStorage(container, options.content);
  await container.start();
  const { ports } = await container.inspect();
  const address = (port: number): string => `127.0.0.1:${ports[port] ?? 0}`;
  const mirrors = options.upstreams.map(async (upstream, index) => {
    const port = PUSH_PORT + 1 + index;
    return (await startMirror(engine, options, upstream, port, address(port))) ? [] : [upstream.name];
  });
  const [, , ...stored] = await Promise.all([
    answers(engine, container, address(PUSH_PORT)),
    startPort80(engine, options),
    ...mirrors,
  ]);
  return {
    hostAddress: address(PUSH_PORT),
    stored: stored.flat(),
    mirrorAddresses: Object.fromEntries(
      options.upstreams.map(({ name }, index) => [name, address(PUSH_PORT + 1 + index)]),
    ),
  };
}

/** Names without a port mean port 443 and, where nothing answers there, port 80: the same storage is served there. */
async function startPort80(engine: Engine, options: MockOptions): Promise<void> {
  if ((options.hosts ?? []).length === 0) return;
  const container = await engine.containers.create({
    ...instanceSpec(options, `${mockContainerName(options.pipeline)}-port-80`),
    networkMode: `container:${mockContainerName(options.pipeline)}`,
  });
  await putFiles(container, options, await pushFiles(engine, options, 80));
  await container.start();
}

/** Starts an upstream's instance; false: the upstream does not answer, and what is stored is served. */
async function startMirror(
  engine: Engine,
  options: MockOptions,
  upstream: Upstream,
  port: number,
  address: string,
): Promise<boolean> {
  const base = {
    port,
    rootDirectory: upstreamRoot(upstream, options.keepPrivate),
    secret: secret(),
    protectedByPassword: false,
    announces: !engine.local,
  };
  const launch = async (suffix: string, config: string): Promise<void> => {
    const name = `${mockContainerName(options.pipeline)}-${upstream.name.replace(/[^a-zA-Z0-9.-]/g, '-')}${suffix}`;
    const container = await engine.containers.create({
      ...instanceSpec(options, name),
      networkMode: `container:${mockContainerName(options.pipeline)}`,
    });
    try {
      await putFiles(container, options, [{ path: CONFIG_PATH, content: config }]);
      await container.start();
      await answers(engine, container, address);
    } catch (error) {
      await container.remove();
      throw error;
    }
  };
  try {
    await launch('', instanceConfig({ ...base, upstream }));
    return true;
  } catch (error) {
    // Distribution gives up at start when the upstream does not answer: what is stored can still be served
    const reason = messageOf(error).trim().split('\n').at(-1) ?? '';
    options.warn(
      `${upstream.name} (${upstream.url}) cannot be pulled through: ${reason}. Only images of earlier runs are served for it.`,
    );
    await launch('-stored', instanceConfig({ ...base, readOnly: true }));
    return false;
  }
}

function instanceSpec(options: MockOptions, name: string): ContainerSpec {
  return {
    name,
    image: options.image,
    command: ['serve', CONFIG_PATH],
    env: ['OTEL_TRACES_EXPORTER=none'],
    ...(options.user === undefined ? {} : { user: options.user }),
    binds: [`${options.volume}:${REGISTRY_ROOT}`, `${options.privateVolume}:${PRIVATE_ROOT}`],
    labels: labelsFor({ pipeline: options.pipeline, role: 'registry', owner: options.owner }),
  };
}

async function putFiles(
  container: Container,
  options: MockOptions,
  files: readonly { path: string; content: string }[],
): Promise<void> {
  const [uid = 0, gid = 0] = (options.user ?? '0:0').split(':').map(Number);
  const entries = files.map(({ path, content }) => ({ name: path.slice(1), content, mode: 0o600, uid, gid }));
  const folder = { name: `${PRIVATE_ROOT.slice(1)}/data/`, directory: true as const, mode: 0o700, uid, gid };
  await container.put('/', await tarOf([{ name: 'glci/', directory: true, mode: 0o755 }, folder, ...entries]));
}

/**
 * Waits until the instance answers HTTP on its published port, or has exited. Any status is an answer (401 among them).
 * The port of an engine that is not local may be out of reach: then its log says when it listens.
 */
async function answers(engine: Engine, container: Container, address: string, timeoutMs = 30_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (let delay = 20; ; delay = Math.min(delay * 1.5, 250)) {
    if ((await httpStatus(`http://${address}/v2/`, 2000)) !== undefined) return;
    if (!engine.local && (await container.logs({ tail: 100 })).includes('msg="listening on ')) return;
    const state = await container.inspect();
    if (state.status === 'exited' || state.status === 'dead' || Date.now() > deadline) {
      const log = await container.logs({ tail: 20 });
      throw new SystemError(
        `The registry ${container.name} did not start: ${log.trim() || state.error || state.status}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, delay));
  }
}

function secret(): string {
  return randomBytes(16).toString('hex');
}
