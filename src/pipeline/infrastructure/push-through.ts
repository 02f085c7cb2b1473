import type { Status } from '../../gitlab/status/types.js';
import { targetName } from '../../registry/push/names.js';
import type { PushedImage, PushedThrough } from '../../report/result.js';
import type { PipelineOptions } from '../options.js';
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
  // what of a part becomes of it, is known at the end of the whole
  if (
    settings.push === undefined ||
    options.interrupted.aborted ||
    (options.part !== undefined && options.part.alone !== true)
  )
    return undefined;
  return copyThrough({ ...options, warn, emit }, await registry.content(), images, status);
}

/** What copying takes of a run. */
export interface Copying extends Pick<PipelineOptions, 'settings' | 'context' | 'interrupted'> {
  readonly warn: (message: string) => void;
  readonly emit: Base['emit'];
}

/** The same with what a registry has left in a folder; undefined: there was none. */
export async function copyThrough(
  { settings, context, interrupted, warn, emit }: Copying,
  storage: string | undefined,
  images: readonly PushedImage[],
  status: Status,
): Promise<PushedThrough | undefined> {
  const { push } = settings;
  if (push === undefined) return undefined;
  const address = targetName(push);
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
  const { host = '', image = '' } = context.registry ?? {};
  const pushed = await pushImages({
    target: push,
    images,
    storage,
    project: image.slice(host.length + 1),
    authorities: settings.authorities.map(({ certificate }) => certificate),
    signal: interrupted,
    tell: warn,
  });
  if (pushed.failures.length === 0) await emit({ type: 'registry', status: 'pushed', address });
  return pushed;
}
