import type { Diagnostic, PipelineContext } from '../../gitlab/types.js';
import type { PipelineResult } from '../result.js';

/** How a run came to its end; `lost`: the engine was, or whatever else there is no result for. */
export type Ending = 'by itself' | 'stopped' | 'timeout' | 'lost';

/** A variable as the page has it. */
export interface ShownVariable {
  readonly name: string;
  /** undefined: it is masked, or the content of a file. */
  readonly value: string | undefined;
  readonly origin: string;
}

/** An image as jobs, or services of jobs, had it. */
export interface ShownImage {
  readonly name: string;
  /** `linux/amd64`; empty: not known. */
  readonly platform: string;
  /** Bytes on the engine; undefined: no job got as far as having it. */
  readonly size: number | undefined;
  /** Whether a registry was asked for it in this run; undefined: not known. */
  readonly pulled: boolean | undefined;
  /** Names of jobs. */
  readonly jobs: readonly string[];
}

/** What was written in one attempt of a job: its own log, or that of a service. */
export interface LogSource {
  /** As the results name it. */
  readonly job: string;
  readonly attempt: number;
  /** Id of the attempt. */
  readonly id: number;
  /** undefined: the job's own. */
  readonly service: string | undefined;
  /** Reads it from its beginning, in any pieces; may be called once for each page. */
  read(): AsyncIterable<string>;
}

/** All that a page is made of. Plain data but for the logs, which are read when their turn comes. */
export interface PageData {
  readonly context: Pick<PipelineContext, 'source' | 'ref' | 'commit' | 'project' | 'createdAt' | 'user'>;
  readonly result: PipelineResult;
  readonly ending: Ending;
  /** Those that were given: by the user, and by the pipeline file to the run's own jobs. */
  readonly variables: readonly ShownVariable[];
  /** What all jobs of the pipeline have beside, or all of a child pipeline. */
  readonly common: readonly ShownVariable[];
  /** What a job alone has, by its name. */
  readonly ofJobs: ReadonlyMap<string, readonly ShownVariable[]>;
  readonly images: readonly ShownImage[];
  readonly warnings: readonly Diagnostic[];
  readonly logs: readonly LogSource[];
}
