import type { Engine } from '../../docker/types.js';
import type { Lifecycle } from '../../lifecycle.js';
import type { RunEventBody } from '../../report/events.js';
import type { PipelineOptions, RunSettings } from '../options.js';

/**
 * What every resource of a run is made from. A resource is a function `xOf(base, what it needs of others)`: it begins to
 * make the thing at once, gives `life` what has to be awaited and disposed of, and returns what others use, promises for
 * what is not there yet. Whoever uses it awaits these, and nobody else knows when it is made or goes.
 */
export interface Base {
  readonly options: PipelineOptions;
  readonly engine: Engine;
  readonly settings: RunSettings;
  readonly pipeline: number;
  /** Id of the first job that will be started. */
  readonly firstJob: number;
  /** Of the pipeline's objects on the engine. */
  readonly owner: string;
  /** `CI_JOB_TOKEN`, and the password of the registry. */
  readonly token: string;
  /** When the run began; milliseconds. */
  readonly started: number;
  readonly life: Lifecycle;
  readonly emit: (event: RunEventBody) => void | Promise<void>;
  readonly warn: (message: string) => void;
}
