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
  readonly variables: readonly ShownVariable[];
  readonly warnings: readonly Diagnostic[];
  readonly logs: readonly LogSource[];
}
