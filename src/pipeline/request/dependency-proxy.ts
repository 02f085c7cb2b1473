import type { JobRuntime } from '../../gitlab/variables/job.js';
import type { Plan } from '../../gitlab/types.js';
import { REGISTRY_USER } from '../../registry/credentials.js';
import { MOCK_HOST } from '../../registry/names.js';
import type { RunSettings } from '../options.js';

/**
 * The dependency proxy of a GitLab group, `CI_DEPENDENCY_PROXY_*`: images of Docker Hub under a prefix, and a login. Here
 * the prefix is Docker Hub's own name: engines, daemons and builders know where its images come from (the registry of the
 * pipeline pulls them through), and that bare names are below `library/`. The login is that of the registry.
 */
export function dependencyProxyOf(
  registry: RunSettings['registry'],
  token: string,
): NonNullable<JobRuntime['dependencyProxy']> {
  const prefix = { groupImagePrefix: 'docker.io', directGroupImagePrefix: 'docker.io' };
  if (registry.kind === 'embedded') return { ...prefix, server: MOCK_HOST, user: REGISTRY_USER, password: token };
  if (registry.kind === 'other')
    return {
      ...prefix,
      server: registry.host,
      user: registry.username ?? '',
      password: registry.password ?? '',
    };
  return { ...prefix, server: 'docker.io', user: '', password: '' };
}

/** What is said once where jobs use the proxy and there is no registry that pulls through; undefined: nothing. */
export function proxyWarning(plan: Plan, registry: RunSettings['registry']): string | undefined {
  if (registry.kind === 'embedded' || !JSON.stringify(plan.jobs).includes('CI_DEPENDENCY_PROXY_')) return undefined;
  const login =
    registry.kind === 'none' ? 'a login with $CI_DEPENDENCY_PROXY_USER fails' : `a login goes to ${registry.host}`;
  return `The dependency proxy of GitLab is used, and without the embedded registry nothing stands for it: its images come straight from Docker Hub, and ${login}.`;
}
