import { randomInt } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { defaultRouteMtu } from '../../docker/host.js';
import { labelsFor } from '../../docker/labels.js';
import { sweepPipeline } from '../../docker/sweep.js';
import { OWN_BRIDGE, type Engine } from '../../docker/types.js';
import { registerQemu } from '../../dind/qemu.js';
import { messageOf } from '../../errors.js';
import { currentOwner, formatOwner } from '../../owner.js';
import { scratchFolder } from '../../scratch.js';
import { artifactStore } from '../../job/artifacts/store.js';
import { describeImage } from '../../job/helper.js';
import { imageStore } from '../../job/images/store.js';
import type { Session } from '../../job/session.js';
import { BUILDS_DIR } from '../../job/workspace/sources.js';
import { createWorkspace } from '../../job/workspace/workspace.js';
import { pullCredentials } from '../../registry/auth.js';
import { pushedSince } from '../../registry/earlier.js';
import type { Mock } from '../../registry/mock.js';
import { pushedImages } from '../../registry/storage/images.js';
import type { RunEventBody } from '../../report/events.js';
import type { PushedImage } from '../../report/result.js';
import { openSources } from '../../repository/checkout/checkout.js';
import { VERSION } from '../../version.js';
import type { PipelineOptions } from '../options.js';
import {
  bringStorageHome,
  launchMock,
  noteUsedImages,
  storage,
  throughMirror,
  withLogin,
  withRegistryLogin,
} from './registry.js';
import { needsRegistry } from './registry-need.js';
import { likelySources } from './sources.js';

export interface Infrastructure extends AsyncDisposable {
  readonly session: Session;
  /** `CI_JOB_TOKEN` and `CI_REGISTRY_PASSWORD` of every job of the run. */
  readonly token: string;
  /** Tags that the run pushed to the embedded registry. */
  pushedImages(): Promise<readonly PushedImage[]>;
}

/** A random number for `CI_PIPELINE_ID`: GitHub's run id would repeat across a matrix. */
export function randomPipelineId(): number {
  return randomInt(10_000_000, 1_000_000_000);
}

/**
 * Brings up what the jobs of a pipeline share: network, registry, workspace. Disposing removes every object of the
 * pipeline from the engine, also when bringing up failed half-way.
 */
export async function bringUp(
  options: PipelineOptions,
  pipeline: number,
  token: string,
  emit: (event: RunEventBody) => void | Promise<void>,
): Promise<Infrastructure> {
  const { engine, settings } = options;
  const owner = formatOwner(currentOwner());
  const warn = (message: string): void => void emit({ type: 'warning', message, job: null });
  const network = `glci-net-${pipeline}`;
  let mock: Mock | undefined;
  const authConfig = [...options.context.projectVariables, ...options.context.pipelineVariables].findLast(
    (variable) => variable.key === 'DOCKER_AUTH_CONFIG',
  );
  const credentials = withRegistryLogin(pullCredentials(authConfig?.value), settings.registry);
  const started = Date.now();
  const images = imageStore(engine, {
    defaultPolicy: settings.pullPolicy,
    imageMap: settings.imageMap,
    credentials,
    mock: () =>
      mock?.ready.then(({ hostAddress, mirrorAddresses }) => ({
        hostAddress,
        password: token,
        hubAddress: mirrorAddresses['docker.io'],
      })),
    registryHosts: settings.registryHosts,
    cacheImages: settings.cacheImages,
    describe: (id) => describeImage(engine, { pipeline, owner }, id),
    pushedByThisRun: async (repository, reference) =>
      settings.storagePath === undefined || !engine.local
        ? undefined
        : pushedSince(settings.storagePath, repository, reference, started),
  });
  const scratch = await scratchFolder('artifacts');
  const artifacts = artifactStore(scratch);
  const sources = openSources(options.project, {
    pipeline,
    branch: options.context.ref.kind === 'branch' ? options.context.ref.name : undefined,
    tag: options.context.ref.kind === 'tag' ? options.context.ref.name : undefined,
    remote: `${options.context.server.url}/${options.context.project.path}.git`,
    buildsDir: BUILDS_DIR,
    dirty: settings.dirty,
  });
  const underway: Promise<unknown>[] = [];
  const track = (promise: Promise<unknown>): void => {
    promise.catch(() => undefined); // whoever needs it meets the error
    underway.push(promise);
  };
  let atHome: Promise<void> | undefined;
  const storageHome = (): Promise<void> => {
    if (mock === undefined || settings.storagePath === undefined || engine.local) return Promise.resolve();
    return (atHome ??= bringStorageHome(engine, pipeline, settings.storagePath).catch((error: unknown) =>
      warn(`What the registry holds could not be read from the engine, and is not kept: ${messageOf(error)}`),
    ));
  };
  const dispose = async (): Promise<void> => {
    // what is still being made could not be swept; some of it ends with further work
    for (let seen = -1; seen < underway.length;) {
      seen = underway.length;
      await Promise.allSettled(underway);
    }
    const sourcesGone = sources.remove();
    sourcesGone.catch(() => undefined); // awaited below
    await images.dispose();
    await storageHome();
    if (mock !== undefined && settings.storagePath !== undefined)
      await noteUsedImages(engine, pipeline, settings.storagePath);
    const swept = await sweepPipeline(engine, pipeline);
    for (const failure of swept.failures) warn(`Could not remove ${failure}`);
    await artifacts.dispose();
    await sourcesGone;
  };
  try {
    const helperImage = images.resolve(settings.registryImage, { signal: options.signal });
    const workspace = createWorkspace(engine, {
      pipeline,
      owner,
      image: helperImage.then(() => settings.registryImage),
      sources,
      first: likelySources(options),
      atOnce: Math.min(settings.concurrency, options.plan.jobs.length),
      track,
    });
    const upstreams = settings.upstreams.map((upstream) => withLogin(throughMirror(engine, upstream), credentials));
    const wanted = settings.registry.kind === 'embedded' && needsRegistry(options.plan, options.project, settings);
    const bridge = await engine.networks.ownBridge();
    const mtu = settings.mtu ?? smallMtu(engine, bridge?.mtu);
    // without the registry nobody is there to be found: the engine's own bridge does, as with GitLab Runner, and at once;
    // its MTU is what the engine's owner has containers use
    const fits = bridge !== undefined && [undefined, bridge.mtu ?? 1500].includes(settings.mtu);
    const networkMade =
      fits && !(await wanted)
        ? Promise.resolve(OWN_BRIDGE)
        : engine.networks
            .create({ name: network, mtu, labels: labelsFor({ pipeline, role: 'network', owner }) })
            .then(() => network);
    track(networkMade); // jobs get ready beside it
    await helperImage;
    if (await wanted) {
      await emit({ type: 'registry', status: 'starting', address: '' });
      mock = await launchMock(engine, {
        pipeline,
        owner,
        image: settings.registryImage,
        network: await networkMade,
        password: token,
        keepPrivate: settings.cachePrivate,
        users: settings.registryUsers,
        hosts: settings.registryHosts,
        upstreams,
        warn,
        ...(await storage(options, pipeline, owner)),
      });
      track(mock.ready.then(({ hostAddress }) => emit({ type: 'registry', status: 'ready', address: hostAddress })));
    }
    if (settings.dockerSocket === 'host') {
      warn(
        "docker-socket: host gives jobs the engine's own socket: they can do everything on this machine. GitLab's shared runners do not.",
      );
    }
    let qemu: Promise<void> | undefined;
    const prepareQemu = (): Promise<void> =>
      (qemu ??= registerQemu(engine, {
        mode: settings.qemu,
        image: settings.qemuImage,
        platforms: settings.qemuPlatforms,
        pipeline,
        owner,
        pull: async (image) => void (await images.resolve(image, {})),
        warn,
      }).then(() => undefined));
    const session: Session = {
      engine,
      pipeline,
      owner,
      network: networkMade,
      mtu,
      mock,
      images,
      workspace,
      artifacts,
      cacheFolder:
        settings.storagePath === undefined ? join(scratch, 'job-caches') : join(settings.storagePath, 'job-caches'),
      prepareQemu,
      background: track,
      emit,
      settings: {
        defaultImage: settings.defaultImage,
        defaultPlatform: settings.platform,
        helperImage: settings.registryImage,
        runnerName: 'gitlab-dind',
        runnerVersion: VERSION,
        hostName: hostname(),
        servicesTimeoutSeconds: settings.servicesTimeoutSeconds,
        dindTimeoutSeconds: settings.dindTimeoutSeconds,
        certificateTimeoutSeconds: settings.certificateTimeoutSeconds,
        runner: settings.runner,
        privileged: settings.privileged,
        dockerSocket: settings.dockerSocket === 'host' ? hostSocket(engine) : undefined,
        afterScriptTimeoutSeconds: 300,
        dotenvVariables: settings.dotenvVariables,
      },
    };
    const stored = mock === undefined ? undefined : settings.storagePath;
    return {
      session,
      token,
      pushedImages: async () => {
        if (stored === undefined) return [];
        await storageHome();
        return pushedImages(stored, started);
      },
      [Symbol.asyncDispose]: dispose,
    };
  } catch (error) {
    await dispose().catch((cleanup: unknown) => warn(`Could not clean up: ${messageOf(cleanup)}`));
    throw error;
  }
}

/** The MTU that job networks need where the outer one is below the usual 1500: larger packets would be lost silently. */
function smallMtu(engine: Engine, bridgeMtu: number | undefined): number | undefined {
  const known = [bridgeMtu, engine.local ? defaultRouteMtu() : undefined].filter((mtu) => mtu !== undefined);
  const smallest = Math.min(1500, ...known);
  return smallest < 1500 ? smallest : undefined;
}

/** The engine's socket on its own host. */
function hostSocket(engine: Engine): string {
  return engine.address.startsWith('unix://') ? engine.address.slice('unix://'.length) : '/var/run/docker.sock';
}
