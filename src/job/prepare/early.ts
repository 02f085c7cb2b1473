import type { Container } from '../../docker/types.js';
import type { ResolvedImage } from '../images/store.js';
import type { OpenShell } from '../script/container.js';
import { isOn } from '../script/timeouts.js';
import type { JobRequest, Session } from '../session.js';
import { NO_UMASK } from '../workspace/sources.js';

/**
 * Whether the job's shell can wait for its script while the services start: nothing of the image may look at them before,
 * and no stage may need the container as it is before it is started.
 */
export function startsEarly(
  session: Pick<Session, 'shell'>,
  request: Pick<JobRequest, 'job' | 'services' | 'image' | 'variables'>,
  image: Pick<ResolvedImage, 'entrypoint' | 'env'>,
): boolean {
  if (request.services.length === 0 || session.shell?.wants(request.job.name) === 'instead') return false;
  if (isOn(request.variables, NO_UMASK) || request.job.hooks.preGetSourcesScript.length > 0) return false;
  const entrypoint = (request.image.entrypoint ?? image.entrypoint).filter((item) => item !== '');
  // those of the official images with the docker command look at variables, and run a shell as they are told
  const official = entrypoint.length === 1 && /(^|\/)dockerd?-entrypoint\.sh$/.test(entrypoint[0] ?? '');
  return entrypoint.length === 0 || (official && image.env['DOCKER_VERSION'] !== undefined);
}

/** Removes a container, whose shell may be starting. */
export async function gone(container: Container, shell: Promise<OpenShell> | undefined): Promise<void> {
  await shell?.then(({ running }) => running).catch(() => undefined);
  await container.remove();
}
