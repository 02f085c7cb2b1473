import { randomBytes } from 'node:crypto';
import { tarOf } from '../docker/archive.js';
import { httpStatus, tlsAnswers } from '../docker/http.js';
import { labelsFor } from '../docker/labels.js';
import type { Container, ContainerSpec, Engine } from '../docker/types.js';
import { SystemError } from '../errors.js';
import {
  CERTIFICATE_PATH,
  CONFIG_PATH,
  HTPASSWD_PATH,
  instanceConfig,
  KEY_PATH,
  PLAIN_PORT,
  PRIVATE_ROOT,
  PUSH_PORT,
  REGISTRY_ROOT,
} from './config.js';
import { htpasswd, REGISTRY_USER } from './credentials.js';
import type { MockOptions } from './options.js';
import { mockContainerName } from './names.js';

/** One Distribution process of the mock. */
export interface Instance {
  /** Behind the mock's own container name; empty: that container itself. */
  readonly suffix: string;
  readonly config: Omit<Parameters<typeof instanceConfig>[0], 'secret' | 'announces'>;
}

/** Whether a port is reached at 127.0.0.1: where the engine and this process need it, since each takes time and lets others in. */
export function isPublished({ enginePulls }: MockOptions, port: number): boolean {
  return port === PLAIN_PORT || (enginePulls === true && port > PUSH_PORT);
}

/** A container of an instance, in the network namespace of the mock's own, created and given its files. */
export async function createInstance(engine: Engine, options: MockOptions, instance: Instance): Promise<Container> {
  const container = await engine.containers.create({
    ...instanceSpec(options, `${mockContainerName(options.pipeline)}${instance.suffix}`),
    networkMode: `container:${mockContainerName(options.pipeline)}`,
  });
  await giveFiles(engine, container, options, instance.config);
  return container;
}

/** What all containers of the mock have in common. */
export function instanceSpec(options: MockOptions, name: string): ContainerSpec {
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

/** Gives a container its configuration, and of passwords and certificates what that one needs. */
export async function giveFiles(
  engine: Engine,
  container: Container,
  options: MockOptions,
  config: Instance['config'],
): Promise<void> {
  if (config.upstream !== undefined && options.trust !== undefined)
    await container.put('/', await options.trust.archiveFor(container, { id: options.image }, {}));
  const content = instanceConfig({
    ...config,
    secret: randomBytes(16).toString('hex'),
    announces: !engine.local || !isPublished(options, config.port),
  });
  const files: { path: string; content: string }[] = [{ path: CONFIG_PATH, content }];
  if (config.protectedByPassword) {
    const further = Object.entries(options.users ?? {}).map(([user, password]) => ({ user, password }));
    const users = await htpasswd([{ user: REGISTRY_USER, password: options.password }, ...further]);
    files.push({ path: HTPASSWD_PATH, content: users });
  }
  if (config.tls) {
    const { server } = options.certificates;
    files.push({ path: CERTIFICATE_PATH, content: server.certificate }, { path: KEY_PATH, content: server.key });
  }
  const [uid = 0, gid = 0] = (options.user ?? '0:0').split(':').map(Number);
  const entries = files.map((file) => ({ name: file.path.slice(1), content: file.content, mode: 0o600, uid, gid }));
  const folder = { name: `${PRIVATE_ROOT.slice(1)}/data/`, directory: true as const, mode: 0o700, uid, gid };
  await container.put('/', await tarOf([{ name: 'glci/', directory: true, mode: 0o755 }, folder, ...entries]));
}

/**
 * Waits until the instance answers on its published port, or has exited. Any status is an answer (401 among them), and
 * over HTTPS its certificate. Where it has none, or where that of an engine that is not local is out of reach, its log says
 * when it listens.
 */
export async function answers(
  engine: Engine,
  container: Container,
  address: string | undefined,
  tls: boolean,
  timeoutMs = 30_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (let delay = 20; ; delay = Math.min(delay * 1.5, 250)) {
    if (address !== undefined && (await isThere(address, tls))) return;
    if (
      (address === undefined || !engine.local) &&
      (await container.logs({ tail: 100 })).includes('msg="listening on ')
    )
      return;
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

async function isThere(address: string, tls: boolean): Promise<boolean> {
  return tls ? tlsAnswers(address, 2000) : (await httpStatus(`http://${address}/v2/`, 2000)) !== undefined;
}
