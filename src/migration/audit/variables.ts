import { knownVariables, NOT_APPLICABLE } from '../../gitlab/index.js';
import type { PlanJob, SourceLocation } from '../../gitlab/types.js';
import type { ProjectFacts } from '../reading/facts.js';
import { expressionsIn } from './rules.js';
import { namesIn, shellUse } from './shell.js';

/** A variable that is used, and that nobody sets. */
export interface UnsetVariable {
  readonly name: string;
  readonly where: 'a script' | 'rules' | 'a name';
  readonly location: SourceLocation | undefined;
}

/** What GitLab, the runner or a shell sets, whatever the project. */
const GIVEN =
  /^(?:CI|CI_(?:API|BUILD|BUILDS|COMMIT|CONCURRENT|CONFIG|DEBUG|DEFAULT|DEPENDENCY_PROXY|DISPOSABLE|ENVIRONMENT|EXTERNAL_PULL|HAS|JOB|KUBERNETES|MERGE_REQUEST|NODE|OPEN_MERGE|PAGES|PIPELINE|PROJECT|REGISTRY|REPOSITORY|RUNNER|SERVER|SHARED|TEMPLATE|TRIGGER|UPSTREAM)_?\w*|GITLAB_(?:CI|FEATURES|ENV|USER_\w+)|FF_\w+|GIT_\w+|CHAT_\w+|TRIGGER_PAYLOAD|RUNNER_\w+|ARTIFACT_\w+|CACHE_\w+)$/;

/** What shells and well-known images have. */
const SHELL =
  /^(?:_|[a-z]|HOME|PATH|PWD|OLDPWD|USER|LOGNAME|SHELL|SHLVL|HOSTNAME|TERM|LANG|LC_\w+|TZ|IFS|RANDOM|SECONDS|LINENO|BASH\w*|UID|EUID|PPID|OSTYPE|MACHTYPE|TMPDIR|TEMP|TMP|PS[14]|FUNCNAME|PIPESTATUS|OPTARG|OPTIND|REPLY|DEBIAN_FRONTEND|(?:HTTPS?|NO|FTP|ALL)_PROXY|https?_proxy|no_proxy|JAVA_HOME|GOPATH|GOROOT|GOBIN|NODE_(?:VERSION|PATH)|NVM_DIR|PYTHON_VERSION|PYTHONPATH|VIRTUAL_ENV|RUBY_VERSION|GEM_HOME|CARGO_HOME|RUSTUP_HOME|MAVEN_HOME|M2_HOME|GRADLE_HOME|ANDROID_(?:HOME|SDK_ROOT|NDK_HOME)|DOTNET_ROOT|PHP_\w+|USERPROFILE|APPDATA|LOCALAPPDATA|ProgramFiles|LASTEXITCODE|true|false|null|PSVersionTable|PSScriptRoot|DOCKER_(?:HOST|TLS_CERTDIR|TLS_VERIFY|CERT_PATH|VERSION|CONFIG))$/;

/** Names of deploy tokens' variables, which GitLab sets where a project has one. */
export const DEPLOY_TOKEN = /^CI_DEPLOY_(?:USER|PASSWORD)$/;

/**
 * The variables that scripts, rules and names use, and that neither the file nor GitLab sets: what a project has in its
 * settings. What any script of the project sets is left out, since it may be handed on (a dotenv report).
 */
export function unsetVariables(facts: ProjectFacts): readonly UnsetVariable[] {
  const jobs = allJobs(facts);
  const known = new Set(
    facts.events.flatMap(({ context, jobs: some }) => some.flatMap((job) => namesOf(context, job))),
  );
  const base = facts.events[0]?.context;
  if (base !== undefined) facts.every.flatMap((job) => namesOf(base, job)).forEach((name) => known.add(name));
  for (const job of jobs)
    [...Object.keys(job.idTokens), ...Object.keys(job.secrets)].forEach((name) => known.add(name));
  const uses = [...jobs.flatMap(usesOf), ...rulesOf(facts)];
  for (const { sets } of jobs.flatMap(scriptsOf)) sets.forEach((name) => known.add(name));
  const unset = new Map<string, UnsetVariable>();
  for (const use of uses) {
    const { name } = use;
    if (known.has(name) || isGiven(name) || unset.has(name)) continue;
    unset.set(name, use);
  }
  return [...unset.values()];
}

/** Each job once: those of the file, and those of its child pipelines. */
export function allJobs({ every, events }: Pick<ProjectFacts, 'every' | 'events'>): readonly PlanJob[] {
  const all = [...every, ...events.flatMap(({ jobs }) => jobs)];
  return [...new Map(all.map((job) => [`${job.location?.file ?? ''} ${job.name}`, job])).values()];
}

function isGiven(name: string): boolean {
  if (DEPLOY_TOKEN.test(name)) return false;
  return GIVEN.test(name) || SHELL.test(name) || Object.hasOwn(NOT_APPLICABLE, name);
}

function namesOf(context: Parameters<typeof knownVariables>[0], job: PlanJob): readonly string[] {
  return knownVariables(context, job).map(({ key }) => key);
}

function scriptsOf(job: PlanJob): readonly (ReturnType<typeof shellUse> & { location: SourceLocation | undefined })[] {
  const commands = [...job.hooks.preGetSourcesScript, ...job.beforeScript, ...job.script, ...job.afterScript];
  return commands.map(({ text, location }) => ({ ...shellUse(text), location }));
}

function usesOf(job: PlanJob): readonly UnsetVariable[] {
  const names = [
    job.image?.name,
    ...job.services.map(({ name }) => name),
    job.environment?.name,
    job.environment?.url,
    ...job.tags,
  ];
  return [
    ...scriptsOf(job).flatMap(({ reads, location }) =>
      reads.map((name) => ({ name, where: 'a script' as const, location: location ?? job.location })),
    ),
    ...names.flatMap((text) =>
      namesIn(text ?? '').map((name) => ({ name, where: 'a name' as const, location: job.location })),
    ),
  ];
}

function rulesOf({ texts }: ProjectFacts): readonly UnsetVariable[] {
  return texts.flatMap(({ file, text }) =>
    expressionsIn(text).flatMap(({ names, line }) =>
      names.map((name) => ({ name, where: 'rules' as const, location: { file, line, column: 1 } })),
    ),
  );
}
