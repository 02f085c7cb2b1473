import { isDindImage, isDindName } from '../../dind/detect.js';
import type { ResolvedImage } from '../images/store.js';
import type { JobRequest, JobSettings } from '../session.js';

/** Tools that build images in the container they run in, by a part of the name of their images. */
const BUILDERS = new Set(['buildah', 'podman', 'buildkit', 'earthly']);

/**
 * Whether a job's container gets all rights. GitLab's hosted runners give them to every job, and a runner on which
 * Docker-in-Docker works does as well (`privileged = true`); here they are given where they are needed.
 */
export function isPrivileged(
  { privileged }: Pick<JobSettings, 'privileged'>,
  request: Pick<JobRequest, 'image'>,
  options: { readonly image: Pick<ResolvedImage, 'entrypoint'>; readonly hasDaemon: boolean },
): boolean {
  if (privileged !== 'auto') return privileged === 'true';
  return options.hasDaemon || isDindImage(options.image) || buildsImages(request.image.name);
}

/** Whether an image's name is that of a daemon or of a tool that builds images: `quay.io/buildah/stable`. */
export function buildsImages(name: string): boolean {
  const [path = ''] = name.split('@');
  const parts = path.split('/').map((part) => part.replace(/:.*$/, ''));
  const host = parts.length > 1 && /[.:]|^localhost$/.test(path.split('/')[0] ?? '') ? 1 : 0;
  return isDindName(name) || parts.slice(host).some((part) => BUILDERS.has(part));
}
