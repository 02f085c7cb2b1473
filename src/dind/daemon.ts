import { PUSH_PORT } from '../registry/config.js';
import type { Mirror, Mock } from '../registry/mock.js';
import { MOCK_ALIASES } from '../registry/names.js';

export interface Trust {
  /** Registries that speak plain HTTP. */
  readonly insecure: readonly string[];
  readonly mirrors: readonly Mirror[];
}

/** What daemons and builders of a pipeline are to trust; nothing where it has no registry of ours. */
export function trustOf(mock: Mock | undefined): Trust {
  if (mock === undefined) return { insecure: [], mirrors: [] };
  return {
    insecure: [
      ...MOCK_ALIASES.map((alias) => `${alias}:${PUSH_PORT}`),
      ...mock.hosts,
      ...mock.mirrors.map((mirror) => mirror.host),
    ],
    mirrors: mock.mirrors,
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
    .map((mirror) => `http://${mirror.host}`);
  const lists = [
    { key: 'insecure-registries', flag: 'insecure-registry', values: options.trust.insecure },
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
    ...options.trust.insecure.map((value) => `list insecure-registries insecure-registry ${value}`),
    ...mirrors.map(({ host }) => `list registry-mirrors registry-mirror http://${host}`),
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

/** Configuration for builders that are containers of their own: they know nothing of the daemon's. */
export function buildkitdToml(trust: Trust): string {
  const plain = [...trust.insecure, ...trust.mirrors.map((mirror) => mirror.host)];
  const sections = [...new Set(plain)].map((host) => `[registry."${host}"]\n  http = true\n  insecure = true\n`);
  const mirrored = trust.mirrors.map((mirror) => `[registry."${mirror.name}"]\n  mirrors = ["${mirror.host}"]\n`);
  return [...sections, ...mirrored].join('\n');
}
