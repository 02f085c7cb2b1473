import type { ContainerTrust } from '../../certificates/container-trust.js';
import { tarOf } from '../../docker/archive.js';
import type { Container, ImageState } from '../../docker/types.js';
import { clientCertificates, registriesConf } from '../../registry/clients.js';
import type { Mock } from '../../registry/mock/mock.js';

/**
 * What a container that was created and not started is given, as archives for its root, so that its programs can talk to
 * the pipeline's registry over HTTPS, as they would to GitLab's, and trust the user's own authorities. `env` are its
 * variables without those of its image.
 */
export async function trustFiles(
  session: { readonly trust: ContainerTrust | undefined; readonly mock: Mock | undefined },
  container: Container,
  image: Pick<ImageState, 'id' | 'env'>,
  env: Readonly<Record<string, string>>,
): Promise<readonly Buffer[]> {
  const archives = await Promise.all([
    session.trust?.archiveFor(container, image, { ...image.env, ...env }),
    session.mock === undefined ? undefined : tarOf([...clientCertificates(session.mock), registriesConf(session.mock)]),
  ]);
  return archives.filter((archive) => archive !== undefined);
}
