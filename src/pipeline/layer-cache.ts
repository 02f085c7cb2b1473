import type { LayerCache } from '../job/cache/layers.js';
import { layersOwners } from '../registry/layers/names.js';
import type { RunSettings } from './options.js';
import type { Base } from './infrastructure/base.js';

/** Whether a run keeps the layers of builds: there has to be a registry of its own whose content outlives the run. */
export function keepsLayers({ layerCache, registry, storagePath }: RunSettings): boolean {
  return layerCache === 'auto' && registry.kind === 'embedded' && storagePath !== undefined;
}

/**
 * The layers of earlier runs for the builds of this one; undefined: it keeps none. A run that is not trusted only reads
 * them, and so does a part of a pipeline, whose storage ends with its runner.
 */
export function layerCacheOf(
  { settings, options, engine, token, warn }: Base,
  storage: () => string | undefined,
): LayerCache | undefined {
  if (!keepsLayers(settings)) {
    if (settings.layerCache === 'auto')
      warn(
        `layer-cache: auto does nothing here: ${settings.registry.kind === 'embedded' ? 'no storage is kept between runs (storage-path)' : 'it is kept in the embedded registry (registry: embedded)'}`,
      );
    return undefined;
  }
  const { part } = options;
  return {
    owners: layersOwners(options.context),
    writes: settings.trusted && (part === undefined || part.alone === true),
    password: token,
    storage,
    local: engine.local,
  };
}
