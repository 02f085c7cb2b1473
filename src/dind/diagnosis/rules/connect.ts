import type { Rule } from '../types.js';

/** Proof that a daemon answered later on. */
export const DOCKER_WORKS =
  /Server Version: |naming to |Successfully (?:built|tagged) |Status: (?:Downloaded newer|Image is up)|: digest: sha256:/;

const NO_ANSWER =
  /Cannot connect to the Docker daemon at|failed to connect to the docker API at|error during connect:/i;

/** A command that has not reached another container than the job's own and its daemon's. */
const NO_PEER =
  /^(?!#\d)(?!.*(?:localhost|127\.0\.0\.1|::1|:237[56]|lookup [\w-]{1,60}\.))(?=.*(?:\d\.\d{1,3}\b|\b[a-z][\w-]{1,60}:\d{2,5}\b|['"][a-z][\w-]{1,60}['"])).*(?:[Rr]efused|ECONNREFUSED|no such host|ENOTFOUND|EAI_AGAIN|[Cc]ould not (?:resolve|translate) host|bad address|\(111\))/;

/** The client finds no daemon at its address. */
export const CONNECT: readonly Rule[] = [
  {
    id: 'socket-permission',
    error: 'permission denied while trying to connect to the Docker daemon socket',
    patterns: [
      /permission denied while trying to connect to the docker (?:daemon socket|API)/i,
      /dial unix [^\s:]{1,200}: connect: permission denied/,
      [/Error while fetching server API version/, /PermissionError\(13, 'Permission denied'\)/],
    ],
    rank: 'cause',
    hides: ['connect-unix', 'connect-no-service'],
    title: "The job's user may not use the Docker socket",
    cause: 'A socket belongs to root and the group `docker`; {image|the image} runs the script as somebody else.',
    remedy:
      'Set `DOCKER_HOST` to `tcp://docker:2376` (`tcp://docker:2375` without TLS), where no file permission matters, or run as root: `image: {name: …, docker: {user: root}}`.',
    gitlab: 'GitLab gives a job with a dind service no socket at all; the address would be the only way.',
  },
  {
    id: 'connect-localhost',
    error: 'Cannot connect to the Docker daemon at tcp://localhost:2375',
    patterns: [
      [NO_ANSWER, /(?:\/\/|dial tcp \[?)(?<host>localhost|127\.0\.0\.1|::1)\]?:237[56]/],
      [
        /Error while fetching server API version|connection refused|ECONNREFUSED/i,
        /(?:localhost|127\.0\.0\.1|::1\]?):237[56]/,
      ],
      /(?:connect to|Connection to) (?:localhost|127\.0\.0\.1)(?: port |:)237[56]/,
      /can't connect to remote host(?: \(127\.0\.0\.1\))?: Connection refused/,
    ],
    // busybox names no port
    when: ({ line, mentions }) => /237[56]/.test(line) || mentions(/\/\/(?:localhost|127\.0\.0\.1):237[56]/),
    clearedBy: DOCKER_WORKS,
    rank: 'cause',
    title: 'The job looks for its daemon on localhost',
    cause:
      'Services are containers of their own here, as with the Docker executor. Only on a Kubernetes runner do they share `localhost` with the job.',
    remedy:
      'Use `DOCKER_HOST: tcp://docker:2376` (`2375` without TLS), or leave `DOCKER_HOST` out: it is then set for you.',
    gitlab: 'A job that sets the variable in YAML is corrected here; GitLab with the Docker executor would fail.',
  },
  {
    id: 'connect-no-service',
    error: 'Is the docker daemon running?',
    patterns: [
      [NO_ANSWER, /unix:\/\/|dial unix|docker\.sock|Is the docker daemon running|lookup docker|:237[56]/i],
      [/Error while fetching server API version/, /FileNotFoundError|[Rr]esolve 'docker'|host='docker'/],
    ],
    clearedBy: DOCKER_WORKS,
    within: 400,
    rank: 'failure',
    hides: ['dns-other'],
    when: ({ evidence }) => evidence.dindImage === undefined,
    title: 'The job calls docker, but has no daemon',
    cause: 'No Docker-in-Docker service belongs to this job, and the daemon of this machine is not lent to jobs.',
    remedy:
      'Add `services: [docker:28-dind]` to the job. For pipelines written for a runner that shares its socket there is the input `docker-socket: host`.',
    gitlab: "It works on GitLab only where the runner's configuration mounts `/var/run/docker.sock` into jobs.",
  },
  {
    id: 'connect-unix',
    error: 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
    patterns: [
      [NO_ANSWER, /unix:\/\/|dial unix|docker\.sock/],
      /dial unix [^\s:]{1,200}docker\.sock: connect: (?:no such file or directory|connection refused)/,
      [/Error while fetching server API version/, /FileNotFoundError/],
    ],
    clearedBy: DOCKER_WORKS,
    rank: 'failure',
    title: 'The client looked for its daemon at a local socket where none answers',
    cause:
      '`DOCKER_HOST` did not reach the client: it was unset or set to a socket, lost in `sudo`, `su` or `env -i`, or a Docker context that was made elsewhere is in use.',
    remedy:
      'Remove `DOCKER_HOST: unix://…` and `unset DOCKER_HOST`; use `sudo -E`; check `docker context show`. The right address is `tcp://docker:2376`, or `2375` without TLS.',
    gitlab:
      'On GitLab an image other than `docker:*`, or one with `entrypoint: [""]`, needs `DOCKER_HOST` in the YAML.',
  },
  {
    id: 'daemon-lost',
    error: 'error during connect: …: EOF',
    patterns: [
      [NO_ANSWER, /: (?:unexpected )?EOF$|connection reset by peer/],
      /rpc error: code = Unavailable desc = (?:error reading from server|closing transport|connection error)/,
      /(?:http2: server sent GOAWAY|graceful_stop|no active session for [a-z0-9]{5,40}: context deadline exceeded)/,
    ],
    rank: 'symptom',
    title: 'The daemon went away in the middle of a command',
    cause:
      "dockerd or the builder was killed or crashed while it worked, mostly for lack of memory or disk. The service's log, below the job's, has its last words.",
    remedy:
      'Lower the memory that the build needs (`--max-parallelism`, fewer jobs with the input `concurrency`), or use a larger machine.',
  },
  {
    id: 'connect-tcp',
    error: 'Cannot connect to the Docker daemon at tcp://docker:…. Is the docker daemon running?',
    patterns: [
      [NO_ANSWER, /tcp:\/\/(?<host>[^\s:/]{1,100}):(?<port>\d{1,5})/],
      [NO_ANSWER, /https?:\/\/(?<host>[^\s:/]{1,100}):(?<port>237[56])/],
      /dial tcp [^\s]{1,80}:237[56]: connect: connection refused/,
      /(?:Failed|Could not) to? ?connect to docker port 237[56]/,
      /ECONNREFUSED [^\s]{1,80}:237[56]/,
    ],
    clearedBy: DOCKER_WORKS,
    within: 400,
    rank: 'symptom',
    title: 'No daemon answers at {host|docker}, port {port|2375 or 2376}',
    cause:
      'The daemon crashed (its log, below the job\'s, says why), or `DOCKER_HOST` does not fit it: with TLS it listens on 2376, with `DOCKER_TLS_CERTDIR: ""` on 2375.',
    remedy:
      'Leave `DOCKER_HOST`, `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH` out of the script: they are set for the job. A daemon that needs long to start: input `dind-timeout`.',
    gitlab:
      'GitLab starts the script as soon as a port is open, or after 30 s in any case; here the daemon has answered before it starts.',
  },
  {
    id: 'dind-not-ready',
    error: 'The Docker daemon of the job was not ready after … s',
    patterns: [/The Docker daemon of the job was not ready after (?<seconds>[\d.]{1,10}) s/],
    rank: 'symptom',
    title: 'The daemon did not answer in time',
    cause: 'It runs, but is slow or stuck. The reason that the log gives in brackets is what the last attempt met.',
    remedy:
      "On a busy machine raise the input `dind-timeout` or lower `concurrency`. Otherwise look at the service's log. Without TLS, a changed entrypoint or command makes dockerd wait 15 s: add `--tls=false` to the command.",
    gitlab: 'GitLab would print a warning and start the script, which then cannot connect.',
  },
  {
    id: 'dind-exited',
    error: 'The Docker daemon of the job exited with code …',
    patterns: [/The Docker daemon of the job exited with code (?<code>\d{1,3})/],
    rank: 'symptom',
    title: 'The Docker-in-Docker service ended before the job began',
    cause:
      'dockerd refused to start, or the service runs another program because of its `entrypoint` or `command`. The lines that follow are its last.',
    remedy:
      'Look for the first `failed` in these lines and in this page. Compare with the bare service: `services: [docker:28-dind]`.',
    gitlab: 'GitLab would print a warning and start the script, which then cannot connect.',
  },
  {
    id: 'service-not-started',
    error: "*** WARNING: Service … probably didn't start properly.",
    patterns: [/WARNING: Service (?<service>[^\s]{1,120}) probably didn't start properly/],
    rank: 'symptom',
    // a service without ports is warned of, too, and most are not what the command that failed has called
    when: ({ says }) => says(/^service "[^"]{1,200}" (?:timeout|health check: )/) && says(NO_PEER),
    title: 'The service {service|of the job} did not open a port in time',
    cause:
      'The service crashed, needs longer than the time it was given, or listens on another port than its image declares.',
    remedy:
      "Read the service's log, printed right after the warning. More time: input `services-timeout`; another port: `HEALTHCHECK_TCP_PORT` in the service's `variables`.",
  },
];
