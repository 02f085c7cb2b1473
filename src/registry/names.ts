/** Aliases of the mock on every network. `.local`: kaniko, crane, ko and cosign speak plain HTTP to such names. */
export const MOCK_ALIASES = ['glci-mock', 'glci-mock.local'] as const;

/** Words for the instances that take pushes over HTTPS: at `CI_REGISTRY`, and at names that stand without a port. */
export const PUSH_INSTANCES = { tls: 'tls', hosts: 'hosts' } as const;

/** The word for an instance that pulls through the upstream of this index. */
export function mirrorName(index: number | string): string {
  return `mirror-${index}`;
}

/** `CI_REGISTRY`. */
export const MOCK_HOST = 'glci-mock.local:5000';

export function mockContainerName(pipeline: number): string {
  return `glci-mock-${pipeline}`;
}

/** `CI_REGISTRY_IMAGE`: GitLab lowers the project's path, since image names have no capitals. */
export function registryImage(host: string, projectPath: string): string {
  return `${host}/${projectPath.toLowerCase()}`;
}

/** `host[:port]` of an image name; `docker.io` where it names none. */
export function registryOf(reference: string): string {
  const first = reference.split('/')[0] ?? '';
  const named = reference.includes('/') && (first.includes('.') || first.includes(':') || first === 'localhost');
  return named ? first : 'docker.io';
}

/** Label of the volume over a folder that keeps a registry's content: the folder's path. */
export const STORAGE_LABEL = 'glci.storage';
