import type { ArchiveFile } from '../docker/archive.js';
import { PLAIN_PORT, PUSH_PORT } from '../registry/config.js';
import type { Mirror, Mock } from '../registry/mock/mock.js';
import { MOCK_ALIASES } from '../registry/names.js';

export interface Trust {
  /** Registries of the run. They speak HTTPS with a certificate of its authority. */
  readonly registries: readonly string[];
  /** Addresses of the same that speak plain HTTP, for tools that insist on it. */
  readonly plain: readonly string[];
  readonly mirrors: readonly Mirror[];
  /** Certificate of the authority, PEM; undefined where there is no registry of ours. */
  readonly authority: string | undefined;
  /** The user's own authorities, PEM. */
  readonly caBundle: string | undefined;
}

/** What daemons and builders of a pipeline are to trust; nothing where it has no registry of ours. */
export function trustOf(mock: Mock | undefined, caBundle: string | undefined): Trust {
  if (mock === undefined) return { registries: [], plain: [], mirrors: [], authority: undefined, caBundle };
  return {
    registries: [
      ...MOCK_ALIASES.map((alias) => `${alias}:${PUSH_PORT}`),
      ...(mock.layersHost === undefined ? [] : [mock.layersHost]),
      ...mock.hosts,
    ],
    plain: MOCK_ALIASES.flatMap((alias) => [alias, `${alias}:${PLAIN_PORT}`]),
    mirrors: mock.mirrors,
    authority: mock.authority,
    caBundle,
  };
}

export interface DaemonOptions {
  readonly daemonJson: string;
  /** The service's command, to which what cannot stand in the file is added. */
  readonly command: readonly string[] | undefined;
  readonly listensOnSocket: boolean;
  /** Variables of the service to which flags were added. */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * Configuration of a job's daemon. dockerd refuses to start when a directive stands both in its file and among its
 * flags: what the service's command sets already is therefore added there as a further flag.
 */
export function daemonOptions(options: {
  readonly trust: Trust;
  readonly command: readonly string[] | undefined;
  readonly entrypoint: readonly string[] | undefined;
  /** The service's variables: its entrypoint or command may take flags from them. */
  readonly env: Readonly<Record<string, string>>;
  readonly tls: boolean;
  readonly stockEntrypoint: boolean;
  readonly mtu: number | undefined;
  /** A socket to listen on beside the daemon's own, where the entrypoint takes flags. */
  readonly socket?: string;
  /** The image's own `daemon.json`; its settings stay. */
  readonly own?: Readonly<Record<string, unknown>>;
}): DaemonOptions {
  const { command, env } = options;
  const items = [...(options.entrypoint ?? []), ...(command ?? [])];
  const first = command?.[0];
  const flagStyle = first === undefined || first.startsWith('-');
  // the stock entrypoint takes flags, or dockerd with its flags; what another command does with them nobody knows
  const acceptsFlags = options.stockEntrypoint && (flagStyle || first === 'dockerd');
  const referred = items.flatMap((item) => [...item.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map((match) => match[1] ?? ''));
  const variableWith = (flag: string): string | undefined => referred.find((name) => mentions(env[name] ?? '', flag));
  const has = (flag: string): boolean => items.some((item) => mentions(item, flag)) || variableWith(flag) !== undefined;
  const own = options.own ?? {};
  const file: Record<string, unknown> = { ...own };
  const extra: string[] = [];
  const variables: Record<string, string> = {};

  const dockerHub = options.trust.mirrors
    .filter((mirror) => mirror.name === 'docker.io')
    .map((mirror) => `https://${mirror.host}`);
  const lists = [
    // those with a certificate stay out: for what is in the list dockerd tries plain HTTP as well, and tells that answer
    { key: 'insecure-registries', flag: 'insecure-registry', values: options.trust.plain },
    { key: 'registry-mirrors', flag: 'registry-mirror', values: dockerHub },
  ];
  for (const { key, flag, values } of lists) {
    if (values.length === 0) continue;
    const flags = values.map((value) => `--${flag}=${value}`);
    const variable = variableWith(flag);
    if (variable !== undefined) variables[variable] = [variables[variable] ?? env[variable], ...flags].join(' ');
    else if (has(flag)) extra.push(...flags);
    else file[key] = [...new Set([...stringList(own[key]), ...values])];
  }
  if (options.mtu !== undefined && own['mtu'] === undefined && !has('mtu')) file['mtu'] = options.mtu;
  // without TLS dockerd waits 15 s, to warn, unless it is told in words that none is wanted
  if (!options.tls && acceptsFlags && flagStyle && !has('tls') && !has('tlsverify')) extra.push('--tls=false');
  const listens = acceptsFlags && flagStyle && options.socket !== undefined;
  if (listens) extra.push(`--host=unix://${options.socket}`);
  return {
    listensOnSocket: listens,
    daemonJson: `${JSON.stringify(file, null, 2)}\n`,
    command: extra.length === 0 || !acceptsFlags ? command : [...(command ?? []), ...extra],
    variables,
  };
}

/**
 * The same settings for `src/shell/dockerd.sh`, which stands before the image's dockerd and knows the flags it is really
 * started with: a line for each, of its kind, its key in `daemon.json`, its flag and its value.
 */
export function dockerdSettings(options: {
  readonly trust: Trust;
  readonly mtu: number | undefined;
  readonly dns: readonly string[];
  readonly socket: string;
}): string {
  const mirrors = options.trust.mirrors.filter(({ name }) => name === 'docker.io');
  return [
    ...options.trust.plain.map((value) => `list insecure-registries insecure-registry ${value}`),
    ...mirrors.map(({ host }) => `list registry-mirrors registry-mirror https://${host}`),
    ...(options.mtu === undefined ? [] : [`value mtu mtu ${options.mtu}`]),
    ...options.dns.map((server) => `server dns dns ${server}`),
    `host hosts host unix://${options.socket}`,
    'plain tls tls false',
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** Whether a text holds a flag of dockerd's. */
function mentions(text: string, flag: string): boolean {
  return new RegExp(`(^|\\s)--${flag}([=\\s]|$)`).test(text);
}

function stringList(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** Where jobs have what builders need; buildx takes the files that the configuration names along into the builder. */
export const BUILDKITD_CONFIG = '/glci/buildkitd.toml';
const AUTHORITY_FILE = '/glci/registry.pem';
const BUNDLE_FILE = '/glci/ca-bundle.pem';
/** Further options of a builder, a line for each value of `--driver-opt`. */
const BUILDER_OPTIONS = '/glci/builder-options';
/** Where buildx puts the files of a registry's section in the builder. */
const BUILDER_CERTIFICATES = '/etc/buildkit/certs/docker.io';

/** Configuration for builders that are containers of their own: they know nothing of the daemon's. */
export function buildkitdToml(trust: Trust): string {
  const hosts = [...trust.registries, ...trust.mirrors.map(({ host }) => host)];
  // buildx takes a registry's files along; by the builder's variable below they hold for all registries
  const bundle = trust.caBundle === undefined ? '' : `  ca = ["${BUNDLE_FILE}"]\n`;
  const sections = [
    ...hosts.map((host) => `[registry."${host}"]\n  ca = ["${AUTHORITY_FILE}"]\n`),
    ...trust.plain.map((host) => `[registry."${host}"]\n  http = true\n`),
    ...trust.mirrors.map(
      ({ name, host }) => `[registry."${name}"]\n  mirrors = ["${host}"]\n${name === 'docker.io' ? bundle : ''}`,
    ),
    ...(bundle === '' || trust.mirrors.some(({ name }) => name === 'docker.io')
      ? []
      : [`[registry."docker.io"]\n${bundle}`]),
  ];
  return sections.join('\n');
}

/** The configuration and the files that it names, for a job's container. Its user need not be root. */
export function builderFiles(trust: Trust): readonly ArchiveFile[] {
  return [
    { name: BUILDKITD_CONFIG.slice(1), content: buildkitdToml(trust) },
    ...(trust.authority === undefined ? [] : [{ name: AUTHORITY_FILE.slice(1), content: trust.authority }]),
    ...(trust.caBundle === undefined
      ? []
      : [
          { name: BUNDLE_FILE.slice(1), content: trust.caBundle },
          { name: BUILDER_OPTIONS.slice(1), content: `env.SSL_CERT_DIR=/etc/ssl/certs:${BUILDER_CERTIFICATES}\n` },
        ]),
  ];
}
