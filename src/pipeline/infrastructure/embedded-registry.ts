import { statusOf } from '../../docker/errors.js';
import type { Container, Engine } from '../../docker/types.js';
import { messageOf } from '../../errors.js';
import type { MockAccess } from '../../job/images/registry.js';
import type { Credentials } from '../../registry/auth.js';
import { registryCertificates } from '../../registry/certificates.js';
import { LAYERS_ALIAS } from '../../registry/layers/names.js';
import { hasPushes, pushedSince } from '../../registry/earlier.js';
import { createMock, startMock, type Mock } from '../../registry/mock/mock.js';
import type { MockOptions } from '../../registry/mock/options.js';
import { pushedImages } from '../../registry/storage/images.js';
import type { PushedImage } from '../../report/result.js';
import { keepsLayers } from '../layer-cache.js';
import type { PipelineOptions } from '../options.js';
import type { Base } from './base.js';
import { throughMirror, withLogin } from './credentials.js';
import {
  bringStorageHome,
  checkedStorage,
  notePushesAgain,
  noteUsedImages,
  registryVolumes,
} from './registry-storage.js';
import type { Storage } from './storage.js';
import { trustIn } from './trust.js';
import { needsRegistry } from './registry-need.js';

/** The registry behind `$CI_REGISTRY`, where a pipeline wants one of its own. */
export interface EmbeddedRegistry {
  /** Whether there will be one. */
  readonly wanted: Promise<boolean>;
  /** Starts it where it is wanted; `image` is the reference of one that the engine has. Resolves when its names are known. */
  start(network: string, credentials: Credentials, image: string): Promise<Mock | undefined>;
  /** How the engine and this process reach it, when it is ready; undefined: there is none, or it was not started yet. */
  access(): Promise<MockAccess> | undefined;
  /** Whether this run has pushed the tag; undefined where that cannot be told. */
  pushedByThisRun(repository: string, reference: string): Promise<boolean | undefined>;
  /** Tags that the run has pushed. */
  pushedImages(): Promise<readonly PushedImage[]>;
  /** Folder of this machine over which it was started; undefined: there is none yet. */
  readonly folder: () => string | undefined;
  /** Folder of this machine with what it holds; undefined: there is none. */
  content(): Promise<string | undefined>;
}

/** What it holds is brought home, and what was used is noted, before its containers go. */
export function embeddedRegistryOf(base: Base, stored: Storage): EmbeddedRegistry {
  const { engine, settings, options, pipeline, token, life, warn } = base;
  /** Where its content is kept, once it is started. */
  let folder: string | undefined;
  let mock: Mock | undefined;
  let home: Promise<void> | undefined;
  /** Whether earlier runs, or other runners, have left something in it. */
  let restored = false;
  const broughtHome = (): Promise<void> => {
    if (mock === undefined || folder === undefined || engine.local) return Promise.resolve();
    return (home ??= bringStorageHome(engine, pipeline, folder).catch((error: unknown) =>
      warn(`What the registry holds could not be read from the engine, and is not kept: ${messageOf(error)}`),
    ));
  };
  /** A client that finds what it has leaves the tag as it is: what earlier runs have left may be pushed by this one, too. */
  const noted = async (): Promise<void> => {
    if (mock === undefined || folder === undefined || !restored) return;
    await notePushesAgain(engine, pipeline, folder, base.started);
  };
  life.defer(async () => {
    await broughtHome();
    if (mock !== undefined && folder !== undefined) await noteUsedImages(engine, pipeline, folder);
  });
  const wanted = settings.registry.kind === 'embedded' ? life.track(wantsRegistry(options)) : Promise.resolve(false);
  return {
    wanted,
    async start(network, credentials, image) {
      if (!(await wanted)) return undefined;
      await base.emit({ type: 'registry', status: 'starting', address: '' });
      const checked = life.track(stored.registry().then((place) => checkedStorage(base, place)));
      const layers = keepsLayers(settings);
      const names = [...(layers ? [LAYERS_ALIAS] : []), ...settings.registryHosts];
      const certificates = life.track(registryCertificates(pipeline, names));
      folder = await checked;
      if (folder !== undefined) await options.part?.placeImages(folder);
      restored = folder !== undefined && (await hasPushes(folder));
      const made = { image, network, certificates: await certificates, layers };
      const launch = await launched(base, made, folder, credentials);
      mock = launch.mock;
      launch.created.catch(() => (mock = undefined)); // nothing of it is there to be kept
      const told = ({ hostAddress }: { hostAddress: string }): void | Promise<void> =>
        base.emit({ type: 'registry', status: 'ready', address: hostAddress });
      life.track(launch.mock.ready.then(told)).catch(() => undefined); // for jobs to tell
      return mock;
    },
    access: () =>
      mock?.ready.then(({ hostAddress, mirrorAddresses }) => ({
        hostAddress,
        password: token,
        hubAddress: mirrorAddresses['docker.io'],
      })),
    async pushedByThisRun(repository, reference) {
      if (folder === undefined || !engine.local) return undefined;
      const written = await pushedSince(folder, repository, reference, base.started);
      if (written !== false) return written;
      await noted();
      return pushedSince(folder, repository, reference, base.started);
    },
    async pushedImages() {
      if (mock === undefined || folder === undefined) return [];
      await broughtHome();
      await noted();
      return pushedImages(folder, base.started);
    },
    folder: () => folder,
    async content() {
      if (!engine.local) home = undefined; // jobs may have pushed since
      await broughtHome();
      await noted();
      return mock === undefined ? undefined : folder;
    },
  };
}

/** Its instances over the folder, by what the run is to have. */
async function launched(
  base: Base,
  made: Pick<MockOptions, 'image' | 'network' | 'certificates' | 'layers'>,
  folder: string | undefined,
  credentials: Credentials,
): Promise<{ readonly mock: Mock; readonly created: Promise<Container> }> {
  const { engine, settings, pipeline, owner, token, warn } = base;
  const complete: MockOptions = {
    ...made,
    pipeline,
    owner,
    password: token,
    trust: trustIn(undefined, settings.authorities),
    keepPrivate: settings.cachePrivate,
    enginePulls: settings.cacheImages,
    users: settings.registryUsers,
    hosts: settings.registryHosts,
    upstreams: settings.upstreams.map((upstream) => withLogin(throughMirror(engine, upstream), credentials)),
    warn,
    ...(await registryVolumes(base, folder)),
  };
  const created = claimed(engine, complete);
  return { mock: startMock(engine, created, complete), created };
}

/** Of a part of a pipeline its own jobs count, and not what the pipeline file has for others. */
function wantsRegistry({ plan, part, project, settings, context, signal }: PipelineOptions): Promise<boolean> {
  if (part === undefined) return needsRegistry(plan, project, settings, { signal });
  const jobs = plan.jobs.filter(({ name }) => part.mine.has(name));
  return needsRegistry({ jobs }, project, settings, { except: context.configPath, signal });
}

/** Creates its container; throws where another pipeline has the id. */
async function claimed(engine: Engine, options: MockOptions): Promise<Container> {
  try {
    return await createMock(engine, options);
  } catch (error) {
    if (statusOf(error) === 409)
      throw new Error(`Another pipeline with the id ${options.pipeline} runs on this engine`, { cause: error });
    throw error;
  }
}
