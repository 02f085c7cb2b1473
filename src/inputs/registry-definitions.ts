/** Inputs about the registry behind `$CI_REGISTRY`, what it keeps for builds, and the one that is copied to: a part of `INPUTS`. */
export const REGISTRY_INPUTS = {
  registry: {
    type: 'String',
    default: 'embedded',
    description:
      'The registry behind `$CI_REGISTRY`: `embedded` (started where a job has services, or anything in the project names it), `none`, or another one with the path below which images go (`ghcr.io/owner`)',
  },
  'registry-username': {
    type: 'String',
    default: '',
    description: '`CI_REGISTRY_USER` of another registry',
  },
  'registry-password': {
    type: 'String',
    default: '',
    description: '`CI_REGISTRY_PASSWORD` of another registry',
  },
  'registry-users': {
    type: 'Variables',
    default: '',
    description:
      'Further users that the embedded registry lets in (deploy tokens), as `USER=PASSWORD` lines or a JSON object',
    repeated: 'registry-user',
  },
  'registry-hosts': {
    type: 'List',
    default: '',
    description:
      'Registries that the pipeline names in full and that the embedded one shall take the place of, for instance `registry.gitlab.com`',
  },
  'registry-push-to': {
    type: 'String',
    default: '',
    description:
      "Registry, with the path in place of the project's, to which all tags are copied that the pipeline has pushed to the embedded one, with their digests, attestations and signatures: `ghcr.io/owner/project` (`permissions: {packages: write}`)",
  },
  'registry-push-username': {
    type: 'String',
    default: '',
    description: 'User of `registry-push-to`; for `ghcr.io` in a workflow who has started it',
  },
  'registry-push-password': {
    type: 'String',
    default: '',
    description: 'Password or token of `registry-push-to`; for `ghcr.io` in a workflow the input `token`',
  },
  'registry-push-when': {
    type: 'Choice',
    default: 'success',
    choices: ['success', 'always'],
    description: 'When `registry-push-to` is copied to: after a pipeline that has passed, or after any',
  },
  'registry-image': {
    type: 'String',
    default: 'registry:3',
    description: 'Image of CNCF Distribution for the embedded registry',
  },
  'layer-cache': {
    type: 'Choice',
    default: 'off',
    choices: ['off', 'auto'],
    description:
      "`auto`: builds of a job's Docker daemon (`docker build`, `docker buildx build`) that give no cache options of their own use the layers of earlier runs, and leave theirs, in the embedded registry",
  },
} as const;
