import { COMMAND_OPTIONS } from './command-definitions.js';
import { CONTAINER_INPUTS } from './container-definitions.js';
import { FLEET_INPUTS } from './fleet-definitions.js';
import { GITHUB_INPUTS } from './github-definitions.js';
import { MIGRATION_OPTIONS } from './migration-definitions.js';
import { REGISTRY_INPUTS } from './registry-definitions.js';

/** How the text of an input is read. */
export type InputType = 'String' | 'Bool' | 'Number' | 'List' | 'Choice' | 'Variables';

export interface InputDefinition {
  readonly type: InputType;
  readonly default: string;
  readonly description: string;
  /** For {@link InputType} Choice. */
  readonly choices?: readonly string[];
  /** Given more than once on the command line, under this name instead. */
  readonly repeated?: string;
}

/**
 * All inputs of the Action; the command's options of the same names. `action.yml` and the README's table are compared
 * with this by a test. The digests of images that are defaults are in `images/pinned.ts`.
 */
export const INPUTS = {
  file: { type: 'String', default: '.gitlab-ci.yml', description: 'Pipeline file, relative to `cwd`' },
  cwd: {
    type: 'String',
    default: '.',
    description:
      'Folder of the project: the top of its Git repository, or any folder (its files are then a project of their own)',
  },
  jobs: { type: 'List', default: '', description: 'Names of the jobs to run; all by default' },
  needs: { type: 'Bool', default: 'false', description: 'With `jobs`: also run what they need' },
  stage: { type: 'String', default: '', description: 'Run only the jobs of this stage' },
  manual: { type: 'List', default: '', description: 'Manual jobs to play: names, or `all`' },
  variables: {
    type: 'Variables',
    default: '',
    description:
      'Pipeline variables, as `K=V` lines, or as a JSON object, whose values may have several lines: they beat all others, and are not given to services',
    repeated: 'variable',
  },
  'project-variables': {
    type: 'Variables',
    default: '',
    description:
      'Project variables that are not masked, as `K=V` lines or a JSON object; `K@SCOPE=V` is for jobs of such environments only: `URL@production=V`, `URL@review/*=V`',
    repeated: 'project-variable',
  },
  secrets: {
    type: 'Variables',
    default: '',
    description:
      'Masked project variables, as `K=V` lines or a JSON object (`toJSON(secrets)`, of which `github_token` is left out); `K@SCOPE=V` as with `project-variables`',
    repeated: 'secret',
  },
  'file-variables': {
    type: 'Variables',
    default: '',
    description:
      'Project variables of type file, as `K=V` lines or a JSON object: jobs see the path of a file with the content V; `@PATH` stands for the content of a file of this machine; `K@SCOPE=V` as with `project-variables`',
    repeated: 'file-variable',
  },
  inputs: {
    type: 'Variables',
    default: '',
    description: "Values for the pipeline file's `spec:inputs`, as `K=V` lines or a JSON object",
    repeated: 'input',
  },
  context: {
    type: 'String',
    default: '',
    description:
      'Play another event: `branch=N`, `tag=N`, `merge_request[=SRC:DST]`, `schedule`, `web`, `api` or `trigger`; by default the event of the workflow, or a push to the current branch',
  },
  token: {
    type: 'String',
    default: '',
    description:
      'Token of GitHub (`contents: read`) that deepens a shallow checkout when a job needs its history; that of `statuses`, `releases` and `deployments`, which take the variable `GITHUB_TOKEN` without it',
  },
  ...GITHUB_INPUTS,
  ...FLEET_INPUTS,
  dirty: {
    type: 'Bool',
    default: 'false',
    description: 'Jobs see uncommitted changes and files that are neither tracked nor ignored',
  },
  'gitlab-url': {
    type: 'String',
    default: '',
    description:
      "The GitLab of the pipeline: `CI_SERVER_*`, and the projects, templates and components of `include`; by default that of the project's remote, or `https://gitlab.com` where this is no GitLab",
  },
  'gitlab-token': {
    type: 'String',
    default: '',
    description: 'Token (`read_api`) for files of private projects',
  },
  'include-map': {
    type: 'List',
    default: '',
    description:
      'Copies for `include`: `GROUP/PROJECT=FOLDER` (of a Git repository, at the ref that is asked for) or `=URL`, `template=FOLDER`, `https://HOST/FILE.yml=FILE`; nothing behind the `=` leaves an include out',
  },
  'includes-from': {
    type: 'String',
    default: '',
    description:
      'Folder that `gitlab-dind includes fetch` has filled: includes come from there, and nothing is asked of GitLab or the web',
  },
  unsupported: {
    type: 'Choice',
    default: 'fail',
    choices: ['fail', 'warn'],
    description: 'What a run does when a job uses a keyword that cannot be honoured and would change its result',
  },
  'no-delay': {
    type: 'Bool',
    default: 'false',
    description: 'Start delayed jobs (`when: delayed`) without waiting for their `start_in`',
  },
  'dotenv-variables': {
    type: 'Number',
    default: '20',
    description: "Variables that a `dotenv` report may have: GitLab's own limit; on GitLab.com it depends on the plan",
  },
  timings: {
    type: 'Bool',
    default: 'false',
    description:
      'Show what the time of each job went to (waiting, image pull, script and so on), and the critical path',
  },
  concurrency: {
    type: 'Number',
    default: '',
    description: 'Jobs that run at the same time; by default the number of processors',
  },
  timeout: { type: 'Number', default: '', description: 'Minutes after which the pipeline is canceled' },
  'job-timeout': { type: 'Number', default: '60', description: 'Minutes for a job that has no `timeout`' },
  output: { type: 'String', default: '', description: 'Folder for `logs/` and `artifacts/`' },
  report: {
    type: 'String',
    default: '',
    description:
      'HTML file of the run: graph, timeline, logs, tests, images and variables in one page that needs nothing else',
  },
  'docker-host': {
    type: 'String',
    default: '',
    description: 'Address of the Docker engine; by default `DOCKER_HOST`, the active context, or the default socket',
  },
  'default-image': { type: 'String', default: 'alpine:latest', description: 'Image of jobs that name none' },
  platform: {
    type: 'String',
    default: '',
    description:
      "Platform of the images of jobs and services that name none, and `DOCKER_DEFAULT_PLATFORM`; a Docker daemon always has the engine's own",
  },
  'pull-policy': {
    type: 'Choice',
    default: 'if-not-present',
    choices: ['always', 'if-not-present', 'never'],
    description: 'When images are pulled that say nothing else',
  },
  'image-map': {
    type: 'List',
    default: '',
    description:
      'Other images in place of those that the pipeline names: `OLD=NEW`, for instance `docker:19.03-dind=docker:28-dind`',
  },
  'docker-socket': {
    type: 'Choice',
    default: 'none',
    choices: ['none', 'host'],
    description:
      "`host` gives the engine's own socket to jobs without a Docker daemon of their own, and to their services: they can do everything on this machine",
  },
  'runner-config': {
    type: 'String',
    default: '',
    description:
      "Settings of a GitLab runner: its `config.toml`, or that file's text; `[runners.docker]`, `[runners.feature_flags]`, `environment`, `pre_build_script` and `post_build_script` are taken",
  },
  ...CONTAINER_INPUTS,
  privileged: {
    type: 'Choice',
    default: 'auto',
    choices: ['auto', 'true', 'false', 'never'],
    description:
      'Containers with all rights: `auto` those of jobs with a Docker daemon, or with an image that builds images (buildah, podman, buildkit, earthly, by their official names); `true` all, services too; `false` only the daemons; `never` none: jobs with a daemon are refused',
  },
  'privileged-images': {
    type: 'List',
    default: '',
    description:
      'Further images whose jobs are privileged with `privileged: auto`, by their full names without tag (`registry.example.com/tools/buildah`)',
  },
  trust: {
    type: 'Choice',
    default: 'auto',
    choices: ['auto', 'trusted', 'untrusted'],
    description:
      'Whose code runs: `untrusted` goes without secrets, tokens, `docker-socket`, volumes of `runner-config`, and writes to caches that no other run reads; privileged only on GitHub-hosted runners. `auto`: pull requests from forks, and what `pull_request_target`, `workflow_run` or `issue_comment` check out beside the base',
  },
  prestart: {
    type: 'Bool',
    default: 'true',
    description: 'Start the Docker daemon of the job that is sure to run next while others still run',
  },
  mtu: {
    type: 'Number',
    default: '',
    description:
      "MTU of jobs' networks and Docker daemons; by default, where a network is made, that of the engine's bridge or of the default route, if below 1500",
  },
  ...REGISTRY_INPUTS,
  'ca-bundle': {
    type: 'List',
    default: '',
    description:
      "Files of certificates (PEM) of further authorities that all containers trust, daemons and builders included, and this tool itself for what it asks of GitLab, a Vault or a registry: a company's own, or those of a proxy that looks into TLS; or the certificates themselves",
  },
  'registry-upstreams': {
    type: 'List',
    default: 'docker.io',
    description:
      'Registries to pull through: names such as `docker.io` or `ghcr.io`, each with its address (`NAME=URL`) where it is another',
  },
  'cache-images': {
    type: 'Bool',
    default: 'false',
    description:
      'Pull the Docker Hub images of jobs and services through the embedded registry, so that the cache keeps them',
  },
  'storage-path': {
    type: 'String',
    default: '',
    description: "Folder that keeps the registry's content between runs; by default `~/.cache/gitlab-dind/registry`",
  },
  cache: {
    type: 'Choice',
    default: 'true',
    choices: ['true', 'false', 'read-only'],
    description: "Keep the registry's content in the GitHub cache",
  },
  'cache-key': { type: 'String', default: '', description: 'First part of the cache key; by default `gitlab-dind`' },
  'cache-restore-keys': { type: 'List', default: '', description: 'Further prefixes of keys to restore from' },
  'cache-max-size': {
    type: 'String',
    default: '5GB',
    description: 'What the cache may hold; what was not used for the longest time goes first. `0`: no limit',
  },
  'cache-private': {
    type: 'Bool',
    default: 'false',
    description: 'Also keep in the cache what took credentials to pull: everybody who can read the cache can read it',
  },
  qemu: {
    type: 'Choice',
    default: 'auto',
    choices: ['auto', 'always', 'never'],
    description: 'Register QEMU for other architectures before the first Docker-in-Docker job',
  },
  'qemu-image': { type: 'String', default: 'tonistiigi/binfmt:latest', description: 'Image that registers QEMU' },
  'qemu-platforms': {
    type: 'String',
    default: 'all',
    description: 'What to register: `all`, or names such as `arm64,arm`',
  },
  'dind-timeout': { type: 'Number', default: '60', description: 'Seconds to wait for the Docker daemon of a job' },
  'certificate-timeout': {
    type: 'Number',
    default: '30',
    description: 'Seconds to wait for the client certificates of a Docker daemon',
  },
  'services-timeout': {
    type: 'Number',
    default: '30',
    description: 'Seconds to wait for other services; -1 does not wait',
  },
} as const satisfies Record<string, InputDefinition>;

export type InputName = keyof typeof INPUTS;

/** All options of the command: one for each input, and its own. */
export const OPTIONS = { ...INPUTS, ...COMMAND_OPTIONS, ...MIGRATION_OPTIONS } as const satisfies Record<
  string,
  InputDefinition
>;

export type OptionName = keyof typeof OPTIONS;

/** Those whose values are secret as a whole: a workflow never has them as text. `variables` may hold secrets as well. */
export const SECRET_INPUTS = [
  'secrets',
  'file-variables',
  'token',
  'gitlab-token',
  'registry-password',
  'registry-users',
  'registry-push-password',
] as const satisfies readonly InputName[];
