import { createAuthority } from '../certificates/authority.js';
import { filesOf, tarOf, type ArchiveDirectory, type ArchiveFile } from '../docker/archive.js';
import type { Container } from '../docker/types.js';

/** What a client of a daemon with TLS needs. PEM. */
export interface Certificates {
  readonly ca: Buffer;
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Who the files belong to. */
export interface FileOwner {
  readonly uid: number;
  readonly gid: number;
}

/** What is put into a daemon's container, and the client's part of it. */
export interface DaemonCertificates {
  readonly archive: Buffer;
  readonly client: Certificates;
}

/**
 * Certificates of an authority of the daemon's own, finished before it starts, as a tar to unpack at its root, and the
 * client's part of them. The stock entrypoint takes what is complete in `server/` and, where there is no `ca/key.pem`,
 * makes nothing itself: that saves its three 4096-bit RSA keys. The authority's key is in no file.
 * Source of the rule: `_tls_generate_certs` of the official image's dockerd-entrypoint.sh, 18.09 to 29.
 */
export async function daemonCertificates(options: {
  /** `DOCKER_TLS_CERTDIR`. */
  readonly directory: string;
  readonly names: readonly string[];
  readonly owner: FileOwner;
}): Promise<DaemonCertificates> {
  const authority = await createAuthority('gitlab-dind daemon of a job');
  const server = authority.server(options.names);
  const client = authority.client('job');
  const base = options.directory.replace(/^\/+|\/+$/g, '');
  const parents = base.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
  const part = (name: string, pair: typeof server, keyMode: number): (ArchiveDirectory | ArchiveFile)[] => [
    { name: `${base}/${name}/`, directory: true, mode: 0o755, ...options.owner },
    { name: `${base}/${name}/ca.pem`, content: authority.certificate, mode: 0o644, ...options.owner },
    { name: `${base}/${name}/cert.pem`, content: pair.certificate, mode: 0o644, ...options.owner },
    { name: `${base}/${name}/key.pem`, content: pair.key, mode: keyMode, ...options.owner },
  ];
  return {
    archive: await tarOf([
      ...parents.map((name) => ({ name: `${name}/`, directory: true as const, mode: 0o755 })),
      ...part('server', server, 0o600),
      // as the entrypoint leaves it: the job's user need not be root
      ...part('client', client, 0o644),
    ]),
    client: {
      ca: Buffer.from(authority.certificate),
      cert: Buffer.from(client.certificate),
      key: Buffer.from(client.key),
    },
  };
}

/** Names that clients may use for a daemon: its aliases and host name, those of the stock certificates, `DOCKER_TLS_SAN`. */
export function daemonNames(
  aliases: readonly string[],
  hostName: string,
  asked: string | undefined,
): readonly string[] {
  // a kind of another sort (`email:`, `URI:`) is no name of the daemon's
  const further = (asked ?? '').split(/[,\s]+/).flatMap((item) => {
    const value = item.replace(/^(DNS|IP):/, '');
    return value === '' || (value === item && item.includes(':')) ? [] : [value];
  });
  const names = [...aliases.filter((alias) => /^[a-z0-9]([a-z0-9_.-]*[a-z0-9])?$/i.test(alias)), hostName];
  return [...new Set([...names, 'docker', 'localhost', '127.0.0.1', '::1', ...further])].filter((name) => name !== '');
}

/** Number of a container's user, whom its image names by number or by a name of its `/etc/passwd`; undefined: not to be found. */
export async function ownerOf(container: Container, user: string): Promise<FileOwner | undefined> {
  const [name = '', group] = user.split(':');
  if (name === '' || name === 'root') return { uid: 0, gid: 0 };
  const tar = await container.get('/etc/passwd');
  const passwd = tar === undefined ? '' : ((await filesOf(tar)).get('passwd')?.toString() ?? '');
  const line = passwd.split('\n').find((entry) => {
    const [known, , uid] = entry.split(':');
    return known === name || uid === name;
  });
  const uid = Number(line?.split(':')[2] ?? name);
  const gid = Number(/^\d+$/.test(group ?? '') ? group : (line?.split(':')[3] ?? uid));
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : undefined;
}
