import type { Rule } from '../types.js';

/** What the machine does not have enough of. */
export const LIMITS: readonly Rule[] = [
  {
    id: 'shm-size',
    error: 'could not resize shared memory segment "…" to … bytes: No space left on device',
    patterns: [
      /could not resize shared memory segment/,
      /\/dev\/shm[^\n]{0,120}(?:no space left|too small|not enough)/i,
      /session deleted because of page crash/,
    ],
    rank: 'cause',
    hides: ['no-space'],
    title: 'The shared memory of a container is full',
    cause: 'A container has 64 MB at `/dev/shm`: too little for browsers and for parallel queries of PostgreSQL.',
    remedy:
      'In the container of a job or a service: the input `runner-config: shm_size = 1073741824`. Inside dind: `docker run --shm-size=1g`, or `shm_size` in the compose file. Chrome: `--disable-dev-shm-usage`.',
  },
  {
    id: 'max-map-count',
    error: 'max virtual memory areas vm.max_map_count [65530] is too low',
    patterns: [/vm\.max_map_count[^\n]{0,40}(?:is )?too low/],
    rank: 'cause',
    title: 'The kernel allows too few memory areas for this program',
    cause:
      'Elasticsearch, OpenSearch and SonarQube check `vm.max_map_count` when they start. It is a setting of the machine, the same in all containers.',
    remedy:
      'On the machine: `sysctl -w vm.max_map_count=262144`. A single node of Elasticsearch or OpenSearch goes without: `discovery.type: single-node` in its `variables`.',
    gitlab: "It depends on the runner's machine.",
  },
  {
    id: 'gpu-driver',
    error: 'could not select device driver "" with capabilities: [[gpu]]',
    patterns: [/could not select device driver "[^"]{0,40}" with capabilities: \[\[gpu/],
    rank: 'cause',
    title: 'The daemon has no driver for graphics processors',
    cause: '`--gpus` needs the NVIDIA container toolkit beside the daemon; the official dind images have none.',
    remedy:
      'Leave `--gpus` out, run the program in the job itself (input `runner-config: gpus = "all"`, where the engine has the toolkit), or use a dind image with the toolkit in it.',
    gitlab: 'The same with a dind service.',
  },
  {
    id: 'inotify',
    error: 'too many open files',
    patterns: [
      /(?:inotify|fsnotify)[^\n]{0,80}(?:too many open files|no space left)/i,
      /System limit for number of file watchers reached/,
      /(?:EMFILE|[Tt]oo many open files)\b/,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    hides: ['no-space'],
    title: 'The limit of open files or file watchers is reached',
    cause:
      'The limits of inotify hold for the whole machine, with all containers; kind, Node and file watchers use many. The limit of open files is inherited by dind and what runs in it.',
    remedy:
      'On the machine: `sysctl fs.inotify.max_user_instances=1024 fs.inotify.max_user_watches=524288`. Open files inside dind: `command: ["--default-ulimit=nofile=65536:65536"]`.',
  },
  {
    id: 'no-space',
    error: 'no space left on device',
    patterns: [/no space left on device/i, /ENOSPC\b/, /disk quota exceeded/i, /You don't have enough free space in/],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'The disk is full',
    cause:
      "Images and layers of all daemons that run at once lie on the engine's disk, about 14 GB on GitHub's hosted runners. Where overlay does not work, `vfs` needs a multiple.",
    remedy:
      'Lower the input `concurrency`, build in stages and remove images between steps (`docker image prune`), or free the machine first (`docker system df`, unused tools of the hosted runner). What earlier runs left: `gitlab-dind clean`.',
  },
  {
    id: 'out-of-memory',
    error: 'exit code: 137',
    patterns: [
      /(?:exit code:?|exited with code|non-zero code:|exit status) 137\b/,
      /OOMKilled|Out of memory: Killed process|oom-kill|signal: killed/,
      /^(?:[^\n]{0,80}: line \d{1,5}: {1,5}\d{1,8} )?Killed(?:  |$)/,
      /ResourceExhausted: [^\n]{0,160}memory/,
      /cannot allocate memory/i,
    ],
    exitCodes: [137],
    within: 300,
    in: ['job', 'daemon'],
    rank: 'failure',
    title: 'A process was killed, most likely for lack of memory',
    cause:
      'Exit code 137 is signal 9. The kernel sends it to the largest process when memory runs out; daemons, builds and tests of all jobs share the memory of the machine.',
    remedy:
      'Lower the input `concurrency` and the parallelism of the build, limit what the program takes (`NODE_OPTIONS=--max-old-space-size=…`), or use a larger machine. The kernel log (`dmesg`) tells for sure.',
    gitlab: "GitLab's runner gives the same code when a job is canceled or its container is removed.",
  },
  {
    id: 'rlimit',
    error: 'error setting rlimit type 7: operation not permitted',
    patterns: [
      /error setting rlimits?[^\n]{0,80}(?:type \d{1,2}|RLIMIT_\w{1,10})[^\n]{0,40}not permitted/,
      /unable to allocate file descriptor table - out of memory/,
      /ulimit: [^\n]{0,40}cannot modify limit/,
      /mysqld: Out of memory|Could not (?:increase|set) (?:number of )?(?:max_open_files|file descriptors)/,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'The limit of open files is too high or too low for a program',
    cause:
      'A container asks for more than dind itself was given, or the limit is so large (2^30) that an older program (mysql 5, some JVMs, rpm) fails by making a table of that size.',
    remedy:
      'Inside dind: `docker run --ulimit nofile=65536:65536`, or for all containers `command: ["--default-ulimit=nofile=65536:65536"]` at the service.',
  },
  {
    id: 'pids',
    error: 'fork: retry: Resource temporarily unavailable',
    patterns: [
      /fork: (?:retry: )?Resource temporarily unavailable/,
      /failed to create new OS thread/,
      /pthread_create[^\n]{0,40}Resource temporarily unavailable/,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'No further process or thread can be made',
    cause: "The limit of processes of the container's group, of the user or of the machine is reached.",
    remedy:
      'Lower the parallelism (`make -j`, test workers), or the input `concurrency`; raise `kernel.pid_max` and `TasksMax` of the docker unit on the machine.',
  },
];
