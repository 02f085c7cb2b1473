import type { Container, Engine } from '../docker/types.js';
import { messageOf } from '../errors.js';
import { HOSTS_PORT, PLAIN_PORT, PUSH_PORT, REGISTRY_ROOT, upstreamRoot, type Upstream } from './config.js';
import type { MockOptions } from './options.js';
import { answers, createInstance, giveFiles, instanceSpec, isPublished, type Instance } from './instances.js';
import { LAYERS_ALIAS, LAYERS_HOST } from './layers/names.js';
import { MOCK_ALIASES, mockContainerName } from './names.js';
import { sendStorage } from './storage/transfer.js';

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
  /** `127.0.0.1:PORT` of each upstream's instance, over HTTPS, by the upstream's name; undefined: only in its networks. */
  readonly mirrorAddresses: Readonly<Record<string, string | undefined>>;
}

const TLS = '-tls';
const HOSTS = '-hosts';

/** What the containers that take pushes are called behind the name of the mock's own; there may be none of the last. */
export const PUSH_SUFFIXES: readonly string[] = ['', TLS, HOSTS];

/** The embedded registry of one pipeline. Its names are known at once, so that daemons can start beside it. */
export interface Mock {
  readonly container: string;
  readonly mirrors: readonly Mirror[];
  /** Names of registries that it takes the place of. */
  readonly hosts: readonly string[];
  /** Where builds find and leave their layers; undefined: nowhere. */
  readonly layersHost?: string | undefined;
  /** The certificate of the authority that its clients trust. PEM. */
  readonly authority: string;
  readonly ready: Promise<MockReady>;
  /** Makes it known on a job's network. */
  attach(network: string): Promise<void>;
}

/**
 * Creates the container that claims the pipeline's id and owns the mock's network namespace: the instance that speaks
 * plain HTTP. Throws a 409 of the engine where the id is taken.
 */
export async function createMock(engine: Engine, options: MockOptions): Promise<Container> {
  const container = await engine.containers.create({
    ...instanceSpec(options, mockContainerName(options.pipeline)),
    attach: { network: options.network, aliases: aliasesOf(options) },
    publish: publishedPorts(options),
    hostname: 'glci-mock',
  });
  await giveFiles(engine, container, options, pushes(PLAIN_PORT, false));
  return container;
}

/** An instance that takes pushes. */
function pushes(port: number, tls: boolean): Instance['config'] {
  return { port, tls, rootDirectory: `${REGISTRY_ROOT}/local`, protectedByPassword: true };
}

function mirrorPort(index: number): number {
  return PUSH_PORT + 1 + index;
}

function publishedPorts(options: MockOptions): readonly number[] {
  const ports = [PLAIN_PORT, PUSH_PORT, ...options.upstreams.map((_, index) => mirrorPort(index))];
  return ports.filter((port) => isPublished(options, port));
}

function aliasesOf({ hosts = [], layers }: MockOptions): readonly string[] {
  return [...MOCK_ALIASES, ...(layers === true ? [LAYERS_ALIAS] : []), ...hosts];
}

/** Starts the mock and, once it has its network namespace, the other instances. */
export function startMock(engine: Engine, container: Container, options: MockOptions): Mock {
  const ready = startInstances(engine, container, options);
  ready.catch(() => undefined); // whoever needs the registry meets the error
  return {
    container: container.name,
    mirrors: options.upstreams.map(({ name }, index) => ({ name, host: `${MOCK_ALIASES[1]}:${mirrorPort(index)}` })),
    hosts: options.hosts ?? [],
    layersHost: options.layers === true ? LAYERS_HOST : undefined,
    authority: options.certificates.authority,
    ready,
    attach: (network) => engine.networks.connect(network, container.id, aliasesOf(options)),
  };
}

async function startInstances(engine: Engine, container: Container, options: MockOptions): Promise<MockReady> {
  // the others are made meanwhile, and started when it has its network namespace
  const running = startedMock(container, options);
  running.catch(() => undefined); // met below
  const start = async (instance: Instance): Promise<void> => {
    const created = await createInstance(engine, options, instance);
    try {
      const address = await running;
      await created.start();
      await answers(engine, created, address(instance.config.port), instance.config.tls);
    } catch (error) {
      await created.remove();
      throw error;
    }
  };
  const mirrors = options.upstreams.map(async (upstream, index) =>
    (await startMirror(options, upstream, mirrorPort(index), { running, start })) ? [] : [upstream.name],
  );
  const [address, , , ...stored] = await Promise.all([
    running.then(async (known) => {
      await answers(engine, container, known(PLAIN_PORT), false);
      return known;
    }),
    start({ suffix: TLS, config: pushes(PUSH_PORT, true) }),
    (options.hosts ?? []).length === 0 ? undefined : start({ suffix: HOSTS, config: pushes(HOSTS_PORT, true) }),
    ...mirrors,
  ]);
  return {
    hostAddress: address(PLAIN_PORT) ?? '',
    stored: stored.flat(),
    mirrorAddresses: Object.fromEntries(options.upstreams.map(({ name }, index) => [name, address(mirrorPort(index))])),
  };
}

/** Starts the mock's own container; returns where its ports are on this machine. */
async function startedMock(
  container: Container,
  { content }: MockOptions,
): Promise<(port: number) => string | undefined> {
  if (content !== undefined) await sendStorage(container, content);
  await container.start();
  const { ports } = await container.inspect();
  return (port) => (ports[port] === undefined ? undefined : `127.0.0.1:${ports[port]}`);
}

interface Starting {
  /** The mock's own container, which has the network namespace. */
  readonly running: Promise<unknown>;
  readonly start: (instance: Instance) => Promise<void>;
}

/** Starts an upstream's instance; false: the upstream does not answer, and what is stored is served. */
async function startMirror(
  options: MockOptions,
  upstream: Upstream,
  port: number,
  { running, start }: Starting,
): Promise<boolean> {
  const base: Instance['config'] = {
    port,
    tls: true,
    rootDirectory: upstreamRoot(upstream, options.keepPrivate),
    protectedByPassword: false,
  };
  const suffix = `-${upstream.name.replace(/[^a-zA-Z0-9.-]/g, '-')}`;
  try {
    await start({ suffix, config: { ...base, upstream } });
    return true;
  } catch (error) {
    await running; // where that has failed, nothing of the upstream has
    // Distribution gives up at start when the upstream does not answer: what is stored can still be served
    options.warn(
      `${upstream.name} (${upstream.url}) cannot be pulled through: ${reasonIn(messageOf(error))}. Only images of earlier runs are served for it.`,
    );
    await start({ suffix: `${suffix}-stored`, config: { ...base, readOnly: true } });
    return false;
  }
}

/** What a log says last; where the program has ended in a panic, its first line, behind which Go shows its stack. */
export function reasonIn(log: string): string {
  const lines = log.trim().split('\n');
  return lines.find((line) => line.startsWith('panic:')) ?? lines.at(-1) ?? '';
}
