import type { Engine, ImageState } from '../../docker/types.js';
import { messageOf } from '../../errors.js';
import { puller, type PullImage, type PullRequest } from './pull.js';
import { Turns } from './turns.js';

/** Pulls images of the platform that is asked for, and knows which present ones are of it. */
export interface PlatformPuller {
  /** Whether an image is what was asked for: of the given platform, else of the engine's own if there is such a one. */
  fits(image: ImageState, reference: string, platform: string | undefined): boolean;
  /** Pulls; an image that exists only for another architecture comes as that, for QEMU to run. */
  readonly pull: PullImage;
  /** Pulls and finds. A tag stands for one image at a time: jobs that want it for different platforms take turns. */
  pullAndFind(reference: string, request: PullRequest): Promise<ImageState | undefined>;
}

/** `pause`: milliseconds to wait before a pull is tried again. */
export function platformPuller(engine: Engine, pause: (() => number) | undefined): PlatformPuller {
  const pullOf = puller(engine, pause);
  /** Names of images that exist only for another architecture. */
  const foreign = new Set<string>();
  const turns = new Turns();

  const pull: PullImage = async (reference, request) => {
    try {
      await pullOf(reference, request);
    } catch (error) {
      if (request.platform !== undefined || !/no matching manifest|no match for platform/i.test(messageOf(error)))
        throw error;
      const other = engine.info.arch === 'arm64' ? 'linux/amd64' : 'linux/arm64';
      await pullOf(reference, { ...request, platform: other }).catch(() => {
        throw error; // what the engine said of its own platform is what helps
      });
      foreign.add(reference);
    }
  };
  const fits: PlatformPuller['fits'] = (image, reference, platform) =>
    platform === undefined
      ? image.arch === '' || image.arch === engine.info.arch || foreign.has(reference)
      : isOf(image, platform);

  return {
    fits,
    pull,
    pullAndFind: (reference, request) =>
      turns.take(reference, request.platform ?? '', async () => {
        await pull(reference, request);
        const image = await engine.images.inspect(reference);
        if (image !== undefined && !fits(image, reference, request.platform)) foreign.add(reference);
        return image;
      }),
  };
}

function isOf(image: ImageState, platform: string): boolean {
  const [os, arch] = platform.split('/');
  return arch === undefined || (image.os === os && image.arch === arch);
}
