import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { RegistryAuth } from '../../docker/types.js';
import { run } from '../../process.js';
import { registryOf } from '../../registry/names.js';

/** How the docker command calls Docker Hub when it asks a helper. */
const DOCKER_HUB = 'https://index.docker.io/v1/';

/**
 * Credentials for an image from a program of this machine that the docker command keeps them with (`credHelpers` of its
 * registry, else `credsStore`). `configs` are contents of `config.json`: the first that names a helper counts. undefined
 * where none does, and where the helper has nothing. Source: Docker documentation, "Credential helpers".
 */
export async function credentialsFromHelper(
  image: string,
  configs: readonly string[],
): Promise<RegistryAuth | undefined> {
  const registry = registryOf(image);
  const server = registry === 'docker.io' ? DOCKER_HUB : registry;
  const helper = configs.map((config) => helperOf(config, [registry, server])).find((name) => name !== undefined);
  if (helper === undefined) return undefined;
  try {
    const { stdout } = await run(`docker-credential-${helper}`, ['get'], { input: Buffer.from(server) });
    const found = JSON.parse(stdout) as { readonly Username?: string; readonly Secret?: string };
    if (found.Username === undefined || found.Secret === undefined) return undefined;
    return { username: found.Username, password: found.Secret, serveraddress: server };
  } catch {
    return undefined; // it ends with 1 where it has none; one that is not there cannot help either
  }
}

/** The docker configuration of the user that runs this process; empty where there is none. */
export async function hostDockerConfig(): Promise<string> {
  const folder = process.env['DOCKER_CONFIG'] ?? join(homedir(), '.docker');
  return readFile(join(folder, 'config.json'), 'utf8').catch(() => '{}');
}

function helperOf(config: string, keys: readonly string[]): string | undefined {
  let parsed: { readonly credHelpers?: Readonly<Record<string, string>>; readonly credsStore?: string } | null;
  try {
    parsed = JSON.parse(config) as typeof parsed;
  } catch {
    return undefined;
  }
  const named = keys.map((key) => parsed?.credHelpers?.[key]).find((name) => name !== undefined) ?? parsed?.credsStore;
  return named !== undefined && /^[A-Za-z0-9_.-]+$/.test(named) ? named : undefined;
}
