import { httpStatus, tlsAnswers } from '../../docker/http.js';
import type { Container, Engine } from '../../docker/types.js';
import { messageOf } from '../../errors.js';
import { configPath } from '../config.js';
import { filesOf, instanceSpec, instancesOf, mainSpec, PLAIN, STORED, type Instance } from './instances.js';
import { linesByInstance, listens, reasonIn } from './log.js';
import { mockContainerName } from '../names.js';
import type { MockOptions } from './options.js';
import { notStarted, type Place } from './together.js';

/** `127.0.0.1:PORT` of a port of the mock; undefined: it is not published. */
export type Addresses = (port: number) => string | undefined;

/** Makes the container of the plain instance alone, which has the mock's addresses: for an image without a shell. */
export async function createMain(engine: Engine, options: MockOptions): Promise<Container> {
  const spec = { ...mainSpec(options, options.network), command: serves(PLAIN.name) };
  const container = await engine.containers.create(spec);
  await container.put('/', await filesOf(options, [PLAIN]));
  return container;
}

/** Starts all other instances, each in a container of its own, and waits for them and the main one. */
export async function startApart(
  engine: Engine,
  main: Container,
  options: MockOptions,
  addresses: Addresses,
): Promise<readonly Place[]> {
  const fallen = instancesOf(options).map(async (instance): Promise<readonly Place[]> => {
    try {
      await startOne(engine, options, instance, addresses);
      return [];
    } catch (error) {
      if (instance.upstream === undefined) throw error;
      // Distribution gives up at start when the upstream does not answer: what is stored can still be served
      await startOne(engine, options, instance, addresses, STORED);
      return [{ instance, state: 'replaced', reason: reasonIn(messageOf(error).split('\n')) }];
    }
  });
  const [, ...told] = await Promise.all([answers(engine, main, addresses(PLAIN.port), false), ...fallen]);
  return told.flat();
}

/** Starts an instance in a container of its own, and waits for it; `variant`: {@link STORED}, or nothing. */
export async function startOne(
  engine: Engine,
  options: MockOptions,
  instance: Instance,
  addresses: Addresses,
  variant = '',
): Promise<void> {
  const main = mockContainerName(options.pipeline);
  const suffix = instance.upstream?.name.replace(/[^a-zA-Z0-9.-]/g, '-') ?? instance.name;
  const container = await engine.containers.create({
    ...instanceSpec(options, `${main}-${suffix}${variant}`),
    command: serves(`${instance.name}${variant}`),
    networkMode: `container:${main}`,
  });
  try {
    if (instance.upstream !== undefined && options.trust !== undefined)
      await container.put('/', await options.trust.archiveFor(container, { id: options.image }, {}));
    await container.put('/', await filesOf(options, [instance]));
    await container.start();
    await answers(engine, container, addresses(instance.port), instance.tls);
  } catch (error) {
    await container.remove();
    throw error;
  }
}

function serves(name: string): readonly string[] {
  return ['serve', configPath(name)];
}

/**
 * Waits until the instance answers on its published port, or has exited. Any status is an answer (401 among them), and
 * over HTTPS its certificate. Where it has none, or where that of an engine that is not local is out of reach, its log says
 * when it listens.
 */
async function answers(
  engine: Engine,
  container: Container,
  address: string | undefined,
  tls: boolean,
  timeoutMs = 30_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  const said = async (tail: number): Promise<readonly string[]> =>
    linesByInstance(await container.logs({ tail }), '').get('') ?? [];
  for (let delay = 20; ; delay = Math.min(delay * 1.5, 250)) {
    if (address !== undefined && (await isThere(address, tls))) return;
    if ((address === undefined || !engine.local) && listens(await said(100))) return;
    const state = await container.inspect();
    if (state.status === 'exited' || state.status === 'dead' || Date.now() > deadline)
      throw notStarted(container, (await said(20)).join('\n').trim() || state.error || state.status);
    await new Promise((resolve) => setTimeout(resolve, delay));
  }
}

async function isThere(address: string, tls: boolean): Promise<boolean> {
  return tls ? tlsAnswers(address, 2000) : (await httpStatus(`http://${address}/v2/`, 2000)) !== undefined;
}
