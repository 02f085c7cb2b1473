import type { ImageState } from '../../docker/types.js';
import { messageOf } from '../../errors.js';
import type { PullPolicy } from '../../gitlab/types.js';
import { credentialsFor, parseDockerConfig, type Credentials } from '../../registry/auth.js';
import { credentialsFromHelper, hostDockerConfig } from './credential-helper.js';
import { pullFailure } from './failure.js';
import { pullByDigest, type ByDigestOptions, type PullReference } from './pins/by-digest.js';
import type { PlatformPuller } from './platforms.js';
import type { RegistryImages } from './registry.js';
import type { PolicyWish, Wish } from './wish.js';

/**
 * Where an image can come from: the image, or undefined where another source is to be asked. Throws
 * {@link NotToBeHad} where no other source can have it under this policy, anything else where no policy can help.
 */
export type Source<W extends Wish> = (wish: W) => Promise<ImageState | undefined>;

/** Why an image is not to be had under one policy; the next one is tried. */
export class NotToBeHad extends Error {
  override readonly name = 'NotToBeHad';
}

export interface ImageSources {
  /** Asked first, in this order, whatever the policies are. */
  readonly own: readonly Source<Wish>[];
  /** Asked for each policy in turn, in this order. */
  readonly byPolicy: Readonly<Record<PullPolicy, readonly Source<PolicyWish>[]>>;
}

/** The order in which sources of images are asked. Source: GitLab Runner's documentation, "Configure how runners pull images". */
export function imageSources(
  platforms: PlatformPuller,
  registry: RegistryImages,
  options: ByDigestOptions & { readonly credentials: Credentials; readonly askHelpers: boolean },
): ImageSources {
  const always = async <T>(name: string, asked: Promise<T>): Promise<T> =>
    asked.catch((error: unknown) => {
      throw pullFailure(name, ['always'], messageOf(error));
    });
  const pushedHere: Source<Wish> = (wish) => always(wish.name, registry.own(wish.name, wish));
  const replacedHost: Source<Wish> = (wish) => always(wish.name, registry.replaced(wish.name, wish));

  const present: Source<PolicyWish> = async ({ present: image, reference, platform }) =>
    image !== undefined && platforms.fits(image, reference, platform) ? image : undefined;
  /** What is named by its id is in no registry. */
  const byId: Source<PolicyWish> = async ({ name, present: image }) =>
    image !== undefined && isId(name, image) ? image : undefined;
  /** It may be of another architecture: made here, perhaps. */
  const whatever: Source<PolicyWish> = async ({ present: image, platform }) => {
    if (image !== undefined && platform === undefined) return image;
    throw new NotToBeHad(missing(image, platform));
  };
  const cache: Source<PolicyWish> = async (wish) => {
    await wish.log?.(`Pulling docker image ${wish.pin?.reference ?? wish.name} ...`);
    return registry.throughCache(wish.pin?.reference ?? wish.name, wish);
  };
  const pulled: PullReference = async (wish, reference, attempts) => {
    const { platform, signal, log } = wish;
    const auth = await loginFor(wish, options);
    const times = attempts === undefined ? {} : { attempts };
    const image = await platforms.pullAndFind(reference, { platform, signal, log, auth, ...times });
    if (image === undefined) throw pullFailure(wish.name, [], 'it is gone after the pull');
    return image;
  };
  const pull: Source<PolicyWish> = async (wish) => {
    try {
      if (wish.pin === undefined) return await pulled(wish, wish.reference);
      return await pullByDigest(wish, wish.pin, pulled, options);
    } catch (error) {
      wish.signal?.throwIfAborted();
      // of another architecture, and of this one it is not to be had: made here, perhaps
      if (wish.policy === 'if-not-present' && wish.present !== undefined && wish.platform === undefined)
        return wish.present;
      await wish.log?.(`WARNING: Failed to pull image with policy "${wish.policy}": ${messageOf(error)}`);
      throw new NotToBeHad(messageOf(error));
    }
  };
  return {
    own: [pushedHere, replacedHost],
    byPolicy: {
      never: [present, byId, whatever],
      'if-not-present': [present, byId, cache, pull],
      always: [byId, cache, pull],
    },
  };
}

/** The job's own login at the image's registry, else this machine's. */
async function loginFor(
  wish: Wish,
  { credentials, askHelpers }: { readonly credentials: Credentials; readonly askHelpers: boolean },
): ReturnType<typeof credentialsFromHelper> {
  const own = credentialsFor(parseDockerConfig(wish.authConfig ?? ''), wish.reference);
  if (own !== undefined) await wish.log?.('Authenticating with credentials from $DOCKER_AUTH_CONFIG');
  const known = own ?? credentialsFor(credentials, wish.reference);
  if (known !== undefined || !askHelpers) return known;
  return credentialsFromHelper(wish.reference, [wish.authConfig ?? '{}', await hostDockerConfig()]);
}

/** Whether an image is named by its id, or a part of it. */
function isId(name: string, image: ImageState): boolean {
  return name === image.id || (/^[0-9a-f]{12,64}$/.test(name) && image.id.startsWith(`sha256:${name}`));
}

function missing(present: ImageState | undefined, platform: string | undefined): string {
  if (present === undefined) return 'the engine does not have it, and the policy is "never"';
  return `the engine has it for ${present.os}/${present.arch}, not for ${platform ?? ''}, and the policy is "never"`;
}
