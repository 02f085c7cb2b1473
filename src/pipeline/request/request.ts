import {
  PIPELINE_IID,
  environmentName,
  expandValue,
  jobVariables,
  serviceVariables,
  type DotenvVariable,
  type JobRuntime,
  type JobVariablesArgs,
} from '../../gitlab/index.js';
import type { ImageSpec, PlanJob, Variable } from '../../gitlab/types.js';
import { JobFailure } from '../../job/failure.js';
import { variablePath } from '../../job/script/script.js';
import type { JobRequest } from '../../job/session.js';
import { PhaseClock } from '../../report/timings/phases.js';
import { BUILDS_DIR, jobSources, projectDirectory } from '../../job/workspace/sources.js';
import { REGISTRY_USER } from '../../registry/credentials.js';
import { VERSION } from '../../version.js';
import type { Attempt, Finished, PipelineScope } from '../scope.js';
import { expandCache } from './cache-keys.js';
import { readDotenv } from './dotenv.js';
import type { PipelineOptions, RunSettings } from '../options.js';
import { withRunnerScripts, withRunnerVariables } from './runner.js';
import { dependencyProxyOf } from './dependency-proxy.js';

export interface BuiltRequest extends JobRequest {
  readonly dotenv: readonly DotenvVariable[];
  /** Expanded name of the job's environment; undefined: it has none. */
  readonly environmentName: string | undefined;
}

/** What was got for an attempt of a job before it starts. */
export interface Obtained {
  readonly idTokens: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, { readonly value: string; readonly file: boolean }>>;
}

/** Turns a job of the plan into what is to be run: variables collected, texts expanded, downloads chosen. */
export async function buildRequest(
  options: PipelineOptions,
  scope: Pick<PipelineScope, 'infrastructure' | 'pipeline' | 'upstream' | 'parent'>,
  job: PlanJob,
  attempt: Attempt,
  finished: ReadonlyMap<string, Finished>,
  signal: AbortSignal,
  obtained?: Obtained,
): Promise<BuiltRequest> {
  const { context, plan, settings } = options;
  const { infrastructure } = scope;
  const { session } = infrastructure;
  const sources: Finished[] = artifactSources(options, job).flatMap((name) => finished.get(name) ?? []);
  sources.push(...parentSources(scope, job));
  const stored = await Promise.all(sources.map((source) => session.artifacts.has(source.id)));
  const downloads = sources.filter((_, index) => stored[index]);
  const dotenv = await readDotenv(infrastructure, sources);
  const runtime = runtimeOf(options, scope, job, attempt, { dotenv, obtained });
  const placed = placedVariables({ context, plan, job, runtime });
  const { projectDir } = placed;
  const variables = withRunnerVariables(placed.variables, settings.runner);
  checkParent(scope, job, (value) => expandValue(value, variables));
  const filePath = (key: string): string => variablePath(projectDir, key);
  const expand = (value: string): string => expandValue(value, variables, filePath);
  return {
    id: attempt.id,
    attempt: attempt.number,
    job: expandJob(
      withRunnerScripts(job, settings.runner),
      expand,
      context.commit.refProtected,
      variables.find(({ key }) => key === 'CACHE_FALLBACK_KEY')?.value,
    ),
    image: expandImage(job.image ?? emptyImage(settings.defaultImage), expand),
    services: job.services.map((service) => ({
      spec: {
        ...service,
        ...expandImage(service, expand),
        alias: service.alias === undefined ? undefined : expand(service.alias),
        command: service.command?.map(expand),
        entrypoint: service.entrypoint?.map(expand),
      },
      env: serviceVariables(service, variables, filePath),
    })),
    variables,
    projectDir,
    sources: jobSources(variables, context.project.path),
    commit: { sha: context.commit.sha, ref: context.ref.name },
    downloads,
    timeoutSeconds: runtime.timeoutSeconds,
    signal,
    clock: new PhaseClock(Date.now),
    dotenv,
    environmentName: environmentName({ context, plan, job, runtime }),
  };
}

/** What the predefined variables of a job tell of its run. */
function runtimeOf(
  { context, settings }: PipelineOptions,
  scope: Pick<PipelineScope, 'infrastructure' | 'pipeline' | 'upstream'>,
  job: PlanJob,
  attempt: Attempt,
  { dotenv, obtained }: { readonly dotenv: readonly DotenvVariable[]; readonly obtained: Obtained | undefined },
): JobRuntime {
  const { pipeline } = scope;
  const { session, token } = scope.infrastructure;
  const pipelineUrl = `${context.project.url}/-/pipelines/${pipeline}`;
  return {
    pipelineId: pipeline,
    ...(scope.upstream === undefined ? {} : { upstream: scope.upstream }),
    pipelineIid: PIPELINE_IID,
    pipelineUrl,
    jobId: attempt.id,
    jobUrl: `${context.project.url}/-/jobs/${attempt.id}`,
    jobToken: token,
    ...registryLogin(settings.registry, token),
    dependencyProxy: dependencyProxyOf(settings.registry, token),
    startedAt: new Date().toISOString(),
    timeoutSeconds: job.timeout ?? settings.jobTimeoutSeconds,
    concurrentId: 0,
    runner: {
      id: 1,
      description: session.settings.runnerName,
      version: VERSION,
      revision: 'HEAD',
      arch: `linux/${session.engine.info.arch}`,
    },
    projectDir: inBuilds(context.project.path),
    buildsDir: BUILDS_DIR,
    dotenv,
    ...(obtained === undefined ? {} : { idTokens: obtained.idTokens, secrets: obtained.secrets }),
  };
}

/** Variables of a job, and the directory of its project, which some of them may set. */
function placedVariables(args: JobVariablesArgs): { variables: readonly Variable[]; projectDir: string } {
  const variables = jobVariables(args);
  const projectDir = inBuilds(projectDirectory(variables, args.context.project.path).directory);
  if (projectDir === args.runtime.projectDir) return { variables, projectDir };
  return { variables: jobVariables({ ...args, runtime: { ...args.runtime, projectDir } }), projectDir };
}

function inBuilds(directory: string): string {
  return directory === '' ? BUILDS_DIR : `${BUILDS_DIR}/${directory}`;
}

/** Jobs of the parent pipeline whose artifacts a job of a child gets. */
function parentSources(scope: Pick<PipelineScope, 'parent'>, job: PlanJob): readonly Finished[] {
  return job.parentNeeds.flatMap((need) => scope.parent?.get(need.job) ?? []);
}

/** Throws where `needs:pipeline` means another pipeline than the parent, or a job that it does not have. */
function checkParent(
  scope: Pick<PipelineScope, 'upstream' | 'parent'>,
  job: PlanJob,
  expand: (value: string) => string,
): void {
  for (const need of job.parentNeeds) {
    const pipeline = expand(need.pipeline);
    if (scope.upstream === undefined || pipeline !== String(scope.upstream.pipelineId))
      throw new JobFailure(
        'unmet_prerequisites',
        `needs:pipeline: ${need.pipeline} is "${pipeline}", which is not the parent pipeline: there is no other to take from`,
      );
    if (scope.parent?.has(need.job) !== true)
      throw new JobFailure(
        'missing_dependency_failure',
        `needs:pipeline: the parent pipeline has no job ${need.job} that has run`,
      );
  }
}

/** `CI_REGISTRY_USER` and `CI_REGISTRY_PASSWORD`. */
function registryLogin(
  registry: RunSettings['registry'],
  token: string,
): { registryUser?: string; registryPassword?: string } {
  if (registry.kind === 'none') return {};
  if (registry.kind === 'embedded') return { registryUser: REGISTRY_USER, registryPassword: token };
  return { registryUser: registry.username ?? '', registryPassword: registry.password ?? '' };
}

/** Values of masked variables: what logs must not show. */
export function maskedValues(variables: readonly Variable[]): readonly string[] {
  return variables.filter((variable) => variable.masked).map((variable) => variable.value);
}

/** The jobs whose artifacts a job gets: its needs, else all of the earlier stages, narrowed by `dependencies`. */
export function artifactSources(options: Pick<PipelineOptions, 'plan'>, job: PlanJob): readonly string[] {
  const { plan } = options;
  const allowed = job.dependencies === null ? undefined : new Set(job.dependencies);
  const groups = new Map(plan.jobs.map((other) => [other.name, other.groupName]));
  const kept = (name: string): boolean =>
    allowed === undefined || allowed.has(name) || allowed.has(groups.get(name) ?? name);
  // in the order of the pipeline, whatever that of `needs`
  const names = (wanted: (other: PlanJob) => boolean): readonly string[] =>
    plan.jobs.filter((other) => wanted(other) && kept(other.name)).map((other) => other.name);
  if (job.needs !== null) {
    const needed = new Set(job.needs.filter((need) => need.artifacts).map((need) => need.job));
    return names((other) => needed.has(other.name));
  }
  const stage = plan.stages.indexOf(job.stage);
  return names((other) => plan.stages.indexOf(other.stage) < stage);
}

function emptyImage(name: string): ImageSpec {
  return { name, entrypoint: undefined, platform: undefined, user: undefined, pullPolicy: undefined };
}

function expandImage(image: ImageSpec, expand: (value: string) => string): ImageSpec {
  const optional = (value: string | undefined): string | undefined => (value === undefined ? undefined : expand(value));
  return {
    name: expand(image.name),
    entrypoint: image.entrypoint,
    platform: optional(image.platform),
    user: optional(image.user),
    pullPolicy: image.pullPolicy,
  };
}

function expandJob(
  job: PlanJob,
  expand: (value: string) => string,
  isProtected: boolean,
  fallback: string | undefined,
): PlanJob {
  const cache = job.cache.map((spec) => expandCache(spec, expand, isProtected, fallback));
  return { ...job, cache };
}
