import { describeImage } from '../../job/helper.js';
import { imageStore, type ImageStore } from '../../job/images/store.js';
import type { Credentials } from '../../registry/auth.js';
import type { Base } from './base.js';
import type { EmbeddedRegistry } from './embedded-registry.js';

/** The images of jobs, services and helpers; what pulling left on the engine under names of the registry goes. */
export function imagesOf(base: Base, registry: EmbeddedRegistry, credentials: Credentials): ImageStore {
  const { engine, settings, pipeline, owner, life, warn } = base;
  const images = imageStore(engine, {
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
  life.defer(() => images.dispose());
  return images;
}
