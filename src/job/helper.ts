import { randomBytes } from 'node:crypto';
import { labelsFor } from '../docker/labels.js';
import type { Container, Engine, ImageConfig } from '../docker/types.js';

/** What helper containers of a pipeline have in common. */
export interface HelperOptions {
  readonly pipeline: number;
  readonly owner: string;
  /** An image that the engine has: helpers are created of it, and never started. */
  readonly image: Promise<string>;
}

/** A container that only gives access to volumes, through the engine's archive API. */
export async function helperContainer(
  engine: Engine,
  name: string,
  options: HelperOptions,
  binds: readonly string[],
): Promise<Container> {
  return engine.containers.create({
    name,
    image: await options.image,
    command: ['true'],
    binds,
    networkMode: 'none',
    labels: labelsFor({ pipeline: options.pipeline, role: 'helper', owner: options.owner }),
  });
}

/** Removes a helper; what is left of it the sweep at the end tells. */
export async function removeHelper(helper: Container | undefined): Promise<void> {
  await helper?.remove().catch(() => undefined);
}

/** The configuration of an image, told by a container of it that is never started. */
export async function describeImage(
  engine: Engine,
  options: Pick<HelperOptions, 'pipeline' | 'owner'>,
  image: string,
): Promise<ImageConfig> {
  const name = `glci-${options.pipeline}-describe-${image.slice(-12)}-${randomBytes(4).toString('hex')}`;
  const helper = await helperContainer(engine, name, { ...options, image: Promise.resolve(image) }, []);
  try {
    return await helper.imageConfig();
  } finally {
    await removeHelper(helper);
  }
}
