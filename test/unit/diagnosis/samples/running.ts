import type { Sample } from './types.js';

/** Networks, limits, versions, nested tools. */
export const RUNNING_SAMPLES: readonly Sample[] = [
  {
    id: 'pool-exhausted',
    job: 'Error response from daemon: could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network',
  },
  {
    id: 'pool-exhausted',
    job: 'failed to create network ci_default: Error response from daemon: all predefined address pools have been fully subnetted',
  },
  {
    id: 'pool-overlap',
    job: 'Error response from daemon: invalid pool request: Pool overlaps with other one on this address space',
  },
  {
    id: 'mtu',
    job: 'Error response from daemon: Get "https://registry-1.docker.io/v2/": net/http: TLS handshake timeout',
    facts: { mtu: 1400 },
  },
  {
    id: 'network-timeout',
    job: 'Error response from daemon: Get "https://registry-1.docker.io/v2/": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
  },
  { id: 'network-timeout', job: 'dial tcp 104.18.121.25:443: i/o timeout', facts: { mtu: undefined } },
  {
    id: 'proxy',
    job: 'Error response from daemon: Get "https://registry-1.docker.io/v2/": proxyconnect tcp: dial tcp 127.0.0.1:3128: connect: connection refused',
  },
  { id: 'no-route', job: 'dial tcp 172.18.0.9:8081: connect: no route to host' },
  { id: 'ipv6', job: 'dial tcp [2600:1f18:2148:bc00::1]:443: connect: network is unreachable' },
  {
    id: 'shm-size',
    job: 'ERROR:  could not resize shared memory segment "/PostgreSQL.1" to 16777216 bytes: No space left on device',
  },
  {
    id: 'max-map-count',
    job: 'ERROR: [1] bootstrap checks failed. [1]: max virtual memory areas vm.max_map_count [65530] is too low, increase to at least [262144]',
  },
  {
    id: 'gpu-driver',
    job: 'docker: Error response from daemon: could not select device driver "" with capabilities: [[gpu]].',
  },
  { id: 'inotify', job: 'Failed to create inotify object: Too many open files' },
  { id: 'inotify', job: 'accept4: too many open files' },
  { id: 'inotify', job: "Error: ENOSPC: System limit for number of file watchers reached, watch '/app'" },
  { id: 'no-space', job: 'ERROR: failed to solve: failed to copy files: write /app/x: no space left on device' },
  { id: 'no-space', job: 'npm ERR! code ENOSPC\nnpm ERR! nospc There appears to be insufficient space' },
  {
    id: 'out-of-memory',
    job: 'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 137',
  },
  { id: 'out-of-memory', job: '$ npm test\n> jest', exitCode: 137 },
  { id: 'out-of-memory', job: '/bin/sh: line 5:    34 Killed                  node build.js' },
  {
    id: 'out-of-memory',
    job: 'c++: fatal error: Killed signal terminated program cc1plus\nfork: Cannot allocate memory',
  },
  {
    id: 'rlimit',
    job: 'OCI runtime create failed: runc create failed: unable to start container process: error setting rlimits for ready process: error setting rlimit type 7: operation not permitted: unknown',
  },
  { id: 'rlimit', job: 'library initialization failed - unable to allocate file descriptor table - out of memory' },
  { id: 'pids', job: 'bash: fork: retry: Resource temporarily unavailable' },
  {
    id: 'client-too-old',
    job: 'Error response from daemon: client version 1.40 is too old. Minimum supported API version is 1.44, please upgrade your client to a newer version',
  },
  {
    id: 'client-too-new',
    job: 'Error response from daemon: client version 1.52 is too new. Maximum supported API version is 1.40',
  },
  {
    id: 'requests-http-docker',
    job: 'docker.errors.DockerException: Error while fetching server API version: Not supported URL scheme http+docker',
  },
  {
    id: 'testcontainers-daemon',
    job: 'java.lang.IllegalStateException: Could not find a valid Docker environment. Please see logs and check configuration',
  },
  { id: 'testcontainers-daemon', job: 'Error: Could not find a working container runtime strategy' },
  { id: 'testcontainers-ryuk', job: 'java.lang.IllegalStateException: Could not connect to Ryuk at localhost:32768' },
  {
    id: 'testcontainers-port',
    job: 'Caused by: org.testcontainers.containers.ContainerLaunchException: Timed out waiting for container port to open (localhost ports: [32770] should be listening)',
  },
  {
    id: 'kind',
    job: 'Creating cluster "kind" ...\nERROR: failed to create cluster: could not find a log line that matches "Reached target .*Multi-User System.*|detected cgroup v1"',
  },
  {
    id: 'kubernetes-api',
    job: 'The connection to the server 127.0.0.1:41235 was refused - did you specify the right host or port?',
  },
  {
    id: 'mount-type',
    job: 'docker: Error response from daemon: failed to create task for container: error mounting "/tmp/app.conf" to rootfs at "/etc/app.conf": mount /tmp/app.conf:/etc/app.conf: not a directory: unknown: Are you trying to mount a directory onto a file (or vice-versa)? Check if the specified host path exists and is the expected type.',
  },
  {
    id: 'mount-missing',
    job: 'Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /tmp/data',
  },
  {
    id: 'mount-host',
    job: "$ docker run --rm -v $CI_PROJECT_DIR:/w busybox cat /w/f.txt\ncat: can't open '/w/f.txt': No such file or directory",
    dindImage: undefined,
    facts: { hostSocket: true },
  },
  {
    id: 'mount-empty',
    job: '$ docker run --rm -v /tmp/app.conf:/app.conf alpine cat /app.conf\ncat: read error: Is a directory',
  },
  {
    id: 'mount-empty',
    job: "$ docker run --rm -v /tmp/conf:/conf alpine cat /conf/a.json\ncat: can't open '/conf/a.json': No such file or directory",
  },
  {
    id: 'port-allocated',
    job: 'docker: Error response from daemon: driver failed programming external connectivity on endpoint web: Bind for 0.0.0.0:8080 failed: port is already allocated.',
  },
  {
    id: 'name-conflict',
    job: 'docker: Error response from daemon: Conflict. The container name "/db" is already in use by container "0a1b". You have to remove (or rename) that container',
  },
  {
    id: 'localhost-port',
    job: '$ docker run -d -p 8080:80 nginx\n$ curl http://localhost:8080\ncurl: (7) Failed to connect to localhost port 8080: Connection refused',
  },
  {
    id: 'release-command',
    job: '$ release-cli create --tag-name v1 --description notes.md\ntime="2026-01-02T03:04:05Z" level=info msg="Creating Release..." cli=release-cli command=create\ntime="2026-01-02T03:04:06Z" level=fatal msg="run app" cli=release-cli error="failed to create release: API Error Response status_code: 401 message: 401 Unauthorized" version=0.24.0',
  },
  {
    id: 'release-command',
    job: '$ glab release create v1 --notes "first"\n• creating or updating release repo=group/app tag=v1\nx release failed after 0.21s error=GET https://gitlab.example.com/api/v4/projects/group%2Fapp/releases/v1: 404 {message: 404 Not Found}',
  },
  { id: 'release-command', job: '$ release-cli create --tag-name v1\nbash: line 140: release-cli: command not found' },
  { id: 'localhost-port', job: '$ docker compose up -d\nError: connect ECONNREFUSED 127.0.0.1:5432' },
];
