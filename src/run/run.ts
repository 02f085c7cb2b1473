import { connect } from '../docker/engine/connect.js';
import { sweepDead } from '../docker/sweep.js';
import type { Engine } from '../docker/types.js';
import { messageOf, SystemError } from '../errors.js';
import type { Diagnostic } from '../gitlab/types.js';
import type { ReadInputs } from '../inputs/parse.js';
import type { Prepared } from '../inputs/prepare/prepare.js';
import type { EventSink } from '../report/events.js';
import type { PipelineResult } from '../report/result.js';
import { openProject } from '../repository/project.js';
import { registryOver } from '../registry/in-use.js';
import { adoptOldStorage, hasOldStorage, untrustedFolder } from '../registry/storage/projects.js';
import { sweepScratch } from '../scratch.js';
import type { Front } from './front.js';
import { Hidden } from './hidden.js';
import { paced } from './pace.js';
import type { ReportFile } from './report/report-file.js';

/** How a run came to its end: by itself, stopped from outside, or since its time was over. */
export interface RunOutcome {
  readonly result: PipelineResult;
  readonly ended: 'by itself' | 'stopped' | 'timeout';
  /** What was asked for with `output` or `report` and could not be written. */
  readonly lost: readonly string[];
}

/**
 * Runs a pipeline for a front: reads and plans it, connects to the engine, removes what dead runs have left, runs it, and
 * has it shown. Throws a `UsageError` or a `ConfigError` before anything is created where the user has something to mend,
 * a `SystemError` where the engine fails; nothing of the run remains either way.
 */
export async function runFor(read: ReadInputs, front: Front): Promise<RunOutcome> {
  const connecting = connect(read.inputs.dockerHost, (message) => front.warn({ message, location: undefined }));
  connecting.catch(() => undefined); // what is wrong with the pipeline file comes first
  const opening = openProject(read.inputs.cwd);
  opening.catch(() => undefined);
  // the engine and Git answer while the greater part of the code is loaded
  const [{ prepare, unsupportedKeywords }, { runPipeline }, { outputFolder }] = await Promise.all([
    import('../inputs/prepare/prepare.js'),
    import('../pipeline/run.js'),
    import('../pipeline/results/output.js'),
  ]);
  await using prepared = await prepare(read, front.asked, 'run', opening);
  const { plan, context, source, project, manual, inputs } = prepared;
  const hidden = new Hidden(context);
  const warnings = [...inputs.notes, ...plan.warnings, ...unsupportedKeywords(prepared)];
  for (const warning of warnings) front.warn({ ...warning, message: hidden.text(warning.message) });
  const engine = await connecting;
  const warn = (message: string): void => front.warn({ message: hidden.text(message), location: undefined });
  const root = read.inputs.settings.storagePath;
  const untrusted = root === undefined ? [] : [sweepScratch(untrustedFolder(root))];
  const sweeping = Promise.all([sweepDead(engine), sweepScratch(), ...untrusted]).catch((error: unknown) =>
    warn(`What earlier runs left behind could not be removed: ${messageOf(error)}`),
  );
  if (root !== undefined && inputs.settings.trusted && (await takeOver(engine, root, inputs.settings.storagePath)))
    warn(`${root} has a folder for each project now: what earlier versions have stored there is this project's`);
  const cacheNotes = (await front.restore?.(inputs)) ?? [];

  const within = project.snapshot ? project.folder : project.repository;
  const output = inputs.output ? await outputFolder(inputs.output, within, plan.jobs, warn) : undefined;
  const report = await reportOf({ prepared, within, warnings, hidden, tell: warn });
  const time = new AbortController();
  const seconds = inputs.timeoutSeconds;
  const timer = seconds === undefined ? undefined : setTimeout(() => time.abort(), seconds * 1000);
  using display = front.open(plan);
  const sink: EventSink = async (told) => {
    const event = hidden.event(told);
    if (event.type === 'pipeline' && event.status !== 'running') clearTimeout(timer); // what is left is cleaning up
    await display.sink(event);
    await output?.sink(event);
    await report?.sink(event);
  };
  let result: PipelineResult | undefined;
  let id = 0;
  try {
    const ran = await runPipeline({
      engine,
      plan,
      context,
      source,
      project,
      settings: { ...inputs.settings, manual },
      output,
      sink: paced(sink, process.stdout),
      signal: AbortSignal.any([display.stop, time.signal, engine.lost]),
      onPipelineId(pipeline) {
        id = pipeline;
        front.begin?.(pipeline);
      },
      onSecret(value) {
        hidden.add(value);
        front.hide?.(value);
      },
    });
    result = hidden.result({ ...ran, cacheNotes, name: plan.name });
  } catch (error) {
    throw engine.lost.aborted ? leftBehind(engine, id) : error;
  } finally {
    clearTimeout(timer);
    await display.finish(result);
    await output?.close();
    if (await report?.close(result, result === undefined ? 'lost' : ended())) front.reported?.(inputs.report ?? '');
    await sweeping;
  }
  return { result, ended: ended(), lost: [...(output?.lost ?? []), ...(report?.lost ?? [])] };

  function ended(): RunOutcome['ended'] {
    return display.stop.aborted ? 'stopped' : time.signal.aborted ? 'timeout' : 'by itself';
  }
}

/** The HTML report, where one is asked for: what makes it is loaded then alone. */
async function reportOf(of: {
  readonly prepared: Prepared;
  readonly within: string;
  readonly warnings: readonly Diagnostic[];
  readonly hidden: Hidden;
  readonly tell: (message: string) => void;
}): Promise<ReportFile | undefined> {
  const { within, warnings, hidden, tell } = of;
  const { inputs, context, plan } = of.prepared;
  if (inputs.report === undefined) return undefined;
  const { reportFile } = await import('./report/report-file.js');
  const hide = (text: string): string => hidden.text(text);
  return reportFile({ path: inputs.report, within, context, plan, warnings, hide, tell });
}

/** Not below a run of an earlier version. */
async function takeOver(engine: Engine, root: string, folder: string | undefined): Promise<boolean> {
  if (folder === undefined || !hasOldStorage(root)) return false;
  return (await registryOver(engine, root)) === undefined && adoptOldStorage(root, folder);
}

/** The engine was lost in the midst of a run: what is to be removed once it is back. */
function leftBehind({ lost }: Engine, pipeline: number): SystemError {
  const { message, hint } = lost.reason as SystemError;
  const left = `It may still have containers, networks and volumes of pipeline #${pipeline} (label glci.pipeline=${pipeline}).`;
  return new SystemError(message, { hint: `${left} ${hint ?? ''}`, cause: lost.reason });
}
