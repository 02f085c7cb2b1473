// The images the bed provides: their tags, what their stand-ins consist of, and the configuration the real ones have.
import { arch, otherArch } from './paths.mjs';
import { layers } from './recipes.mjs';
import { recipeKey, sha256 } from './layers.mjs';

const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const upstream = (version) => version.replace(/^\d+:/, '').replace(/[+~-].*$/, '');

const dockerEnv = (v) => [
  path,
  `DOCKER_VERSION=${upstream(v['docker-cli'])}`,
  `DOCKER_BUILDX_VERSION=${upstream(v['docker-buildx'])}`,
  'DOCKER_TLS_CERTDIR=/certs',
];

const dindConfig = (v) => ({
  Env: dockerEnv(v),
  Entrypoint: ['dockerd-entrypoint.sh'],
  Cmd: [],
  Volumes: { '/var/lib/docker': {} },
  ExposedPorts: { '2375/tcp': {}, '2376/tcp': {} },
});

/**
 * refs: tags of one image. layers: recipes, lowest first. config: OCI image configuration, from the package versions.
 * foreign: also built for the other architecture, and published as an index.
 */
export const images = [
  {
    name: 'busybox',
    refs: ['busybox:latest', 'busybox:stable'],
    layers: ['ash'],
    foreign: true,
    config: () => ({ Env: [path], Cmd: ['sh'] }),
  },
  {
    name: 'alpine',
    refs: ['alpine:latest', 'alpine:3'],
    layers: ['ash'],
    foreign: true,
    config: () => ({ Env: [path], Cmd: ['/bin/sh'], WorkingDir: '/' }),
  },
  {
    name: 'registry',
    refs: ['registry:3', 'registry:2'],
    layers: ['ash', 'glibc', 'registry'],
    config: () => ({
      Env: [path, 'OTEL_TRACES_EXPORTER=none'],
      Entrypoint: ['/entrypoint.sh'],
      Cmd: ['/etc/docker/registry/config.yml'],
      Volumes: { '/var/lib/registry': {} },
      ExposedPorts: { '5000/tcp': {} },
    }),
  },
  {
    name: 'docker-cli',
    refs: ['docker:28-cli', 'docker:27-cli', 'docker:cli'],
    layers: ['ash', 'glibc', 'docker-cli', 'compose'],
    config: (v) => ({ Env: dockerEnv(v), Entrypoint: ['docker-entrypoint.sh'], Cmd: ['sh'] }),
  },
  {
    // Without compose: a service needs none, and it is a fifth of the size.
    name: 'docker-dind',
    refs: ['docker:28-dind', 'docker:27-dind', 'docker:24.0.5-dind', 'docker:dind'],
    layers: ['ash', 'glibc', 'docker-cli', 'dind'],
    config: dindConfig,
  },
  {
    // As a fresh Engine 29: it keeps images with containerd.
    name: 'docker-dind-29',
    refs: ['docker:29-dind'],
    layers: ['ash', 'glibc', 'docker-cli', 'dind', 'containerd-store'],
    config: dindConfig,
  },
  {
    // Since version 23 the plain tags are the dind image: its entrypoint passes other commands to the client's.
    name: 'docker',
    refs: ['docker:28', 'docker:27', 'docker:24.0.5', 'docker:latest'],
    layers: ['ash', 'glibc', 'docker-cli', 'dind', 'compose'],
    config: dindConfig,
  },
  {
    name: 'docker-dind-rootless',
    refs: ['docker:28-dind-rootless', 'docker:dind-rootless'],
    layers: ['ash', 'glibc', 'docker-cli', 'dind', 'rootless'],
    config: (v) => ({
      ...dindConfig(v),
      Env: [...dockerEnv(v), 'HOME=/home/rootless'],
      User: 'rootless',
      Volumes: { '/home/rootless/.local/share/docker': {} },
    }),
  },
  {
    // Stands for the clients that are not Docker's: skopeo, podman and buildah read the same files.
    name: 'skopeo',
    refs: ['quay.io/skopeo/stable:latest'],
    layers: ['ash', 'glibc', 'skopeo'],
    config: () => ({ Env: [path], Entrypoint: ['/usr/bin/skopeo'] }),
  },
  {
    name: 'buildah',
    refs: ['quay.io/buildah/stable:latest', 'quay.io/podman/stable:latest'],
    layers: ['ash', 'glibc', 'containers'],
    config: () => ({
      Env: [path, 'BUILDAH_ISOLATION=chroot', '_CONTAINERS_USERNS_CONFIGURED='],
      Cmd: ['/bin/sh'],
      Volumes: { '/var/lib/containers': {} },
    }),
  },
  {
    // One layer for the three; the real images have a shell in these variants.
    name: 'oci',
    refs: [
      'gcr.io/go-containerregistry/crane:debug',
      'ghcr.io/oras-project/oras:v1.3.0',
      'ghcr.io/sigstore/cosign/cosign:v3.0.2-dev',
    ],
    layers: ['ash', 'glibc', 'oci'],
    config: () => ({ Env: [path], Cmd: ['/bin/sh'] }),
  },
  {
    name: 'binfmt',
    refs: ['tonistiigi/binfmt:latest'],
    layers: ['ash', 'binfmt'],
    config: () => ({ Env: [path], Entrypoint: ['/usr/bin/binfmt'], Volumes: { '/tmp': {} } }),
  },
  {
    name: 'buildkit',
    refs: ['moby/buildkit:buildx-stable-1'],
    layers: ['ash', 'glibc', 'dind', 'buildkit'],
    config: () => ({ Env: [path], Entrypoint: ['buildkitd'], Volumes: { '/var/lib/buildkit': {} } }),
  },
  {
    name: 'debian',
    refs: ['debian:bookworm-slim'],
    layers: ['debian'],
    foreign: true,
    config: () => ({ Env: [path], Cmd: ['bash'] }),
  },
  {
    name: 'redis',
    refs: ['redis:7'],
    layers: ['debian', 'redis'],
    config: (v) => ({
      Env: [path, `REDIS_VERSION=${upstream(v['redis-server'])}`],
      Entrypoint: ['docker-entrypoint.sh'],
      Cmd: ['redis-server'],
      WorkingDir: '/data',
      Volumes: { '/data': {} },
      ExposedPorts: { '6379/tcp': {} },
    }),
  },
  {
    name: 'nginx',
    refs: ['nginx:alpine'],
    layers: ['ash', 'glibc', 'nginx'],
    config: (v) => ({
      Env: [path, `NGINX_VERSION=${upstream(v.nginx)}`],
      Entrypoint: ['/docker-entrypoint.sh'],
      Cmd: ['nginx', '-g', 'daemon off;'],
      ExposedPorts: { '80/tcp': {} },
      StopSignal: 'SIGQUIT',
    }),
  },
];

export const standInLabel = 'org.gitlab-dind.stand-in';
export const recipeLabel = 'org.gitlab-dind.stand-in.recipe';

/** Changes when this repository's description of the image changes. */
export function imageKey(image) {
  const parts = image.layers.map((name) => recipeKey(name, layers[name]));
  return sha256([...parts, String(image.config), `${image.foreign ?? false}`].join(' ')).slice(0, 16);
}

export const platforms = (image) => (image.foreign ? [arch, otherArch] : [arch]);

/** Every tag, with its image. */
export const allRefs = images.flatMap((image) => image.refs.map((ref) => ({ ref, image })));
