// The layers stand-in images are made of: packages of a Debian suite, files under images/<name>/rootfs, and what shapes them.
// Suite "image": the newest one with Docker 28 (see standin.mjs).
import { ash, debian, dockerCli, engine, nginx, plugins, redis, registry, rootless } from './shape.mjs';

const under = (dir, names) => names.map((n) => `${dir}/${n}`);

// Only what smart HTTP, SSH and local repositories need; the rest are copies of the same program for rare protocols.
const rareGit = ['http-push', 'imap-send', 'daemon', 'http-backend', 'shell', 'http-fetch', 'sh-i18n--envsubst'].map(
  (n) => `git-${n}`,
);
const rareRunc = ['pidfd-kill', 'recvtty', 'sd-helper', 'remap-rootfs', 'seccompagent', 'fs-idmap', 'contrib-*'];

/** name -> {suite, packages, only?, below?, prune?, setup?}; only: without dependencies; below: layers that hold packages already. */
export const layers = {
  ash: {
    suite: 'image',
    packages: ['busybox-static', 'ca-certificates'],
    only: true,
    prune: ['etc/ca-certificates*', 'usr/sbin/update-ca-certificates'],
    setup: ash,
  },
  // What several programs need, so that it is there once.
  glibc: { suite: 'image', packages: ['libc6', 'libssl3t64', 'zlib1g', 'libzstd1', 'libpcre2-8-0'] },
  'docker-cli': {
    suite: 'image',
    packages: ['docker-cli', 'docker-buildx', 'git', 'openssh-client'],
    below: ['ash', 'glibc'],
    prune: [
      'usr/share/git-core/contrib',
      ...under('usr/lib/git-core', [...rareGit, 'scalar', 'git', 'mergetools']),
      'usr/bin/git-shell',
      'usr/bin/scalar',
    ],
    setup: dockerCli,
  },
  compose: { suite: 'image', packages: ['docker-compose'], only: true, setup: plugins },
  dind: {
    suite: 'image',
    packages: ['docker.io', 'containerd', 'runc', 'iptables', 'openssl', 'tini-static'],
    below: ['ash', 'glibc'],
    prune: [
      ...[
        'usr/bin/containerd-stress',
        'usr/lib/containerd',
        'usr/lib/cni',
        'usr/share/docker.io',
        'usr/bin/c_rehash',
        'usr/lib/ssl/misc',
      ],
      ...under('usr/sbin', rareRunc),
    ],
    setup: engine,
  },
  'containerd-store': { suite: 'image', packages: [] },
  // What an engine without root needs: user and network namespaces of its own.
  rootless: {
    suite: 'image',
    packages: ['rootlesskit', 'slirp4netns', 'uidmap', 'fuse-overlayfs', 'iproute2', 'util-linux'].concat([
      'libaudit1',
      'libpam0g',
      'libbpf1',
      'libdb5.3t64',
      'libsemanage2',
      'libsepol2',
    ]),
    below: ['ash', 'glibc', 'docker-cli', 'dind'],
    prune: ['usr/lib/iproute2', 'etc/iproute2'],
    setup: rootless,
  },
  registry: {
    suite: 'image',
    packages: ['docker-registry'],
    only: true,
    prune: ['etc/docker/registry', 'usr/lib/tmpfiles.d', 'usr/lib/sysusers.d'],
    setup: registry,
  },
  skopeo: {
    suite: 'image',
    packages: ['skopeo'],
    below: ['ash', 'glibc'],
    prune: ['etc/containers/registries.conf.d'],
  },
  // What builds and runs images without any daemon: buildah and podman share nearly all that they need.
  containers: {
    suite: 'image',
    packages: [
      'buildah',
      'podman',
      'crun',
      'conmon',
      'netavark',
      'golang-github-containers-common',
      'libaudit1',
      'libpam0g',
      'libsemanage2',
      'libsepol2',
    ],
    below: ['ash', 'glibc'],
    prune: ['etc/containers/registries.conf.d', 'usr/lib/podman/quadlet', 'usr/lib/systemd'],
  },
  // Clients of registries that are Go programs of their own: what Docker's commands do not need, they do.
  oci: { suite: 'image', packages: ['crane', 'oras', 'cosign'], below: ['ash', 'glibc'] },
  // Bridges the builder's command line to the socket of an engine.
  buildkit: { suite: 'image', packages: ['socat'], below: ['ash', 'glibc'] },
  // Emulators of the architectures pipelines name; the package holds many more.
  binfmt: {
    suite: 'image',
    packages: ['qemu-user'],
    only: true,
    extract: ['aarch64', 'arm', 'riscv64', 'ppc64le', 's390x', 'x86_64', 'i386'].map((a) => `./usr/bin/qemu-${a}`),
  },
  debian: {
    suite: 'bookworm',
    packages: [
      'base-files',
      'base-passwd',
      'bash',
      'coreutils',
      'dash',
      'debianutils',
      'diffutils',
      'findutils',
      'grep',
      'gzip',
    ]
      .concat(['hostname', 'libc-bin', 'mawk', 'mount', 'ncurses-base', 'sed', 'tar', 'util-linux'])
      .concat(['login', 'passwd', 'libpam0g', 'libaudit1', 'libpam0g', 'libsemanage2', 'libsepol2']),
    setup: debian,
  },
  redis: { suite: 'bookworm', packages: ['redis-server', 'redis-tools'], below: ['debian'], setup: redis },
  nginx: {
    suite: 'image',
    packages: ['nginx', 'nginx-common'],
    below: ['ash', 'glibc'],
    prune: ['etc/nginx/*', 'var/www', 'etc/ufw'],
    setup: nginx,
  },
};
