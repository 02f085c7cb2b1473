import type { Container } from '../../docker/types.js';
import { trustOf } from '../../dind/daemon.js';
import { tarOf } from '../../docker/archive.js';
import { giveBuildkitConfiguration, runsBuildkit } from './buildkit.js';
import { jobFiles, PRELUDE, wrapperFor } from '../../dind/files.js';
import { bringsDocker, putSpareDocker } from '../../dind/spare.js';
import { messageOf } from '../../errors.js';
import type { Variable } from '../../gitlab/types.js';
import { archiverOf, type Archiver } from '../archiver/archiver.js';
import { cacheFolder, forgetCacheFolder, sharedBinds } from '../cache/volume.js';
import { removeJobObjects } from '../cleanup.js';
import { createJobContainer, type OpenShell } from '../script/container.js';
import { imageForJob } from '../images/for-job.js';
import { coming, gone, isForeign, startsEarly } from './early.js';
import type { ResolvedImage } from '../images/store.js';
import type { Prestarted } from './prestart.js';
import { isPrivileged } from './privileged.js';
import { followServiceLogs, type FollowedLogs } from '../services/logs.js';
import { hostSocketBinds } from '../services/start.js';
import type { JobRequest, Session } from '../session.js';
import { trustFiles } from './trust.js';
import { buildsBind, NO_UMASK, trustOfSources } from '../workspace/sources.js';
import { prepareSurroundings, type Surroundings } from './surroundings.js';
import { isOn } from '../script/timeouts.js';
import type { Trace } from '../log/trace.js';

/** A job that is ready to run its scripts. */
export interface Prepared {
  readonly container: Container;
  /** Takes what is large of its project, in and out; undefined: the engine's archives take all. */
  readonly archiver: Archiver | undefined;
  /** The shell of the container, where it was started ahead; undefined: it is not started. */
  readonly shell: OpenShell | undefined;
  /** A file to source before the first command. */
  readonly prelude: string | undefined;
  readonly variables: readonly Variable[];
  /** The user that the image itself names; empty: root. */
  readonly imageUser: string;
  /** Files of the sources that have only the pointer of Git LFS. */
  readonly pointers: readonly string[];
  /** When its daemon was made, whose builds keep layers (milliseconds); undefined: none does. */
  readonly layersSince: number | undefined;
  /** Services' logs in the job's own (`CI_DEBUG_SERVICES`). */
  readonly followed: FollowedLogs | undefined;
  /** Another container like the first, of which only the volumes are the same; the first is removed. */
  fresh(): Promise<Container>;
  /** Another one like it, beside it. */
  another(suffix: string): Promise<Container>;
}

/**
 * The stage `prepare_executor`: image, workspace, network and services, then the job's container, whose shell may be
 * starting. Once more where the engine cannot mount the job's view of its sources: as a copy then.
 */
export async function prepare(
  session: Session,
  request: JobRequest,
  trace: Trace,
  prestarted: Prestarted | undefined,
): Promise<Prepared> {
  try {
    return await prepareOnce(session, request, trace, prestarted);
  } catch (error) {
    if (!isMountFailure(error) || !session.workspace.copyInstead(request.id)) throw error;
    await trace.warning(
      `This engine cannot mount overlays: every job gets a copy of the sources, which takes time (${messageOf(error)})`,
    );
    await removeJobObjects(session, request.id);
    forgetCacheFolder(session);
    return prepareOnce(session, request, trace, undefined);
  }
}

/** Whether the engine could not mount a view: it is told by whatever uses the container first. */
function isMountFailure(error: unknown): boolean {
  return /mount.*overlay/i.test(messageOf(error));
}

async function prepareOnce(
  session: Session,
  request: JobRequest,
  trace: Trace,
  prestarted: Prestarted | undefined,
): Promise<Prepared> {
  const platform = request.image.platform ?? session.settings.defaultPlatform;
  await trace.line(`Using Docker executor with image ${request.image.name} ...`);
  if (isOn(request.variables, 'CI_DEBUG_TRACE')) {
    await trace.warning('CI_DEBUG_TRACE is on: the log shows the values of all variables that are not masked');
  }
  const { name, pullPolicy: policies } = request.image;
  const pin = request.job.image === null ? session.settings.defaultImagePin : undefined;
  const finding = imageForJob(session, request, trace, { name, platform, policies, pin });
  finding.catch(() => undefined);
  sharedBinds(session).catch(() => undefined); // made beside it; whoever uses them meets the error
  const surroundings = (await prestarted?.take(trace)) ?? (await prepareSurroundings(session, request, trace));
  const followed = isOn(request.variables, 'CI_DEBUG_SERVICES')
    ? followServiceLogs(surroundings.services, trace)
    : undefined;
  const image = await finding;
  const { view, daemon } = surroundings;
  const { tools, files, binds } = await equipmentFor(session, surroundings);
  const commands = [...request.job.beforeScript, ...request.job.script].map((command) => command.text);
  const create = async (suffix: string, variables: readonly Variable[]): Promise<Container> => {
    const made = await createJobContainer(
      session,
      { ...request, variables },
      {
        image,
        platform,
        network: surroundings.network,
        binds,
        privileged: isPrivileged(session.settings, request, { image, hasDaemon: daemon !== undefined }),
        filesFor: (container) => filesFor(session, container, { image, variables, files, tools }),
        mountable: view.mountable,
        suffix,
      },
    );
    if (runsBuildkit(image, request.image.name, commands)) await giveBuildkitConfiguration(session, made, image);
    if (daemon !== undefined && bringsDocker(commands)) await putSpareDocker(made, daemon.service.container);
    return made;
  };
  // made while the daemon starts, for a daemon as it should be; once more where it listens otherwise
  const expected = variablesIn(session, request, image, daemon?.settings.client ?? {});
  const early = create('build', expected);
  early.catch(() => undefined); // met below, behind what keeps services from being used
  const { offer, shell } = coming(early, startsEarly(session, request, image));
  view.offer(offer);
  const listening = await surroundings.ready;
  await explainForeign(session, image, trace);
  await tellImage(request, image, trace);
  if (isOn(request.variables, NO_UMASK)) await trace.line(`Not using umask - ${NO_UMASK} is set!`);
  const variables = variablesIn(session, request, image, (listening ?? daemon?.settings)?.client ?? {});
  const same = JSON.stringify(variables) === JSON.stringify(expected);
  if (!same) {
    await view.filled; // maybe by it
    await gone(await early, shell);
  }
  const container = await (same ? early : create('build', variables));
  await session.mock?.ready; // a script may use the registry from its first line
  session.workspace.mounted(); // unpacking files has mounted the volumes
  return {
    container,
    archiver: archiverOf(session, request, { volume: view.volume, imageVolumes: image.volumes }),
    shell: same ? await shell : undefined,
    prelude: tools === undefined ? undefined : PRELUDE,
    variables,
    imageUser: image.user,
    pointers: await view.filled,
    layersSince: daemon?.service.dind?.layersSince,
    followed,
    async fresh() {
      await container.remove();
      return create('build-after', variables);
    },
    another: (suffix) => create(suffix, variables),
  };
}

/** The image as GitLab Runner tells it; of several digests that of the name that the job has for it. */
async function tellImage(request: JobRequest, image: ResolvedImage, trace: Trace): Promise<void> {
  // the engine may know the same image by other names, of other registries
  const digests = image.digests.filter((known) => known.startsWith(`${withoutTag(request.image.name)}@`));
  const digest = digests[0] ?? image.digests[0];
  await trace.line(
    `Using docker image ${image.id} for ${request.image.name}${digest === undefined ? '' : ` with digest ${digest}`} ...`,
  );
}

/** The job's variables with what its container adds; `client` is how its docker command reaches the daemon. */
function variablesIn(
  session: Session,
  request: JobRequest,
  image: ResolvedImage,
  client: Readonly<Record<string, string>>,
): readonly Variable[] {
  const { defaultPlatform } = session.settings;
  const given = request.variables.some(({ key }) => key === 'DOCKER_DEFAULT_PLATFORM');
  const own = Object.fromEntries(request.variables.map(({ key, value }) => [key, value]));
  const added: Readonly<Record<string, string>> = {
    ...(defaultPlatform === undefined || given ? {} : { DOCKER_DEFAULT_PLATFORM: defaultPlatform }),
    ...trustOfSources(request, image),
    ...session.trust?.variablesBeside({ ...image.env, ...own }),
    ...client,
  };
  return [
    ...request.variables.filter((variable) => !(variable.key in client)),
    ...Object.entries(added).map(([key, value]) => plainVariable(key, value)),
  ];
}

/** What the job's container gets beside its image. */
interface Equipment {
  /** The docker wrapper and what it needs, for a job that talks to a daemon. */
  readonly tools: Buffer | undefined;
  /** Archives to unpack at the container's root: the tools, the cache's folder. */
  readonly files: readonly Buffer[];
  readonly binds: readonly string[];
}

async function equipmentFor(session: Session, { network, view, daemon }: Surroundings): Promise<Equipment> {
  const dind = daemon?.service.dind;
  const [tools, folder, shared] = await Promise.all([
    dind?.jobFiles ?? hostSocketFiles(session, network),
    cacheFolder(session),
    sharedBinds(session),
  ]);
  return {
    tools,
    files: [tools, folder, ...view.files].filter((archive) => archive !== undefined),
    binds: [buildsBind(view.volume), ...shared, ...(dind?.jobBinds ?? hostSocketBinds(session))],
  };
}

/** All that the job's container gets, as archives for its root. */
async function filesFor(
  session: Session,
  container: Container,
  given: Pick<Equipment, 'files' | 'tools'> & {
    readonly image: ResolvedImage;
    readonly variables: readonly Variable[];
  },
): Promise<readonly Buffer[]> {
  // only to what is put there the engine says why it cannot mount the volumes
  if (session.workspace.untried) await container.put('/', await tarOf([]));
  const [trust, wrapper] = await Promise.all([
    trustFiles(
      session,
      container,
      given.image,
      Object.fromEntries(given.variables.map(({ key, value }) => [key, value])),
    ),
    given.tools === undefined ? undefined : wrapperFor(container),
  ]);
  return [...given.files, ...trust, ...(wrapper === undefined ? [] : [wrapper])];
}

/** A job with the engine's own socket gets what its builders need, too: they join the job's network. */
function hostSocketFiles(session: Session, network: string): Promise<Buffer> | undefined {
  if (session.settings.dockerSocket === undefined) return undefined;
  return jobFiles({
    trust: trustOf(session.mock, session.caBundle),
    loginPassword: undefined,
    socket: undefined,
    network,
  });
}

/** An image of another architecture runs under QEMU, if that is there. */
async function explainForeign(session: Session, image: ResolvedImage, trace: Trace): Promise<void> {
  if (!isForeign(session, image)) return;
  await trace.warning(
    `${image.name} is for ${image.os}/${image.arch}, and this engine runs ${session.engine.info.arch}: it runs under QEMU, slowly.`,
  );
  await session.prepareQemu();
}

/** `group/app` of `group/app:1` and of `group/app@sha256:…`. */
function withoutTag(name: string): string {
  return (name.split('@')[0] ?? '').replace(/:[^:/]*$/, '');
}

function plainVariable(key: string, value: string): Variable {
  return { key, value, public: true, masked: false, file: false, raw: true };
}
