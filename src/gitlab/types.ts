/**
 * The data that flows from the language to the run: everything here is plain, serialisable and read-only, so that a
 * plan can be printed as JSON, stored, and a single job of it run elsewhere.
 */

import type { SourceLocation, Diagnostic, Variable, PipelineSource } from './context-types.js';

export type * from './context-types.js';

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
  /** Who may have them; undefined: whoever may see the pipeline. */
  readonly access: 'none' | 'developer' | 'maintainer' | 'all' | undefined;
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

/** One of `secrets:`, taken from a Vault; text fields are not yet expanded. */
export interface SecretSpec {
  /** `kv-v1`, `kv-v2` or `generic`, and where it is mounted. */
  readonly engine: { readonly name: string; readonly path: string };
  readonly path: string;
  readonly field: string;
  /** The job sees the path of a file with the value. */
  readonly file: boolean;
  /** The ID token that asks for it, as a variable: `$TOKEN`; undefined: the job's first. */
  readonly token: string | undefined;
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
  /** Names of variables, and the audiences of the ID token in each; not yet expanded. */
  readonly idTokens: Readonly<Record<string, readonly string[]>>;
  /** Names of variables, and what is in each; of other providers than a Vault there is none. */
  readonly secrets: Readonly<Record<string, SecretSpec>>;
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
