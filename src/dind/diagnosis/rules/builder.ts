import type { Rule } from '../types.js';

/** buildx: builders, drivers, what they can and cannot do. */
export const BUILDER: readonly Rule[] = [
  {
    id: 'buildx-tls-environment',
    error: 'could not create a builder instance with TLS data loaded from environment',
    patterns: [/could not create a builder instance with TLS data loaded from environment/],
    rank: 'cause',
    title: 'buildx does not take TLS variables for a new builder',
    cause:
      'buildx stores the address of a builder, and has nowhere to store certificates that only the environment names. A `docker buildx create` through the docker command gets a context here; this one went around it, by calling the buildx program itself.',
    remedy:
      'Call `docker buildx create`, or make the context yourself: `docker context create tls-environment && docker buildx create --use tls-environment`.',
    gitlab: 'GitLab always fails without the context: write it down for pipelines that run there too.',
  },
  {
    id: 'kubernetes-driver',
    error: 'cannot determine Kubernetes namespace',
    patterns: [/cannot determine Kubernetes namespace, specify manually/],
    rank: 'cause',
    title: 'There is no Kubernetes for a builder',
    cause:
      "The driver `kubernetes` starts its builders in the cluster that the job runs in. A GitLab runner of Kubernetes' executor has one; here jobs are containers of a Docker engine.",
    remedy:
      'Take the driver `docker-container` (`docker buildx create --use`), or give the job the configuration of a cluster that it can reach (`KUBECONFIG`, a file variable).',
    gitlab: 'The same job passes where the runner itself is in a cluster.',
  },
  {
    id: 'multi-platform-driver',
    error: 'Multi-platform build is not supported for the docker driver',
    patterns: [
      /Multi-platform build is not supported for the docker driver/i,
      /multiple platforms feature is currently not supported for docker driver/,
    ],
    rank: 'cause',
    title: 'The default builder builds for one platform only',
    cause:
      "The daemon's classic image store holds one platform of an image. The default builder writes into that store.",
    remedy:
      'Make a builder first: `docker buildx create --use`. Or turn the containerd store on: `command: [--feature=containerd-snapshotter=true]` at the dind service.',
  },
  {
    id: 'multi-platform-load',
    error: 'docker exporter does not currently support exporting manifest lists',
    patterns: [/docker exporter does not currently support exporting manifest lists/],
    rank: 'cause',
    title: '--load cannot take an image of several platforms',
    cause:
      "The daemon's classic image store holds one platform of an image; attestations make a list of even a single one.",
    remedy:
      'Use `--push` instead of `--load`, or one platform with `--provenance=false`, or the containerd store (`command: [--feature=containerd-snapshotter=true]`).',
  },
  {
    id: 'cache-export-driver',
    error: 'Cache export is not supported for the docker driver',
    patterns: [/Cache export (?:feature )?is (?:currently )?not supported for (?:the )?docker driver/i],
    rank: 'cause',
    title: 'The default builder cannot write a layer cache',
    cause: '`--cache-to` of most types needs a builder container, or the containerd image store.',
    remedy: 'Run `docker buildx create --use` first, or use `--cache-to type=inline`.',
  },
  {
    id: 'builder-docker-driver',
    error: 'additional instances of driver "docker" cannot be created',
    patterns: [/additional instances of driver "docker" cannot be created/],
    rank: 'cause',
    title: 'A second builder of the docker driver was asked for',
    cause: 'A daemon has exactly one such builder: itself.',
    remedy: 'Leave `--driver docker` out of `docker buildx create`, or use `docker buildx use default`.',
  },
  {
    id: 'builder-missing',
    error: 'no builder "…" found',
    patterns: [/no builder "?(?<name>[^"\s]{1,100})"? found/, /failed to find driver "?(?<name>[^"\s]{1,60})"?/],
    rank: 'cause',
    title: 'The builder {name|that was named} does not exist in this job',
    cause:
      'Builders live with the daemon and the home folder of one job. One that an earlier job made is gone, and a cached `~/.docker/buildx` points nowhere.',
    remedy:
      'Make it in the job that uses it: `docker buildx create --name {name|name} --use`, and do not cache `~/.docker`.',
  },
  {
    id: 'builder-exists',
    error: 'existing instance for "…" but no append mode',
    patterns: [/existing instance for "?(?<name>[^"\s]{1,100})"? but no append mode/],
    rank: 'cause',
    title: 'The builder {name|that was named} exists already',
    cause:
      'The script makes the same builder twice, in `before_script` and `script` for instance, or its state was restored from a cache.',
    remedy: 'Write `docker buildx use {name|name} || docker buildx create --name {name|name} --use`.',
  },
  {
    id: 'entitlement',
    error: 'granting entitlement … is not allowed by build daemon configuration',
    patterns: [
      /granting entitlement (?<name>[\w.]{1,40}) is not allowed/,
      /(?<name>network\.host|security\.insecure) is not allowed/,
      /additional privileges requested/,
    ],
    rank: 'cause',
    title: 'The builder may not grant {name|what the build asks for}',
    cause: 'Host networking and privileged steps have to be allowed twice: when the builder is made, and at the build.',
    remedy:
      "`docker buildx create --use --buildkitd-flags '--allow-insecure-entitlement {name|network.host}'`, then `docker buildx build --allow {name|network.host}`.",
  },
  {
    id: 'buildkit-off',
    error: 'the --mount option requires BuildKit',
    patterns: [
      /the --(?:mount|chmod|link|security|network)(?: option)? requires BuildKit/,
      /unknown flag: --(?:secret|ssh|cache-to|push|load)$/,
    ],
    rank: 'cause',
    when: ({ line, says }) => !line.includes('unknown flag') || says(/docker (?:image )?build\b/),
    title: 'The Dockerfile or command needs BuildKit, which is off',
    cause: 'The client is older than 23, has no buildx plugin, or `DOCKER_BUILDKIT` is `0`.',
    remedy:
      'Use a newer `docker:*` image for the job, or set `DOCKER_BUILDKIT: "1"`; call `docker buildx build` for flags that only buildx has.',
  },
];
