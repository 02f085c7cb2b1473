import type { FailureReason, Status } from '../gitlab/status/types.js';
import type { SourceLocation } from '../gitlab/types.js';
import type { JobReports } from './findings/types.js';
import type { AttemptSummary } from './timings/phases.js';

/** How a job of a run ended. */
export interface JobSummary {
  readonly id: number;
  readonly name: string;
  readonly stage: string;
  readonly status: Status;
  readonly attempts: number;
  readonly allowFailure: boolean;
  readonly exitCode: number | undefined;
  readonly failureReason: FailureReason | undefined;
  readonly durationSeconds: number | undefined;
  /** Names of the jobs it waited for; null: for all of the earlier stages. */
  readonly needs: readonly string[] | null;
  /** Since the start of the pipeline; undefined: it did not run. */
  readonly startedSeconds: number | undefined;
  /** Where the command stands that failed; undefined where it is not known. */
  readonly failedAt: SourceLocation | undefined;
  /** Last lines of the log of a failed job, masked, without colours. */
  readonly lastLines: readonly string[];
  /** Why it failed, as far as that is known; the likeliest first. */
  readonly explanations: readonly Explanation[];
  /** Percentage that `coverage:` found in the log. */
  readonly coverage: number | undefined;
  readonly caches: readonly CacheUse[];
  readonly tests: readonly TestSuite[];
  readonly reports: JobReports;
  /** All its attempts, in their order; of a job that did not run there are none. */
  readonly history: readonly AttemptSummary[];
  /** The job that triggered its pipeline, by its name here; undefined: it is the run's own pipeline's. */
  readonly parent: string | undefined;
  /** Whether it triggers a pipeline itself. */
  readonly trigger: boolean;
  /** As its last attempt used it: texts expanded; undefined where it did not run, or has none (a trigger). */
  readonly image: string | undefined;
  /** Where it is defined. */
  readonly location: SourceLocation | undefined;
}

/** What the logs gave away about a failure. */
export interface Explanation {
  readonly title: string;
  readonly cause: string;
  readonly remedy: string;
}

/** What became of one `cache:` of a job. */
export interface CacheUse {
  readonly key: string;
  /** `fallback`: found under another key; `none`: `policy: push`. */
  readonly restored: 'hit' | 'fallback' | 'miss' | 'none';
  readonly saved: boolean;
}

/** A suite of a JUnit report. */
export interface TestSuite {
  readonly name: string;
  readonly tests: number;
  readonly skipped: number;
  readonly seconds: number;
  readonly failures: readonly TestFailure[];
  /** The tests that took longest, the slowest first; a few. */
  readonly slowest: readonly { readonly name: string; readonly classname: string; readonly seconds: number }[];
}

export interface TestFailure {
  readonly name: string;
  readonly classname: string;
  /** `failure` is an assertion that did not hold, `error` anything else. */
  readonly kind: 'failure' | 'error';
  readonly message: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
}

/** A tag that was pushed to the registry in this run. */
export interface PushedImage {
  /** `group/app`. */
  readonly repository: string;
  readonly tag: string;
  /** `sha256:...` of what the tag points at. */
  readonly digest: string;
  /** `linux/amd64`, one for each image of an index. */
  readonly platforms: readonly string[];
  /** Bytes of all layers and configurations, compressed. */
  readonly size: number;
}

/** An artifact that was uploaded to GitHub. */
export interface UploadedArtifact {
  /** Whose artifacts it has; null: it is of the run as a whole. */
  readonly job: string | null;
  readonly name: string;
  readonly id: number;
  /** Page that gives it; null: not known. */
  readonly url: string | null;
  /** Bytes, compressed. */
  readonly size: number;
}

/** A tag of the run that another registry has now. */
export interface CopiedTag {
  /** `group/project/app:1`, of the run's own registry. */
  readonly source: string;
  /** `ghcr.io/owner/project/app:1`. */
  readonly target: string;
  readonly digest: string;
  /** Bytes that went over, and that were there already. */
  readonly sent: number;
  readonly skipped: number;
}

/** What became of copying the tags of a run to another registry. */
export interface PushedThrough {
  /** `ghcr.io/owner/project`. */
  readonly target: string;
  readonly copies: readonly CopiedTag[];
  /** Why something was not copied, a sentence each: the run has not done what was asked for. */
  readonly failures: readonly string[];
}

/** A release as a job describes it, its texts expanded. */
export interface Release {
  readonly job: string;
  readonly tag_name: string;
  readonly name: string;
  readonly description: string;
  readonly tag_message: string;
  readonly ref: string;
  readonly milestones: readonly string[];
  readonly released_at: string;
  readonly assets: { readonly links: readonly Readonly<Record<string, string>>[] };
  /** Page of the release that was made of it on GitHub; left out where none was. */
  readonly url?: string;
}

/** How a run ended. */
export interface PipelineResult {
  readonly pipeline: number;
  /** `workflow:name`. */
  readonly name?: string | undefined;
  readonly status: Status;
  readonly jobs: readonly JobSummary[];
  readonly durationSeconds: number;
  readonly stages: readonly string[];
  readonly images: readonly PushedImage[];
  /** Only where it was asked for, and there was something to copy. */
  readonly pushed?: PushedThrough | undefined;
  /** What the user should know of the registry's cache, a line each. */
  readonly cacheNotes: readonly string[];
  /** What `release:` of passed jobs asks for; made only where the input `releases` says so. */
  readonly releases: readonly Release[];
  /** What was uploaded to GitHub; left out where nothing asks for it. */
  readonly artifacts?: readonly UploadedArtifact[];
  /** What ended a run that was canceled by a limit: `timeout of 10 minutes`. */
  readonly canceledBy?: string | undefined;
  /** Jobs of the pipeline file that this pipeline does not have. */
  readonly excluded: readonly { readonly name: string; readonly reason: string }[];
}
