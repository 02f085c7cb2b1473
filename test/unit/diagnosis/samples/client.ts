import type { Sample } from './types.js';

/** Client, connection, TLS. */
export const CLIENT_SAMPLES: readonly Sample[] = [
  {
    id: 'docker-not-found',
    job: '$ docker build .\n/usr/bin/bash: line 120: docker: command not found',
    exitCode: 127,
  },
  { id: 'docker-not-found', job: '/bin/sh: eval: line 151: docker: not found', exitCode: 127 },
  {
    id: 'docker-not-found',
    job: 'make: docker: No such file or directory\nmake: *** [Makefile:3: image] Error 127',
    exitCode: 2,
  },
  { id: 'docker-not-found', job: "FileNotFoundError: [Errno 2] No such file or directory: 'docker'" },
  { id: 'docker-not-found', job: 'Error: exec: "docker": executable file not found in $PATH' },
  { id: 'docker-not-found', job: 'Error: spawn docker ENOENT' },
  { id: 'compose-not-found', job: '/bin/sh: eval: line 130: docker-compose: not found', exitCode: 127 },
  { id: 'compose-not-found', job: 'bash: line 140: docker-compose: command not found', exitCode: 127 },
  { id: 'plugin-missing', job: "docker: 'buildx' is not a docker command.\nSee 'docker --help'" },
  { id: 'plugin-missing', job: "docker: 'compose' is not a docker command.\nSee 'docker --help'" },
  { id: 'plugin-missing', job: "docker: unknown command: docker compose\n\nRun 'docker --help' for more information" },
  {
    id: 'plugin-missing',
    job: "$ docker compose up -d\nunknown shorthand flag: 'd' in -d\nSee 'docker --help'.",
    exitCode: 125,
  },
  { id: 'plugin-missing', job: 'ERROR: BuildKit is enabled but the buildx component is missing or broken.' },
  {
    id: 'config-json',
    job: "WARNING: Error loading config file: /root/.docker/config.json: invalid character 'x' looking for beginning of value",
  },
  {
    id: 'config-json',
    job: 'WARNING: Error loading config file: /root/.docker/config.json: illegal base64 data at input byte 76',
  },
  {
    id: 'credential-helper',
    job: 'error getting credentials - err: exec: "docker-credential-desktop": executable file not found in $PATH, out: ``',
  },
  {
    id: 'plugin-missing',
    job: "$ docker compose --file ci.yml up\nunknown flag: --file\nSee 'docker --help'.",
    exitCode: 125,
  },
  {
    id: 'plugin-missing',
    job: "   ⨯ release failed error=failed to build docker image: example/app:1-amd64:\nunknown flag: --load\nSee 'docker --help'.",
  },
  { id: 'no-tty', job: '$ docker run --rm -it alpine sh\nthe input device is not a TTY' },
  { id: 'no-tty', job: 'cannot attach stdin to a TTY-enabled container because stdin is not a terminal' },
  { id: 'entrypoint-tool', job: 'Error: unknown command "sh" for "helm"\nRun \'helm --help\' for usage.' },
  { id: 'entrypoint-tool', job: 'Terraform has no command named "sh".' },
  { id: 'entrypoint-tool', job: "git: 'sh' is not a git command. See 'git --help'." },
  { id: 'invalid-slash', job: 'ERROR: invalid tag "registry.example.com/app:feature/x": invalid reference format' },
  {
    id: 'invalid-slash',
    job: 'invalid argument "glci-mock.local:5000/g/app:feature/one" for "-t, --tag" flag: invalid reference format',
  },
  {
    id: 'invalid-capitals',
    job: 'ERROR: failed to build: invalid tag "registry.example.com/My-Group/App:1": repository name must be lowercase',
  },
  { id: 'invalid-capitals', job: 'docker: invalid reference format: repository name (library/App) must be lowercase.' },
  { id: 'invalid-reference', job: 'ERROR: invalid tag "registry.example.com:5000/app:": invalid reference format' },
  { id: 'invalid-reference', job: 'invalid argument "/app:latest" for "-t, --tag" flag: invalid reference format' },
  {
    id: 'invalid-capitals',
    job: 'ERROR: failed to build: invalid tag "registry.example.com/Team/App:1": invalid reference format: repository name (Team/App) must be lowercase',
  },
  {
    id: 'socket-permission',
    job: 'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: Get "http://%2Fvar%2Frun%2Fdocker.sock/v1.47/info": dial unix /var/run/docker.sock: connect: permission denied',
  },
  {
    id: 'socket-permission',
    job: 'permission denied while trying to connect to the docker API at unix:///var/run/docker.sock',
  },
  {
    id: 'connect-localhost',
    job: 'ERROR: Cannot connect to the Docker daemon at tcp://localhost:2375. Is the docker daemon running?',
  },
  {
    id: 'connect-localhost',
    job: 'error during connect: Get "http://localhost:2375/_ping": dial tcp [::1]:2375: connect: connection refused',
  },
  { id: 'connect-localhost', job: 'Error: connect ECONNREFUSED 127.0.0.1:2375' },
  {
    id: 'connect-localhost',
    job: 'curl: (7) Failed to connect to localhost port 2375 after 0 ms: Could not connect to server',
  },
  {
    id: 'connect-localhost',
    job: "$ wget -q -O - http://localhost:2375/_ping\nwget: can't connect to remote host: Connection refused",
  },
  { id: 'connect-tcp', job: 'Error: connect ECONNREFUSED 172.17.0.3:2375' },
  {
    id: 'connect-no-service',
    job: "docker.errors.DockerException: Error while fetching server API version: HTTPConnectionPool(host='docker', port=2375): Max retries exceeded with url: /version (Caused by NameResolutionError(\"<urllib3.connection.HTTPConnection object at 0x7f10>: Failed to resolve 'docker' ([Errno -2] Name or service not known)\"))",
    dindImage: undefined,
  },
  {
    id: 'connect-no-service',
    job: 'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
    dindImage: undefined,
  },
  {
    id: 'connect-no-service',
    job: 'ERROR: failed to connect to the docker API at unix:///var/run/docker.sock; check if the path is correct and if the daemon is running: dial unix /var/run/docker.sock: connect: no such file or directory',
    dindImage: undefined,
  },
  {
    id: 'connect-unix',
    job: 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
  },
  {
    id: 'connect-unix',
    job: "docker.errors.DockerException: Error while fetching server API version: ('Connection aborted.', FileNotFoundError(2, 'No such file or directory'))",
  },
  {
    id: 'daemon-lost',
    job: '#9 exporting layers\nerror during connect: Post "https://docker:2376/v1.47/build?t=app": EOF',
  },
  {
    id: 'daemon-lost',
    job: 'ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
  },
  { id: 'connect-tcp', job: 'Cannot connect to the Docker daemon at tcp://docker:2375. Is the docker daemon running?' },
  {
    id: 'connect-tcp',
    job: 'Cannot connect to the Docker daemon at tcp://172.18.0.2:2376. Is the docker daemon running?',
  },
  {
    id: 'connect-tcp',
    job: 'error during connect: Get "http://docker:2375/v1.24/info": dial tcp 172.17.0.3:2375: connect: connection refused',
  },
  {
    id: 'dind-not-ready',
    job: 'ERROR: Job failed (system failure): The Docker daemon of the job was not ready after 60 s (no answer yet):',
    exitCode: undefined,
  },
  { id: 'dind-exited', job: 'ERROR: Job failed (system failure): The Docker daemon of the job exited with code 1:' },
  {
    id: 'service-not-started',
    job: '*** WARNING: Service glci-1-job-2-service-0 probably didn\'t start properly.\nHealth check error:\nservice "glci-1-job-2-service-0-wait-for-service" timeout\n$ npm test\nError: connect ECONNREFUSED 172.18.0.3:5432',
  },
  {
    id: 'certs-missing',
    job: 'Failed to initialize: unable to resolve docker endpoint: open /certs/client/ca.pem: no such file or directory',
  },
  {
    id: 'certs-missing',
    job: 'unable to resolve docker endpoint: open /root/.docker/ca.pem: no such file or directory',
  },
  {
    id: 'certs-missing',
    job: 'could not read CA certificate "/certs/client/ca.pem": open /certs/client/ca.pem: no such file or directory',
  },
  {
    id: 'http-to-https',
    job: '$ wget -O - http://docker:2376/_ping\nwget: server returned error: HTTP/1.0 400 Bad Request',
  },
  {
    id: 'http-to-https',
    job: 'Error: (HTTP code 400) bad parameter - Client sent an HTTP request to an HTTPS server.',
  },
  { id: 'http-to-https', job: 'Error response from daemon: Client sent an HTTP request to an HTTPS server.' },
  {
    id: 'malformed-http',
    job: 'error during connect: Get "http://docker:2376/v1.24/info": net/http: HTTP/1.x transport connection broken: malformed HTTP response "\\x15\\x03\\x01\\x00\\x02\\x02"',
  },
  {
    id: 'https-to-http',
    job: 'error during connect: Get "https://docker:2375/v1.47/info": http: server gave HTTP response to HTTPS client',
  },
  {
    id: 'https-to-http',
    job: 'error during connect: Get "https://docker:2375/_ping": tls: first record does not look like a TLS handshake',
  },
  {
    id: 'tls-client-certificate',
    job: 'error during connect: Get "https://docker:2376/v1.47/info": remote error: tls: certificate required',
  },
  {
    id: 'tls-client-certificate',
    job: 'The server probably has client authentication (--tlsverify) enabled; check your TLS client certification settings: Get "https://docker:2376/v1.24/info": remote error: tls: bad certificate',
  },
  {
    id: 'x509-daemon',
    job: 'error during connect: Get "https://docker:2376/v1.40/info": x509: certificate signed by unknown authority (possibly because of "crypto/rsa: verification error" while trying to verify candidate authority certificate "docker:dind CA")',
  },
  {
    id: 'x509-name-daemon',
    job: 'error during connect: Get "https://dind:2376/v1.47/info": tls: failed to verify certificate: x509: certificate is valid for 1f2a3b4c5d6e, docker, localhost, not dind',
  },
  {
    id: 'x509-san-malformed',
    job: 'error during connect: Get "https://docker:2376/info": tls: failed to parse certificate from server: x509: SAN dNSName is malformed',
  },
  {
    id: 'tls-sleep',
    job: 'ERROR: Job failed (system failure): The Docker daemon of the job was not ready after 10 s (no answer yet):',
    daemon:
      'time="2026-01-02T03:04:05Z" level=warning msg="Binding to IP address without --tlsverify is deprecated. Startup is intentionally being slowed down to show this message" host="tcp://0.0.0.0:2375"',
  },
];
