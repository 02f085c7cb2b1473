import { tarOf } from '../docker/archive.js';
import type { Mock } from './mock.js';
import { PUSH_PORT } from './config.js';
import { MOCK_ALIASES } from './names.js';

/** Where skopeo, podman and buildah look for what is said of registries, beside the image's own files. */
const DROP_IN = 'etc/containers/registries.conf.d/glci.conf';

/**
 * A tar for job containers: skopeo, podman and buildah take the pipeline's registry for one that speaks plain HTTP.
 * Source of the format: containers-registries.conf(5).
 */
export function clientFiles(mock: Mock): Promise<Buffer> {
  const registries = [
    ...MOCK_ALIASES.map((alias) => `${alias}:${PUSH_PORT}`),
    ...mock.hosts,
    ...mock.mirrors.map(({ host }) => host),
  ];
  const content = registries.map((location) => `[[registry]]\nlocation = "${location}"\ninsecure = true\n`).join('\n');
  return tarOf([
    { name: 'etc/containers/', directory: true, mode: 0o755 },
    { name: 'etc/containers/registries.conf.d/', directory: true, mode: 0o755 },
    { name: DROP_IN, content, mode: 0o644 },
  ]);
}
