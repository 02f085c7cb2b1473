import type { PipelineContext } from '../../gitlab/types.js';
import type { RegistryChoice } from '../../pipeline/options.js';
import { suggestion } from '../suggest.js';
import { MOCK_HOST, registryImage } from '../../registry/names.js';

type Problem = (name: string, message: string) => void;

export const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/;
const PATH = /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/;

/** Reads the three inputs about the registry behind `$CI_REGISTRY`; `ghcr.io/owner` is written in lower case. */
export function registryChoice(
  given: { readonly address: string; readonly username: string | undefined; readonly password: string | undefined },
  problem: Problem,
): RegistryChoice {
  const { username, password } = given;
  if (given.address === 'embedded' || given.address === 'none') {
    if (username !== undefined || password !== undefined)
      problem('registry-username', `there is nobody to log in to with registry: ${given.address}`);
    return { kind: given.address };
  }
  const address = given.address
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '')
    .toLowerCase();
  const slash = address.indexOf('/');
  const host = slash === -1 ? address : address.slice(0, slash);
  const path = slash === -1 ? '' : address.slice(slash + 1);
  const named = host.includes('.') || host.includes(':') || host === 'localhost';
  if (!named || !HOST.test(host) || (path !== '' && !PATH.test(path)))
    problem(
      'registry',
      `"${given.address}" is neither embedded, none nor a registry such as ghcr.io/owner${suggestion(given.address, ['embedded', 'none'], '')}`,
    );
  if ((username === undefined) !== (password === undefined))
    problem('registry-password', 'registry-username and registry-password are given together or not at all');
  return { kind: 'other', host, path, username, password };
}

/** `CI_REGISTRY` and `CI_REGISTRY_IMAGE`; below the path of another registry goes the project's name alone (`ghcr.io/owner/app`). */
export function registryOfProject(choice: RegistryChoice, projectPath: string): PipelineContext['registry'] {
  if (choice.kind === 'none') return undefined;
  if (choice.kind === 'embedded') return { host: MOCK_HOST, image: registryImage(MOCK_HOST, projectPath) };
  const path = choice.path === '' ? projectPath : `${choice.path}/${projectPath.split('/').at(-1) ?? ''}`;
  return { host: choice.host, image: registryImage(choice.host, path) };
}

/** Names of registries, lower case. */
export function registryHosts(given: readonly string[], problem: Problem): readonly string[] {
  const hosts = given.map((host) => host.toLowerCase());
  for (const host of hosts) {
    if (!HOST.test(host) || !host.includes('.') || host.includes(':'))
      problem(
        'registry-hosts',
        `"${host}" is no name of a registry such as registry.gitlab.com (without port and path)`,
      );
    else if (host === 'docker.io')
      problem('registry-hosts', 'docker.io cannot be replaced: registry-upstreams serves it');
  }
  return [...new Set(hosts)];
}

/** `linux/arm64`, `linux/arm/v7`. */
export function platform(given: string | undefined, problem: Problem): string | undefined {
  if (given !== undefined && !/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/.test(given))
    problem('platform', `"${given}" is no platform such as linux/arm64`);
  return given;
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  m: 1e6,
  g: 1e9,
  t: 1e12,
  ki: 2 ** 10,
  mi: 2 ** 20,
  gi: 2 ** 30,
  ti: 2 ** 40,
};

/** Bytes of `5GB`, `500 MiB` or `1000`; undefined where it is no size. */
export function parseBytes(text: string): number | undefined {
  const found = /^(\d+(?:\.\d+)?)\s*([kmgt]i?)?b?$/i.exec(text.trim());
  if (found === null) return undefined;
  return Math.round(Number(found[1]) * (UNITS[(found[2] ?? '').toLowerCase()] ?? 1));
}
