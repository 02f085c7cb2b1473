import type { OptionName } from './definitions.js';

/** What the inputs are about, in the order in which they are shown; each is in one group. */
export const GROUPS = {
  run: {
    title: 'What runs',
    inputs: [
      'file', 'cwd', 'jobs', 'needs', 'stage', 'manual', 'concurrency', 'timeout', 'job-timeout',
      'dirty', 'unsupported', 'no-delay', 'dotenv-variables',
    ], // prettier-ignore
  },
  report: {
    title: 'What is shown and kept',
    inputs: [
      'timings', 'timestamps', 'log-prefix', 'live', 'quiet', 'output', 'report', 'artifacts-to-source', 'last-run-max-size',
    ], // prettier-ignore
  },
  context: {
    title: 'Variables and events',
    inputs: [
      'variables',
      'project-variables',
      'secrets',
      'file-variables',
      'unset-variables',
      'inputs',
      'context',
      'token',
    ],
  },
  github: {
    title: 'GitHub (in a workflow only)',
    inputs: ['artifacts', 'statuses', 'releases', 'deployments', 'compare-with'],
  },
  fleet: {
    title: 'Several runners (in a workflow only)',
    inputs: ['mode', 'plan', 'runners', 'arm64-runner', 'batch', 'needs-context'],
  },
  files: { title: 'Files from elsewhere', inputs: ['gitlab-url', 'gitlab-token', 'include-map', 'includes-from'] },
  engine: {
    title: 'Engine and images',
    inputs: [
      'docker-host', 'default-image', 'platform', 'pull-policy', 'image-map', 'runner-config', 'ca-bundle', 'privileged',
      'privileged-images', 'trust',
      'docker-socket', 'mtu',
    ], // prettier-ignore
  },
  containers: {
    title: 'Containers of jobs',
    inputs: [
      'volumes', 'networks', 'extra-hosts', 'shm-size', 'cap-add', 'devices', 'ulimits', 'gpus', 'memory', 'cpus',
    ], // prettier-ignore
  },
  dind: {
    title: 'Docker-in-Docker',
    inputs: [
      'prestart', 'layer-cache', 'qemu', 'qemu-image', 'qemu-platforms', 'dind-timeout', 'certificate-timeout', 'services-timeout',
    ], // prettier-ignore
  },
  registry: {
    title: 'Registry',
    inputs: [
      'registry', 'registry-username', 'registry-password', 'registry-users', 'registry-hosts', 'registry-image',
      'registry-upstreams', 'registry-push-to', 'registry-push-username', 'registry-push-password', 'registry-push-when',
    ], // prettier-ignore
  },
  storage: {
    title: 'Storage between runs',
    inputs: [
      'storage-path', 'cache-images', 'cache', 'cache-key', 'cache-restore-keys', 'cache-max-size', 'cache-private',
    ], // prettier-ignore
  },
  migration: {
    title: 'Moving from GitLab',
    inputs: [
      'group', 'project', 'folders', 'run-output', 'deep', 'days', 'prices', 'measured', 'at-most', 'start-up',
    ], // prettier-ignore
  },
} as const satisfies Record<string, { readonly title: string; readonly inputs: readonly OptionName[] }>;

export type GroupName = keyof typeof GROUPS;
