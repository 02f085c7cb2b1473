/**
 * Why an old dind cannot work on this engine: before 20.10 the daemon knows only cgroup v1, and nested containers fail
 * with "cgroup mountpoint does not exist". undefined for images that can.
 */
export function tooOld(image: string, cgroupVersion: string): string | undefined {
  if (cgroupVersion !== '2') return undefined;
  const tag = (image.split('@')[0] ?? '').split('/').at(-1)?.split(':')[1] ?? '';
  const version = /^(\d+)\.(\d+)/.exec(tag);
  const [major = 99, minor = 0] = version === null ? [] : version.slice(1).map(Number);
  const old = tag.startsWith('stable') || major < 20 || (major === 20 && minor < 10);
  if (!old) return undefined;
  return `${image} is older than Docker 20.10, which knows no cgroup v2: its containers cannot start here. Use a newer image, or image-map: ${image}=docker:28-dind. On GitLab it fails the same way on runners with cgroup v2.`;
}
