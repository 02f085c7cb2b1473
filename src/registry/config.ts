/** Where the instances of the mock find and keep things inside their containers. */
export const REGISTRY_ROOT = '/var/lib/registry';
/** Where content goes that only somebody's credentials could get: it does not outlive the run. */
export const PRIVATE_ROOT = '/var/lib/registry-private';
export const HTPASSWD_PATH = '/glci/htpasswd';
export const CERTIFICATE_PATH = '/glci/server.pem';
export const KEY_PATH = '/glci/server-key.pem';

/** Where an instance of this name has its configuration. */
export function configPath(name: string): string {
  return `/glci/${name}.yml`;
}

/** Port of the instance that takes pushes, over HTTPS; those of the upstreams follow. */
export const PUSH_PORT = 5000;
/** The same storage over HTTP, for the engine and this process by a loopback address, and for tools that insist on it. */
export const PLAIN_PORT = 80;
/** The same storage over HTTPS under the names that stand without a port. */
export const HOSTS_PORT = 443;

/** A registry that images are pulled through. */
export interface Upstream {
  /** The name that images carry: `docker.io`. */
  readonly name: string;
  /** Where its API is: `https://registry-1.docker.io`, or a mirror of it. */
  readonly url: string;
  /** The user named the address; otherwise the engine's own mirror may take its place. */
  readonly given?: boolean;
  readonly username?: string;
  readonly password?: string;
}

interface InstanceOptions {
  readonly port: number;
  readonly rootDirectory: string;
  readonly secret: string;
  /** Speaks HTTPS with the certificate at {@link CERTIFICATE_PATH}; HTTP otherwise. */
  readonly tls: boolean;
  /** Wants a password of {@link HTPASSWD_PATH}. A mirror cannot: nobody logs in to one, and dockerd's BuildKit shows none a certificate. */
  readonly protectedByPassword: boolean;
  readonly upstream?: Upstream | undefined;
  readonly readOnly?: boolean;
}

/**
 * Configuration of one CNCF Distribution instance; only options that both 2.8 and 3 know. JSON is YAML, and needs no
 * quoting rules of its own.
 */
export function instanceConfig(options: InstanceOptions): string {
  const { upstream } = options;
  return JSON.stringify(
    {
      version: 0.1,
      // at this level it says when it listens
      log: { level: 'info', accesslog: { disabled: false } },
      storage: {
        filesystem: { rootdirectory: options.rootDirectory },
        delete: { enabled: true },
        cache: { blobdescriptor: 'inmemory' },
        maintenance: {
          uploadpurging: { enabled: true, age: '24h', interval: '24h', dryrun: false },
          ...(options.readOnly === true ? { readonly: { enabled: true } } : {}),
        },
      },
      http: {
        addr: `:${options.port}`,
        secret: options.secret,
        headers: { 'X-Content-Type-Options': ['nosniff'] },
        ...(options.tls ? { tls: { certificate: CERTIFICATE_PATH, key: KEY_PATH } } : {}),
      },
      health: { storagedriver: { enabled: true, interval: '10s', threshold: 3 } },
      ...(options.protectedByPassword
        ? { auth: { htpasswd: { realm: 'GitLab Container Registry', path: HTPASSWD_PATH } } }
        : {}),
      ...(upstream === undefined ? {} : { proxy: proxySection(upstream) }),
    },
    null,
    2,
  );
}

function proxySection(upstream: Upstream): Record<string, string> {
  return {
    remoteurl: upstream.url,
    ...(upstream.username === undefined ? {} : { username: upstream.username }),
    ...(upstream.password === undefined ? {} : { password: upstream.password }),
  };
}
/** Where an upstream's content is kept: apart, where it took credentials to get it, unless `keepPrivate`. */
export function upstreamRoot(upstream: Upstream, keepPrivate = false): string {
  const folder = `upstream/${upstream.name.replace(/[^a-z0-9.-]/gi, '_')}`;
  return upstream.username === undefined || keepPrivate
    ? `${REGISTRY_ROOT}/${folder}`
    : `${PRIVATE_ROOT}/data/${folder}`;
}
