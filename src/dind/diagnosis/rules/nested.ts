import type { Rule } from '../types.js';

const PUBLISHES =
  /docker[ -]compose|--publish|testcontainers|docker (?:container )?(?:run|create)\b[^\n]{0,400} (?:-[a-z]{0,5}[pP]\b|--net(?:work)?[ =]host)/i;
const OUTSIDE = /(?:-v|--volume|source=|src=)[ =]?"?(?:\/tmp|\/root|\/home|\/etc|\/opt|\/srv|~|\$HOME|\$\{HOME\})/;

const MISSING =
  /No such file or directory|ENOENT\b|can't open file|cannot find (?:the )?(?:file|module)|\bIs a directory|EISDIR\b/i;

/** What runs inside dind, and where it is. */
export const NESTED: readonly Rule[] = [
  {
    id: 'testcontainers-daemon',
    error: 'Could not find a valid Docker environment',
    patterns: [
      /Could not find a valid Docker environment/,
      /Could not find a working container runtime strategy/,
      /rootless Docker not found|failed to create Docker provider/,
    ],
    rank: 'cause',
    title: 'Testcontainers found no daemon',
    cause:
      'It looks at `DOCKER_HOST`, then at the local socket. The job has no dind service, the variables did not reach the test process, or its client is too old for the daemon (before 1.21.4 or 2.0.2).',
    remedy:
      'Add a dind service; let the build tool pass `DOCKER_HOST`, `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH` on; upgrade Testcontainers, or set `DOCKER_MIN_API_VERSION: "1.24"` in the service\'s `variables`.',
    gitlab:
      'On GitLab, images other than `docker:*` also need `DOCKER_HOST: tcp://docker:2375` and `DOCKER_TLS_CERTDIR: ""`.',
  },
  {
    id: 'testcontainers-ryuk',
    error: 'Could not connect to Ryuk',
    patterns: [
      /(?:Could not|Can ?not|failed to|unable to) (?:connect to|start) Ryuk/i,
      /Ryuk (?:has been|container)[^\n]{0,60}(?:failed|refused|timeout)/i,
      /(?:creating|connecting to|connection to) (?:the )?reaper/i,
    ],
    rank: 'cause',
    title: 'Testcontainers cannot reach its clean-up container',
    cause:
      'Ryuk publishes a port on the daemon, which is the host `docker`, and the library looked for it on `localhost`; some versions cannot use it over TCP at all.',
    remedy:
      'Set `TESTCONTAINERS_HOST_OVERRIDE: docker`. Else `TESTCONTAINERS_RYUK_DISABLED: "true"`: the daemon is thrown away with the job anyway.',
  },
  {
    id: 'testcontainers-port',
    error: 'Timed out waiting for container port to open (localhost ports: … should be listening)',
    patterns: [/Timed out waiting for container port to open \((?<host>localhost|127\.0\.0\.1)/],
    rank: 'cause',
    title: 'Testcontainers waits for a port on localhost that is on the host docker',
    cause: 'Containers run in the dind service, and their ports are published there.',
    remedy:
      'Set `TESTCONTAINERS_HOST_OVERRIDE: docker`, and take host and port from the library (`getHost()`, `getMappedPort()`).',
  },
  {
    id: 'kind',
    error: 'ERROR: failed to create cluster',
    patterns: [
      /failed to create cluster: (?<reason>[^"]{1,160})/,
      /could not find a log line that matches "Reached target/,
      /Failed (?:to create|Cluster Start) [^\n]{0,20}cluster[^\n]{0,80}k3d|Failed Cluster Start/i,
    ],
    rank: 'failure',
    title: 'A Kubernetes cluster inside dind did not start',
    cause:
      'Nodes are containers with an init system of their own: they need enough inotify instances on the machine, memory, and `/var/lib/docker` on a real file system.',
    remedy:
      'On the machine: `sysctl fs.inotify.max_user_instances=1024 fs.inotify.max_user_watches=524288`. Keep the logs with `kind export logs` as an artifact; use `--retain`.',
  },
  {
    id: 'kubernetes-api',
    error: 'The connection to the server … was refused - did you specify the right host or port?',
    patterns: [
      /The connection to the server (?<host>localhost|127\.0\.0\.1|0\.0\.0\.0)(?<port>:\d{1,5})? was refused/,
      /Kubernetes cluster unreachable: [^\n]{0,60}(?:127\.0\.0\.1|localhost|0\.0\.0\.0)/,
    ],
    rank: 'cause',
    title: 'The kubeconfig points at {host|localhost}; the cluster is on the host docker',
    cause: "kind and k3d write the address as the daemon's machine sees it. Here that is the dind service.",
    remedy:
      'kind: `networking.apiServerAddress: 0.0.0.0` and `certSANs: [docker]`; k3d: `--api-port 0.0.0.0:6443 --tls-san docker`. Then `sed -i s/0.0.0.0/docker/ ~/.kube/config`.',
    gitlab: 'The same with the Docker executor.',
  },
  {
    id: 'mount-type',
    error: 'Are you trying to mount a directory onto a file (or vice-versa)?',
    patterns: [
      /Are you trying to mount a directory onto a file/,
      [/error mounting "(?<path>[^"]{1,200})" to rootfs/, /: not a directory/],
    ],
    rank: 'cause',
    title: 'A file was mounted that the daemon does not have',
    cause:
      "`-v` and compose mounts name paths of the dind service. It has the project's folder at the same path as the job, and nothing else of the job: for a path it does not know it makes an empty directory.",
    remedy:
      'Put the file below `$CI_PROJECT_DIR` and mount that path, or copy it: `docker cp`, a `COPY` in a Dockerfile, a compose `config`.',
  },
  {
    id: 'mount-missing',
    error: 'invalid mount config for type "bind": bind source path does not exist: …',
    patterns: [/bind source path does not exist: (?<path>[^\s"]{1,200})/],
    rank: 'cause',
    title: 'The daemon does not have the path {path|that was to be mounted}',
    cause: "Mounts name paths of the dind service. It shares only the project's folder with the job, at the same path.",
    remedy: 'Use a path below `$CI_PROJECT_DIR`.',
  },
  {
    id: 'mount-host',
    error: "can't open '…': No such file or directory",
    patterns: [MISSING],
    within: 80,
    rank: 'symptom',
    when: ({ evidence, mentions }) =>
      evidence.dindImage === undefined &&
      evidence.facts.hostSocket === true &&
      mentions(/docker (?:container )?(?:run|create)[^\n]{0,400}(?:-v|--volume|source=|src=)[ =]?"?(?:\$|\.|\/)/),
    title: 'A mounted directory is empty: the engine of this machine does not have it',
    cause:
      "With the input `docker-socket: host` a mount names a path of the engine's machine. The project is not there: it lies in a volume of the job's container.",
    remedy:
      'Give the container the volumes of the job: `docker run --volumes-from "$(docker ps -q -f name=job-$CI_JOB_ID-build)" -w "$CI_PROJECT_DIR"`. Or use a dind service, which has the project at the same path.',
    gitlab: "The same on a runner that mounts its machine's socket.",
  },
  {
    id: 'mount-empty',
    error: 'No such file or directory',
    patterns: [MISSING],
    within: 80,
    rank: 'symptom',
    when: ({ evidence, mentions }) =>
      evidence.dindImage !== undefined && mentions(/docker (?:container )?run|docker create/) && mentions(OUTSIDE),
    title: 'A mounted directory may be empty: it is not below the project',
    cause:
      "`docker run -v` names a path of the dind service. Of the job it shares only the project's folder; `/tmp`, the home folder and others are new and empty there, also where a single file was meant.",
    remedy: 'Move what is to be mounted below `$CI_PROJECT_DIR`.',
    gitlab: 'The same on GitLab.',
  },
  {
    id: 'port-allocated',
    error: 'Bind for 0.0.0.0:… failed: port is already allocated',
    patterns: [
      /Bind for [^\s]{1,60}:(?<port>\d{1,5}) failed: port is already allocated/,
      /failed to bind host port[^\n]{0,80}: address already in use/,
    ],
    rank: 'cause',
    title: 'The port {port|that was to be published} is taken on the daemon',
    cause:
      'Another container of the same daemon publishes it: one the script started before, or, with a shared engine, one of another job.',
    remedy:
      'Remove the earlier container (`docker compose down`), publish no fixed port (`-p 8080` chooses one), or give the job its own daemon by a dind service.',
  },
  {
    id: 'name-conflict',
    error: 'Conflict. The container name "…" is already in use by container',
    patterns: [/Conflict\. The container name "(?<name>[^"]{1,100})" is already in use/],
    rank: 'cause',
    title: 'A container called {name|by that name} exists already',
    cause: 'The script starts it twice, or the job uses an engine that other jobs use as well.',
    remedy:
      'Start it with `--rm`, or remove it before (`docker rm -f`). With the input `docker-socket: host` choose names by `$CI_JOB_ID`.',
  },
  {
    id: 'localhost-port',
    error: 'Failed to connect to localhost port …: Connection refused',
    patterns: [
      /Failed to connect to (?<host>localhost|127\.0\.0\.1) port (?<port>\d{1,5})/,
      /can't connect to remote host \((?<host>127\.0\.0\.1)\): Connection refused/,
      /connect ECONNREFUSED (?<host>127\.0\.0\.1|::1):(?<port>\d{1,5})/,
      /dial tcp (?<host>127\.0\.0\.1|\[::1\]):(?<port>\d{1,5}): connect: connection refused/,
      /Connection to (?<host>localhost|127\.0\.0\.1):(?<port>\d{1,5}) refused/,
      /Connection refused[^\n]{0,40}\/\/(?<host>localhost|127\.0\.0\.1):(?<port>\d{1,5})/,
    ],
    rank: 'symptom',
    when: ({ evidence, mentions, words }) =>
      evidence.dindImage !== undefined && !/^237[56]$/.test(words['port'] ?? '') && mentions(PUBLISHES),
    title: 'Nothing listens on {host|localhost} of the job, port {port|as named}',
    cause:
      'Ports that containers publish inside dind are on the dind service, which the job knows as `docker`, not on `localhost`.',
    remedy:
      'Call `docker:{port|port}` instead, or run the client inside dind too (`docker run --network host …`, `docker compose exec`).',
    gitlab: 'The same with the Docker executor; on Kubernetes runners `localhost` works.',
  },
];
