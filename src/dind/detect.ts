import type { ImageState } from '../docker/types.js';

/** Whether an image's name is that of a Docker daemon to run inside a container: `docker:dind`, `mirror/docker:28-dind-rootless`. */
export function isDindName(image: string): boolean {
  const withoutDigest = image.split('@')[0] ?? '';
  const last = withoutDigest.slice(withoutDigest.lastIndexOf('/') + 1);
  const [name = '', tag = ''] = last.split(':');
  return /(^|[-_.])dind([-_.]|$)/.test(tag) || /(^|[-_.])dind([-_.]|$)/.test(name);
}

/** The same of an image that the engine has: whatever its name, it is dind when it starts dind's entrypoint. */
export function isDindImage(image: Pick<ImageState, 'entrypoint'>): boolean {
  return image.entrypoint.some((item) => item.endsWith('dockerd-entrypoint.sh'));
}
