import type { Rule } from '../types.js';

/** Where dind keeps images. */
export const STORAGE: readonly Rule[] = [
  {
    id: 'snapshotter-not-loaded',
    error: 'snapshotter not loaded: overlay2',
    patterns: [
      /snapshotter not loaded: (?<name>[\w-]{1,40})/,
      /configured driver \\?"(?<name>[\w-]{1,40})\\?" not available/,
      /no snapshotter (?:found|loaded)[^\n]{0,40}/,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'The storage driver {name|that was named} does not exist in the containerd store',
    cause:
      '`DOCKER_DRIVER` or `--storage-driver` names a driver of the classic store, while this dind uses containerd, as Docker 29 does by itself. There overlay2 is called `overlayfs`.',
    remedy:
      'Remove `DOCKER_DRIVER`; the right one is chosen anyway. Or use the classic store: `command: [--feature=containerd-snapshotter=false]` at the service.',
  },
  {
    id: 'whiteout',
    error: 'failed to convert whiteout file "…": operation not permitted',
    patterns: [
      /failed to convert whiteout file/,
      /failed to Lchown|lchown [^\s:]{1,200}: (?:operation not permitted|invalid argument)/,
    ],
    rank: 'cause',
    title: 'A layer cannot be unpacked on this file system',
    cause:
      '`/var/lib/docker` of the daemon lies on an overlay, a network share or a file system without the needed attributes, or user ids are mapped.',
    remedy:
      "Let it be the volume that is made for each service: take `--data-root` out of the command. The engine's own storage has to be on ext4, xfs or btrfs.",
  },
  {
    id: 'overlay-over-overlay',
    error: 'failed to mount overlay: invalid argument',
    patterns: [
      /failed to mount overlay: (?:invalid argument|operation not permitted|no such device)/,
      /'overlay2?' is not supported over (?:overlayfs|\w{1,20})/,
      /mount callback failed[^\n]{0,160}(?:invalid argument|operation not permitted)/,
      /failed to mount \/\S{1,160}: mount source: \\?"overlay\\?"[^\n]{0,200}err: invalid argument/,
    ],
    in: ['job', 'daemon'],
    rank: 'failure',
    title: "overlay cannot be used for the daemon's images",
    cause:
      '`/var/lib/docker` is itself on an overlay, or the kernel {kernel|of the engine} lacks the module. dockerd then falls back to `vfs`, which copies every layer whole, or gives up.',
    remedy:
      'Leave `/var/lib/docker` as the volume that the service has; load the module (`modprobe overlay`). Docker 29: `command: [--feature=containerd-snapshotter=false]`.',
  },
  {
    id: 'graphdriver',
    hides: ['overlay-over-overlay'],
    error: 'error initializing graphdriver: driver not supported',
    patterns: [
      /error initializing graphdriver: (?<reason>[^"\\]{1,160})/,
      /prior storage driver (?<name>\w{1,20}) failed/,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'The storage driver of the daemon does not work here',
    cause:
      'The driver of `DOCKER_DRIVER` or `--storage-driver` (such as `overlay`, `aufs`, `devicemapper`) is gone from newer versions, or not possible on this file system.',
    remedy:
      'Remove `DOCKER_DRIVER` and `--storage-driver`: dockerd then chooses. As a last resort `DOCKER_DRIVER: vfs`, slow and large.',
  },
  {
    id: 'vfs',
    error: 'Storage Driver: vfs',
    patterns: [/Storage Driver: vfs/],
    rank: 'symptom',
    when: ({ says }) => says(/exit code:? 137|execution took longer/i),
    title: 'The daemon stores images with vfs, which copies every layer whole',
    cause: '`DOCKER_DRIVER: vfs` is set, or overlay failed. Disk use and time are a multiple of what they need be.',
    remedy: 'Remove `DOCKER_DRIVER`, and do not put `/var/lib/docker` on an overlay.',
  },
];
