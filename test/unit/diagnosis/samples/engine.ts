import type { Sample } from './types.js';

/** Architectures, daemon, kernel, storage. */
export const ENGINE_SAMPLES: readonly Sample[] = [
  {
    id: 'plugin-format',
    job: 'ERROR: failed to fetch metadata: fork/exec /root/.docker/cli-plugins/docker-buildx: exec format error',
  },
  { id: 'plugin-format', job: '/bin/sh: eval: line 3: /usr/local/bin/docker: Exec format error', exitCode: 126 },
  {
    id: 'qemu-signal',
    job: '#14 12.3 qemu: uncaught target signal 11 (Segmentation fault) - core dumped\n#14 12.4 Segmentation fault (core dumped)',
  },
  {
    id: 'qemu-interpreter',
    job: "qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory",
    facts: { arch: 'arm64' },
  },
  { id: 'cpu-level', job: 'Fatal glibc error: CPU does not support x86-64-v2' },
  { id: 'binfmt-missing', job: "sh: can't create /proc/sys/fs/binfmt_misc/register: nonexistent directory" },
  { id: 'binfmt-missing', job: 'error: open /proc/sys/fs/binfmt_misc/register: no such file or directory' },
  { id: 'exec-format', job: 'exec /bin/sh: exec format error' },
  {
    id: 'exec-format',
    job: '#6 0.211 exec /bin/sh: exec format error\nERROR: failed to solve: process "/bin/sh -c apk add curl" did not complete successfully: exit code: 255',
  },
  { id: 'exec-format', job: 'standard_init_linux.go:228: exec user process caused: exec format error' },
  {
    id: 'emulated-crash',
    job: '#9 [linux/arm64 3/4] RUN npm ci\nERROR: failed to solve: process "/bin/sh -c npm ci" did not complete successfully: exit code: 139',
  },
  {
    id: 'duplicate-directive',
    daemon:
      'unable to configure the Docker daemon with file /etc/docker/daemon.json: the following directives are specified both as a flag and in the configuration file: mtu: (from flag: 1400, from file: 1450)',
    job: 'Cannot connect to the Docker daemon at tcp://docker:2376. Is the docker daemon running?',
  },
  {
    id: 'daemon-json',
    daemon:
      "unable to configure the Docker daemon with file /etc/docker/daemon.json: invalid character '}' looking for beginning of object key string",
  },
  { id: 'dockerd-flag', daemon: "unknown flag: --featur\nSee 'dockerd --help'." },
  {
    id: 'socket-in-use',
    daemon: "failed to load listeners: can't create unix socket /var/run/docker.sock: device or resource busy",
  },
  {
    id: 'listens-on-client-address',
    daemon: 'failed to load listeners: listen tcp: lookup docker on 127.0.0.11:53: no such host',
  },
  {
    id: 'data-root-shared',
    daemon: 'failed to start daemon: error while opening volume store metadata database: timeout',
  },
  {
    id: 'data-root-shared',
    daemon:
      'failed to start daemon: error while opening volume store metadata database (/var/lib/docker/volumes/metadata.db): timeout',
  },
  {
    id: 'pid-file',
    daemon:
      'failed to start daemon, ensure docker is not running or delete /var/run/docker.pid: process with PID 12 is still running',
  },
  { id: 'containerd-timeout', daemon: 'failed to start containerd: timeout waiting for containerd to start' },
  {
    id: 'no-subordinate-ids',
    job: 'could not connect to unix:///run/user/1000/buildkit/buildkitd.sock after 10 trials\n========== log ==========\n[rootlesskit:parent] error: failed to setup UID/GID map: failed to compute uid/gid map: No subuid ranges found for user 1000 ("user")',
  },
  {
    id: 'rootless-dind',
    daemon: '[rootlesskit:parent] error: failed to start the child: fork/exec /proc/self/exe: operation not permitted',
  },
  {
    id: 'rootless-dind',
    daemon:
      '[rootlesskit:parent] error: failed to setup UID/GID map: newuidmap 64 [0 1000 1 1 100000 65536] failed: exit status 1',
  },
  {
    id: 'rootless-start',
    daemon:
      '[rootlesskit:parent] error: failed to setup network &{logWriter:0x1}: exec: "vpnkit": executable file not found in $PATH',
  },
  { id: 'dockerd-failed', daemon: 'failed to start daemon: error creating default "bridge" network: something new' },
  {
    id: 'not-privileged',
    daemon:
      'mount: permission denied (are you root?)\nCould not mount /sys/kernel/security.\nAppArmor detection and --privileged mode might break.\nmount: permission denied (are you root?)',
    job: 'Cannot connect to the Docker daemon at tcp://docker:2375. Is the docker daemon running?',
  },
  {
    id: 'not-privileged',
    daemon:
      "failed to start daemon: Error initializing network controller: error obtaining controller instance: failed to create NAT chain DOCKER: iptables failed: iptables -t nat -N DOCKER: iptables v1.8.7 (legacy): can't initialize iptables table `nat': Permission denied (you must be root)",
  },
  { id: 'not-privileged', job: 'Error during unshare(CLONE_NEWUSER): Operation not permitted' },
  {
    id: 'cgroup-invalid-state',
    job: 'docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: unable to apply cgroup configuration: cannot enter cgroupv2 "/sys/fs/cgroup/docker" with domain controllers -- it is in an invalid state: unknown.',
  },
  {
    id: 'cgroup-mountpoint',
    job: 'docker: Error response from daemon: cgroups: cgroup mountpoint does not exist: unknown.',
    dindImage: 'docker:19.03.12-dind',
  },
  {
    id: 'cgroup-mountpoint',
    daemon: "failed to start daemon: Devices cgroup isn't mounted",
    dindImage: 'docker:stable-dind',
  },
  {
    id: 'old-seccomp',
    job: '#5 1.2 runtime/cgo: pthread_create failed: Operation not permitted',
    dindImage: 'docker:19.03-dind',
  },
  {
    id: 'iptables-raw',
    daemon:
      "failed to set up container networking: iptables v1.8.10 (legacy): can't initialize iptables table `raw': Table does not exist (do you need to insmod?)",
  },
  {
    id: 'iptables',
    daemon:
      'failed to start daemon: Error initializing network controller: error obtaining controller instance: failed to register "bridge" driver: failed to create NAT chain DOCKER: iptables failed: iptables -t nat -N DOCKER: iptables v1.8.10 (nf_tables): Could not fetch rule set generation id: Invalid argument',
  },
  {
    id: 'veth',
    job: 'docker: Error response from daemon: failed to create endpoint x on network bridge: failed to add the host (veth1a) <=> sandbox (veth2b) pair interfaces: operation not supported.',
  },
  {
    id: 'apparmor',
    job: 'docker: Error response from daemon: AppArmor enabled on system but the docker-default profile could not be loaded: running `/usr/sbin/apparmor_parser apparmor_parser -Kr /tmp/x` failed with output: apparmor_parser: Access denied.',
  },
  {
    id: 'snapshotter-not-loaded',
    job: 'Error response from daemon: snapshotter not loaded: overlay2: invalid argument',
  },
  {
    id: 'snapshotter-not-loaded',
    daemon: 'failed to start daemon: configured driver "overlay2" not available: unavailable',
  },
  {
    id: 'whiteout',
    job: 'failed to register layer: failed to convert whiteout file "usr/share/.wh.doc": operation not permitted',
  },
  {
    id: 'overlay-over-overlay',
    daemon:
      'time="2026-01-02T03:04:05Z" level=error msg="failed to mount overlay: invalid argument" storage-driver=overlay2',
  },
  {
    id: 'graphdriver',
    daemon:
      'time="2026-01-02T03:04:05Z" level=error msg="failed to mount overlay: invalid argument" storage-driver=overlay2\nfailed to start daemon: error initializing graphdriver: driver not supported: overlay2',
  },
  {
    id: 'vfs',
    job: '$ docker info && make images\n Storage Driver: vfs\nERROR: Job failed: execution took longer than 1h0m0s seconds',
  },
];
