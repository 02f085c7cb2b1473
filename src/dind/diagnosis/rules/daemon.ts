import type { Rule } from '../types.js';

/** dockerd itself refuses to start. */
export const DAEMON: readonly Rule[] = [
  {
    id: 'duplicate-directive',
    error: 'the following directives are specified both as a flag and in the configuration file: …',
    patterns: [/directives are specified both as a flag and in the configuration file: (?<name>[\w-]{1,60})/],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: '{name|A directive} stands in daemon.json and among the flags of dockerd',
    cause:
      "dockerd takes each directive from one place only. A `daemon.json` of the image or of the service's entrypoint repeats what its `command` says.",
    remedy:
      "Remove {name|it} from the service's `command` or from the file. What this tool adds gives way to both, unless the script starts dockerd by a path of its own.",
    gitlab: 'GitLab adds no daemon.json.',
  },
  {
    id: 'daemon-json',
    error: 'unable to configure the Docker daemon with file /etc/docker/daemon.json',
    patterns: [
      /unable to configure the Docker daemon with file [^\s:]{1,120}/,
      /the following directives don't match any configuration option: (?<name>[^\s"]{1,100})/,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'dockerd does not accept its daemon.json',
    cause:
      'The file is not valid JSON, or has a directive that this version of dockerd does not know: an older version for a newer file, or a slip in the writing.',
    remedy:
      'The message names the place. Check the file with `dockerd --validate --config-file`; use a newer dind image (input `image-map`) for newer directives.',
  },
  {
    id: 'dockerd-flag',
    error: "See 'dockerd --help'.",
    patterns: [
      /See 'dockerd --help'/,
      /^(?:Status: )?unknown (?:shorthand )?flag: (?<name>--?[\w-]{1,60})[^\n]{0,60}dockerd/,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: "dockerd does not know a flag in the service's command",
    cause: "A flag in `command` is misspelt, or newer or older than {dindImage|the service's image}.",
    remedy:
      'Remove the flag, or use a version that has it. One list item holds one flag: `command: ["--mtu=1400", "--tls=false"]`.',
  },
  {
    id: 'socket-in-use',
    error: "can't create unix socket /var/run/docker.sock: …",
    patterns: [
      /can't create unix socket (?<path>[^\s:]{1,120})(?:: device or resource busy|: is a directory)?/,
      /failed to load listener[^\n]{0,200}(?:address already in use|device or resource busy)/,
      /listen (?:tcp|unix) [^\s]{1,120}: bind: address already in use/,
    ],
    in: ['daemon'],
    rank: 'cause',
    title: "The daemon's socket or port is taken",
    cause:
      'A socket is mounted over `/var/run/docker.sock` of the dind service, or two daemons run in one network namespace, or dockerd was started twice.',
    remedy:
      'Start one daemon in the service. Do not mount a socket there: with the input `docker-socket: host` use no dind service.',
    gitlab: 'A runner that mounts its socket everywhere gives the same error.',
  },
  {
    id: 'listens-on-client-address',
    error: 'failed to load listeners: listen tcp: lookup docker…',
    patterns: [
      /failed to load listeners: listen tcp: lookup (?<host>[^\s:]{1,100})/,
      /listen tcp [^\s]{1,100}: bind: cannot assign requested address/,
    ],
    in: ['daemon'],
    rank: 'cause',
    title: 'The daemon tried to listen at the address that its clients use',
    cause: '`DOCKER_HOST` reached dockerd: entrypoints of 19.03 and own ones pass it on as `--host`.',
    remedy:
      'Start it as `entrypoint: ["env", "-u", "DOCKER_HOST"]` with `command: ["dockerd-entrypoint.sh"]`, or use a current dind image (input `image-map`).',
    gitlab: 'The variable is taken out for stock images here; GitLab passes it.',
  },
  {
    id: 'data-root-shared',
    error: 'error while opening volume store metadata database: timeout',
    patterns: [
      /opening volume store metadata database[^\n]{0,120}timeout/,
      /metadata\.db\)?: timeout/,
      /Error starting daemon: timeout$/,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'Two daemons use the same /var/lib/docker',
    cause:
      "A daemon keeps its data root to itself. Here each has an empty one, so a mount or a `--data-root` in the service's command shares it, or dockerd was started twice.",
    remedy:
      'Take `--data-root` and mounts of `/var/lib/docker` out. To share layers between jobs, use the registry: `--cache-from`/`--cache-to type=registry`.',
  },
  {
    id: 'pid-file',
    error: 'ensure docker is not running or delete /var/run/docker.pid',
    patterns: [
      /ensure docker is not running or delete (?<path>[^\s:]{1,120})/,
      /pid file found, ensure docker is not running/,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'dockerd found the mark of another dockerd',
    cause:
      'A daemon runs in the same container already, or its image was committed from a running one, with `docker.pid` in it.',
    remedy: 'Start dockerd once, by the stock entrypoint; remove `/var/run/docker.pid` from the image.',
  },
  {
    id: 'containerd-timeout',
    error: 'failed to start containerd: timeout waiting for containerd to start',
    patterns: [
      /timeout waiting for containerd to start/,
      /failed to dial "?[^\s"]{1,100}containerd\.sock"?: [^\n]{0,60}deadline exceeded/,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'containerd did not start in time inside dind',
    cause: 'The machine is overloaded: several daemons that start at once compete for processor and disk.',
    remedy: 'Lower the input `concurrency`, and let the job try again: `retry: {max: 1, when: runner_system_failure}`.',
  },
  {
    id: 'no-subordinate-ids',
    error: 'failed to setup UID/GID map: … No subuid ranges found for user …',
    patterns: [/No (?<kind>sub[ug]id) ranges found for user (?<user>\d{1,9}(?: \("[^"\n]{1,60}"\))?)/i],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'The user of a rootless image has no subordinate IDs',
    cause:
      '`/etc/{kind|subuid}` of the image has no line for the user {user|it runs as}: the job runs as another one (`image:docker:user`), or the image was made without.',
    remedy:
      'Run the image as the user that it names itself, or add `USER:100000:65536` to `/etc/subuid` and `/etc/subgid` of the image.',
  },
  {
    id: 'rootless-dind',
    error: '[rootlesskit:parent] error: failed to start the child',
    patterns: [
      /\[rootlesskit:(?:parent|child) ?\] error: [^\n]{0,200}(?:operation not permitted|UID\/GID map|newuidmap|newgidmap)/i,
      /new[ug]idmap[^\n]{0,160}(?:not permitted|failed|could not)/i,
      /rootlesskit[^\n]{0,120}operation not permitted/i,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'rootlesskit could not make its user namespace',
    cause:
      'The kernel, AppArmor (Ubuntu 23.10 and later restrict unprivileged user namespaces) or a missing `/dev/net/tun` stands against it.',
    remedy:
      'Use the image that is not rootless: `docker:dind`, `moby/buildkit` (input `image-map`, such as `docker:28-dind-rootless=docker:28-dind`). On the machine: `sysctl kernel.apparmor_restrict_unprivileged_userns=0`.',
  },
  {
    id: 'rootless-start',
    error: '[rootlesskit:parent] error: failed to setup network …',
    patterns: [/\[rootlesskit:(?:parent|child) ?\] error: (?!child exited|command \[)(?<reason>[^\n]{1,200})/],
    in: ['job', 'daemon'],
    rank: 'failure',
    title: 'rootlesskit could not start',
    cause:
      'rootlesskit says: {reason|what the log shows}. It needs user namespaces, `/dev/net/tun` and a network driver (slirp4netns, vpnkit) that its image has.',
    remedy:
      'Use the image that is not rootless: `docker:dind`, `moby/buildkit` (input `image-map`, such as `docker:28-dind-rootless=docker:28-dind`), or look at what the log names.',
  },
  {
    id: 'dockerd-failed',
    error: 'failed to start daemon: …',
    patterns: [
      /failed to start daemon: (?<reason>[^"\\]{1,160})/,
      /Error starting daemon: (?<reason>[^"\\]{1,160})/,
      /failed to start cluster component|failed to start containerd: /,
    ],
    in: ['job', 'daemon'],
    rank: 'failure',
    title: 'dockerd did not start: {reason|see its message}',
    cause: 'The message after the colon is its own account. Nothing more exact is known for it.',
    remedy:
      'Try the bare service, `services: [docker:28-dind]`, without `entrypoint`, `command` and `variables`. Then add one after the other.',
  },
];
