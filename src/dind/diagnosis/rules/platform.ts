import type { Found, Rule } from '../types.js';

/** Whether the log speaks of a platform that is not the engine's. */
function namesOtherPlatform({ evidence, mentions }: Found): boolean {
  const own = /arm64|aarch64/.test(evidence.facts.arch) ? 'arm64' : 'amd64';
  return mentions(
    own === 'arm64'
      ? /linux\/(?:amd64|386|arm\/v[67]|s390x|ppc64le|riscv64)/
      : /linux\/(?:arm|s390x|ppc64le|riscv64)|qemu-/,
  );
}

const REGISTER = '`docker run --privileged --rm tonistiigi/binfmt --install all`';

/** Programs of other architectures, and QEMU, which runs them. */
export const PLATFORM: readonly Rule[] = [
  {
    id: 'plugin-format',
    error: 'fork/exec …/docker-buildx: exec format error',
    patterns: [
      [
        /(?<path>[^\s"':]{0,200}(?:docker-buildx|docker-compose|cli-plugins\/[\w-]{1,60}|buildx-v[\w.-]{1,60}))/,
        /exec format error/i,
      ],
      [/(?<path>\/usr\/(?:local\/)?bin\/docker)/, /exec format error/i],
    ],
    rank: 'cause',
    title: 'A docker program was downloaded for another architecture',
    cause:
      "{path|The file} is not for {arch|this machine's architecture}. Scripts that download a release often have `linux-amd64` written in.",
    remedy:
      'Choose the file by `uname -m`, or use the buildx and compose of the `docker:*` image. An image of another architecture for the job itself is not needed.',
    gitlab: 'Where it can, this tool puts the right program in place and says so; GitLab would fail like this.',
  },
  {
    id: 'qemu-signal',
    error: 'qemu: uncaught target signal 11 (Segmentation fault)',
    patterns: [/qemu: uncaught target signal (?<signal>\d{1,2})/],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'QEMU crashed while it ran a program of another architecture',
    cause:
      'Older QEMU versions crash with newer kernels and C libraries, typically in `ldconfig` or Node. The tag `tonistiigi/binfmt:latest` was such a version for years.',
    remedy:
      'Name a newer one, such as `tonistiigi/binfmt:qemu-v9.2.2`, with the input `qemu-image` and `qemu: always`; build on a runner of that architecture; or cross-compile (`FROM --platform=$BUILDPLATFORM`). On Apple Silicon: `colima start --vm-type=vz --vz-rosetta`.',
  },
  {
    id: 'qemu-interpreter',
    error: "qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory",
    patterns: [
      /qemu-(?<arch>\w{1,20}): Could not open '(?<path>[^']{1,200})'/,
      /rosetta error: failed to open elf at (?<path>[^\s]{1,200})/,
    ],
    rank: 'cause',
    title: 'A program of another architecture lacks its loader',
    cause:
      'A binary was copied or downloaded into an image of another architecture, or one made for glibc into Alpine: {path|the loader} is not there.',
    remedy:
      'Download the file that fits the image (`$TARGETARCH` in a Dockerfile), or give the whole image that platform (`--platform`).',
  },
  {
    id: 'cpu-level',
    error: 'Fatal glibc error: CPU does not support x86-64-v2',
    patterns: [/CPU does not support x86-64-v(?<level>\d)/, /CPU ISA level is lower than required/],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'The image needs a newer processor than it runs on',
    cause:
      'Current enterprise distributions are compiled for x86-64-v2 or v3; the processor that QEMU or the virtual machine shows is older.',
    remedy:
      'Give a newer QEMU with the input `qemu-image`, expose the host processor in the virtual machine, or use another base image.',
  },
  {
    id: 'binfmt-missing',
    error: '/proc/sys/fs/binfmt_misc/register: no such file or directory',
    patterns: [
      /binfmt_misc\/register'?"?: (?:no such file|permission denied|read-only)/i,
      /(?:can't create|cannot create|unable to open) \/proc\/sys\/fs\/binfmt_misc\/register/,
      /cannot mount binfmt_misc filesystem/,
    ],
    rank: 'cause',
    title: 'QEMU cannot be registered from where the script does it',
    cause:
      '`binfmt_misc` belongs to the kernel and is mounted in a privileged container only; the module may be missing from the kernel {kernel|of the engine} altogether.',
    remedy:
      'Leave registering to the input `qemu` and remove it from the script, or run the privileged image: `docker run --privileged --rm tonistiigi/binfmt --install all`. On the machine: `modprobe binfmt_misc`.',
  },
  {
    id: 'exec-format',
    error: 'exec format error',
    patterns: [
      /exec format error/i,
      /cannot execute binary file/,
      /requested image's platform \((?<platform>[^)]{1,40})\) does not match the detected host platform[^\n]{0,80}exec/,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: "A program is for another architecture than this machine's",
    cause:
      'This machine is {arch|of another kind}; the image or binary is not, and no QEMU handler is registered in the kernel; or a handler that another job registered anew with `--reset` was gone for a moment. A script without `#!` in its first line gives the same error.',
    remedy: `Set the input \`qemu: always\`, or register by hand: ${REGISTER}. Images that are pushed for others: build with \`--platform\` for all of them. On Apple Silicon Rosetta is faster: \`colima start --vm-type=vz --vz-rosetta\`.`,
  },
  {
    id: 'emulated-crash',
    error: 'exit code: 139',
    patterns: [/(?:exit code:?|status|returned a non-zero code:) 139\b/, /Segmentation fault(?: \(core dumped\))?$/],
    exitCodes: [139],
    rank: 'symptom',
    when: namesOtherPlatform,
    title: 'A program crashed, in a build for another architecture',
    cause: 'QEMU runs such programs, and its own faults look like theirs.',
    remedy:
      'Try a newer QEMU by the input `qemu-image`, a runner of that architecture, or cross-compilation (`FROM --platform=$BUILDPLATFORM`).',
  },
];
