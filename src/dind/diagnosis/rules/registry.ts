import type { Rule } from '../types.js';

/** Content of registries. */
export const REGISTRY: readonly Rule[] = [
  {
    id: 'rate-limit',
    error: 'toomanyrequests: You have reached your pull rate limit',
    patterns: [
      /toomanyrequests:/i,
      /You have reached your (?:unauthenticated )?pull rate limit/,
      [/429 Too Many Requests/, /docker|\/v2\/|registry|manifest|blob/i],
    ],
    rank: 'cause',
    title: 'The registry refused to serve more pulls for now',
    cause:
      'Docker Hub counts pulls by address, and machines of a cloud share theirs. Every dind starts empty and pulls anew, without the login of this machine.',
    remedy:
      'Log in: a `DOCKER_AUTH_CONFIG` variable by the input `secrets`, or `docker login` on the machine, is used for pulling through. Keep the input `registry` at `embedded` and `cache` on, so that what was pulled once is kept.',
  },
  {
    id: 'blob-unknown',
    error: 'blob unknown to registry',
    patterns: [/(?:manifest )?blob unknown(?: to registry)?\b/, /MANIFEST_BLOB_UNKNOWN|BLOB_UNKNOWN/],
    rank: 'cause',
    title: 'The registry misses a part of the image that was pushed',
    cause:
      'BuildKit 0.32 and later push attestations that refer to an image before the image itself; some registries refuse that. Docker 29.7 with the containerd store can also skip layers that the registry does not have.',
    remedy:
      'Build with `--provenance=false`, or set `BUILDX_NO_DEFAULT_ATTESTATIONS: "1"` or `BUILDX_NO_DEFAULT_OCI_ARTIFACT: "true"`. If it stays, use another dind version (input `image-map`) or a push in one step with `docker buildx build --push`.',
    gitlab:
      "gitlab.com's registry is stricter here than the registry of the pipeline: what passes here may fail there.",
  },
  {
    id: 'platform-not-in-manifest',
    error: 'no matching manifest for linux/… in the manifest list entries',
    patterns: [
      /no matching manifest for (?<platform>[\w/.()-]{1,60})/,
      /no match for platform in manifest/,
      /does not (?:provide|match) the specified platform(?: \((?<platform>[^)]{1,40})\)|: wanted (?<wanted>[^\s,]{1,40}))?/,
    ],
    rank: 'cause',
    hides: ['manifest-unknown'],
    title: 'The image does not exist for {platform|this platform}',
    cause:
      'The name exists, but not for the architecture of this machine ({arch|its own}) or for the `--platform` that was asked for.',
    remedy:
      'Ask for a platform that exists: `docker run --platform linux/amd64`, `FROM --platform=linux/amd64`, or `image: {name: …, docker: {platform: linux/amd64}}`. It then runs under QEMU (input `qemu`), slower. Or use a newer tag, or a runner of that architecture.',
  },
  {
    id: 'manifest-unknown',
    error: 'manifest unknown',
    patterns: [
      /manifest for (?<name>[^\s]{1,250}) not found/,
      /manifest unknown(?:: manifest unknown)?/,
      /failed to resolve source metadata for (?<name>[^\s]{1,250}): [^\s]{1,250}: not found/,
      /failed to resolve reference "(?<name>[^"]{1,250})": [^\s]{1,250}: not found/,
      /No such image: (?<name>[^\s]{1,250})/,
    ],
    rank: 'failure',
    title: 'There is no image {name|of that name and tag}',
    cause:
      'The tag was never pushed, was pushed under another name, or the job that pushes it has not run: a daemon lives only as long as its job, so an image that was built but not pushed is gone.',
    remedy:
      'Push in the building job and let this job come after it (`needs:` or a later stage). Check the tag for empty variables. To reuse an image without a registry: `docker save` into an artifact, then `docker load`. Inside a Docker daemon, names of the input `registry-hosts` lead only to what this pipeline (or one whose cache it has) pushed: what exists only on the real host is had by leaving the name out of that input.',
  },
  {
    id: 'registry-refused',
    error: 'dial tcp …:443: connect: connection refused',
    patterns: [
      [
        /\/v2\/|failed to do request|registry/i,
        /https:\/\/(?<host>[^\s"'/]{1,200})/,
        /dial tcp [^\s]{1,80}: connect: connection refused/,
      ],
      [/Failed to connect to (?<host>[^\s]{1,200}) port 443/, /registry|docker/],
    ],
    rank: 'failure',
    title: '{host|The registry} does not answer on its port',
    cause:
      'Nothing listens there: the service has not started, listens on another port, or the name leads to another place than it does on GitLab.',
    remedy:
      'Check name and port. The registry of the pipeline is `$CI_REGISTRY`, over HTTPS; over plain HTTP it is at the same name, port 80.',
    gitlab: 'On GitLab the name is the real registry, with HTTPS.',
  },
  {
    id: 'schema1',
    error: 'schema 1 support is removed',
    patterns: [
      /manifest version 2, schema 1 (?:support )?(?:has been|is) (?:disabled|removed|deprecated)/i,
      /schema 1 support is removed/,
      /distribution\.manifest\.v1\+prettyjws"? is no longer supported/,
    ],
    rank: 'cause',
    title: 'The image is stored in a format that Docker has dropped',
    cause: 'It was pushed by a Docker of before 2017 and never again. Newer daemons refuse manifests of schema 1.',
    remedy:
      'Use a newer tag. Else copy it once with an older client, or have dind older than 28.2 by the input `image-map`.',
  },
  {
    id: 'push-too-large',
    error: '413 Request Entity Too Large',
    patterns: [[/413 Request Entity Too Large/, /push|blob|upload|registry|\/v2\//i]],
    rank: 'cause',
    title: 'A proxy in front of the registry refused a layer for its size',
    cause: "The layer is larger than the proxy takes in one request. The pipeline's own registry has no such limit.",
    remedy: "Raise the proxy's limit (`client_max_body_size` of nginx), or make the layers smaller.",
  },
];
