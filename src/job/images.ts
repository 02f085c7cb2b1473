import { withTag } from '../docker/images.js';
import type { Engine, ImageState, RegistryAuth } from '../docker/types.js';
import type { PullPolicy } from '../gitlab/types.js';
import { messageOf } from '../errors.js';
import { credentialsFor, type Credentials } from '../registry/auth.js';
import { JobFailure } from './failure.js';
import { registryImages, type MockAccess } from './registry-images.js';

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
  },
): ImageStore {
  const pulls = new Map<string, Promise<void>>();

  const pull = (
    reference: string,
    platform: string | undefined,
    auth: RegistryAuth | undefined,
    signal?: AbortSignal,
  ): Promise<void> => {
    const key = `${reference} ${platform ?? ''}`;
    const running = pulls.get(key);
    if (running !== undefined) return running;
    const started = engine.images.pull(reference, { platform, auth, ...(signal === undefined ? {} : { signal }) });
    pulls.set(key, started);
    const forget = (): void => void pulls.delete(key);
    started.then(forget, forget);
    return started;
  };

  /** Pulls; an image that exists only for another architecture comes as that, for QEMU to run. */
  const pullAny = async (
    reference: string,
    { platform, auth, signal }: { platform: string | undefined; auth?: RegistryAuth; signal: AbortSignal | undefined },
  ): Promise<void> => {
    try {
      await pull(reference, platform, auth, signal);
    } catch (error) {
      if (platform !== undefined || !/no matching manifest|no match for platform/i.test(messageOf(error))) throw error;
      await pull(reference, engine.info.arch === 'arm64' ? 'linux/amd64' : 'linux/arm64', auth, signal);
    }
  };

  const registry = registryImages(engine, pullAny, {
    mock: options.mock,
    hosts: options.registryHosts,
    cacheImages: options.cacheImages,
    pushedByThisRun: options.pushedByThisRun,
  });

  return {
    async resolve(asked, { platform, policies, signal, log }) {
      const name = options.imageMap[asked] ?? asked;
      if (name !== asked) await log?.(`Using ${name} in place of ${asked} (image-map)`);
      const wish = { platform, signal, log };
      const own = await registry.own(name, wish).catch((error: unknown) => {
        throw pullFailure(name, 'always', messageOf(error));
      });
      if (own !== undefined) return found(own, name);
      const replaced = await registry.replaced(name, wish).catch((error: unknown) => {
        throw pullFailure(name, 'always', messageOf(error));
      });
      if (replaced !== undefined) return found(replaced, name);
      const wanted = policies ?? [options.defaultPolicy];
      const reference = withTag(name);
      const failures: string[] = [];
      for (const policy of wanted) {
        const present = await engine.images.inspect(reference);
        const fits = present !== undefined && (platform === undefined || fitsPlatform(present, platform));
        if (policy === 'never' || (policy === 'if-not-present' && fits)) {
          if (present !== undefined) return found(present, name);
          failures.push(`the engine does not have it, and the policy is "never"`);
          continue;
        }
        await log?.(`Pulling docker image ${name} ...`);
        const cached = await registry.throughCache(name, wish);
        if (cached !== undefined) return found(cached, name);
        try {
          const auth = credentialsFor(options.credentials, reference);
          await pullAny(reference, { platform, signal, ...(auth === undefined ? {} : { auth }) });
          return found(await engine.images.inspect(reference), name);
        } catch (error) {
          failures.push(messageOf(error));
          await log?.(`WARNING: Failed to pull image with policy "${policy}": ${messageOf(error)}`);
        }
      }
      throw pullFailure(name, wanted.join(' '), failures.join('; '));
    },
    dispose: () => registry.dispose(),
  };
}

function fitsPlatform(image: ImageState, platform: string): boolean {
  const [os, arch] = platform.split('/');
  return arch === undefined || (image.os === os && image.arch === arch);
}

function found(image: ImageState | undefined, name: string): ResolvedImage {
  if (image === undefined) throw pullFailure(name, '', 'it is gone after the pull');
  return { ...image, reference: image.id, name };
}

function pullFailure(name: string, policies: string, why: string): JobFailure {
  const denied = /not found|unknown|denied|unauthorized|invalid reference|does not exist/i.test(why);
  return new JobFailure(
    denied ? 'runner_configuration_error' : 'image_pull_failure',
    `failed to pull image "${name}" with specified policies [${policies}]: ${why}`,
  );
}
