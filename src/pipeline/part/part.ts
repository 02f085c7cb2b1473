import type { RunState } from '../../gitlab/index.js';
import type { JobEvent } from '../../gitlab/status/types.js';
import type { PlanJob } from '../../gitlab/types.js';
import type { RemoteCaches } from '../../job/cache/folders.js';
import type { ArtifactStore } from '../../job/artifacts/store.js';
import type { JobSummary, Release } from '../../report/result.js';
import type { Finished } from '../finished.js';

/** What a job leaves to the runners of later jobs. */
export interface Left {
  readonly job: PlanJob;
  /** Of its last attempt, by which its artifacts are kept. */
  readonly id: number;
  /** How its attempts on this runner ended, in order. */
  readonly ends: readonly JobEvent[];
  /** When its first attempt here began; milliseconds. */
  readonly began: number;
  /** What reports say of it, and of the jobs of its child pipelines. */
  readonly summaries: readonly JobSummary[];
  readonly releases: readonly Release[];
  readonly artifacts: ArtifactStore;
  /** Folder of the content of the run's registry; undefined: it has none. */
  readonly storage: () => Promise<string | undefined>;
}

/**
 * The part that this run has in a pipeline of which other runners, or an earlier run, have the rest. The run calls `placeImages` before its
 * registry starts (not at all where it has none), `placeArtifacts` before its first job, and `leave` for each job of its own
 * that has ended for good; `settled` once, before what the jobs left is removed.
 */
export interface Part {
  /** An earlier run had the rest: nobody runs beside this one, and how the whole ended is known at its end. */
  readonly alone?: boolean;
  /** `CI_PIPELINE_ID`, the same for all runners. */
  readonly pipeline: number;
  /** What is known when this run begins. */
  readonly state: RunState;
  /** Names of the jobs that this run is for. */
  readonly mine: ReadonlySet<string>;
  /** Jobs that ran elsewhere, by the ids under which `placeArtifacts` puts what they left. */
  readonly finished: readonly Finished[];
  nextJobId(): number;
  /** Caches of jobs, where the other runners find them too; undefined: each has its own. */
  readonly caches?: RemoteCaches | undefined;
  /** Puts the images that the jobs may use into the storage of the registry. Throws an error that names the job they are of. */
  placeImages(storage: string): Promise<void>;
  /** Puts artifacts and reports into the store. Throws an error that names the job they are of. */
  placeArtifacts(store: ArtifactStore): Promise<void>;
  /** Takes what a job has left. Throws nothing: what goes wrong is thrown by `settled`. */
  leave(left: Left): void;
  /** Resolves when all that was left is with the others. Throws what went wrong. */
  settled(): Promise<void>;
}
