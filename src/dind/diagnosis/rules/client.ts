import type { Rule } from '../types.js';

/** An image's name that the client refuses, as its several programs quote it. */
const REFUSED = /invalid (?:reference format|tag "|argument ")/;

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
      /^unknown (?:shorthand )?flag: (?:'[a-z]' in )?--?[a-z]/,
    ],
    rank: 'cause',
    hides: ['buildkit-off'],
    // docker itself read the flag, and not one of its own commands
    when: ({ line, says, mentions }) =>
      !line.startsWith('unknown') ||
      (says(/'docker --help'|^Usage: {1,4}docker \[OPTIONS\] COMMAND/) &&
        (/--(?:load|push|secret|ssh|cache-(?:to|from)|builder|platform|file|project-name|profile|detach)\b/.test(
          line,
        ) ||
          mentions(/\bdocker (?:compose|buildx|scout|sbom|model)\b/) ||
          !mentions(/^\$ [^\n]{0,400}\bdocker\b/))),
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
    id: 'invalid-capitals',
    error: 'invalid reference format: repository name (…) must be lowercase',
    patterns: [/repository name(?: \((?<name>[^)]{1,200})\))? must be lowercase/],
    rank: 'cause',
    hides: ['invalid-reference', 'invalid-slash'],
    title: 'An image name has capital letters: {name|names are lower case}',
    cause: 'Names of images have no capitals; paths of projects, names of branches and of users may.',
    remedy:
      'Use `$CI_REGISTRY_IMAGE` in place of `$CI_REGISTRY/$CI_PROJECT_PATH`, and `$CI_PROJECT_PATH_SLUG` or `$CI_COMMIT_REF_SLUG` for parts of a name: they are lower case already.',
    gitlab: 'The same on GitLab.',
  },
  {
    id: 'invalid-slash',
    error: 'invalid tag "…:feature/x": invalid reference format',
    patterns: [
      [REFUSED, /invalid reference format/, /"(?<name>[^"\s]{1,200}:(?!\d{1,5}\/)[^":/\s]{1,100}\/[^"\s]{1,100})"/],
    ],
    rank: 'cause',
    hides: ['invalid-reference'],
    title: 'The tag of an image has a slash in it: {name|tags have none}',
    cause: 'The name of a branch, such as `feature/x`, is used as a tag.',
    remedy:
      'Use `$CI_COMMIT_REF_SLUG` in place of `$CI_COMMIT_REF_NAME` or `$CI_COMMIT_BRANCH`: its slashes are dashes.',
    gitlab: 'The same on GitLab.',
  },
  {
    id: 'no-tty',
    error: 'the input device is not a TTY',
    patterns: [
      /the input device is not a TTY/,
      /cannot attach stdin to a TTY-enabled container because stdin is not a terminal/,
    ],
    rank: 'cause',
    title: 'A command asks for a terminal, and a job has none',
    cause: '`docker run -t` or `docker exec -t` (often written `-it`) connects to a terminal.',
    remedy: 'Leave `-t` out; `-i` is needed only for what is piped in. For compose: `docker compose exec -T`.',
    gitlab: 'The same on GitLab.',
  },
  {
    id: 'entrypoint-tool',
    error: 'unknown command "sh" for "…"',
    patterns: [
      /unknown command "(?:\/bin\/)?(?:ba)?sh" for "(?<tool>[\w.-]{1,60})"/,
      /^(?<tool>[\w.-]{1,60}) has no command named "(?:ba)?sh"/,
      /^(?<tool>[\w.-]{1,60}): '(?:ba)?sh' is not a (?:[\w.-]{1,40} )?command/,
      /^(?:[Ee]rror: )?(?:unknown|unrecognized|invalid|no such) (?:sub)?command:? ['"`](?:ba)?sh['"`]/i,
    ],
    rank: 'cause',
    title: 'The image {image|of the job} runs its own tool where a shell is wanted',
    cause: "The image's entrypoint is the tool: the shell that is to run the script became an argument of it.",
    remedy:
      'Write `image: {name: {image|…}, entrypoint: [""]}`. The image needs a shell: some have one only in a variant, such as kaniko\'s `debug`.',
    gitlab: 'The same on GitLab.',
  },
  {
    id: 'invalid-reference',
    error: 'invalid reference format',
    patterns: [/invalid reference format/],
    rank: 'cause',
    title: 'An image name is empty in part, or has a character that names have not',
    cause:
      'A variable in the name is not set in this run (`$CI_REGISTRY_IMAGE` without a registry, a project variable that was not given), or has a space or newline in it; or the name begins with `https://`.',
    remedy:
      'Print the name before the command. Give missing project variables with the input `variables` or `secrets`; keep the input `registry` at `embedded` for `$CI_REGISTRY_IMAGE`.',
  },
];
