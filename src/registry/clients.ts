import type { ArchiveFile } from '../docker/archive.js';
import { PLAIN_PORT, PUSH_PORT } from './config.js';
import type { Mock } from './mock.js';
import { MOCK_ALIASES } from './names.js';

/** Where clients look for what belongs to a registry by its name: docker and its daemon; skopeo, podman, buildah. */
const CLIENT_FOLDERS = { docker: '/etc/docker/certs.d', containers: '/etc/containers/certs.d' } as const;

/**
 * The authority of the pipeline's registry by the registry's names, as entries of a tar for a container's root. `docker` is
 * the folder in place of docker's usual one: a rootless daemon has its own. Source of the format: docker's documentation
 * and containers-certs.d(5).
 */
export function clientCertificates(mock: Mock, docker: string = CLIENT_FOLDERS.docker): readonly ArchiveFile[] {
  const hosts = [
    ...MOCK_ALIASES.map((alias) => `${alias}:${PUSH_PORT}`),
    ...mock.hosts,
    ...mock.mirrors.map(({ host }) => host),
  ];
  return [docker, CLIENT_FOLDERS.containers].flatMap((folder) =>
    hosts.map((host) => ({ name: `${folder.slice(1)}/${host}/ca.crt`, content: mock.authority })),
  );
}

/** skopeo, podman and buildah know the address that speaks plain HTTP for what it is: containers-registries.conf(5). */
export function plainAddress(): ArchiveFile {
  const entries = MOCK_ALIASES.map((alias) => `[[registry]]\nlocation = "${alias}:${PLAIN_PORT}"\ninsecure = true\n`);
  return { name: 'etc/containers/registries.conf.d/glci.conf', content: entries.join('\n') };
}
