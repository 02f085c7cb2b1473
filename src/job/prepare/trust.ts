import type { ContainerTrust } from '../../certificates/container-trust.js';
import { tarOf } from '../../docker/archive.js';
import { joinArchives } from '../../docker/join-archives.js';
import type { Container, ImageState } from '../../docker/types.js';
import { clientCertificates, registriesConf } from '../../registry/clients.js';
import type { Mock } from '../../registry/mock/mock.js';

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
  const archives = await Promise.all([
    session.trust?.archiveFor(container, image, { ...image.env, ...env }),
    session.mock === undefined ? undefined : tarOf([...clientCertificates(session.mock), registriesConf(session.mock)]),
  ]);
  const given = archives.filter((archive) => archive !== undefined);
  if (given.length > 0) await container.put('/', joinArchives(given));
}
