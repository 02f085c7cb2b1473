import { isDindImage } from '../../dind/detect.js';
import { registryOf } from '../../registry/names.js';
import type { ResolvedImage } from '../images/store.js';
import type { JobRequest, JobSettings } from '../session.js';

/**
 * Images of tools that build images in the container they run in, by their official names: only these, for a name that
 * merely ends so is anybody's. docs/security.md has the same list.
 */
export const BUILDERS: readonly string[] = [
  'docker.io/buildah/buildah', 'docker.io/earthly/buildkitd', 'docker.io/earthly/earthly', 'docker.io/moby/buildkit',
  'docker.io/podman/stable', 'docker.io/podman/testing', 'docker.io/podman/upstream',
  'quay.io/buildah/stable', 'quay.io/buildah/testing', 'quay.io/buildah/upstream', 'quay.io/containers/buildah',
  'quay.io/containers/podman', 'quay.io/podman/stable', 'quay.io/podman/testing', 'quay.io/podman/upstream',
]; // prettier-ignore

/**
 * Whether a job's container gets all rights. GitLab's hosted runners give them to every job, and a runner on which
 * Docker-in-Docker works does as well (`privileged = true`); here they are given where they are needed.
 */
export function isPrivileged(
  { privileged, privilegedImages }: Pick<JobSettings, 'privileged' | 'privilegedImages'>,
  request: Pick<JobRequest, 'image'>,
  options: { readonly image: Pick<ResolvedImage, 'entrypoint'>; readonly hasDaemon: boolean },
): boolean {
  if (privileged !== 'auto') return privileged === 'true';
  return options.hasDaemon || isDindImage(options.image) || buildsImages(request.image.name, privilegedImages);
}

/** Whether an image is a well-known one that builds images, or one that the user has named. */
export function buildsImages(name: string, further: readonly string[] = []): boolean {
  const full = fullName(name);
  return BUILDERS.includes(full) || further.some((one) => fullName(one) === full);
}

/** `docker.io/podman/stable` of `podman/stable:v5`: with its registry, without tag and digest. */
function fullName(image: string): string {
  const name = (image.split('@')[0] ?? '').replace(/:[^:/]*$/, '').replace(/^index\.docker\.io\//, 'docker.io/');
  if (registryOf(name) !== 'docker.io') return name;
  const path = name.replace(/^docker\.io\//, '');
  return `docker.io/${path.includes('/') ? path : `library/${path}`}`;
}
