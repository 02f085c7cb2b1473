import type { Rule } from '../types.js';

const UNKNOWN = /certificate signed by unknown authority|certificate is not trusted/;
const HOST = /https?:\/\/(?<host>[^\s"'/\\]{1,200})/;
const BUILD =
  /failed to (?:solve|do request|push|fetch|resolve|copy|authorize|configure|compute|load cache|read)|^#\d{1,4} /;

/** Certificates of others than the job's daemon. */
export const TRUST: readonly Rule[] = [
  {
    id: 'x509-builder',
    error: 'failed to do request: …: x509: certificate signed by unknown authority',
    patterns: [
      [UNKNOWN, BUILD, HOST],
      [UNKNOWN, BUILD],
    ],
    rank: 'cause',
    title: 'The builder does not trust the certificate of {host|the registry}',
    cause:
      "BuildKit does the transfer itself. A builder of the `docker-container` driver is a container of its own: it knows neither the job's nor the daemon's certificates nor `insecure-registries`.",
    remedy:
      'Name the CA in the input `ca-bundle`: builders that are made by `docker buildx create` then trust it. On GitLab, or with a `--config` file of your own: `[registry."{host|host:port}"]` with `ca = ["…"]`, port included; buildx copies the CA into the builder.',
  },
  {
    id: 'x509-registry',
    error:
      'Error response from daemon: Get "https://…/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    patterns: [
      [UNKNOWN, /Error response from daemon|\/v[12]\//, HOST],
      [UNKNOWN, /Error response from daemon/],
    ],
    rank: 'cause',
    title: 'The daemon does not trust the certificate of {host|the registry}',
    cause:
      "Pull, push and login run in the dind service, with its certificates and not the job's. {host|The registry} has a private CA, or a proxy on the way opens TLS. The registry of the pipeline is trusted everywhere.",
    remedy:
      "Name the CA in the input `ca-bundle`: daemons, builders and jobs then trust it. For a registry that is to stay insecure, add `--insecure-registry={host|host:port}` to the service's `command`.",
    gitlab: "On GitLab the CA has to be mounted into the service by the runner's configuration.",
  },
  {
    id: 'x509-expired',
    error: 'x509: certificate has expired or is not yet valid',
    patterns: [
      /x509: certificate has expired or is not yet valid(?<times>: current time \S{1,40} is (?:after|before) \S{1,40})?/,
      /SSL certificate problem: certificate (?:has expired|is not yet valid)/,
      /certificate verify failed: certificate (?:has expired|is not yet valid)/,
    ],
    rank: 'cause',
    title: 'A certificate is out of its time',
    cause:
      "Either the server's certificate expired, or the clock of this machine is wrong: virtual machines that slept are often behind.",
    remedy:
      'Compare `date -u` with the times in the message. Set the clock (restart the virtual machine of Docker Desktop or Colima), or renew the certificate.',
  },
  {
    id: 'x509-name-other',
    error: 'x509: certificate is valid for …, not …',
    patterns: [
      /certificate is valid for (?<names>[^"]{1,300}), not (?<name>[^\s",]{1,200})/,
      /certificate is not valid for any names, but wanted to match (?<name>[^\s",]{1,200})/,
      /cannot validate certificate for (?<name>[^\s]{1,80}) because it doesn't contain any IP SANs/,
      /certificate relies on legacy Common Name field/,
      /no alternative certificate subject name matches target host name '(?<name>[^']{1,200})'/,
    ],
    rank: 'cause',
    title: 'A server was called by a name that its certificate does not have',
    cause:
      'The certificate does not cover {name|the name that was called}: an alias, an IP address, or a cluster inside dind that is reached as `docker`.',
    remedy:
      'Call the server by a name in its certificate, or have {name|that name} added: for kind `kubeadmConfigPatches` with `certSANs: [docker]`, for k3d `--tls-san`.',
  },
  {
    id: 'registry-http-builder',
    error: 'failed to do request: …: http: server gave HTTP response to HTTPS client',
    patterns: [
      [/server gave HTTP response to HTTPS client|first record does not look like a TLS handshake/, BUILD, HOST],
    ],
    rank: 'cause',
    title: 'The builder expects HTTPS, but {host|the registry} speaks HTTP',
    cause:
      'A builder container does not read the `insecure-registries` of the daemon. The registry of the pipeline has HTTPS; this one has not.',
    remedy:
      'Give `docker buildx create` a `--config` file with: `[registry."{host|host:port}"]` with `http = true`. The key has to match the image name, port included.',
  },
  {
    id: 'registry-http-docker',
    error: 'http: server gave HTTP response to HTTPS client',
    patterns: [
      [/server gave HTTP response to HTTPS client|first record does not look like a TLS handshake/, HOST],
      /server gave HTTP response to HTTPS client/,
    ],
    rank: 'failure',
    title: '{host|A registry} speaks HTTP where HTTPS was expected',
    cause:
      '`$CI_REGISTRY` has HTTPS. Another registry over plain HTTP, such as a `registry:2` service, has to be named; tools other than docker (kaniko, crane, oras, helm) have flags of their own.',
    remedy:
      "Add `--insecure-registry={host|host:port}` to the dind service's `command`; for other tools `--plain-http`, `--insecure` or `--tls-verify=false`.",
    gitlab: 'GitLab gives an HTTPS registry; a registry in a service behaves alike there.',
  },
  {
    id: 'x509-other',
    error: 'x509: certificate signed by unknown authority',
    patterns: [
      [UNKNOWN, HOST],
      UNKNOWN,
      /SSL certificate problem: (?:unable to get local issuer|self[- ]signed)/,
      /certificate verify failed: (?:unable to get local issuer|self[- ]signed)/,
      /SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY/,
    ],
    rank: 'failure',
    title: 'The certificate of {host|a server} is not trusted',
    cause:
      'Job, daemon, builder and every `RUN` step have certificate stores of their own. A private CA or a proxy that opens TLS is known to one of them, but not where this ran.',
    remedy:
      'Name the CA in the input `ca-bundle`: jobs, services, daemons and builders then trust it. Programs with a store of their own (Java, Python with certifi) have to be told; `RUN` steps and containers inside dind need it copied in.',
  },
];
