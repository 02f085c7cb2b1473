import type { ContainerTrust } from '../../certificates/container-trust.js';
import { tarOf } from '../../docker/archive.js';
import type { Container, ImageState } from '../../docker/types.js';
import { clientCertificates, plainAddress } from '../../registry/clients.js';
import type { Mock } from '../../registry/mock.js';

/**
 * Gives a container that was created and not started what its programs need to talk to the pipeline's registry over
 * HTTPS, as they would to GitLab's, and the user's own authorities. `env` are its variables without those of its image.
 */
export async function giveTrust(
  session: { readonly trust: ContainerTrust | undefined; readonly mock: Mock | undefined },
  container: Container,
  image: Pick<ImageState, 'id' | 'env'>,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  if (session.trust !== undefined)
    await container.put('/', await session.trust.archiveFor(container, image, { ...image.env, ...env }));
  if (session.mock !== undefined)
    await container.put('/', await tarOf([...clientCertificates(session.mock), plainAddress()]));
}
