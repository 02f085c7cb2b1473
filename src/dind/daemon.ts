import type { Mirror } from '../registry/mock.js';

export interface Trust {
  /** Registries that speak plain HTTP. */
  readonly insecure: readonly string[];
  readonly mirrors: readonly Mirror[];
}

export interface DaemonOptions {
  readonly daemonJson: string;
  /** The service's command, to which what cannot stand in the file is added. */
  readonly command: readonly string[] | undefined;
  readonly listensOnSocket: boolean;
}

/**
 * Configuration of a job's daemon. dockerd refuses to start when a directive stands both in its file and among its
 * flags: what the service's command sets already is therefore added there as a further flag.
 */
export function daemonOptions(options: {
  readonly trust: Trust;
  readonly command: readonly string[] | undefined;
  readonly tls: boolean;
  readonly stockEntrypoint: boolean;
  readonly mtu: number | undefined;
  /** A socket to listen on beside the daemon's own, where the entrypoint takes flags. */
  readonly socket?: string;
  /** The image's own `daemon.json`; its settings stay. */
  readonly own?: Readonly<Record<string, unknown>>;
}): DaemonOptions {
  const { command } = options;
  const first = command?.[0];
  const flagStyle = first === undefined || first.startsWith('-');
  // the stock entrypoint takes flags, or dockerd with its flags; what another command does with them nobody knows
  const acceptsFlags = options.stockEntrypoint && (flagStyle || first === 'dockerd');
  const has = (flag: string): boolean =>
    (command ?? []).some((item) => new RegExp(`(^|\\s)--${flag}([=\\s]|$)`).test(item));
  const own = options.own ?? {};
  const file: Record<string, unknown> = { ...own };
  const extra: string[] = [];

  const dockerHub = options.trust.mirrors
    .filter((mirror) => mirror.name === 'docker.io')
    .map((mirror) => `http://${mirror.host}`);
  const lists = [
    { key: 'insecure-registries', flag: 'insecure-registry', values: options.trust.insecure },
    { key: 'registry-mirrors', flag: 'registry-mirror', values: dockerHub },
  ];
  for (const { key, flag, values } of lists) {
    if (values.length === 0) continue;
    if (has(flag)) extra.push(...values.map((value) => `--${flag}=${value}`));
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
  };
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
