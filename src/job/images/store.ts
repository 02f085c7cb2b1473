import { statusOf } from '../../docker/errors.js';
import { withTag } from '../../docker/engine/images.js';
import type { Engine, ImageConfig, ImageState } from '../../docker/types.js';
import type { PullPolicy, Variable } from '../../gitlab/types.js';
import { messageOf } from '../../errors.js';
import { credentialsFor, parseDockerConfig, type Credentials } from '../../registry/auth.js';
import { credentialsFromHelper, hostDockerConfig } from './credential-helper.js';
import { JobFailure } from '../failure.js';
import { puller, pullFailureReason, pullHint, type PullRequest } from './pull.js';
import { registryImages, type MockAccess } from './registry.js';
import { Turns } from './turns.js';

export interface ResolvedImage extends ImageState {
  /** What to create containers from: an id, so that another pipeline's tag of the same name cannot come between. */
  readonly reference: string;
  /** As the pipeline file names it. */
  readonly name: string;
}

/** Finds or pulls the images of jobs, services and helpers. One for each pipeline. */
export interface ImageStore {
  resolve(
    name: string,
    options: {
      platform?: string | undefined;
      policies?: readonly PullPolicy[] | undefined;
      signal?: AbortSignal;
      /** A job's own `DOCKER_AUTH_CONFIG`; its credentials come before those of this machine. */
      auth?: string | undefined;
      log?: (line: string) => Promise<void>;
    },
  ): Promise<ResolvedImage>;
  /** Removes the tags that pulling from the mock left on the engine. */
  dispose(): Promise<void>;
}

export function imageStore(
  engine: Engine,
  options: {
    defaultPolicy: PullPolicy;
    imageMap: Readonly<Record<string, string>>;
    credentials: Credentials;
    mock: () => Promise<MockAccess> | undefined;
    registryHosts: readonly string[];
    cacheImages: boolean;
    pushedByThisRun: (repository: string, reference: string) => Promise<boolean | undefined>;
    /** Asks a container of the image for its configuration, where the engine cannot tell. */
    describe: (id: string) => Promise<ImageConfig>;
    /** Milliseconds to wait before a pull is tried again; default: 2 to 10 s. */
    retryPause?: () => number;
  },
): ImageStore {
  const pull = puller(engine, options.retryPause);
  /** Names of images that exist only for another architecture. */
  const foreign = new Set<string>();
  const turns = new Turns();

  /** Pulls; an image that exists only for another architecture comes as that, for QEMU to run. */
  const pullAny = async (reference: string, request: PullRequest): Promise<void> => {
    try {
      await pull(reference, request);
    } catch (error) {
      if (request.platform !== undefined || !/no matching manifest|no match for platform/i.test(messageOf(error)))
        throw error;
      const other = engine.info.arch === 'arm64' ? 'linux/amd64' : 'linux/arm64';
      await pull(reference, { ...request, platform: other }).catch(() => {
        throw error; // what the engine said of its own platform is what helps
      });
      foreign.add(reference);
    }
  };

  /** Whether an image is what was asked for: of the given platform, else of the engine's own if there is such a one. */
  const fits = (image: ImageState, reference: string, platform: string | undefined): boolean =>
    platform === undefined
      ? image.arch === '' || image.arch === engine.info.arch || foreign.has(reference)
      : fitsPlatform(image, platform);

  /** Pulls and finds. A tag stands for one image at a time: jobs that want it for different platforms take turns. */
  const pullFitting = (reference: string, request: PullRequest): Promise<ImageState | undefined> =>
    turns.take(reference, request.platform ?? '', async () => {
      await pullAny(reference, request);
      const image = await engine.images.inspect(reference);
      if (image !== undefined && !fits(image, reference, request.platform)) foreign.add(reference);
      return image;
    });

  const registry = registryImages(engine, pullAny, {
    mock: options.mock,
    hosts: options.registryHosts,
    cacheImages: options.cacheImages,
    pushedByThisRun: options.pushedByThisRun,
  });

  /** Engines that keep images in containerd cannot tell of one whose layers they have under other digests. */
  const found = async (image: ImageState | undefined, name: string): Promise<ResolvedImage> => {
    if (image === undefined) throw pullFailure(name, [], 'it is gone after the pull');
    const config = image.os === '' ? await options.describe(image.id) : {};
    return { ...image, ...config, reference: image.id, name };
  };

  return {
    async resolve(asked, { platform, policies, signal, auth: authConfig, log }) {
      const name = options.imageMap[asked] ?? asked;
      if (name !== asked) await log?.(`Using ${name} in place of ${asked} (image-map)`);
      const wish = { platform, signal, log };
      const own = await registry.own(name, wish).catch((error: unknown) => {
        throw pullFailure(name, ['always'], messageOf(error));
      });
      if (own !== undefined) return found(own, name);
      const replaced = await registry.replaced(name, wish).catch((error: unknown) => {
        throw pullFailure(name, ['always'], messageOf(error));
      });
      if (replaced !== undefined) return found(replaced, name);
      const wanted = policies === undefined || policies.length === 0 ? [options.defaultPolicy] : policies;
      await log?.(`Using effective pull policy of [${wanted.join(' ')}] for container ${name}`);
      const reference = withTag(name);
      const failures: string[] = [];
      const present = async (): Promise<ImageState | undefined> => {
        try {
          return await engine.images.inspect(reference);
        } catch (error) {
          if (statusOf(error) !== 400 && !/unescaped characters/.test(messageOf(error))) throw error;
          throw pullFailure(name, wanted, 'invalid reference format');
        }
      };
      for (const [index, policy] of wanted.entries()) {
        if (index > 0) await log?.(`Attempt #${index + 1}: Trying "${policy}" pull policy`);
        const there = await present();
        const usable = there !== undefined && fits(there, reference, platform);
        // what is named by its id is in no registry
        if (usable && policy !== 'always') return found(there, name);
        if (there !== undefined && isId(name, there)) return found(there, name);
        if (policy === 'never') {
          if (there !== undefined && platform === undefined) return found(there, name);
          failures.push(missing(there, platform));
          continue;
        }
        await log?.(`Pulling docker image ${name} ...`);
        const cached = await registry.throughCache(name, wish);
        if (cached !== undefined) return found(cached, name);
        try {
          const own = credentialsFor(parseDockerConfig(authConfig ?? ''), reference);
          if (own !== undefined) await log?.('Authenticating with credentials from $DOCKER_AUTH_CONFIG');
          const auth =
            own ??
            credentialsFor(options.credentials, reference) ??
            (await credentialsFromHelper(reference, [authConfig ?? '{}', await hostDockerConfig()]));
          return await found(await pullFitting(reference, { ...wish, auth }), name);
        } catch (error) {
          signal?.throwIfAborted();
          // of another architecture, and of this one it is not to be had: made here, perhaps
          if (policy === 'if-not-present' && there !== undefined && platform === undefined) return found(there, name);
          failures.push(messageOf(error));
          await log?.(`WARNING: Failed to pull image with policy "${policy}": ${messageOf(error)}`);
        }
      }
      throw pullFailure(name, wanted, failures.join('; '));
    },
    dispose: () => registry.dispose(),
  };
}

function fitsPlatform(image: ImageState, platform: string): boolean {
  const [os, arch] = platform.split('/');
  return arch === undefined || (image.os === os && image.arch === arch);
}

/** Whether an image is named by its id, or a part of it. */
function isId(name: string, image: ImageState): boolean {
  return name === image.id || (/^[0-9a-f]{12,64}$/.test(name) && image.id.startsWith(`sha256:${name}`));
}

function missing(present: ImageState | undefined, platform: string | undefined): string {
  if (present === undefined) return 'the engine does not have it, and the policy is "never"';
  return `the engine has it for ${present.os}/${present.arch}, not for ${platform ?? ''}, and the policy is "never"`;
}

function pullFailure(name: string, policies: readonly PullPolicy[], why: string): JobFailure {
  const hint = pullHint(why);
  return new JobFailure(
    pullFailureReason(why),
    `failed to pull image "${name}" with specified policies [${policies.join(' ')}]: ${why}${hint === undefined ? '' : `. ${hint}`}`,
  );
}

/** A job's `DOCKER_AUTH_CONFIG`: its content, also where it is a file variable. */
export function authOf(variables: readonly Variable[]): string | undefined {
  return variables.findLast((variable) => variable.key === 'DOCKER_AUTH_CONFIG')?.value;
}
