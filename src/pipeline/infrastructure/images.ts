import { describeImage } from '../../job/helper.js';
import { imageStore, type ImageStore } from '../../job/images/store.js';
import type { Credentials } from '../../registry/auth.js';
import type { Base } from './base.js';
import type { EmbeddedRegistry } from './embedded-registry.js';

/**
 * The images of jobs, services and helpers. To be disposed of when the run's containers are gone: names of the registry
 * that pulling has left on the engine go then.
 */
export function imagesOf(base: Base, registry: EmbeddedRegistry, credentials: Credentials): ImageStore {
  const { engine, settings, pipeline, owner, warn } = base;
  return imageStore(engine, {
    defaultPolicy: settings.pullPolicy,
    imageMap: settings.imageMap,
    credentials,
    askHelpers: settings.trusted,
    mock: () => registry.access(),
    registryHosts: settings.registryHosts,
    cacheImages: settings.cacheImages,
    describe: (id) => describeImage(engine, { pipeline, owner }, id),
    pushedByThisRun: (repository, reference) => registry.pushedByThisRun(repository, reference),
    warn,
  });
}
