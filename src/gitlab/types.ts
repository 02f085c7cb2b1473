/**
 * The data that flows from the language to the run: everything here is plain, serialisable and read-only, so that a
 * plan can be printed as JSON, stored, and a single job of it run elsewhere.
 */

/** A place in a pipeline file; line and column count from 1. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something to tell the user about the pipeline file. */
export interface Diagnostic {
  readonly message: string;
  readonly location: SourceLocation | undefined;
  /** What to do about it, where there is something to say. */
  readonly hint?: string;
}

/** One CI/CD variable, with GitLab's attributes. */
export interface Variable {
  readonly key: string;
  readonly value: string;
  /** Passed to services: predefined ones that are no secrets, and those of the pipeline file. */
  readonly public: boolean;
  /** Replaced by `[MASKED]` in logs. */
  readonly masked: boolean;
  /** The job sees the path of a file that holds the value. */
  readonly file: boolean;
  /** `expand: false`: the value is taken as it is. */
  readonly raw: boolean;
  /** What services see where this variable, which they do not get, hides a public one of the same name. */
  readonly publicValue?: string;
}

/** Values of `CI_PIPELINE_SOURCE`. */
export type PipelineSource =
  | 'push'
  | 'web'
  | 'trigger'
  | 'schedule'
  | 'api'
  | 'pipeline'
  | 'parent_pipeline'
  | 'merge_request_event'
  | 'external_pull_request_event';

/** Facts about the merge request of a merge request pipeline (`CI_MERGE_REQUEST_*`). */
export interface MergeRequestContext {
  /** Default: `merged_result` where the commit is not that of the source branch, else `detached`. */
  readonly eventType?: 'detached' | 'merged_result' | 'merge_train';
  readonly iid: number;
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly sourceBranch: string;
  readonly targetBranch: string;
  readonly sourceSha: string;
  readonly targetSha: string;
  readonly diffBaseSha: string;
  readonly sourceProjectPath: string;
  readonly projectPath: string;
  readonly projectUrl: string;
  readonly labels: readonly string[];
  readonly draft: boolean;
}

/** All that is known of the world outside the pipeline file when a plan is made. No clock, no environment beyond it. */
export interface PipelineContext {
  readonly source: PipelineSource;
  readonly ref:
    | { readonly kind: 'branch'; readonly name: string }
    | { readonly kind: 'tag'; readonly name: string; readonly message: string }
    | { readonly kind: 'merge_request'; readonly name: string };
  readonly commit: {
    readonly sha: string;
    /** Forty zeros where there is none (new branch, merge request, manual run). */
    readonly beforeSha: string;
    readonly message: string;
    /** `Name <mail>`. */
    readonly author: string;
    /** ISO 8601. */
    readonly timestamp: string;
    readonly refProtected: boolean;
  };
  readonly mergeRequest: MergeRequestContext | undefined;
  readonly project: {
    readonly id: number;
    /** `group/sub/name`. */
    readonly path: string;
    readonly url: string;
    readonly defaultBranch: string;
    readonly description: string;
    readonly visibility: 'public' | 'private' | 'internal';
  };
  readonly server: { readonly url: string };
  readonly user: { readonly login: string; readonly name: string; readonly email: string; readonly id: number };
  /** `CI_REGISTRY` and `CI_REGISTRY_IMAGE`; absent with `registry: none`. */
  readonly registry: { readonly host: string; readonly image: string } | undefined;
  /** Path of the pipeline file in the repository (`CI_CONFIG_PATH`). */
  readonly configPath: string;
  /** ISO 8601 (`CI_PIPELINE_CREATED_AT`). */
  readonly createdAt: string;
  readonly scheduleDescription: string | undefined;
  /** Content of `TRIGGER_PAYLOAD`, for source trigger. */
  readonly triggerPayload: string | undefined;
  /** Project variables (secrets of the user): they beat the pipeline file's. */
  readonly projectVariables: readonly Variable[];
  /** Pipeline variables (`--variable`): they beat everything and are not given to services. */
  readonly pipelineVariables: readonly Variable[];
  /** Values for the file's `spec:inputs`, as text or JSON values. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Where the language finds files; every answer belongs to the pipeline's commit. The only way out of `src/gitlab/`. */
export interface FileSource {
  /** Content of a file of the project, path from the repository's root; undefined where there is none. */
  readFile(path: string): Promise<string | undefined>;
  /** Paths of all files of the project, from the repository's root, in the order of the repository's listing. */
  listFiles(): Promise<readonly string[]>;
  /**
   * Paths changed by this pipeline, or since the merge base with `compareTo`; undefined where no comparison is
   * possible (new branch, tag, schedule). Throws {@link Error} where `compareTo` names no ref.
   */
  changedFiles(compareTo: string | undefined): Promise<readonly string[] | undefined>;
  /** Git's object id of a file at the pipeline's commit (cache:key:files). */
  blobId(path: string): Promise<string | undefined>;
  /** Id of the last commit that touched the file (cache:key:files_commits). */
  lastCommitId(path: string): Promise<string | undefined>;
  /** A file from elsewhere. Throws {@link Error} whose message says why it cannot be had and what to do. */
  fetch(request: FetchRequest): Promise<FetchedFile>;
}

export type FetchRequest =
  | { readonly kind: 'remote'; readonly url: string }
  | { readonly kind: 'project'; readonly project: string; readonly ref: string | undefined; readonly file: string }
  | { readonly kind: 'template'; readonly name: string }
  | { readonly kind: 'component'; readonly address: string };

export interface FetchedFile {
  readonly content: string;
  /** How the file is called in messages. */
  readonly name: string;
  /** Source for that file's own local includes; undefined where it cannot have any. */
  readonly source: FileSource | undefined;
}

export type When = 'on_success' | 'on_failure' | 'always' | 'manual' | 'delayed';

/** One element of a script, with the place it was written at (through include, extends and !reference). */
export interface Command {
  readonly text: string;
  readonly location: SourceLocation | undefined;
}

export type PullPolicy = 'always' | 'if-not-present' | 'never';

/** `image:`; text fields are not yet expanded (the run expands them, as GitLab Runner does). */
export interface ImageSpec {
  readonly name: string;
  readonly entrypoint: readonly string[] | undefined;
  readonly platform: string | undefined;
  readonly user: string | undefined;
  readonly pullPolicy: readonly PullPolicy[] | undefined;
}

/** One element of `services:`; text fields are not yet expanded. */
export interface ServiceSpec extends ImageSpec {
  readonly command: readonly string[] | undefined;
  /** As written: may hold several names, divided by commas or blanks. */
  readonly alias: string | undefined;
  readonly variables: readonly Variable[];
  readonly location: SourceLocation | undefined;
}

export interface Need {
  /** Name of a job of the plan, after parallel expansion. */
  readonly job: string;
  readonly artifacts: boolean;
  readonly optional: boolean;
}

export type ArtifactsWhen = 'on_success' | 'on_failure' | 'always';

export interface ArtifactsSpec {
  readonly name: string | undefined;
  readonly paths: readonly string[];
  readonly exclude: readonly string[];
  readonly untracked: boolean;
  readonly when: ArtifactsWhen;
  /** Seconds; undefined: never, or not given. */
  readonly expireIn: number | undefined;
  readonly exposeAs: string | undefined;
  /** Report type to paths. */
  readonly reports: Readonly<Record<string, readonly string[]>>;
}

export interface CacheSpec {
  /** Key as text (unexpanded), or from files: the plan has already computed the digest. */
  readonly key: string;
  readonly fallbackKeys: readonly string[];
  readonly paths: readonly string[];
  readonly untracked: boolean;
  /** `pull-push`, `pull`, `push`, or a variable. */
  readonly policy: string;
  readonly when: ArtifactsWhen;
  readonly unprotect: boolean;
}

export interface RetrySpec {
  readonly max: number;
  /** Failure reasons; `always` is among them by default. */
  readonly when: readonly string[];
  readonly exitCodes: readonly number[];
}

export interface EnvironmentSpec {
  readonly name: string;
  readonly url: string | undefined;
  readonly action: 'start' | 'stop' | 'prepare' | 'verify' | 'access';
  readonly onStop: string | undefined;
  readonly deploymentTier: string | undefined;
}

export interface ReleaseSpec {
  readonly tagName: string;
  readonly description: string;
  readonly tagMessage: string | undefined;
  readonly name: string | undefined;
  readonly ref: string | undefined;
  readonly milestones: readonly string[];
  readonly releasedAt: string | undefined;
  readonly assetsLinks: readonly Readonly<Record<string, string>>[];
}

/** A child pipeline, or a pipeline of another project (which a run refuses by name). */
export interface TriggerSpec {
  readonly project: string | undefined;
  readonly branch: string | undefined;
  /** As written; the run loads them once the trigger job starts (an artifact may be among them). */
  readonly include: readonly TriggerInclude[];
  readonly strategy: 'depend' | 'mirror' | undefined;
  readonly forward: { readonly yamlVariables: boolean; readonly pipelineVariables: boolean };
  readonly inputs: Readonly<Record<string, unknown>>;
}

export interface TriggerInclude {
  readonly local?: string;
  readonly remote?: string;
  readonly project?: string;
  readonly ref?: string;
  readonly file?: string;
  readonly template?: string;
  readonly component?: string;
  readonly artifact?: string;
  readonly job?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
}

/** One job of a pipeline, after include, extends, rules and parallel. */
export interface PlanJob {
  readonly name: string;
  /** `CI_JOB_GROUP_NAME`: the name without ` 1/3` or `: [a, b]`. */
  readonly groupName: string;
  readonly stage: string;
  readonly when: When;
  /** Seconds, for `when: delayed`. */
  readonly startIn: number | undefined;
  readonly allowFailure: boolean | { readonly exitCodes: readonly number[] };
  /** null: the job waits for all earlier stages. */
  readonly needs: readonly Need[] | null;
  /** Jobs of the parent pipeline whose artifacts it gets; `pipeline` is not yet expanded. */
  readonly parentNeeds: readonly { readonly pipeline: string; readonly job: string }[];
  /** null: not given. */
  readonly dependencies: readonly string[] | null;
  readonly image: ImageSpec | null;
  readonly services: readonly ServiceSpec[];
  readonly tags: readonly string[];
  /** The job's variables of the pipeline file: root, workflow:rules, job and rules merged; not expanded. */
  readonly variables: readonly Variable[];
  readonly beforeScript: readonly Command[];
  readonly script: readonly Command[];
  readonly afterScript: readonly Command[];
  readonly hooks: { readonly preGetSourcesScript: readonly Command[] };
  readonly artifacts: ArtifactsSpec | undefined;
  readonly cache: readonly CacheSpec[];
  readonly retry: RetrySpec | undefined;
  /** Seconds. */
  readonly timeout: number | undefined;
  readonly interruptible: boolean;
  readonly resourceGroup: string | undefined;
  readonly environment: EnvironmentSpec | undefined;
  /** Regular expression (RE2), without the slashes. */
  readonly coverage: string | undefined;
  readonly release: ReleaseSpec | undefined;
  readonly pages: { readonly publish: string; readonly pathPrefix: string | undefined } | undefined;
  readonly trigger: TriggerSpec | undefined;
  /** `CI_NODE_INDEX` and `CI_NODE_TOTAL` of a parallel job. */
  readonly node: { readonly index: number; readonly total: number } | undefined;
  readonly manualConfirmation: string | undefined;
  /** Where the job is defined. */
  readonly location: SourceLocation | undefined;
  /** Keywords of this job that a run cannot honour: each would change a result. */
  readonly unsupported: readonly Diagnostic[];
}

/** The jobs that a pipeline file gives in a context, or why there is no pipeline. */
export interface Plan {
  readonly name: string | undefined;
  readonly source: PipelineSource;
  /** Stages in order, those without jobs left out. */
  readonly stages: readonly string[];
  /** In the order in which they would start: by stage, then as written. */
  readonly jobs: readonly PlanJob[];
  readonly excluded: readonly { readonly name: string; readonly reason: string }[];
  readonly warnings: readonly Diagnostic[];
  readonly autoCancelOnJobFailure: 'none' | 'all';
  /** Names (as included) and sha256 digests of the files that came from elsewhere. */
  readonly fetched: readonly { readonly name: string; readonly digest: string }[];
}
