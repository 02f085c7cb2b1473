import type { Engine } from '../docker/types.js';
import { mockContainerName, STORAGE_LABEL } from './names.js';

/** Name of the running registry over a storage folder of this machine; undefined where none has it. */
export async function registryOver(engine: Engine, storage: string): Promise<string | undefined> {
  const volumes = await engine.volumes.list(`${STORAGE_LABEL}=${storage}`);
  const pipelines = new Set(volumes.map(({ labels }) => labels['glci.pipeline']));
  const registries = await engine.containers.list('glci.role=registry');
  const used = registries.find(({ state, labels }) => state === 'running' && pipelines.has(labels['glci.pipeline']));
  return used === undefined ? undefined : mockContainerName(Number(used.labels['glci.pipeline']));
}
