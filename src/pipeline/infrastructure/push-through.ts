import type { Status } from '../../gitlab/status/types.js';
import { targetName } from '../../registry/push/names.js';
import type { PushedImage, PushedThrough } from '../../report/result.js';
import type { Base } from './base.js';
import type { EmbeddedRegistry } from './embedded-registry.js';

/**
 * Copies the tags of a run to the registry that the user has named, once its jobs have ended and while its own registry
 * is there. Why nothing is copied is told. Throws nothing; undefined: nothing was to be copied.
 */
export async function pushThrough(
  { options, settings, warn, emit }: Base,
  registry: EmbeddedRegistry,
  images: readonly PushedImage[],
  status: Status,
): Promise<PushedThrough | undefined> {
  const { push } = settings;
  if (push === undefined || options.interrupted.aborted) return undefined;
  const address = targetName(push);
  const storage = await registry.content();
  if (images.length === 0 || storage === undefined) {
    if (status === 'success' || push.when === 'always')
      warn(`Nothing is copied to ${address}: the pipeline has pushed nothing to its registry`);
    return undefined;
  }
  if (status !== 'success' && push.when === 'success') {
    warn(
      `Nothing is copied to ${address}: the pipeline has not passed (registry-push-when: always copies all the same)`,
    );
    return undefined;
  }
  await emit({ type: 'registry', status: 'pushing', address });
  const { pushImages } = await import('../../registry/push/push.js');
  const { host = '', image = '' } = options.context.registry ?? {};
  const pushed = await pushImages({
    target: push,
    images,
    storage,
    project: image.slice(host.length + 1),
    authorities: settings.authorities.map(({ certificate }) => certificate),
    signal: options.interrupted,
    tell: warn,
  });
  if (pushed.failures.length === 0) await emit({ type: 'registry', status: 'pushed', address });
  return pushed;
}
