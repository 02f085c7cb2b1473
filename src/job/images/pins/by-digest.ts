import type { ImageState } from '../../../docker/types.js';
import { messageOf } from '../../../errors.js';
import { registryOf } from '../../../registry/names.js';
import { isTransient } from '../pull.js';
import type { PolicyWish } from '../wish.js';
import type { Pin } from './pin.js';

export interface ByDigestOptions {
  /** Addresses of the engine's own `registry-mirrors`. */
  readonly mirrors: readonly string[];
  /** Tells of what concerns the run; the same more than once. */
  readonly warn: (message: string) => void;
  /** Removes a name of an image from the engine; fine when it is gone or in use. */
  readonly untag: (reference: string) => Promise<void>;
}

/** Pulls a reference for a wish; `attempts`: times to try, by default as often as GitLab Runner. Throws the engine's error. */
export type PullReference = (wish: PolicyWish, reference: string, attempts?: number) => Promise<ImageState>;

/**
 * Pulls a default image by its digest. Where the engine asks mirrors that do not keep it, the tag is pulled, and a warning
 * says so. Throws the engine's error, with what to do where the digest is not to be had.
 */
export async function pullByDigest(
  wish: PolicyWish,
  pin: Pin,
  pull: PullReference,
  { mirrors, warn, untag }: ByDigestOptions,
): Promise<ImageState> {
  // an engine asks its mirrors for images of Docker Hub alone
  const mirrored = mirrors.length > 0 && registryOf(wish.reference) === 'docker.io';
  const once = (): Promise<ImageState> => pull(wish, pin.reference, mirrored ? 1 : undefined);
  try {
    return await once().catch(async (error: unknown) => {
      if (!isTaken(messageOf(error))) throw error;
      await untag(pin.reference); // it is another platform's
      return once();
    });
  } catch (error) {
    wish.signal?.throwIfAborted();
    const why = messageOf(error);
    if (mirrored && (isMissing(why) || isOutOfReach(error))) {
      const message =
        `${pin.reference} is not to be had by way of the engine's registry mirrors (${why}): the tag ${wish.reference} is pulled, ` +
        `which its owner can move. Set ${pin.input} to an image by a digest that they have, or to ${wish.reference}`;
      warn(message);
      await wish.log?.(`WARNING: ${message}`);
      return pull(wish, wish.reference);
    }
    throw new Error(`${why}${advice(why, wish.reference, pin)}`, { cause: error });
  }
}

function advice(why: string, reference: string, pin: Pin): string {
  if (isMissing(why))
    return `. The default ${reference} is pulled by the digest that this version knows: set ${pin.input} to another image, or to ${reference}, to pull it by its tag`;
  if (isTaken(why))
    return `. The engine keeps one platform of a digest, and a container uses another: remove that container, or set ${pin.input} to another image`;
  return '';
}

/** What an engine says that does not keep images in containerd, and has the digest for another platform. */
function isTaken(why: string): boolean {
  return /cannot overwrite digest/i.test(why);
}

function isMissing(why: string): boolean {
  return /manifest unknown|name unknown|\bnot found(?::|$)/i.test(why);
}

/**
 * Whether the engine could not ask: after a mirror that does not have an image it asks Docker Hub, and tells what became
 * of that alone, which a company's network often keeps from it.
 */
function isOutOfReach(error: unknown): boolean {
  return isTransient(error) || /no route to host|x509:|proxyconnect|: Forbidden$/i.test(messageOf(error));
}
