import type { Diagnostic } from '../gitlab/types.js';
import type { Prepared } from '../inputs/prepare/prepare.js';
import type { Handover } from '../pipeline/results/handover.js';
import type { OutputFolder } from '../pipeline/results/output.js';
import type { ResultKeeper } from '../pipeline/options.js';
import type { EventSink } from '../report/events.js';
import type { PipelineResult } from '../report/result.js';
import type { Front } from './front.js';
import type { Hidden } from './hidden.js';
import type { ReportFile } from './report/report-file.js';

/** What a run leaves on this machine, as far as it was asked for: the output folder, the report, what later steps take. */
export interface Kept {
  readonly output: OutputFolder | undefined;
  readonly handover: Handover | undefined;
  readonly keeper: ResultKeeper | undefined;
  readonly sink: EventSink;
  /** What could not be written, for messages. */
  readonly lost: readonly string[];
  /** Writes what takes the whole result (undefined: the run broke off), and closes all. */
  close(result: PipelineResult | undefined, ended: 'by itself' | 'stopped' | 'timeout'): Promise<void>;
}

export interface KeptOptions {
  readonly prepared: Prepared;
  readonly front: Front;
  /** What was said before the run. */
  readonly warnings: readonly Diagnostic[];
  readonly hidden: Hidden;
  readonly tell: (message: string) => void;
}

/**
 * Opens what was asked for, before anything is created on the engine. Throws a `UsageError` where a link is in the way, a
 * `SystemError` where a place cannot be had.
 */
export async function keptOf({ prepared, front, warnings, hidden, tell }: KeptOptions): Promise<Kept> {
  const { inputs, context, plan, project } = prepared;
  const within = project.snapshot ? project.folder : project.repository;
  const [{ outputFolder }, { handover, handoverProblem }] = await Promise.all([
    import('../pipeline/results/output.js'),
    import('../pipeline/results/handover.js'),
  ]);
  const output = inputs.output === undefined ? undefined : await outputFolder(inputs.output, within, plan.jobs, tell);
  let report: ReportFile | undefined;
  if (inputs.report !== undefined) {
    const { reportFile } = await import('./report/report-file.js');
    const hide = (text: string): string => hidden.text(text);
    report = await reportFile({ path: inputs.report, within, context, plan, warnings, hide, tell });
  }
  const logs = await front.logs?.(prepared, tell);
  const keeper = front.again?.keeper(prepared, tell);
  const later = front.results?.(inputs);
  const folder = inputs.output ?? later?.folder;
  const given = folder === undefined ? undefined : handover(folder, within);
  return {
    output,
    handover: given,
    keeper,
    async sink(event) {
      await output?.sink(event);
      await logs?.sink(event);
      await report?.sink(event);
    },
    get lost() {
      return [...(output?.lost ?? []), ...(report?.lost ?? [])];
    },
    async close(result, ended) {
      if (result !== undefined)
        await given
          ?.reports(result, later?.project)
          .catch((error: unknown) => tell(handoverProblem('Security reports', error)));
      await output?.close();
      await logs?.close();
      await keeper?.close(result);
      if (await report?.close(result, result === undefined ? 'lost' : ended)) front.reported?.(inputs.report ?? '');
    },
  };
}
