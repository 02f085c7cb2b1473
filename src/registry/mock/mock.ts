import type { Container, Engine } from '../../docker/types.js';
import { createMain, startApart, startOne, type Addresses } from './apart.js';
import { PLAIN_PORT } from '../config.js';
import { aliasesOf, mirrorPort, STORED } from './instances.js';
import { LAYERS_HOST } from '../layers/names.js';
import { MOCK_ALIASES, mockContainerName } from '../names.js';
import type { MockOptions } from './options.js';
import { sendStorage } from '../storage/transfer.js';
import { allAnswer, NotTogether, startTogether, togetherFiles, togetherSpec, type Place } from './together.js';

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
 * Creates the container that claims the pipeline's id and has the mock's addresses. Throws a 409 of the engine where the id
 * is taken.
 */
export async function createMock(engine: Engine, options: MockOptions): Promise<Container> {
  const files = togetherFiles(options); // made while the network is
  files.catch(() => undefined); // met below
  const container = await engine.containers.create(togetherSpec(options, options.network));
  if (options.trust !== undefined && options.upstreams.length > 0)
    await container.put('/', await options.trust.archiveFor(container, { id: options.image }, {}));
  await container.put('/', await files);
  return container;
}

/** Starts the mock, once its container is created. */
export function startMock(engine: Engine, created: Promise<Container>, options: MockOptions): Mock {
  const name = mockContainerName(options.pipeline);
  const connect = (network: string): Promise<void> => engine.networks.connect(network, name, aliasesOf(options));
  const attached = new Map<string, Promise<void>>();
  let replaced: Promise<unknown> = created;
  created.catch(() => undefined); // met by who needs the registry
  const replace: Replace = async (remake) => {
    const before = [...attached];
    const remade = Promise.allSettled(before.map(([, done]) => done)).then(remake);
    replaced = remade.then(() => Promise.all(before.map(([network]) => connect(network))));
    await replaced;
    return remade;
  };
  const ready = created.then((container) => started(engine, container, options, replace));
  ready.catch(() => undefined); // so is this
  return {
    container: name,
    mirrors: options.upstreams.map(({ name }, index) => ({ name, host: `${MOCK_ALIASES[1]}:${mirrorPort(index)}` })),
    hosts: options.hosts ?? [],
    layersHost: options.layers === true ? LAYERS_HOST : undefined,
    authority: options.certificates.authority,
    ready,
    attach(network) {
      const done = replaced.then(() => connect(network));
      attached.set(network, done);
      return done;
    },
  };
}

/** Makes another container of the mock's name, which then is on the networks of the first; who attaches meanwhile waits. */
type Replace = <T>(remake: () => Promise<T>) => Promise<T>;

async function started(
  engine: Engine,
  container: Container,
  options: MockOptions,
  replace: Replace,
): Promise<MockReady> {
  let addresses: Addresses;
  let fallen: readonly Place[];
  try {
    addresses = await startMain(container, options, () => startTogether(container));
    fallen = await allAnswer(engine, container, options, addresses(PLAIN_PORT));
  } catch (error) {
    if (!(error instanceof NotTogether)) throw error;
    const main = await replace(async () => {
      await container.remove();
      return createMain(engine, options);
    });
    addresses = await startMain(main, options, () => main.start());
    fallen = await startApart(engine, main, options, addresses);
  }
  for (const { instance, reason, state } of fallen) {
    const { name = '', url = '' } = instance.upstream ?? {};
    options.warn(
      `${name} (${url}) cannot be pulled through: ${reason}. Only images of earlier runs are served for it.`,
    );
    if (state === 'starting') await startOne(engine, options, instance, addresses, STORED);
  }
  return {
    hostAddress: addresses(PLAIN_PORT) ?? '',
    stored: fallen.map(({ instance }) => instance.upstream?.name ?? ''),
    mirrorAddresses: Object.fromEntries(
      options.upstreams.map(({ name }, index) => [name, addresses(mirrorPort(index))]),
    ),
  };
}

/** Starts the mock's own container, with its content; returns where its ports are on this machine. */
async function startMain(
  container: Container,
  { content }: MockOptions,
  start: () => Promise<void>,
): Promise<Addresses> {
  if (content !== undefined) await sendStorage(container, content);
  await start();
  const { ports } = await container.inspect();
  return (port) => (ports[port] === undefined ? undefined : `127.0.0.1:${ports[port]}`);
}
