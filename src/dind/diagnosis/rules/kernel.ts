import type { Rule } from '../types.js';

const REFUSES =
  'The engine runs rootless, in a user namespace, or under something that narrows privileged containers (Podman, Sysbox, a hardened kernel)';

/** What dind asks of the engine's kernel. */
export const KERNEL: readonly Rule[] = [
  {
    id: 'not-privileged',
    error: 'mount: permission denied (are you root?)',
    patterns: [
      /mount: (?:[^\s:]{1,120}: )?permission denied(?: \(are you root\?\))?/,
      /iptables[^\n]{0,160}Permission denied \(you must be root\)/,
      /unshare(?:\(CLONE_NEW[A-Z]{2,8}\))?: Operation not permitted|cannot clone: Operation not permitted/i,
      /privileged mode is incompatible with user namespaces/,
      /error mounting "(?:proc|sysfs|cgroup|mqueue)" to rootfs[^\n]{0,120}operation not permitted/,
      /mkdir \/sys\/fs\/cgroup\/[^\s:]{1,80}: (?:permission denied|read-only file system)/,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'A container lacks the rights that its programs need',
    cause: `dind services are started privileged here. ${REFUSES}; or what needs such rights runs in the container of a job without a dind service.`,
    remedy:
      'For a job that builds images or mounts something itself: the input `privileged: true`, or a dind service. For the daemon: an ordinary, rootful Docker engine (input `docker-host` names another).',
    gitlab: "On GitLab this is `privileged = false` in the runner's configuration; its hosted runners have `true`.",
  },
  {
    id: 'cgroup-invalid-state',
    error: 'cannot enter cgroupv2 "/sys/fs/cgroup/docker" with domain controllers -- it is in an invalid state',
    patterns: [
      /cannot enter cgroupv2 "[^"]{1,200}" with domain controllers/,
      /cgroup[^\n]{0,120}(?:it is in (?:an invalid state|threaded mode)|domain invalid)/,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: "The daemon's cgroup has processes where it must have none",
    cause:
      'On cgroup v2, controllers can be handed down only from a group without processes. The stock entrypoint of dind moves them away first; a changed one, an image that is not made from `docker:dind`, or an exec into the service while it starts spoils that.',
    remedy:
      'Leave the entrypoint as it is, or end yours in `exec dockerd-entrypoint.sh "$@"`. In your own image start dockerd through the `dind` script of the official image.',
  },
  {
    id: 'cgroup-mountpoint',
    error: 'cgroups: cgroup mountpoint does not exist: unknown',
    patterns: [
      /cgroups: cgroup mountpoint does not exist/,
      /Devices cgroup isn't mounted/,
      /process_linux\.go:\d{1,4}:[^\n]{0,160}cgroup/,
      /cgroup2? is not supported yet|no cgroup mount found in mountinfo|cgroup v2 is not supported/i,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    when: ({ evidence }) => !evidence.facts.cgroupVersion.endsWith('1'),
    title: 'This dind version is too old for the kernel: {dindImage|19.03 or older}',
    cause:
      'Docker before 20.10 knows cgroup v1 only, and this machine has v2. `docker:stable-dind` is such a version, frozen since 2020.',
    remedy:
      'Use a current version for job and service, `docker:28` and `docker:28-dind`, without a change of the pipeline by the input `image-map`: `{dindImage|docker:19.03-dind}=docker:28-dind`.',
    gitlab: "It fails alike on GitLab's current runners; only machines with cgroup v1 still run it.",
  },
  {
    id: 'old-seccomp',
    error: 'runtime/cgo: pthread_create failed: Operation not permitted',
    patterns: [
      /pthread_create failed: Operation not permitted/,
      /getaddrinfo\(\) thread failed to start/,
      /(?:clone3|faccessat2)[^\n]{0,60}Operation not permitted/i,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'A newer image does not run on an old Docker',
    cause:
      "The seccomp filter of an old Docker does not know system calls that current distributions use, and refuses them. The daemon in use: {dindImage|this machine's}.",
    remedy: 'Use a current dind (input `image-map`), or run the container with `--security-opt seccomp=unconfined`.',
  },
  {
    id: 'iptables-raw',
    error: "can't initialize iptables table `raw': Table does not exist (do you need to insmod?)",
    patterns: [
      [
        /table [`'"]?raw['"]?:?|-t raw /,
        /Table does not exist|No such file|not supported|iptables failed|can't initialize/,
      ],
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'The kernel has no iptables table `raw`, which Docker 28 and later use',
    cause: 'The module `iptable_raw` is missing from the kernel {kernel|of the engine}, or not loaded.',
    remedy:
      'Load it on the machine (`modprobe iptable_raw`), or set `DOCKER_INSECURE_NO_IPTABLES_RAW: "1"` in the service\'s `variables`.',
  },
  {
    id: 'iptables',
    error: 'failed to create NAT chain DOCKER: iptables failed: …(nf_tables)…',
    patterns: [
      [
        /failed to (?:create|register|initialize|start)|Error (?:initializing|creating)/i,
        /NAT chain|network controller|nf_tables|nft\b/,
        /iptables|nft/,
      ],
      [
        /iptables/,
        /Could not fetch rule set generation id|Table does not exist|No chain\/target\/match by that name|missing kernel module|is incompatible, use 'nft' tool/,
      ],
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: "dockerd's iptables does not fit the kernel",
    cause:
      'The image uses the nf_tables variant unless it finds old rules; the kernel {kernel|of the engine} lacks its modules, or both variants are in use in one network namespace.',
    remedy:
      'Set `DOCKER_IPTABLES_LEGACY: "1"` in the service\'s `variables`. If legacy fails: load `ip_tables`, `iptable_nat`, `nf_tables` and `xt_addrtype` with `modprobe` on the machine.',
  },
  {
    id: 'veth',
    error: 'failed to add the host (…) <=> sandbox (…) pair interfaces: operation not supported',
    patterns: [
      /pair interfaces: operation not supported/,
      /failed to create (?:the )?bridge[^\n]{0,80}operation not supported/,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'The kernel cannot make network interfaces for containers',
    cause:
      'The modules `veth` or `bridge` are not available to the kernel {kernel|of the engine}: typically it was upgraded and the machine not yet restarted.',
    remedy: 'Restart the machine, or load them: `modprobe -a veth bridge br_netfilter`.',
  },
  {
    id: 'apparmor',
    error: 'AppArmor enabled on system but the docker-default profile could not be loaded',
    patterns: [
      /docker-default profile could not be loaded/,
      /apparmor failed to apply profile/,
      /apparmor_parser: (?:Access denied|Unable to replace)/i,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'AppArmor profiles cannot be loaded inside dind',
    cause:
      '`/sys/kernel/security` is visible but not usable in the service: nested containers (LXC), or an engine that narrows privileges.',
    remedy:
      'Run containers with `--security-opt apparmor=unconfined`, or use an engine that runs on the machine itself.',
  },
];
