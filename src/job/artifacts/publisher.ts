import type { ArtifactsSpec } from '../../gitlab/types.js';
import type { ArtifactStore } from './store.js';

/**
 * Takes the artifacts of jobs elsewhere, beside the run. Of each attempt that has some `announce` is called first; of the
 * last attempt of a job `take`, once it has ended. Both may be called at the same time for several jobs.
 */
export interface ArtifactPublisher {
  /** Chooses the name, and returns what the job's log says of it. `wanted`: `artifacts:name`, expanded. */
  announce(job: string, spec: ArtifactsSpec, wanted: string | undefined): string;
  /** Takes what an attempt has left, and does not wait until it is there. Throws nothing. */
  take(store: ArtifactStore, id: number, job: string, spec: ArtifactsSpec): Promise<void>;
}
