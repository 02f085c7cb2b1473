/** What becomes of a feature flag of GitLab Runner here. */
export interface FlagSupport {
  /**
   * `honoured`: it does what it does on a runner. `no meaning`: there is nothing here that it could change; the note says
   * why. `told`: it would change something that is as it is; a job that sets it is named in a warning.
   */
  readonly status: 'honoured' | 'no meaning' | 'told';
  /** What the runner takes where nobody sets it. */
  readonly usual: boolean;
  readonly note: string;
}

type Status = FlagSupport['status'];

const flag =
  (status: Status) =>
  (note: string, usual = false): FlagSupport => ({ status, usual, note });
const honoured = flag('honoured');
const none = flag('no meaning');
const told = flag('told');

const ARCHIVES = none('caches and artifacts stay on the engine: nothing is packed or sent');
const CLUSTER = none('only of the Kubernetes executor: jobs run on Docker');
const MANAGER = none('about the runner process itself, not about jobs');
const SOURCES = none('sources come from the repository on this machine');
const TOKENLESS = none('sources come from the repository on this machine, with no token in them');
const WINDOWS = none('only on Windows: jobs run in Linux containers');
const SHELL = none('scripts are one POSIX shell text, which ends with the first failure in every shell');

/**
 * Every feature flag of GitLab Runner, by its name, and those that it once had and jobs still set. docs/variables.md has
 * this table. Source: GitLab Runner documentation, "Feature flags", and the flags that its jobs see.
 */
export const FEATURE_FLAGS: Readonly<Record<string, FlagSupport>> = {
  FF_CLEAN_UP_FAILED_CACHE_EXTRACT: none('an archive is checked whole before anything of it is unpacked'),
  FF_CMD_DISABLE_DELAYED_ERROR_LEVEL_EXPANSION: WINDOWS,
  FF_CONCRETE: told('jobs run as without it'),
  FF_DISABLE_AUTOMATIC_TOKEN_ROTATION: MANAGER,
  FF_DISABLE_POWERSHELL_STDIN: WINDOWS,
  FF_DISABLE_UMASK_FOR_DOCKER_EXECUTOR: honoured(
    "sources are writable for their owner alone, who is the image's user where that is not root",
  ),
  FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR: CLUSTER,
  FF_ENABLE_BASH_EXIT_CODE_CHECK: honoured('the exit code of each command is looked at'),
  FF_ENABLE_JOB_CLEANUP: none('every job has sources of its own, which go with it'),
  FF_ENABLE_JOB_INPUTS_INTERPOLATION: told('inputs of jobs are filled in, whatever it says', true),
  FF_EXPORT_HIGH_CARDINALITY_METRICS: MANAGER,
  FF_GITLAB_REGISTRY_HELPER_IMAGE: none('there is no helper image'),
  FF_GIT_URLS_WITHOUT_TOKENS: TOKENLESS,
  FF_HASH_CACHE_KEYS: none('places of caches are named by digests of their keys anyway'),
  FF_KUBERNETES_HONOR_ENTRYPOINT: CLUSTER,
  FF_LOG_IMAGES_CONFIGURED_FOR_JOB: MANAGER,
  FF_MASK_ALL_DEFAULT_TOKENS: told("GitLab's own tokens are masked, whatever it says", true),
  FF_NETWORK_PER_BUILD: none('every job with services has a network of its own, whatever it says'),
  FF_POSIXLY_CORRECT_ESCAPES: none('scripts are always quoted as POSIX has it'),
  FF_PRINT_POD_EVENTS: CLUSTER,
  FF_RESET_HELPER_IMAGE_ENTRYPOINT: none('there is no helper image'),
  FF_RESOLVE_FULL_TLS_CHAIN: none('there is no GitLab server whose certificates would be looked at'),
  FF_RETRIEVE_POD_WARNING_EVENTS: CLUSTER,
  FF_SCRIPT_SECTIONS: honoured('a command of several lines is a section of the log'),
  FF_SCRIPT_TO_STEP_MIGRATION: told('scripts run in a shell, as without it'),
  FF_SECRET_RESOLVING_FAILS_IF_MISSING: none('`secrets` are refused: there is no provider', true),
  FF_SET_PERMISSIONS_BEFORE_CLEANUP: none('every job has sources of its own, which go with it', true),
  FF_SHELL_EXECUTOR_USE_LEGACY_PROCESS_KILL: none('only of the shell executor: jobs run on Docker'),
  FF_SKIP_NOOP_BUILD_STAGES: none('a stage that has nothing to do is not run', true),
  FF_SUSPENDABLE_ENVIRONMENTS: told('jobs run as without it'),
  FF_TEST_FEATURE: none("only of the runner's own tests"),
  FF_TIMESTAMPS: none('events have times, and GitHub shows its own beside each line', true),
  FF_USE_ADAPTIVE_REQUEST_CONCURRENCY: { ...MANAGER, usual: true },
  FF_USE_ADVANCED_POD_SPEC_CONFIGURATION: CLUSTER,
  FF_USE_DIRECT_DOWNLOAD: { ...ARCHIVES, usual: true },
  FF_USE_DOCKER_AUTOSCALER_DIAL_STDIO: { ...MANAGER, usual: true },
  FF_USE_DUMB_INIT_WITH_KUBERNETES_EXECUTOR: CLUSTER,
  FF_USE_DYNAMIC_TRACE_FORCE_SEND_INTERVAL: MANAGER,
  FF_USE_EXPONENTIAL_BACKOFF_STAGE_RETRY: none('attempts of a stage follow each other at once: no server waits', true),
  FF_USE_FASTZIP: ARCHIVES,
  FF_USE_FLEETING_ACQUIRE_HEARTBEATS: MANAGER,
  FF_USE_GITALY_CORRELATION_ID: { ...SOURCES, usual: true },
  FF_USE_GIT_BUNDLE_URIS: { ...SOURCES, usual: true },
  FF_USE_GIT_NATIVE_CLONE: SOURCES,
  FF_USE_GIT_PROACTIVE_AUTH: SOURCES,
  FF_USE_GO_CLOUD_WITH_CACHE_ARCHIVER: ARCHIVES,
  FF_USE_INIT_WITH_DOCKER_EXECUTOR: honoured("containers of the job and of its services have the engine's init"),
  FF_USE_JOB_ROUTER: MANAGER,
  FF_USE_LEGACY_BASH_EVAL: SHELL,
  FF_USE_LEGACY_GCS_CACHE_ADAPTER: ARCHIVES,
  FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY: CLUSTER,
  FF_USE_LEGACY_S3_CACHE_ADAPTER: ARCHIVES,
  FF_USE_NATIVE_CONTAINER_STOP: told('a job that is stopped has each of its processes asked to end, as without it'),
  FF_USE_NEW_BASH_EVAL_STRATEGY: SHELL,
  FF_USE_NEW_SHELL_ESCAPE: none('scripts are always quoted as POSIX has it'),
  FF_USE_PARALLEL_ARTIFACT_TRANSFER: ARCHIVES,
  FF_USE_PARALLEL_CACHE_TRANSFER: ARCHIVES,
  FF_USE_POD_ACTIVE_DEADLINE_SECONDS: { ...CLUSTER, usual: true },
  FF_USE_POWERSHELL_PATH_RESOLVER: WINDOWS,
  FF_USE_WINDOWS_JOB_OBJECT: WINDOWS,
  FF_USE_WINDOWS_LEGACY_PROCESS_STRATEGY: WINDOWS,
  FF_WAIT_FOR_POD_TO_BE_REACHABLE: CLUSTER,
};
