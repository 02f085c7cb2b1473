import { cpus, homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import type { Diagnostic } from '../gitlab/types.js';
import { UsageError } from '../errors.js';
import type { RunSettings } from '../pipeline/options.js';
import { replacements, upstreams } from './values/images.js';
import { INPUTS } from './definitions.js';
import { pinsOf } from './images/pins.js';
import { includeMap, instanceUrl } from './values/elsewhere.js';
import { fileContents } from './values/file-variables.js';
import { unwritable, unwritableFile } from './values/folders.js';
import { authorities } from './values/authorities.js';
import { withContainerInputs } from './values/containers.js';
import { migrationInputs, type MigrationInputs } from './values/migration.js';
import { runnerConfig } from './values/runner-config.js';
import { InputReader, type Given, type InputProblem } from './reader.js';
import { suggestion } from './suggest.js';
import { pushSettings } from './values/push.js';
import { platform, registryChoice, registryHosts } from './values/registry.js';

/** All that a user asked for, typed. */
export interface RunInputs {
  readonly file: string;
  readonly cwd: string;
  readonly jobs: readonly string[];
  readonly needs: boolean;
  readonly stage: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
  /** Project variables by name, `KEY@SCOPE` where they are for some environments only; secrets are masked ones. */
  readonly projectVariables: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Contents by name. */
  readonly fileVariables: Readonly<Record<string, string>>;
  /** Names of variables that no job has. */
  readonly unsetVariables: readonly string[];
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly context: string | undefined;
  readonly gitlabUrl: string | undefined;
  readonly gitlabToken: string | undefined;
  /** `NAME=PLACE` items. */
  readonly includeMap: readonly string[];
  /** Folder of stored includes, and as it was given. */
  readonly includesFrom: { readonly path: string; readonly given: string } | undefined;
  readonly trust: 'auto' | 'trusted' | 'untrusted';
  /** What was given and has no effect. */
  readonly notes: readonly Diagnostic[];
  readonly timeoutSeconds: number | undefined;
  readonly output: string | undefined;
  /** Copies the artifacts of passed jobs into the project's folder. */
  readonly artifactsToSource: boolean;
  /** Bytes of results that are kept for later runs of the command; 0: none are. */
  readonly lastRunMaxBytes: number;
  /** The HTML file of the run. */
  readonly report: string | undefined;
  readonly dockerHost: string | undefined;
  readonly cache: 'true' | 'false' | 'read-only';
  readonly cacheKey: string;
  readonly cacheRestoreKeys: readonly string[];
  /** Bytes; undefined: no limit. */
  readonly cacheMaxBytes: number | undefined;
  /** Show what the time of the jobs went to. */
  readonly timings: boolean;
  /** How the command shows logs: the time, and the name of the job, before each line; those of failed jobs alone. */
  readonly timestamps: boolean;
  readonly logPrefix: boolean;
  /** A live list of the jobs in place of the logs; `auto`: where jobs run at the same time. */
  readonly live: 'auto' | 'true' | 'false';
  readonly quiet: boolean;
  /** Of GitHub, for more history and for its services. */
  readonly token: string | undefined;
  /** Where the artifacts of jobs go, beside `output`: `github` is the run of the workflow. */
  readonly artifacts: 'off' | 'github';
  /** A commit status for each job; a deployment for each with `environment`. The releases are among the settings. */
  readonly statuses: boolean;
  readonly deployments: boolean;
  /** The pipeline of GitLab that the run is compared with. */
  readonly compareWith: string | undefined;
  readonly fleet: FleetInputs;
  /** Of the commands of a migration. */
  readonly migration: MigrationInputs;
  readonly settings: RunSettings;
}

/** What a step is told of the pipeline on several runners that it is a part of. */
export interface FleetInputs {
  readonly mode: 'run' | 'plan' | 'job' | 'next' | 'report';
  /** Name of the artifact with the plan. */
  readonly plan: string;
  /** `TAGS=RUNS-ON` lines. */
  readonly runners: readonly string[];
  readonly arm64Runner: string | undefined;
  readonly batch: 'none' | 'auto';
  /** JSON of the workflow's `needs` context; empty: not given. */
  readonly needsContext: string;
}

export type { InputProblem } from './reader.js';

/** What was given, and all that is wrong with it: what is wrong has its default among the inputs. */
export interface ReadInputs {
  readonly inputs: RunInputs;
  readonly problems: readonly InputProblem[];
}

/** The same as {@link readInputs}; throws one {@link UsageError} that lists every problem. */
export function parseInputs(given: Given, base: string = process.cwd()): RunInputs {
  const { inputs, problems } = readInputs(given, base);
  if (problems.length > 0) throw new UsageError(problems);
  return inputs;
}

/**
 * Reads all inputs; each problem names its input. `given` holds the texts by name; what is absent or empty has its
 * default.
 */
export function readInputs(given: Given, base: string = process.cwd()): ReadInputs {
  const read = new InputReader(given, base);
  const { problem } = read;
  const config = runnerConfig(read.optional('runner-config'), base, (message) => problem('runner-config', message));
  const runner = withContainerInputs(config, read, base);
  const privileged = read.choice('privileged', INPUTS.privileged.choices);
  const output = read.optional('output');
  for (const name of ['output', 'storage-path'] as const) {
    const folder = read.optional(name);
    const why = folder === undefined ? undefined : unwritable(resolve(base, folder));
    if (why !== undefined) problem(name, why);
  }
  const report = read.optional('report');
  const whyNot = report === undefined ? undefined : unwritableFile(report, base);
  if (whyNot !== undefined) problem('report', whyNot);
  const manual = read.list('manual');
  const timeout = read.number('timeout', 0, 0);
  const inputs: RunInputs = {
    file: read.text('file'),
    cwd: resolve(base, read.text('cwd')),
    jobs: read.names('jobs'),
    needs: read.bool('needs'),
    stage: read.optional('stage'),
    variables: read.pairs('variables', 'pipeline'),
    projectVariables: read.pairs('project-variables', 'project'),
    secrets: read.pairs('secrets', 'secret'),
    fileVariables: fileContents(read.pairs('file-variables', 'secret'), base, (message) =>
      problem('file-variables', message),
    ),
    unsetVariables: read.list('unset-variables'),
    inputs: read.pairs('inputs'),
    context: contextWish(read.optional('context'), problem),
    gitlabUrl: instanceUrl(read.optional('gitlab-url'), problem),
    gitlabToken: read.optional('gitlab-token'),
    includeMap: includeMap(read.list('include-map'), problem),
    includesFrom: folderAt(read.optional('includes-from'), base),
    trust: read.choice('trust', INPUTS.trust.choices),
    timeoutSeconds: timeout === 0 ? undefined : timeout * 60,
    output: output === undefined ? undefined : resolve(base, output),
    artifactsToSource: read.bool('artifacts-to-source'),
    lastRunMaxBytes: read.bytes('last-run-max-size') ?? 0,
    report: report === undefined ? undefined : resolve(base, report),
    dockerHost: read.optional('docker-host'),
    cache: read.choice('cache', INPUTS.cache.choices),
    cacheKey: read.text('cache-key') || 'gitlab-dind',
    cacheRestoreKeys: read.list('cache-restore-keys'),
    cacheMaxBytes: read.bytes('cache-max-size'),
    token: read.optional('token'),
    timings: read.bool('timings'),
    timestamps: read.bool('timestamps'),
    logPrefix: read.bool('log-prefix'),
    live: read.choice('live', ['auto', 'true', 'false']),
    quiet: read.bool('quiet'),
    artifacts: read.choice('artifacts', INPUTS.artifacts.choices),
    statuses: read.bool('statuses'),
    deployments: read.bool('deployments'),
    compareWith: read.optional('compare-with'),
    fleet: {
      mode: read.choice('mode', INPUTS.mode.choices),
      plan: artifactName(read.text('plan'), problem),
      runners: read.lines('runners'),
      arm64Runner: read.optional('arm64-runner'),
      batch: read.choice('batch', INPUTS.batch.choices),
      needsContext: read.text('needs-context'),
    },
    migration: migrationInputs(read, base),
    notes: runner.notes.map((note) => ({ message: `runner-config: ${note}`, location: undefined })),
    settings: {
      ...runSettings(read, base),
      runner,
      privileged: privileged === 'auto' && runner.privileged === true ? 'true' : privileged,
      manual: manual.includes('all') ? 'all' : manual,
    },
  };
  read.tellUnknown();
  return { inputs, problems: read.problems };
}

/** What of a run depends on one input alone. */
function runSettings(read: InputReader, base: string): Omit<RunSettings, 'runner' | 'privileged' | 'manual'> {
  const { problem } = read;
  return {
    concurrency: read.number('concurrency', Math.max(1, cpus().length), 1),
    defaultImage: read.text('default-image'),
    pullPolicy: read.choice('pull-policy', INPUTS['pull-policy'].choices),
    registry: registryChoice(
      {
        address: read.text('registry'),
        username: read.optional('registry-username'),
        password: read.optional('registry-password'),
      },
      problem,
    ),
    push: pushSettings(read),
    registryUsers: read.pairs('registry-users', 'user'),
    registryHosts: registryHosts(read.list('registry-hosts'), problem),
    authorities: authorities(read.optional('ca-bundle'), base, (message) => problem('ca-bundle', message)),
    cacheImages: read.bool('cache-images'),
    cachePrivate: read.bool('cache-private'),
    platform: platform(read.optional('platform'), problem),
    dirty: read.bool('dirty'),
    registryImage: read.text('registry-image'),
    pins: pinsOf(read),
    storagePath: storagePath(read.text('storage-path'), base),
    upstreams: upstreams(read.list('registry-upstreams'), problem),
    imageMap: replacements(read.list('image-map'), 'image-map', problem),
    dockerSocket: read.choice('docker-socket', INPUTS['docker-socket'].choices),
    trusted: true,
    privilegedImages: read.list('privileged-images'),
    prestart: read.bool('prestart'),
    layerCache: read.choice('layer-cache', INPUTS['layer-cache'].choices),
    mtu: read.number('mtu', 0, 576) || undefined,
    qemu: read.choice('qemu', INPUTS.qemu.choices),
    qemuImage: read.text('qemu-image'),
    qemuPlatforms: read.text('qemu-platforms'),
    dindTimeoutSeconds: read.number('dind-timeout', 60, 1),
    certificateTimeoutSeconds: read.number('certificate-timeout', 30, 1),
    servicesTimeoutSeconds: read.number('services-timeout', 30, -1),
    jobTimeoutSeconds: read.number('job-timeout', 60, 0) * 60,
    releases: read.choice('releases', INPUTS.releases.choices),
    noDelay: read.bool('no-delay'),
    dotenvVariables: read.number('dotenv-variables', 20, 0),
    unsupported: read.choice('unsupported', INPUTS.unsupported.choices),
  };
}

/** The input `plan`: what is a name of an artifact, and of a file. */
function artifactName(given: string, problem: (name: string, message: string) => void): string {
  if (/^[A-Za-z0-9][\w.-]{0,99}$/.test(given)) return given;
  problem('plan', `"${given}" is no name for it: letters, digits, "-", "_" and "." can stand in one`);
  return INPUTS.plan.default;
}

const CONTEXTS = ['branch', 'tag', 'merge_request', 'schedule', 'web', 'api', 'trigger'];
const CONTEXT_FORMS = 'branch=NAME, tag=NAME, merge_request[=SOURCE:TARGET], schedule, web, api, trigger';

/** The input `context`, where it has one of its forms. */
function contextWish(wish: string | undefined, problem: (name: string, message: string) => void): string | undefined {
  const [kind = '', ...rest] = (wish ?? '').split('=');
  if (wish === undefined || (CONTEXTS.includes(kind) && !(kind === 'tag' && rest.join('=') === ''))) return wish;
  problem('context', `"${wish}" is none of: ${CONTEXT_FORMS}${suggestion(kind, CONTEXTS, '')}`);
  return undefined;
}

function folderAt(given: string | undefined, base: string): RunInputs['includesFrom'] {
  return given === undefined ? undefined : { path: resolve(base, given), given };
}

function storagePath(given: string, base: string): string {
  if (given !== '') return isAbsolute(given) ? given : resolve(base, given);
  return join(cacheFolder(), 'registry');
}

/** The command's folder for what it can make anew. Source: XDG Base Directory Specification. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gitlab-dind');
}
