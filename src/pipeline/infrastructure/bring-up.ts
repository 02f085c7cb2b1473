import { randomInt } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { sweepPipeline } from '../../docker/sweep.js';
import type { Engine } from '../../docker/types.js';
import { registerQemu } from '../../dind/qemu.js';
import { messageOf } from '../../errors.js';
import type { Status } from '../../gitlab/status/types.js';
import { artifactStore } from '../../job/artifacts/store.js';
import type { ImageStore } from '../../job/images/store.js';
import type { JobSettings, Session } from '../../job/session.js';
import { Lifecycle } from '../../lifecycle.js';
import { currentOwner, formatOwner } from '../../owner.js';
import type { RunEventBody } from '../../report/events.js';
import type { PushedImage, PushedThrough } from '../../report/result.js';
import { scratchFolder } from '../../scratch.js';
import { VERSION } from '../../version.js';
import { layerCacheOf } from '../layer-cache.js';
import type { PipelineOptions, RunSettings } from '../options.js';
import type { Base } from './base.js';
import { embeddedRegistryOf } from './embedded-registry.js';
import { credentialsOf } from './credentials.js';
import { imagesOf } from './images.js';
import { networkOf } from './network.js';
import { pushThrough } from './push-through.js';
import { storageOf } from './storage.js';
import { onlyJob, sourcesOf, workspaceOf } from './workspace.js';
import { proxyWarning } from '../request/dependency-proxy.js';
import { bundleOf, trustIn } from './trust.js';

/** What the jobs of a run share. Disposing it removes every object of the run from the engine, and from this machine. */
export interface Infrastructure extends AsyncDisposable {
  readonly session: Session;
  /** To be called while the run goes on: what ended jobs have left is removed. */
  tidy(): void;
  /** `CI_JOB_TOKEN` and `CI_REGISTRY_PASSWORD` of every job of the run. */
  readonly token: string;
  /** Tags that the run pushed to the embedded registry. */
  pushedImages(): Promise<readonly PushedImage[]>;
  /** Folder of this machine with what the embedded registry holds; undefined: there is none. */
  registryContent(): Promise<string | undefined>;
  /** Copies them to where the user wants them, after a pipeline with this status; undefined: there was nothing to do. */
  pushThrough(images: readonly PushedImage[], status: Status): Promise<PushedThrough | undefined>;
}

/** A random number for `CI_PIPELINE_ID`: GitHub's run id would repeat across a matrix. */
export function randomPipelineId(): number {
  return randomInt(10_000_000, 1_000_000_000);
}

/**
 * Brings up what the jobs of a run share; most of it goes on being made when this resolves. Throws where the registry's
 * image or its storage cannot be had; nothing remains then. A registry that does not start is told by the jobs.
 */
export async function bringUp(
  options: PipelineOptions,
  { pipeline, firstJob, token }: Pick<Base, 'pipeline' | 'firstJob' | 'token'>,
  emit: (event: RunEventBody) => void | Promise<void>,
): Promise<Infrastructure> {
  const { engine, settings } = options;
  const warn = (message: string): void => void emit({ type: 'warning', message, job: null });
  const owner = formatOwner(currentOwner());
  const life = new Lifecycle();
  const left: (() => Promise<void>)[] = [];
  const started = Date.now();
  const base: Base = { options, engine, settings, pipeline, firstJob, owner, token, started, life, emit, warn };
  try {
    // disposed of in the reverse order
    const scratch = await scratchOf(base);
    const artifacts = artifactStore(join(scratch, 'artifacts'));
    const storage = storageOf(base, scratch);
    const sources = sourcesOf(base);
    const made: { images?: ImageStore } = {};
    // what the engine has and what this machine has know nothing of each other
    life.defer(() => Promise.all([removeObjects(base).then(() => made.images?.dispose()), sources.remove()]));
    const registry = embeddedRegistryOf(base, storage);
    const credentials = credentialsOf(base);
    const images = (made.images = imagesOf(base, registry, credentials));
    const wanted = { pin: settings.pins['registry-image'], signal: options.signal };
    const resolved = images.resolve(settings.registryImage, wanted);
    const helperImage = life.track(resolved.then(({ reference }) => reference));
    const workspace = workspaceOf(base, sources, helperImage);
    const network = await networkOf(base, registry.wanted);
    const registryImage = await helperImage;
    const mock = await registry.start(network.name, credentials, registryImage);
    if (settings.dockerSocket === 'host') warn(SOCKET_WARNING);
    const unproxied = proxyWarning(options.plan, settings.registry);
    if (unproxied !== undefined) warn(unproxied);
    const session: Session = {
      engine,
      pipeline,
      owner,
      network: network.name,
      onlyJob: onlyJob(options) === undefined ? undefined : firstJob,
      mtu: network.mtu,
      mock,
      trust: trustIn(mock, settings.authorities),
      caBundle: bundleOf(settings.authorities),
      images,
      workspace,
      artifacts,
      publisher: options.publisher,
      shell: options.shell,
      cacheFolders: storage.caches,
      layerCache: layerCacheOf(base, registry.folder),
      prepareQemu: qemuOf(base, images),
      leave: (remove) => void left.push(remove),
      emit,
      settings: jobSettings(settings, engine, registryImage),
    };
    return {
      session,
      tidy() {
        for (const remove of left.splice(0)) void life.track(remove());
      },
      token,
      pushedImages: () => registry.pushedImages(),
      registryContent: () => registry.content(),
      pushThrough: (pushed, status) => life.track(pushThrough(base, registry, pushed, status)),
      [Symbol.asyncDispose]: () => life[Symbol.asyncDispose](),
    };
  } catch (error) {
    await life[Symbol.asyncDispose]().catch((cleanup: unknown) => warn(`Could not clean up: ${messageOf(cleanup)}`));
    throw error;
  }
}

const SOCKET_WARNING =
  "docker-socket: host gives jobs the engine's own socket: they can do everything on this machine. GitLab's shared runners do not.";

/** A folder of this machine for the time of the run. */
async function scratchOf({ life }: Base): Promise<string> {
  const scratch = await scratchFolder('artifacts');
  life.defer(() => rm(scratch, { recursive: true, force: true }));
  return scratch;
}

/** Removes all that has the pipeline's label. */
async function removeObjects({ engine, pipeline, warn }: Base): Promise<void> {
  const swept = await sweepPipeline(engine, pipeline);
  for (const failure of swept.failures) warn(`Could not remove ${failure}`);
}

/** What registers QEMU's handlers, once, when a job first wants them. */
function qemuOf({ engine, settings, pipeline, owner, warn }: Base, images: ImageStore): () => Promise<void> {
  let registered: Promise<void> | undefined;
  return () =>
    (registered ??= registerQemu(engine, {
      mode: settings.privileged === 'never' ? 'never' : settings.qemu, // it takes a privileged container
      image: settings.qemuImage,
      platforms: settings.qemuPlatforms,
      pipeline,
      owner,
      pull: async (image) => (await images.resolve(image, { pin: settings.pins['qemu-image'] })).reference,
      warn,
    }).then(() => undefined));
}

function jobSettings(settings: RunSettings, engine: Engine, helperImage: string): JobSettings {
  return {
    defaultImagePin: settings.pins['default-image'],
    defaultPlatform: settings.platform,
    helperImage,
    runnerName: 'gitlab-dind',
    runnerVersion: VERSION,
    hostName: hostname(),
    servicesTimeoutSeconds: settings.servicesTimeoutSeconds,
    dindTimeoutSeconds: settings.dindTimeoutSeconds,
    certificateTimeoutSeconds: settings.certificateTimeoutSeconds,
    runner: settings.runner,
    privileged: settings.privileged,
    privilegedImages: settings.privilegedImages,
    dockerSocket: settings.dockerSocket === 'host' ? hostSocket(engine) : undefined,
    afterScriptTimeoutSeconds: 300,
    dotenvVariables: settings.dotenvVariables,
  };
}

/** The engine's socket on its own host. */
function hostSocket(engine: Engine): string {
  return engine.address.startsWith('unix://') ? engine.address.slice('unix://'.length) : '/var/run/docker.sock';
}
