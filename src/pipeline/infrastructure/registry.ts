import { mkdir } from 'node:fs/promises';
import { statusOf } from '../../docker/errors.js';
import { labelsFor } from '../../docker/labels.js';
import type { Container, Engine } from '../../docker/types.js';
import { messageOf, SystemError } from '../../errors.js';
import { credentialsFor, type Credentials } from '../../registry/auth.js';
import type { Upstream } from '../../registry/config.js';
import { createMock, startMock, type Mock, type MockOptions } from '../../registry/mock.js';
import { mockContainerName, STORAGE_LABEL } from '../../registry/names.js';
import { fetchStorage } from '../../registry/storage/transfer.js';
import { noteUse } from '../../registry/storage/usage.js';
import type { PipelineOptions, RunSettings } from '../options.js';

/** Starts the registry; throws where another pipeline has its id. */
export async function launchMock(engine: Engine, options: MockOptions): Promise<Mock> {
  let container: Container;
  try {
    container = await createMock(engine, options);
  } catch (error) {
    if (statusOf(error) === 409)
      throw new Error(`Another pipeline with the id ${options.pipeline} runs on this engine`, { cause: error });
    throw error;
  }
  return startMock(engine, container, options);
}

/** The volume for the registry's content: over a folder that the user of this process owns, or the engine's own. */
export async function storage(
  options: PipelineOptions,
  pipeline: number,
  owner: string,
): Promise<Pick<MockOptions, 'volume' | 'privateVolume' | 'user' | 'content'>> {
  const name = `glci-${pipeline}-registry`;
  const labels = labelsFor({ pipeline, role: 'storage', owner });
  const privateVolume = `${name}-private`;
  await options.engine.volumes.create({ name: privateVolume, labels });
  const folder = options.settings.storagePath;
  if (folder === undefined || !options.engine.local) {
    await options.engine.volumes.create({ name, labels });
    return { volume: name, privateVolume, user: undefined, content: folder };
  }
  await makeFolder(folder);
  await options.engine.volumes.create({
    name,
    labels: { ...labels, [STORAGE_LABEL]: folder },
    options: { type: 'none', o: 'bind', device: folder },
  });
  return { volume: name, privateVolume, user: `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}` };
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new SystemError(`The folder of the registry cannot be made: ${messageOf(error)}`, {
      hint: 'Name one that can be written with the input storage-path.',
      cause: error,
    });
  });
}

/** Job and service images come from the registry that the user named with the credentials for it. */
export function withRegistryLogin(credentials: Credentials, registry: RunSettings['registry']): Credentials {
  if (registry.kind !== 'other' || registry.username === undefined || registry.password === undefined)
    return credentials;
  const { username, password } = registry;
  return new Map([...credentials, [registry.host, { username, password }]]);
}

/** Brings the content of a registry home whose engine cannot mount our folder. */
export async function bringStorageHome(engine: Engine, pipeline: number, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await fetchStorage(engine.containers.get(mockContainerName(pipeline)), folder);
}

/** Tells the storage what of it was used, before the registry's log goes with its containers. */
export async function noteUsedImages(engine: Engine, pipeline: number, storage: string): Promise<void> {
  const containers = await engine.containers.list(`glci.pipeline=${pipeline}`);
  const registries = containers.filter(({ labels }) => labels['glci.role'] === 'registry');
  const logs = await Promise.all(
    registries.map(({ id }) =>
      engine.containers
        .get(id)
        .logs({ tail: 100_000 })
        .catch(() => ''),
    ),
  );
  await noteUse(storage, logs.join('\n'));
}

/** Docker Hub is reached through the engine's own mirror where it has one and the user named no other address. */
export function throughMirror(engine: Engine, upstream: Upstream): Upstream {
  const mirror = engine.info.mirrors[0];
  if (upstream.name !== 'docker.io' || upstream.given === true || mirror === undefined) return upstream;
  return { ...upstream, url: mirror.replace(/\/+$/, '') };
}

/** Upstreams are asked as the user that the pipeline or this machine is logged in as: higher limits, private images. */
export function withLogin(upstream: Upstream, credentials: Credentials): Upstream {
  const login = credentialsFor(credentials, `${upstream.name}/any`);
  return login === undefined ? upstream : { ...upstream, username: login.username, password: login.password };
}
