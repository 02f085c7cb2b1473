import { builderFiles, buildkitdToml, trustOf } from '../../dind/daemon.js';
import { tarOf, type ArchiveFile } from '../../docker/archive.js';
import type { Container, ImageState } from '../../docker/types.js';
import { ownerOf } from '../../dind/certificates.js';
import type { Session } from '../session.js';

/** Programs that start BuildKit's daemon in the container that they run in. */
const STARTS_BUILDKIT = /\bbuildkitd\b|\bbuildctl-daemonless\.sh\b/;

/** Whether a container may run BuildKit's daemon: by its image's name or program, or by the commands of its job. */
export function runsBuildkit(
  image: Pick<ImageState, 'entrypoint'>,
  name: string,
  commands: readonly string[],
): boolean {
  return (
    /(^|\/)buildkitd?(:|@|$)/.test(name) ||
    image.entrypoint.some((item) => STARTS_BUILDKIT.test(item)) ||
    commands.some((command) => STARTS_BUILDKIT.test(command))
  );
}

/**
 * BuildKit on its own knows nothing of mirrors and registries but by its configuration: it is laid where the daemon looks
 * for it, for root and for the container's own user, unless the image has one there.
 * Source of the places: `buildkitd` and `buildkitd --rootless` of moby/buildkit.
 */
export async function giveBuildkitConfiguration(
  { mock, caBundle, prepareQemu }: Pick<Session, 'mock' | 'caBundle' | 'prepareQemu'>,
  container: Container,
  image: Pick<ImageState, 'env' | 'user'>,
): Promise<void> {
  await prepareQemu(); // it builds for other architectures, as a daemon does
  const trust = trustOf(mock, caBundle);
  const content = buildkitdToml(trust);
  if (content === '') return;
  const home = image.env['XDG_CONFIG_HOME'] ?? `${image.env['HOME'] ?? '/home/user'}/.config`;
  const places = ['/etc/buildkit', ...(image.user === '' || image.user === 'root' ? [] : [`${home}/buildkit`])];
  const [owner, ...taken] = await Promise.all([
    ownerOf(container, image.user),
    ...places.map((place) => container.exists(`${place}/buildkitd.toml`)),
  ]);
  const files = places.flatMap((place, index): ArchiveFile[] =>
    taken[index] === true ? [] : [{ name: `${place.slice(1)}/buildkitd.toml`, content, ...owner }],
  );
  await container.put('/', await tarOf([...builderFiles(trust), ...files]));
}
