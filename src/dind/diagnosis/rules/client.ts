import type { Rule } from '../types.js';

/** The job lacks the client, or a part of it. */
export const CLIENT: readonly Rule[] = [
  {
    id: 'docker-not-found',
    error: 'docker: command not found',
    patterns: [
      /(?:^|[\s:])docker: (?:command )?not found$/,
      /(?:make|env|sudo)[^:]{0,20}: '?docker'?: (?:command not found|No such file or directory)/,
      /exec: "docker": executable file not found in \$PATH/,
      /spawn docker ENOENT/,
      /No such file or directory: '(?:\/usr\/bin\/)?docker'/,
    ],
    rank: 'cause',
    title: 'The image {image|of the job} has no docker command',
    cause:
      "A `docker:dind` service brings the daemon; the command has to be in the job's own image, and {image|this one} does not have it.",
    remedy:
      'Use a `docker:*` image for the job, such as `image: docker:28`, or install the client in the image or in `before_script` (`apk add docker-cli docker-cli-buildx` on Alpine, `docker-ce-cli` on Debian).',
  },
  {
    id: 'compose-not-found',
    error: 'docker-compose: command not found',
    patterns: [
      /(?:^|[\s:])docker-compose: (?:command )?not found$/,
      /exec: "docker-compose": executable file not found/,
      /make[^:]{0,20}: docker-compose: No such file or directory/,
    ],
    rank: 'cause',
    title: 'The image {image|of the job} has no docker-compose command',
    cause: 'Compose 1 was a program of its own. Compose 2 is a plugin of the docker command, called `docker compose`.',
    remedy: 'Write `docker compose` in the script, in an image that has the plugin: the official `docker:*` images do.',
  },
  {
    id: 'plugin-missing',
    error: "docker: '…' is not a docker command",
    patterns: [
      /docker: '(?<plugin>buildx|compose|scout|context|manifest)' is not a docker command/,
      /docker: unknown command: docker (?<plugin>buildx|compose|scout|context|manifest)\b/,
      /BuildKit is enabled but the (?<plugin>buildx) component is missing or broken/,
      /^unknown shorthand flag: '[a-z]' in -[a-z]/,
    ],
    rank: 'cause',
    title: "The job's docker command has no {plugin|such} plugin",
    cause:
      'buildx and compose are plugins, which {image|the image} does not have: distributions ship the bare client, and each plugin as a package of its own. Without compose, `docker compose up -d` is read as flags of `docker`.',
    remedy:
      'Use an official `docker:*` image, or install the package (`docker-cli-buildx`, `docker-cli-compose` on Alpine; `docker-buildx-plugin`, `docker-compose-plugin` on Debian).',
  },
  {
    id: 'config-json',
    error: 'Error loading config file: …',
    patterns: [
      [
        /Error (?:loading|parsing) (?:the )?config file/i,
        /invalid character|base64|unexpected end|Invalid auth configuration/i,
      ],
      /illegal base64 data at input byte \d/,
    ],
    rank: 'failure',
    title: "The client's config.json is broken",
    cause:
      'The file that the script wrote to `~/.docker/config.json` (or `DOCKER_AUTH_CONFIG`) is not valid. Often the `auth` value was made with `echo user:password | base64`, which encodes a newline too and wraps long lines.',
    remedy: 'Let `docker login` write the file, or use `printf %s "user:password" | base64 -w 0`.',
  },
  {
    id: 'credential-helper',
    error: 'error getting credentials - err: exec: "docker-credential-…": executable file not found in $PATH',
    patterns: [
      /"?(?<helper>docker-credential-[a-z-]{1,40})"?: (?:executable file )?not found/,
      /error getting credentials - err:/,
    ],
    rank: 'cause',
    title: 'A credential helper named in config.json is missing',
    cause:
      'The `config.json` in use names `credsStore` or `credHelpers`, usually because it was copied from a workstation; {helper|the helper} is not in the image.',
    remedy:
      'Remove `credsStore` and `credHelpers` from the file, or install the helper. A login without them is kept in the file itself.',
  },
  {
    id: 'invalid-reference',
    error: 'invalid reference format',
    patterns: [
      /invalid (?:reference format|tag "[^"]{0,200}": invalid reference format)(?<capitals>: repository name[^\n]{0,200} must be lowercase)?/,
    ],
    rank: 'cause',
    title: 'An image name is empty in part, or has capital letters',
    cause:
      'A variable in the name is not set in this run (`$CI_REGISTRY_IMAGE` without a registry, a project variable that was not given), has a space or newline in it, or has capital letters.',
    remedy:
      'Print the name before the command. Give missing project variables with the input `variables` or `secrets`; keep the input `registry` at `embedded` for `$CI_REGISTRY_IMAGE`; use `$CI_REGISTRY_IMAGE` or `$CI_COMMIT_REF_SLUG`, which are lower case already.',
  },
];
