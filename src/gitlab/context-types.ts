/** What a plan is made from: the world outside the pipeline file as plain data, and where its files come from. */

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
  /** Of a project variable, its environment scope: `production`, `review/*`; all environments without it. */
  readonly environment?: string;
  /** A project variable for protected branches and tags only. */
  readonly protected?: true;
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
  /** Names that no job has a variable of, whoever sets it. */
  readonly unsetVariables?: readonly string[];
  /** There is a provider of ID tokens (`id_tokens`, `secrets`); undefined: there is none. */
  readonly idTokens?: boolean;
  /** Values for the file's `spec:inputs`, as text or JSON values. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/**
 * Where the language finds files; every answer belongs to the pipeline's commit. The only way out of `src/gitlab/`.
 *
 * Calls come in any order and at the same time, before a run starts and again for each child pipeline; the same question
 * may be asked more than once, and has the same answer for the time of a run. What is not there is undefined. Thrown is
 * only what an include is refused with: an {@link Error} whose message is for the user; anything else that fails (Git, a
 * disk) is the caller's to report as a failure of the system. Whoever opened the project disposes of it.
 */
export interface FileSource {
  /**
   * Content of a file of the project, path from the repository's root; undefined where there is none. Throws an
   * {@link Error} whose message begins with the name where it is a link that leads out of the project.
   */
  readFile(path: string): Promise<string | undefined>;
  /** Paths of all files of the project, from the repository's root, in the order of the repository's listing. */
  listFiles(): Promise<readonly string[]>;
  /**
   * Paths of the files that jobs will have (`rules:exists`), where these are others than {@link listFiles} has: what is not
   * committed can be included, but no job sees it.
   */
  filesOfJobs?(): Promise<readonly string[]>;
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
  /** Of a component. */
  readonly component?: ComponentFacts;
  /** Where it was found; undefined for a file of the pipeline's own project, and for one that belongs to no project. */
  readonly origin?: FileOrigin;
  /** What there is to say of it, as warnings at the include. */
  readonly notes?: readonly string[];
  /** The user leaves this include out: it has no content. */
  readonly leftOut?: true;
}

/** What `spec:component` can ask for. Null is what GitLab does not know either: it becomes an empty text. */
export interface ComponentFacts {
  readonly name: string;
  readonly sha: string | null;
  /** Of a release, with its tag's name. */
  readonly version: string | null;
  /** As in the address, behind the `@`. */
  readonly reference: string;
}

/** A file of a project at a commit. */
export interface FileOrigin {
  /** Another instance than the pipeline's. */
  readonly server?: string;
  readonly project: string;
  /** Tag, branch or commit; undefined: the default branch. */
  readonly ref: string | undefined;
  readonly sha: string | undefined;
  readonly file: string;
}
