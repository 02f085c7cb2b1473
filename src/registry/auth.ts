import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { RegistryAuth } from '../docker/types.js';

/** Credentials by the registry's path (`docker.io`, `ghcr.io/group`), lower case. */
export type Credentials = ReadonlyMap<string, { readonly username: string; readonly password: string }>;

const DOCKER_HUB_KEYS = new Set(['index.docker.io', 'registry-1.docker.io', 'docker.io', 'index.docker.io/v1']);

/** Reads a `config.json` of the docker command. Helpers (`credsStore`) are programs of another machine: left out. */
export function parseDockerConfig(text: string): Credentials {
  const found = new Map<string, { username: string; password: string }>();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return found;
  }
  // a pipeline's own text may be anything: what is no credential is left out
  const auths = (parsed as { auths?: Record<string, unknown> | null } | null)?.auths ?? {};
  for (const [key, given] of Object.entries(auths)) {
    const entry = (given ?? {}) as Readonly<Record<string, unknown>>;
    const text = (name: string): string | undefined => (typeof entry[name] === 'string' ? entry[name] : undefined);
    const decoded = Buffer.from(text('auth') ?? '', 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    const username = text('username') ?? decoded.slice(0, Math.max(0, colon));
    const password = text('password') ?? (colon === -1 ? '' : decoded.slice(colon + 1));
    if (username !== '') found.set(normalize(key), { username, password });
  }
  return found;
}

/**
 * Credentials for pulls, the first source that has any for a registry wins: `DOCKER_AUTH_CONFIG` (its content), then
 * the docker configuration of the user that runs this process. Source: GitLab documentation, "Access an image from a
 * private container registry".
 */
export function pullCredentials(authConfig: string | undefined, read: () => string = hostConfig): Credentials {
  const own = authConfig === undefined ? new Map<string, never>() : parseDockerConfig(authConfig);
  return new Map([...parseDockerConfig(read()), ...own]);
}

/** Credentials for an image: those of the longest path that its name begins with. */
export function credentialsFor(credentials: Credentials, image: string): RegistryAuth | undefined {
  const name = image.split('@')[0] ?? '';
  const first = name.split('/')[0] ?? '';
  const named = name.includes('/') && (first.includes('.') || first.includes(':') || first === 'localhost');
  const full = (named ? name : `docker.io/${name}`).toLowerCase();
  const matching = [...credentials].filter(([key]) => full === key || full.startsWith(`${key}/`));
  const [best] = matching.sort((a, b) => b[0].length - a[0].length);
  return best === undefined ? undefined : { ...best[1], serveraddress: best[0] };
}

function normalize(key: string): string {
  const path = key
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '')
    .toLowerCase();
  return DOCKER_HUB_KEYS.has(path) ? 'docker.io' : path.replace(/\/v[12]$/, '');
}

function hostConfig(): string {
  try {
    return readFileSync(join(process.env.DOCKER_CONFIG ?? join(homedir(), '.docker'), 'config.json'), 'utf8');
  } catch {
    return '{}'; // not logged in anywhere
  }
}
