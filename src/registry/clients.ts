import type { ArchiveFile } from '../docker/archive.js';
import { PLAIN_PORT, PUSH_PORT } from './config.js';
import type { Mock } from './mock/mock.js';
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
    ...(mock.layersHost === undefined ? [] : [mock.layersHost]),
    ...mock.hosts,
    ...mock.mirrors.map(({ host }) => host),
  ];
  return [docker, CLIENT_FOLDERS.containers].flatMap((folder) =>
    hosts.map((host) => ({ name: `${folder.slice(1)}/${host}/ca.crt`, content: mock.authority })),
  );
}

/**
 * What skopeo, podman and buildah know of registries: the address that speaks plain HTTP, and that upstreams are pulled
 * through the pipeline's registry, as daemons and builders do; where it does not answer, they go on to the upstream itself.
 * Source of the format: containers-registries.conf(5).
 */
export function registriesConf(mock: Mock): ArchiveFile {
  const plain = MOCK_ALIASES.map((alias) => `[[registry]]\nlocation = "${alias}:${PLAIN_PORT}"\ninsecure = true\n`);
  const mirrored = mock.mirrors.map(
    ({ name, host }) =>
      `[[registry]]\nprefix = "${name}"\nlocation = "${name}"\n[[registry.mirror]]\nlocation = "${host}"\n`,
  );
  return { name: 'etc/containers/registries.conf.d/glci.conf', content: [...plain, ...mirrored].join('\n') };
}
