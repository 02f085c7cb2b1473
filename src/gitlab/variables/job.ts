import type { Plan, PlanJob, PipelineContext, Variable } from '../types.js';
import { environmentSlug } from '../slug.js';
import { expand, finder } from './expand.js';
import { environmentVariables, jobFactVariables } from './predefined/job-predefined.js';
import { predefined, predefinedAll, secret } from './make.js';
import { withoutUnset } from './environment-scope.js';
import { userDefinedVariables, userVariables } from './predefined/predefined.js';
import { pipelineVariables } from './pipeline.js';
import { defaultFilePath, expandText } from './runner-expand.js';
import type { FilePath } from './runner-expand.js';
import { pagesVariables, projectVariables, serverVariables, serviceUrlVariables } from './server.js';
import { sortAndExpand } from './sort.js';

/** What is known of a job only once it runs. */
export interface JobRuntime {
  readonly pipelineId: number;
  readonly pipelineIid: number;
  readonly jobId: number;
  readonly jobToken: string;
  /** Default: `gitlab-ci-token` and the job's token. */
  readonly registryUser?: string;
  readonly registryPassword?: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly pipelineUrl: string;
  readonly jobUrl: string;
  /** ID tokens by the variable that has each. */
  readonly idTokens?: Readonly<Record<string, string>>;
  /** Values of `secrets`, which beat all others. */
  readonly secrets?: Readonly<Record<string, { readonly value: string; readonly file: boolean }>>;
  readonly dependencyProxy?: {
    readonly server: string;
    readonly user: string;
    readonly password: string;
    readonly groupImagePrefix?: string;
    readonly directGroupImagePrefix?: string;
  };
  readonly timeoutSeconds: number;
  readonly concurrentId: number;
  readonly runner: {
    readonly id: number;
    readonly description: string;
    readonly version: string;
    readonly revision: string;
    /** `linux/amd64` and the like. */
    readonly arch: string;
    readonly tags?: readonly string[];
    readonly shortToken?: string;
  };
  readonly projectDir: string;
  readonly buildsDir: string;
  /** `running` unless given. */
  readonly status?: string;
  /** The image that the job uses, for `CI_JOB_IMAGE`; otherwise the plan's. */
  readonly image?: string;
  readonly manual?: boolean;
  readonly upstream?: { readonly pipelineId: number; readonly projectId: number; readonly jobId: number };
  /** Clone URL; without one, made of the project's URL and the token. */
  readonly repositoryUrl?: string;
  /** Variables of dotenv reports, in the order of the jobs they came from. */
  readonly dotenv: readonly { readonly key: string; readonly value: string }[];
  /** Values given by the one who played a manual job. */
  readonly manualVariables?: readonly { readonly key: string; readonly value: string }[];
  readonly debug?: boolean;
}

export interface JobVariablesArgs {
  readonly context: PipelineContext;
  readonly plan: Plan;
  readonly job: PlanJob;
  readonly runtime: JobRuntime;
  /** Path of a file variable; default `<project directory>.tmp/<KEY>`. */
  readonly filePath?: FilePath;
}

/**
 * All variables of a job, ready for its container: collected in GitLab's order, expanded by GitLab and then once more
 * by the runner. Of several entries of one name the last counts and only that one is returned.
 */
export function jobVariables(args: JobVariablesArgs): Variable[] {
  const given = withoutUnset(args.context, collect(args));
  const payload = sortAndExpand(given, { keepUndefined: true, keepOpaque: true }).variables;
  const all = withoutUnset(args.context, [...runnerFirst(args), ...payload, ...runnerLast(args), ...secrets(args)]);
  const find = finder(all);
  const filePath = args.filePath ?? defaultFilePath(find);
  const expanded = all.map((variable) =>
    variable.raw ? variable : { ...variable, value: expandText(variable.value, find, filePath) },
  );
  return lastOfEach(expanded);
}

/** Of several entries of one name the last; a public one behind a hidden one is kept for services. */
function lastOfEach(variables: readonly Variable[]): Variable[] {
  const last = new Map<string, Variable>();
  for (const variable of variables) {
    const before = last.get(variable.key);
    const publicValue = before?.public === true ? before.value : before?.publicValue;
    const keeps = !variable.public && publicValue !== undefined;
    last.set(variable.key, keeps ? { ...variable, publicValue } : variable);
  }
  return [...last.values()];
}

/**
 * Name of a job's environment, as GitLab expands it: by the variables without its own, what is unknown becomes empty.
 * undefined: the job has none.
 */
export function environmentName(args: JobVariablesArgs): string | undefined {
  if (!args.job.environment) return undefined;
  const all = withoutUnset(args.context, simpleVariables(args).flat());
  const simple = sortAndExpand(all, { keepUndefined: false, keepOpaque: false }).variables;
  return expand(args.job.environment.name, finder(simple));
}

/** What a GitLab server sends, lowest precedence first. */
function collect(args: JobVariablesArgs): Variable[] {
  const name = environmentName(args);
  const [base, rest] = simpleVariables(args, name);
  const { environment } = args.job;
  if (environment === undefined || name === undefined) return [...base, ...rest];
  return [
    ...base,
    ...environmentVariables(environment, name),
    ...rest,
    predefined('CI_ENVIRONMENT_SLUG', environmentSlug(name)),
    ...(environment.url === undefined ? [] : [predefined('CI_ENVIRONMENT_URL', environment.url)]),
  ];
}

/** All but those that GitLab makes of the environment: before and after them. */
function simpleVariables(args: JobVariablesArgs, environment?: string): readonly [Variable[], Variable[]] {
  const { context, plan, job, runtime } = args;
  const base = [
    ...persisted(args),
    ...Object.entries(runtime.idTokens ?? {}).map(([key, value]) => secret(key, value)),
    ...jobFactVariables(context, {
      name: job.name,
      groupName: job.groupName,
      stage: job.stage,
      manual: runtime.manual ?? (job.when === 'manual' || job.when === 'delayed'),
      node: job.node,
    }),
  ];
  const rest = [
    ...serverVariables(context),
    ...projectVariables(context),
    ...serviceUrlVariables(context),
    ...pagesVariables(context),
    ...dependencyProxy(runtime),
    ...pipelineVariables(context, {
      iid: runtime.pipelineIid,
      ...(plan.name === undefined ? {} : { name: plan.name }),
    }),
    ...upstream(runtime),
    ...predefinedAll({
      CI_RUNNER_ID: runtime.runner.id,
      CI_RUNNER_DESCRIPTION: runtime.runner.description,
      CI_RUNNER_TAGS: JSON.stringify(runtime.runner.tags ?? []).replaceAll('","', '", "'),
    }),
    ...job.variables,
    ...userVariables(context),
    ...runtime.dotenv.map(({ key, value }) => secret(key, value, false)),
    ...userDefinedVariables(context, environment),
    ...(runtime.manualVariables ?? []).map(({ key, value }) => secret(key, value, false)),
  ];
  return [base, rest];
}

function persisted({ context, runtime }: JobVariablesArgs): Variable[] {
  const registry = context.registry !== undefined;
  return [
    predefined('CI_PIPELINE_ID', String(runtime.pipelineId)),
    predefined('CI_PIPELINE_URL', runtime.pipelineUrl),
    predefined('CI_JOB_ID', String(runtime.jobId)),
    predefined('CI_JOB_URL', runtime.jobUrl),
    secret('CI_JOB_TOKEN', runtime.jobToken),
    predefined('CI_JOB_STARTED_AT', runtime.startedAt),
    ...(registry
      ? [
          predefined('CI_REGISTRY_USER', runtime.registryUser ?? 'gitlab-ci-token'),
          secret('CI_REGISTRY_PASSWORD', runtime.registryPassword ?? runtime.jobToken),
        ]
      : []),
    secret('CI_REPOSITORY_URL', runtime.repositoryUrl ?? cloneUrl(context, runtime.jobToken), false),
  ];
}

function cloneUrl(context: PipelineContext, token: string): string {
  const url = context.project.url.replace(/^(https?:\/\/)/, `$1gitlab-ci-token:${token}@`);
  return url.endsWith('.git') ? url : `${url}.git`;
}

function dependencyProxy({ dependencyProxy: proxy }: JobRuntime): Variable[] {
  if (!proxy) return [];
  return [
    ...predefinedAll({
      CI_DEPENDENCY_PROXY_SERVER: proxy.server,
      CI_DEPENDENCY_PROXY_USER: proxy.user,
      CI_DEPENDENCY_PROXY_GROUP_IMAGE_PREFIX: proxy.groupImagePrefix,
      CI_DEPENDENCY_PROXY_DIRECT_GROUP_IMAGE_PREFIX: proxy.directGroupImagePrefix,
    }),
    secret('CI_DEPENDENCY_PROXY_PASSWORD', proxy.password),
  ];
}

function upstream({ upstream: parent }: JobRuntime): Variable[] {
  if (!parent) return [];
  return predefinedAll({
    CI_UPSTREAM_PIPELINE_ID: parent.pipelineId,
    CI_UPSTREAM_PROJECT_ID: parent.projectId,
    CI_UPSTREAM_JOB_ID: parent.jobId,
  });
}

/** Below the server's variables. */
function runnerFirst({ job, runtime }: JobVariablesArgs): Variable[] {
  const image = runtime.image ?? job.image?.name;
  return predefinedAll({
    CI_JOB_IMAGE: image,
    CI_RUNNER_SHORT_TOKEN: runtime.runner.shortToken ?? 'glrt-local',
    CI_BUILDS_DIR: runtime.buildsDir,
    CI_PROJECT_DIR: runtime.projectDir,
    CI_CONCURRENT_ID: runtime.concurrentId,
    CI_CONCURRENT_PROJECT_ID: runtime.concurrentId,
    CI_SERVER: 'yes',
    CI_JOB_STATUS: runtime.status ?? 'running',
    CI_JOB_TIMEOUT: runtime.timeoutSeconds,
  });
}

/** What the runner has read for the job. Source: GitLab Runner, `common/secrets.go`. */
function secrets({ runtime }: JobVariablesArgs): Variable[] {
  return Object.entries(runtime.secrets ?? {}).map(([key, { value, file }]) => ({
    ...secret(key, value),
    file,
    raw: true,
  }));
}

/** On top of the server's variables. */
function runnerLast({ runtime }: JobVariablesArgs): Variable[] {
  return predefinedAll({
    CI_DISPOSABLE_ENVIRONMENT: 'true',
    CI_RUNNER_VERSION: runtime.runner.version,
    CI_RUNNER_REVISION: runtime.runner.revision,
    CI_RUNNER_EXECUTABLE_ARCH: runtime.runner.arch,
    RUNNER_TEMP_PROJECT_DIR: `${runtime.projectDir}.tmp`,
    CI_DEBUG_TRACE: runtime.debug === true ? 'true' : undefined,
  });
}
