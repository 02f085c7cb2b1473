import { REGISTRY_USER } from '../registry/credentials.js';

/** The folder in which the docker command finds our buildx wrapper before the image's own plugin. */
export const PLUGIN_FOLDER = '/glci/cli-plugins';

/** The first of the folders in which every docker command looks, and those after it where images keep their plugin. */
export const FIRST_SYSTEM_FOLDER = '/usr/local/lib/docker/cli-plugins';
export const LATER_SYSTEM_FOLDERS = [
  '/usr/local/libexec/docker/cli-plugins',
  '/usr/lib/docker/cli-plugins',
  '/usr/libexec/docker/cli-plugins',
];

/** Whether a job's commands care for the registry's credentials themselves. */
export function logsIn(commands: readonly string[]): boolean {
  return commands.some((command) => /\blogin\b|config\.json|DOCKER_AUTH_CONFIG|auth\.json/.test(command));
}

/** Whether a job's commands use the pipeline's registry. */
export function usesRegistry(commands: readonly string[]): boolean {
  return commands.some((command) => command.includes('CI_REGISTRY'));
}

/** The docker command's configuration for a job that has none: with the registry's credentials where they are to be given. */
export function clientConfig(options: {
  readonly plugins: boolean;
  readonly hosts: readonly string[];
  readonly password: string | undefined;
}): string {
  const auth = Buffer.from(`${REGISTRY_USER}:${options.password ?? ''}`).toString('base64');
  const auths = Object.fromEntries(options.hosts.map((host) => [host, { auth }]));
  return `${JSON.stringify({
    ...(options.password === undefined ? {} : { auths }),
    ...(options.plugins ? { cliPluginsExtraDirs: [PLUGIN_FOLDER] } : {}),
  })}\n`;
}
