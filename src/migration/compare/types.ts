import type { LoggedImage } from './log.js';

/** A job as one side has it; undefined is what that side does not tell. */
export interface SideJob {
  readonly name: string;
  readonly stage: string;
  readonly status: string;
  readonly attempts: number;
  readonly allowFailure: boolean;
  readonly exitCode: number | undefined;
  readonly failureReason: string | undefined;
  readonly coverage: number | undefined;
  readonly seconds: number | undefined;
  readonly image: LoggedImage | undefined;
  /** Names of the jobs that it waits for; null: for those of all earlier stages. */
  readonly needs: readonly string[] | null | undefined;
  /** Paths of its artifacts. */
  readonly artifacts: readonly string[] | undefined;
  /** What is in them, by path. */
  readonly files: ReadonlyMap<string, FileFacts> | undefined;
  /** Variables of its dotenv report; of a value undefined: not known. Values are compared, and shown nowhere. */
  readonly dotenv: ReadonlyMap<string, string | undefined> | undefined;
  readonly tests: SideTests | undefined;
  /** What its log says of its failure. */
  readonly causes: readonly string[];
}

/** A file of artifacts. */
export interface FileFacts {
  readonly size: number;
  readonly sha256: string;
}

/** A tag that a pipeline has pushed. */
export interface SideImage {
  /** `group/project/app`. */
  readonly repository: string;
  readonly tag: string;
  /** undefined: not known. */
  readonly platforms: readonly string[] | undefined;
  /** By its time it may be of another pipeline. */
  readonly isOld: boolean;
}

export interface SideTests {
  readonly total: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
}

/** A pipeline as one side has it. */
export interface Side {
  readonly status: string;
  readonly sha: string | undefined;
  readonly jobs: readonly SideJob[];
  /** Names of stages, in the order in which their first jobs began. */
  readonly stages: readonly string[];
  /** Names of variables; undefined: not known. */
  readonly variables: readonly string[] | undefined;
  /** What is in the project's registry. */
  readonly images: readonly SideImage[] | undefined;
  /** `group/project`, which its repositories begin with; undefined: as on the other side. */
  readonly project: string | undefined;
  /** IDs of its pipeline, which tags may have in them. */
  readonly ids: readonly string[];
  /** Jobs that its rules left out, and why; where that is told. */
  readonly excluded: ReadonlyMap<string, string>;
  /** What could not be had of it, for people. */
  readonly lacking: readonly string[];
}

/** `expected`: known, and no sign of another result: another runner, another token, times. */
export type Sort = 'same' | 'expected' | 'different';

/** One thing that was compared, and is not the same. */
export interface Difference {
  readonly sort: Exclude<Sort, 'same'>;
  /** undefined: of the pipeline as a whole. */
  readonly job: string | undefined;
  readonly what: string;
  readonly gitlab: string;
  readonly here: string;
  readonly causes: readonly string[];
}

/** A difference, of a job that is known from elsewhere. */
export type Found = Omit<Difference, 'job'>;

/** Two sides beside each other. */
export interface Comparison {
  readonly sort: Sort;
  readonly status: { readonly gitlab: string; readonly here: string };
  readonly jobs: readonly {
    readonly name: string;
    readonly sort: Sort;
    readonly gitlab: string | undefined;
    readonly here: string | undefined;
    /** Time here by time on GitLab. */
    readonly ratio: number | undefined;
  }[];
  readonly differences: readonly Difference[];
  /** What could not be compared, since one side does not tell it. */
  readonly notes: readonly string[];
}
