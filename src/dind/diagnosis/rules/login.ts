import type { Rule } from '../types.js';

/** Who may pull and push. */
export const LOGIN: readonly Rule[] = [
  {
    id: 'login-no-password',
    error: 'Error: Cannot perform an interactive login from a non TTY device',
    patterns: [
      /Cannot perform an interactive login from a(?: |-)non[- ]TTY device/i,
      /Must provide --username with --password-stdin/,
      /^(?:Error: )?[Pp]assword (?:Empty|is empty)/,
      /flag needs an argument: (?:'[pu]' in -[pu]|--(?:password|username))/,
      /username is empty/,
    ],
    rank: 'cause',
    title: 'docker login got no user name or no password',
    cause:
      "The variables in the login command are empty in this run: they are variables of the project's settings on GitLab, which are not in the repository.",
    remedy:
      'Give them with the input `secrets` (`K=V` lines, or `toJSON(secrets)`). For the registry of the pipeline use `$CI_REGISTRY_USER`, `$CI_REGISTRY_PASSWORD` and `$CI_REGISTRY`, which are set.',
    gitlab: 'A protected variable is empty on GitLab too when the branch is not protected.',
  },
  {
    id: 'login-refused',
    error: 'login attempt to … failed with status: 401 Unauthorized',
    patterns: [
      /login attempt to https?:\/\/(?<host>[^\s/]{1,200})\S{0,100} failed with status: 40[13]/,
      [
        /unauthorized: (?:incorrect username or password|HTTP Basic: Access denied|access token has insufficient scopes)/,
      ],
      /(?<!remote: )HTTP Basic: Access denied/,
      /Error response from daemon: Get "?https?:\/\/(?<host>[^\s/]{1,200})\/v2\/"?: unauthorized/,
    ],
    rank: 'cause',
    title: '{host|The registry} refused the user name or password',
    cause:
      'The credentials belong to another registry or have expired. `docker login` without a server means Docker Hub, whatever the credentials are. `$CI_REGISTRY_PASSWORD` and `$CI_JOB_TOKEN` of this run open the registry of the pipeline only, not that of gitlab.com.',
    remedy:
      'Name the server: `echo "$CI_REGISTRY_PASSWORD" | docker login -u "$CI_REGISTRY_USER" --password-stdin "$CI_REGISTRY"`. For other registries give a token of theirs with the input `secrets`.',
  },
  {
    id: 'pull-denied',
    error: "pull access denied for …, repository does not exist or may require 'docker login'",
    patterns: [
      /pull access denied for (?<name>[^\s,]{1,250})/,
      /pull access denied, repository does not exist or may require authorization/,
    ],
    rank: 'cause',
    title: 'The image {name|that was named} does not exist, or is private',
    cause:
      'Registries answer alike for both. A name without a host is on Docker Hub. A login in the script belongs to the job that ran it: `image:` and `services:` are pulled before, with other credentials.',
    remedy:
      'Check the name; an image built in an earlier job has to be pushed to be known to this one, since every daemon starts empty. Credentials for `image:` and `services:`: a `DOCKER_AUTH_CONFIG` variable, by the input `secrets`.',
  },
  {
    id: 'push-denied',
    error: 'denied: requested access to the resource is denied',
    patterns: [
      /denied: requested access to the resource is denied/,
      /denied: access forbidden/,
      /push access denied, repository does not exist/,
      /insufficient_scope: authorization failed/,
      /403 Forbidden[^\n]{0,80}\/v2\/|\/v2\/[^\n]{0,200} 403 Forbidden/,
    ],
    rank: 'cause',
    title: 'The registry does not let this user write there',
    cause:
      'The login is missing, is one for another registry, or may only read. A name without a host, `team/app`, is pushed to Docker Hub.',
    remedy:
      'Tag with the full name, such as `$CI_REGISTRY_IMAGE/app`, and log in to the same host before. Check the scope of the token.',
    gitlab: 'On GitLab a job token pushes to its own project only.',
  },
  {
    id: 'unauthorized',
    error: 'unauthorized: authentication required',
    patterns: [
      /unauthorized: authentication required/,
      /no basic auth credentials/,
      /failed to fetch (?:anonymous|oauth) token[^\n]{0,300}40[13]/,
      /authorization failed: no basic auth/,
      /https?:\/\/(?<host>[^\s/"]{1,200})\/v2\/\S{0,200} ?:? (?:unexpected status[^\n]{0,40} )?401 Unauthorized/,
    ],
    rank: 'failure',
    title: '{host|The registry} wants a login',
    cause:
      'The client that ran the command has no credentials for that host: no `docker login` before, another `HOME` or `DOCKER_CONFIG`, a login without the port, or a tool that does not read `~/.docker/config.json`.',
    remedy:
      'Run `docker login -u "$CI_REGISTRY_USER" -p "$CI_REGISTRY_PASSWORD" "$CI_REGISTRY"` as the same user, in the same job. For kaniko and others write a `config.json` whose key is `$CI_REGISTRY`.',
    gitlab: 'A public project on GitLab can be pulled from without login; the registry here always wants one.',
  },
];
