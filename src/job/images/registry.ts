import { withTag } from '../../docker/engine/images.js';
import type { Engine, ImageState, RegistryAuth } from '../../docker/types.js';
import { messageOf } from '../../errors.js';
import { PUSH_PORT } from '../../registry/config.js';
import { REGISTRY_USER } from '../../registry/credentials.js';
import { MOCK_ALIASES, registryOf } from '../../registry/names.js';

/** How the engine reaches the pipeline's registry. */
export interface MockAccess {
  /** `127.0.0.1:PORT`. */
  readonly hostAddress: string;
  readonly password: string;
  /** `127.0.0.1:PORT` of the instance that pulls through from Docker Hub. */
  readonly hubAddress: string | undefined;
}

export type Pull = (
  reference: string,
  options: {
    platform: string | undefined;
    auth?: RegistryAuth;
    signal: AbortSignal | undefined;
    log?: Wish['log'];
    /** Times to try; by default as often as GitLab Runner. */
    attempts?: number;
  },
) => Promise<void>;

interface RegistryImagesOptions {
  readonly mock: () => Promise<MockAccess> | undefined;
  /** Registries that the embedded one takes the place of. */
  readonly hosts: readonly string[];
  /** Images of Docker Hub come through the embedded registry. */
  readonly cacheImages: boolean;
  /** Whether this run pushed what the name stands for; undefined: that cannot be known. */
  readonly pushedByThisRun: (repository: string, reference: string) => Promise<boolean | undefined>;
}

interface Wish {
  readonly platform: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly log: ((line: string) => Promise<void>) | undefined;
}

/** Images that the engine gets from the pipeline's own registry, through a loopback address. */
export interface RegistryImages {
  /** An image that only the embedded registry can have: always pulled; undefined for all others. Throws the engine's error. */
  own(name: string, wish: Wish): Promise<ImageState | undefined>;
  /** An image of a registry whose place the embedded one takes: undefined where it does not have it, either. */
  replaced(name: string, wish: Wish): Promise<ImageState | undefined>;
  /** An image of Docker Hub by way of the embedded registry; undefined where it is not to be had so. */
  throughCache(name: string, wish: Wish): Promise<ImageState | undefined>;
  /** Removes the tags that pulling left on the engine. */
  dispose(): Promise<void>;
}

export function registryImages(engine: Engine, pull: Pull, options: RegistryImagesOptions): RegistryImages {
  const temporary = new Set<string>();

  const fetch = async (path: string, mock: MockAccess, wish: Wish): Promise<ImageState | undefined> => {
    const stored = withTag(`${mock.hostAddress}/${path}`);
    const auth = { username: REGISTRY_USER, password: mock.password, serveraddress: mock.hostAddress };
    temporary.add(stored);
    await pull(stored, { ...wish, auth });
    if ((await options.pushedByThisRun(...repositoryAndReference(path))) === false) {
      await wish.log?.(`WARNING: ${path} was not pushed by this pipeline: the image is from an earlier run`);
    }
    return engine.images.inspect(stored);
  };

  return {
    async own(name, wish) {
      const path = mockPath(name);
      const mock = path === undefined ? undefined : await options.mock();
      if (path === undefined || mock === undefined) return undefined;
      await wish.log?.(`Pulling docker image ${name} from the pipeline's registry ...`);
      return fetch(path, mock, wish);
    },
    async replaced(name, wish) {
      const host = registryOf(name);
      const mock = options.hosts.includes(host) ? await options.mock() : undefined;
      if (mock === undefined) return undefined;
      try {
        const image = await fetch(name.slice(host.length + 1), mock, wish);
        await wish.log?.(`Using ${name} from the pipeline's registry, which takes the place of ${host}`);
        return image;
      } catch (error) {
        if (!/not found|manifest unknown|name unknown/i.test(messageOf(error))) throw error;
        await wish.log?.(`${name} was not pushed to the pipeline's registry: asking ${host} itself`);
        return undefined;
      }
    },
    async throughCache(name, wish) {
      const path = options.cacheImages ? hubPath(name) : undefined;
      const address = path === undefined ? undefined : (await options.mock())?.hubAddress;
      if (path === undefined || address === undefined) return undefined;
      const stored = withTag(`${address}/${path}`);
      temporary.add(stored);
      try {
        await pull(stored, { ...wish, attempts: 1 }); // the registry itself is asked next
        return await engine.images.inspect(stored);
      } catch (error) {
        await wish.log?.(`${name} could not be had through the cache: ${messageOf(error)}`);
        return undefined;
      }
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

/** `library/busybox:stable` of `busybox:stable`; undefined for images of another registry. */
export function hubPath(name: string): string | undefined {
  if (registryOf(name) !== 'docker.io') return undefined;
  const path = name.replace(/^docker\.io\//, '');
  return path.includes('/') ? path : `library/${path}`;
}

function repositoryAndReference(path: string): [string, string] {
  const at = path.indexOf('@');
  if (at !== -1) return [path.slice(0, at), path.slice(at + 1)];
  const colon = path.lastIndexOf(':');
  return colon === -1 || colon < path.lastIndexOf('/')
    ? [path, 'latest']
    : [path.slice(0, colon), path.slice(colon + 1)];
}
