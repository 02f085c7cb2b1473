import type { Container, EngineInfo } from '../../docker/types.js';
import type { ResolvedImage } from '../images/store.js';
import { openShell, type OpenShell } from '../script/container.js';
import { isOn } from '../script/timeouts.js';
import type { JobRequest, Session } from '../session.js';
import type { Offered } from '../workspace/source-volumes.js';
import { NO_UMASK } from '../workspace/sources.js';

/**
 * Whether the job's shell can wait for its script while the services start and the project's files come: nothing of the
 * image may look at them before, and no stage may need the container as it is before it is started.
 */
export function startsEarly(
  session: { readonly shell?: Session['shell']; readonly engine: { readonly info: Pick<EngineInfo, 'arch'> } },
  request: Pick<JobRequest, 'job' | 'image' | 'variables'>,
  image: Pick<ResolvedImage, 'entrypoint' | 'env' | 'arch'>,
): boolean {
  if (session.shell?.wants(request.job.name) === 'instead') return false;
  if (isOn(request.variables, NO_UMASK) || request.job.hooks.preGetSourcesScript.length > 0) return false;
  if (isForeign(session, image)) return false; // what runs it may have to be set up first
  const entrypoint = (request.image.entrypoint ?? image.entrypoint).filter((item) => item !== '');
  // those of the official images with the docker command look at variables, and run a shell as they are told
  const official = entrypoint.length === 1 && /(^|\/)dockerd?-entrypoint\.sh$/.test(entrypoint[0] ?? '');
  return entrypoint.length === 0 || (official && image.env['DOCKER_VERSION'] !== undefined);
}

/** Whether an image is for another architecture than the engine's. */
export function isForeign(
  session: { readonly engine: { readonly info: Pick<EngineInfo, 'arch'> } },
  { arch }: Pick<ResolvedImage, 'arch'>,
): boolean {
  return arch !== '' && arch !== session.engine.info.arch;
}

/** A job's container on its way. */
interface Coming {
  /** For the view of the sources, which may be filled by it. */
  readonly offer: Promise<Offered>;
  /** Its shell, once the view has released it; undefined: it is started with its script. */
  readonly shell: Promise<OpenShell> | undefined;
}

/** Whoever makes and starts the container meets what is wrong with it. */
export function coming(container: Promise<Container>, early: boolean): Coming {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const shell = early ? container.then((made) => openShell(made, released)) : undefined;
  const started = shell?.then(({ running }) => running) ?? Promise.resolve();
  const offer = container.then((made) => ({ container: made, release, started }));
  for (const promise of [started, offer]) promise.catch(() => undefined);
  return { offer, shell };
}

/** Removes a container, whose shell may be starting. */
export async function gone(container: Container, shell: Promise<OpenShell> | undefined): Promise<void> {
  await shell?.then(({ running }) => running).catch(() => undefined);
  await container.remove();
}
