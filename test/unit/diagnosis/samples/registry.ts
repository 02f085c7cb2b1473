import type { Sample } from './types.js';

/** Certificates, names, logins, content of registries, builders. */
export const REGISTRY_SAMPLES: readonly Sample[] = [
  {
    id: 'x509-builder',
    job: 'ERROR: failed to solve: failed to push registry.example.com/app: failed to do request: Head "https://registry.example.com/v2/app/blobs/sha256:aa": tls: failed to verify certificate: x509: certificate signed by unknown authority',
  },
  {
    id: 'x509-registry',
    job: 'Error response from daemon: Get "https://registry.example.com/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
  },
  {
    id: 'x509-expired',
    job: 'Error response from daemon: Get "https://registry-1.docker.io/v2/": x509: certificate has expired or is not yet valid: current time 2020-01-02T03:04:05Z is before 2025-06-01T00:00:00Z',
  },
  { id: 'x509-expired', job: 'curl: (60) SSL certificate problem: certificate has expired' },
  {
    id: 'x509-name-other',
    job: 'Unable to connect to the server: x509: certificate is valid for kind-control-plane, kubernetes, localhost, not docker',
  },
  {
    id: 'x509-name-other',
    job: 'Get "https://10.0.0.5:6443/api": x509: cannot validate certificate for 10.0.0.5 because it doesn\'t contain any IP SANs',
  },
  {
    id: 'registry-http-builder',
    job: 'ERROR: failed to solve: failed to do request: Head "https://registry:5000/v2/app/manifests/1": http: server gave HTTP response to HTTPS client',
  },
  {
    id: 'registry-http-docker',
    job: 'error checking push permissions: creating push check transport for registry.example.com:5000 failed: Get "https://registry.example.com:5000/v2/": http: server gave HTTP response to HTTPS client',
  },
  {
    id: 'registry-http-docker',
    job: 'Error response from daemon: Get "https://registry:5000/v2/": http: server gave HTTP response to HTTPS client',
  },
  {
    id: 'x509-other',
    job: 'go: example.com/x: Get "https://git.example.com/x?go-get=1": x509: certificate signed by unknown authority',
  },
  { id: 'x509-other', job: 'curl: (60) SSL certificate problem: unable to get local issuer certificate' },
  { id: 'x509-other', job: 'npm ERR! code SELF_SIGNED_CERT_IN_CHAIN' },
  {
    id: 'dns-docker',
    job: 'error during connect: Get "http://docker:2375/v1.24/info": dial tcp: lookup docker on 127.0.0.11:53: no such host',
  },
  {
    id: 'dns-docker',
    job: 'ERROR: error during connect: Get "https://docker:2376/_ping": dial tcp: lookup docker: no such host',
  },
  { id: 'dns-docker', job: 'curl: (6) Could not resolve host: docker' },
  {
    id: 'dns-docker',
    job: "docker.errors.DockerException: Error while fetching server API version: HTTPConnectionPool(host='docker', port=2375): Max retries exceeded with url: /version (Caused by NameResolutionError(\"<urllib3.connection.HTTPConnection object at 0x7f10>: Failed to resolve 'docker' ([Errno -2] Name or service not known)\"))",
  },
  {
    id: 'dns-docker',
    job: "requests.exceptions.ConnectionError: HTTPConnectionPool(host='docker', port=2375): Max retries exceeded (Caused by NewConnectionError('Failed to establish a new connection: [Errno -3] Temporary failure in name resolution'))",
  },
  {
    id: 'dns-host-internal',
    job: "wget: bad address 'host.docker.internal:8080'\nwget: bad address 'host.docker.internal'",
  },
  { id: 'dns-host-internal', job: 'curl: (6) Could not resolve host: host.docker.internal' },
  { id: 'dns-host-internal', job: 'java.net.UnknownHostException: host.docker.internal: Name or service not known' },
  { id: 'dns-docker', job: "nc: bad address 'docker'" },
  {
    id: 'dns-registry',
    job: 'ERROR: failed to solve: failed to do request: Head "https://glci-mock.local:5000/v2/g/p/manifests/1": dial tcp: lookup glci-mock.local on 8.8.8.8:53: no such host',
  },
  { id: 'dns-registry', job: 'dial tcp: lookup glci-mock.local: no such host' },
  {
    id: 'dns-pull',
    job: 'failed to pull image "quay.io/tool:1" with specified policies [if-not-present]: failed to resolve reference "quay.io/tool:1": failed to do request: Head "https://quay.io/v2/tool/manifests/1": dial tcp: lookup quay.io on 10.0.0.2:53: no such host',
  },
  {
    id: 'dns-pull',
    job: 'WARNING: Pulling mirror.example.com/tool:1 failed (Get "https://mirror.example.com/v2/": dial tcp: lookup mirror.example.com: no such host): trying again in 8 s',
  },
  {
    id: 'dns-build',
    job: '#8 ERROR: failed to copy: dial tcp\nERROR: failed to solve: failed to do request: Head "https://mirror.corp/v2/": dial tcp: lookup mirror.corp on 8.8.4.4:53: no such host',
  },
  { id: 'dns-build', job: "#7 3.201 Temporary failure resolving 'packages.example.org'" },
  { id: 'dns-build', job: '#7 0.521 curl: (6) Could not resolve host: redis' },
  { id: 'dns-other', job: 'Error: dial tcp: lookup postgres on 192.168.1.1:53: no such host' },
  { id: 'login-no-password', job: 'Error: Cannot perform an interactive login from a non TTY device' },
  { id: 'login-no-password', job: 'error: Must provide --username with --password-stdin' },
  {
    id: 'login-refused',
    job: 'Error response from daemon: login attempt to https://registry.example.com/v2/ failed with status: 401 Unauthorized',
  },
  {
    id: 'login-refused',
    job: 'Error response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password',
  },
  {
    id: 'login-refused',
    job: 'Error response from daemon: Get "https://registry.gitlab.com/v2/": unauthorized: HTTP Basic: Access denied',
  },
  {
    id: 'pull-denied',
    job: "docker: Error response from daemon: pull access denied for myapp, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
  },
  {
    id: 'pull-denied',
    job: 'ERROR: failed to solve: team/base:1: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
  },
  { id: 'push-denied', job: '5f70bf18a086: Preparing\ndenied: requested access to the resource is denied' },
  { id: 'push-denied', job: 'denied: access forbidden' },
  { id: 'unauthorized', job: 'unauthorized: authentication required' },
  { id: 'unauthorized', job: 'no basic auth credentials' },
  {
    id: 'unauthorized',
    job: 'ERROR: failed to solve: failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://r.example.com/token: 401 Unauthorized',
  },
  {
    id: 'rate-limit',
    job: 'Error response from daemon: toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit',
  },
  {
    id: 'rate-limit',
    job: 'ERROR: failed to solve: node:20: failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/library/node/manifests/sha256:aa: 429 Too Many Requests',
  },
  {
    id: 'blob-unknown',
    job: 'ERROR: failed to solve: failed to push r/app:1: unexpected status 400: blob unknown to registry',
  },
  { id: 'blob-unknown', job: 'manifest blob unknown: blob unknown to registry' },
  {
    id: 'platform-not-in-manifest',
    job: 'Error response from daemon: no matching manifest for linux/arm64/v8 in the manifest list entries: no match for platform in manifest: not found',
    facts: { arch: 'arm64' },
  },
  {
    id: 'platform-not-in-manifest',
    job: 'docker: Error response from daemon: image with reference app:1 was found but does not match the specified platform: wanted linux/arm64, actual: linux/amd64',
  },
  {
    id: 'manifest-unknown',
    job: 'Error response from daemon: manifest for g/app:1 not found: manifest unknown: manifest unknown',
  },
  {
    id: 'manifest-unknown',
    job: 'ERROR: failed to solve: node:99: failed to resolve source metadata for docker.io/library/node:99: docker.io/library/node:99: not found',
  },
  { id: 'manifest-unknown', job: 'Error response from daemon: No such image: app:latest' },
  {
    id: 'registry-refused',
    job: 'error: Get "https://registry.gitlab.com/v2/": dial tcp 172.20.0.2:443: connect: connection refused',
  },
  {
    id: 'schema1',
    job: 'Error response from daemon: Docker Image Format v1 and Docker Image manifest version 2, schema 1 support is removed: suggest the author',
  },
  {
    id: 'schema1',
    job: 'Docker Image manifest version 2, schema 1 support has been disabled by default and will be removed in an upcoming release.',
  },
  { id: 'push-too-large', job: 'error parsing HTTP 413 response body: push failed: 413 Request Entity Too Large' },
  {
    id: 'buildx-tls-environment',
    job: 'ERROR: could not create a builder instance with TLS data loaded from environment. Please use `docker context create <context-name>` to create a context for current environment and then create a builder instance with context set to <context-name>',
  },
  {
    id: 'kubernetes-driver',
    job: 'ERROR: failed to initialize builder k (k0): cannot determine Kubernetes namespace, specify manually: invalid configuration: no configuration has been provided, try setting KUBERNETES_MASTER environment variable',
  },
  {
    id: 'multi-platform-driver',
    job: 'ERROR: Multi-platform build is not supported for the docker driver.\nSwitch to a different driver, or turn on the containerd image store, and try again.',
  },
  {
    id: 'multi-platform-driver',
    job: 'ERROR: multiple platforms feature is currently not supported for docker driver. Please switch to a different driver (eg. "docker buildx create --use")',
  },
  { id: 'multi-platform-load', job: 'ERROR: docker exporter does not currently support exporting manifest lists' },
  {
    id: 'cache-export-driver',
    job: 'ERROR: Cache export is not supported for the docker driver.\nSwitch to a different driver, or turn on the containerd image store, and try again.',
  },
  { id: 'builder-docker-driver', job: 'ERROR: additional instances of driver "docker" cannot be created' },
  { id: 'builder-missing', job: 'ERROR: no builder "multi" found' },
  {
    id: 'builder-exists',
    job: 'ERROR: existing instance for "multi" but no append mode, specify the node name to make changes for existing instances',
  },
  {
    id: 'entitlement',
    job: 'ERROR: failed to solve: granting entitlement network.host is not allowed by build daemon configuration',
  },
  {
    id: 'buildkit-off',
    job: 'the --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled',
  },
];
