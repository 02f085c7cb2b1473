import type { Rule } from '../types.js';

const TO_DAEMON =
  /error during connect|Cannot connect to the Docker daemon|failed to connect to the docker API|:\/\/docker:237\d|docker:dind CA/i;

/** Client and daemon disagree about TLS. */
export const TLS: readonly Rule[] = [
  {
    id: 'certs-missing',
    error: 'unable to resolve docker endpoint: open …/ca.pem: no such file or directory',
    patterns: [
      [
        /(?<path>[^\s"':]{0,200}\/(?:ca|cert|key)\.pem)/,
        /no such file or directory|Could not find|could not read|unable to load/i,
      ],
      /TLSParameterError|Path to a certificate and key files must be provided/,
    ],
    rank: 'cause',
    title: 'The client certificates are not where the client looks: {path|DOCKER_CERT_PATH}',
    cause:
      'TLS is on for the client (`DOCKER_TLS_VERIFY`), but `DOCKER_CERT_PATH` names another folder than `<DOCKER_TLS_CERTDIR>/client` of the service, or the job has no dind service, or its service makes no certificates.',
    remedy:
      'Set `DOCKER_TLS_CERTDIR` once, for job and service alike (global `variables`), and leave `DOCKER_CERT_PATH` out. Without TLS: `DOCKER_TLS_CERTDIR: ""` and no `DOCKER_TLS_VERIFY`.',
    gitlab: 'On GitLab the runner also needs a volume at `/certs/client` in its configuration.',
  },
  {
    id: 'http-to-https',
    error: 'Client sent an HTTP request to an HTTPS server',
    patterns: [/Client sent an HTTP request to an HTTPS server/, /HTTP\/1\.[01] 400 Bad Request|\b400: Bad Request/],
    rank: 'cause',
    // other clients than docker show the status alone
    when: ({ line, mentions }) => /HTTPS server/.test(line) || mentions(/http:\/\/docker:2376/),
    title: 'The client speaks plain HTTP to a daemon that has TLS',
    cause:
      'The address is that of the TLS port, 2376, but `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH` are not set for this client.',
    remedy:
      'Do not unset these variables, and pass them on where the script starts its own container or shell; or turn TLS off with `DOCKER_TLS_CERTDIR: ""`, for job and service alike.',
  },
  {
    id: 'malformed-http',
    error: 'malformed HTTP response "\\x15\\x03\\x01…"',
    patterns: [/malformed HTTP response "\\x15\\x03/],
    rank: 'cause',
    title: 'The client speaks plain HTTP to a daemon that has TLS',
    cause:
      'What came back is a TLS alert: port 2376 was called without TLS variables, by a client that does not know them or did not get them.',
    remedy:
      'Set `DOCKER_TLS_VERIFY: "1"` and `DOCKER_CERT_PATH` for that client, or turn TLS off with `DOCKER_TLS_CERTDIR: ""`.',
  },
  {
    id: 'https-to-http',
    error: 'tls: first record does not look like a TLS handshake',
    patterns: [
      [
        TO_DAEMON,
        /first record does not look like a TLS handshake|server gave HTTP response to HTTPS client|wrong version number/i,
      ],
    ],
    rank: 'cause',
    title: 'The client speaks TLS to a daemon that has none',
    cause:
      'The daemon runs without TLS (`DOCKER_TLS_CERTDIR` empty, port 2375), but `DOCKER_TLS_VERIFY` or `--tlsverify` is given to the client.',
    remedy: 'Remove `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH`, or turn TLS on with `DOCKER_TLS_CERTDIR: "/certs"`.',
    gitlab: 'Where the variable stands in YAML it is cleared here; on GitLab the job would fail.',
  },
  {
    id: 'tls-client-certificate',
    error: 'remote error: tls: certificate required',
    patterns: [
      [TO_DAEMON, /remote error: tls: (?:certificate required|bad certificate|unknown certificate authority)/],
      /The server probably has client authentication \(--tlsverify\) enabled/,
    ],
    rank: 'cause',
    title: 'The daemon wants a certificate that the client did not show',
    cause:
      "dind accepts only clients with a certificate of its own CA. `DOCKER_CERT_PATH` is not set for this client, or holds another daemon's files.",
    remedy:
      'Point `DOCKER_CERT_PATH` at `<DOCKER_TLS_CERTDIR>/client` as it is in this job; do not restore certificates from a cache or an artifact.',
  },
  {
    id: 'x509-daemon',
    error: 'x509: certificate signed by unknown authority (…"docker:dind CA")',
    patterns: [[/certificate signed by unknown authority/, TO_DAEMON]],
    rank: 'cause',
    title: 'The client has the CA of another daemon than the one it talks to',
    cause:
      "Each daemon makes its own CA. The client's certificates come from elsewhere: a cache, an artifact, the image, a folder shared between jobs; or two daemons answer to the same name.",
    remedy:
      'Use the files in `<DOCKER_TLS_CERTDIR>/client` of this job. Every job has its own network, `glci-net-{pipelineID}-job-{jobID}`, and certificates: check that the job has only one dind service called `docker`.',
    gitlab: 'A runner that shares one certificate volume between concurrent jobs gives this error now and then.',
  },
  {
    id: 'x509-name-daemon',
    error: 'x509: certificate is valid for …, docker, localhost, not …',
    patterns: [
      [TO_DAEMON, /certificate is valid for (?<names>[^"]{1,300}), not (?<name>[^\s",]{1,200})/],
      [
        /certificate is valid for (?<names>[^"]{1,300}), not (?<name>[^\s",]{1,200})/,
        /\bdocker, localhost,|localhost, docker\b/,
      ],
      [TO_DAEMON, /cannot validate certificate for (?<name>[^\s]{1,80}) because it doesn't contain any IP SANs/],
    ],
    rank: 'cause',
    title: "The daemon's certificate does not name {name|the host that the client calls}",
    cause:
      'dind issues its certificate for its own id and addresses, `docker`, `localhost`, and what `DOCKER_TLS_SAN` adds.',
    remedy:
      "Use `alias: docker` and `DOCKER_HOST: tcp://docker:2376`, or set `DOCKER_TLS_SAN: DNS:{name|name}` in the service's `variables`. A changed entrypoint may issue other certificates altogether.",
    gitlab: 'Aliases are added to the certificate here; on GitLab only `docker` and `localhost` verify.',
  },
  {
    id: 'x509-san-malformed',
    error: 'x509: SAN dNSName is malformed',
    patterns: [/x509: (?:SAN dNSName is malformed|invalid DNS name)/],
    rank: 'cause',
    title: 'The daemon was given a name that no certificate may have',
    cause:
      'A name in `DOCKER_TLS_SAN`, or the host name of the container, ends in a dot or has a character that newer clients refuse.',
    remedy: 'Correct `DOCKER_TLS_SAN`: `DNS:name` entries separated by commas, without a final dot.',
  },
  {
    id: 'tls-sleep',
    error:
      'Binding to IP address without --tlsverify is deprecated. Startup is intentionally being slowed down to show this message',
    patterns: [
      /Binding to (?:an )?IP address[^"]{0,40} without --tlsverify is deprecated/,
      /DEPRECATION NOTICE\W{0,3} API is accessible on http/,
    ],
    rank: 'failure',
    hides: ['dind-not-ready'],
    in: ['daemon'],
    when: ({ says }) =>
      says(/not ready after|Cannot connect to the Docker daemon|failed to connect to the docker API/i),
    title: 'The daemon slept 15 s because it has no TLS',
    cause:
      'dockerd delays its start when it listens on a port without TLS and was not told in so many words that none is wanted.',
    remedy:
      'Add `--tls=false` to the command of the service, or use TLS (`DOCKER_TLS_CERTDIR: "/certs"`), or raise the input `dind-timeout`.',
    gitlab: 'With the stock entrypoint the flag is added here; on GitLab every such job waits.',
  },
];
