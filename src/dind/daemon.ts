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
}): DaemonOptions {
  const { command } = options;
  const flags = command !== undefined && command.length > 0 && command.every((item) => item.startsWith('-')) ? command : [];
  const acceptsFlags = options.stockEntrypoint && (command === undefined || command.length === flags.length);
  const has = (flag: string): boolean => (command ?? []).some((item) => item === `--${flag}` || item.startsWith(`--${flag}=`));
  const file: Record<string, unknown> = {};
  const extra: string[] = [];

  const dockerHub = options.trust.mirrors.filter((mirror) => mirror.name === 'docker.io').map((mirror) => `http://${mirror.host}`);
  const lists = [
    { key: 'insecure-registries', flag: 'insecure-registry', values: options.trust.insecure },
    { key: 'registry-mirrors', flag: 'registry-mirror', values: dockerHub },
  ];
  for (const { key, flag, values } of lists) {
    if (values.length === 0) continue;
    if (has(flag)) extra.push(...values.map((value) => `--${flag}=${value}`));
    else file[key] = values;
  }
  if (options.mtu !== undefined && !has('mtu')) file['mtu'] = options.mtu;
  // without TLS dockerd waits 15 s, to warn, unless it is told in words that none is wanted
  if (!options.tls && acceptsFlags && !has('tls') && !has('tlsverify')) extra.push('--tls=false');
  return {
    daemonJson: `${JSON.stringify(file, null, 2)}\n`,
    command: extra.length === 0 || !acceptsFlags ? command : [...flags, ...extra],
  };
}

/** Configuration for builders that are containers of their own: they know nothing of the daemon's. */
export function buildkitdToml(trust: Trust): string {
  const plain = [...trust.insecure, ...trust.mirrors.map((mirror) => mirror.host)];
  const sections = [...new Set(plain)].map((host) => `[registry."${host}"]\n  http = true\n  insecure = true\n`);
  const mirrored = trust.mirrors.map((mirror) => `[registry."${mirror.name}"]\n  mirrors = ["${mirror.host}"]\n`);
  return [...sections, ...mirrored].join('\n');
}
