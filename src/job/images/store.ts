import { statusOf } from '../../docker/errors.js';
import { withTag } from '../../docker/engine/images.js';
import type { Engine, ImageConfig, ImageState } from '../../docker/types.js';
import { messageOf } from '../../errors.js';
import type { PullPolicy, Variable } from '../../gitlab/types.js';
import type { Credentials } from '../../registry/auth.js';
import { pullFailure } from './failure.js';
import type { Pin } from './pins/pin.js';
import { platformPuller } from './platforms.js';
import { registryImages, type MockAccess } from './registry.js';
import { imageSources, NotToBeHad, type Source } from './sources.js';
import type { PolicyWish, Wish } from './wish.js';

export interface ResolvedImage extends ImageState {
  /** What to create containers from: an id, so that another pipeline's tag of the same name cannot come between. */
  readonly reference: string;
  /** As the pipeline file names it. */
  readonly name: string;
  /** Whether a registry was asked for it now; else the engine had it. */
  readonly pulled: boolean;
}

/**
 * Finds or pulls the images of jobs, services and helpers. One for each pipeline. `resolve` may be called for any number
 * of images at the same time, also for the same; it throws a {@link JobFailure} with GitLab's reason where an image is not
 * to be had, and the signal's reason where that fires. Whoever made the store disposes of it, when no job runs any more.
 */
export interface ImageStore {
  resolve(
    name: string,
    options: {
      platform?: string | undefined;
      policies?: readonly PullPolicy[] | undefined;
      /** The name is a default: what the engine does not have by its tag is had by this digest. */
      pin?: Pin | undefined;
      signal?: AbortSignal;
      /** A job's own `DOCKER_AUTH_CONFIG`; its credentials come before those of this machine. */
      auth?: string | undefined;
      log?: (line: string) => Promise<void>;
    },
  ): Promise<ResolvedImage>;
  /** Removes the tags that pulling from the mock left on the engine. */
  dispose(): Promise<void>;
}

export interface ImageStoreOptions {
  readonly defaultPolicy: PullPolicy;
  readonly imageMap: Readonly<Record<string, string>>;
  readonly credentials: Credentials;
  /** Ask this machine's credential helpers, too. */
  readonly askHelpers: boolean;
  readonly mock: () => Promise<MockAccess> | undefined;
  readonly registryHosts: readonly string[];
  readonly cacheImages: boolean;
  readonly pushedByThisRun: (repository: string, reference: string) => Promise<boolean | undefined>;
  /** Asks a container of the image for its configuration, where the engine cannot tell. */
  readonly describe: (id: string) => Promise<ImageConfig>;
  /** Tells the run of a default image that is not pulled by its digest, once. */
  readonly warn: (message: string) => void;
  /** Milliseconds to wait before a pull is tried again; default: 2 to 10 s. */
  readonly retryPause?: () => number;
}

export function imageStore(engine: Engine, options: ImageStoreOptions): ImageStore {
  const platforms = platformPuller(engine, options.retryPause);
  const registry = registryImages(engine, platforms.pull, {
    mock: options.mock,
    hosts: options.registryHosts,
    cacheImages: options.cacheImages,
    pushedByThisRun: options.pushedByThisRun,
  });
  const told = new Set<string>();
  const sources = imageSources(platforms, registry, {
    ...options,
    mirrors: engine.info.mirrors,
    untag: (reference) => engine.images.untag(reference),
    warn: (message) => {
      if (!told.has(message)) options.warn(message);
      told.add(message);
    },
  });

  const present = async (wish: Wish, policies: readonly PullPolicy[]): Promise<ImageState | undefined> => {
    try {
      const tagged = await engine.images.inspect(wish.reference);
      if (wish.pin === undefined || (tagged !== undefined && platforms.fits(tagged, wish.reference, wish.platform)))
        return tagged;
      return (await engine.images.inspect(wish.pin.reference)) ?? tagged; // from an earlier run
    } catch (error) {
      if (statusOf(error) !== 400 && !/unescaped characters/.test(messageOf(error))) throw error;
      throw pullFailure(wish.name, policies, 'invalid reference format');
    }
  };
  /** Asks the sources of each policy, until one has it. */
  const underPolicies = async (wish: Wish, policies: readonly PullPolicy[]): Promise<FoundImage> => {
    await wish.log?.(`Using effective pull policy of [${policies.join(' ')}] for container ${wish.name}`);
    const failures: string[] = [];
    for (const [index, policy] of policies.entries()) {
      if (index > 0) await wish.log?.(`Attempt #${index + 1}: Trying "${policy}" pull policy`);
      const asked: PolicyWish = { ...wish, policy, present: await present(wish, policies) };
      try {
        const image = await firstOf(sources.byPolicy[policy], asked);
        if (image !== undefined) return { image, pulled: image !== asked.present };
      } catch (error) {
        if (!(error instanceof NotToBeHad)) throw error;
        failures.push(error.message);
      }
    }
    throw pullFailure(wish.name, policies, failures.join('; '));
  };
  return {
    async resolve(asked, { platform, policies = [], pin: standard, signal, auth: authConfig, log }) {
      const name = options.imageMap[asked] ?? asked;
      if (name !== asked) await log?.(`Using ${name} in place of ${asked} (image-map)`);
      const pin = name === asked ? standard : undefined;
      const wish: Wish = { name, reference: withTag(name), pin, platform, signal, authConfig, log };
      const own = await firstOf(sources.own, wish);
      const { image, pulled } =
        own === undefined
          ? await underPolicies(wish, policies.length === 0 ? [options.defaultPolicy] : policies)
          : { image: own, pulled: true };
      // engines that keep images in containerd cannot tell of one whose layers they have under other digests
      const config = image.os === '' ? await options.describe(image.id) : {};
      return { ...image, ...config, reference: image.id, name, pulled };
    },
    dispose: () => registry.dispose(),
  };
}

interface FoundImage {
  readonly image: ImageState;
  readonly pulled: boolean;
}

async function firstOf<W extends Wish>(sources: readonly Source<W>[], wish: W): Promise<ImageState | undefined> {
  for (const source of sources) {
    const image = await source(wish);
    if (image !== undefined) return image;
  }
  return undefined;
}

/** A job's `DOCKER_AUTH_CONFIG`: its content, also where it is a file variable. */
export function authOf(variables: readonly Variable[]): string | undefined {
  return variables.findLast((variable) => variable.key === 'DOCKER_AUTH_CONFIG')?.value;
}
