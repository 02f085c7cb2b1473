import { withTag } from '../docker/images.js';
import type { Engine, ImageState, RegistryAuth } from '../docker/types.js';
import type { PullPolicy } from '../gitlab/types.js';
import { messageOf } from '../errors.js';
import { credentialsFor, type Credentials } from '../registry/auth.js';
import { PUSH_PORT } from '../registry/config.js';
import { REGISTRY_USER } from '../registry/credentials.js';
import { MOCK_ALIASES } from '../registry/names.js';
import { JobFailure } from './failure.js';

export interface MockAccess {
  /** `127.0.0.1:PORT`. */
  readonly hostAddress: string;
  readonly password: string;
}

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
  },
): ImageStore {
  const temporary = new Set<string>();
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

  return {
    async resolve(wish, { platform, policies, signal, log }) {
      const name = options.imageMap[wish] ?? wish;
      if (name !== wish) await log?.(`Using ${name} in place of ${wish} (image-map)`);
      const path = mockPath(name);
      const mock = path === undefined ? undefined : await options.mock();
      if (path !== undefined && mock !== undefined) {
        const stored = withTag(`${mock.hostAddress}/${path}`);
        const auth = { username: REGISTRY_USER, password: mock.password, serveraddress: mock.hostAddress };
        await log?.(`Pulling docker image ${name} from the pipeline's registry ...`);
        temporary.add(stored);
        await pullAny(stored, { platform, auth, signal }).catch((error: unknown) => {
          throw pullFailure(name, 'always', messageOf(error));
        });
        return found(await engine.images.inspect(stored), name);
      }
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
    async dispose() {
      await Promise.all([...temporary].map((reference) => engine.images.untag(reference)));
    },
  };
}

/** `group/app:tag` of `glci-mock.local:5000/group/app:tag`; undefined for images from elsewhere. */
export function mockPath(name: string): string | undefined {
  const slash = name.indexOf('/');
  const host = name.slice(0, slash);
  return MOCK_ALIASES.some((alias) => host === `${alias}:${PUSH_PORT}`) ? name.slice(slash + 1) : undefined;
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
