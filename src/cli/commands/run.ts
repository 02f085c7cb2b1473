import { connect } from '../../docker/engine/connect.js';
import { sweepDead } from '../../docker/sweep.js';
import { messageOf } from '../../errors.js';
import type { Plan } from '../../gitlab/types.js';
import type { EventSink } from '../../report/events.js';
import { roomIn } from '../../run/pace.js';
import type { PipelineResult } from '../../report/result.js';
import { openProject } from '../../repository/project.js';
import { sweepScratch } from '../../scratch.js';
import { readArguments, type Arguments } from '../arguments.js';
import { formatDiagnostic } from '../diagnostics.js';
import { canRedraw, consoleReporter, wantsColor, type ConsoleReporter } from '../screen/console.js';

/** `gitlab-dind run`. Returns the exit code. */
export async function runCommand(args: Arguments): Promise<number> {
  const read = readArguments(args);
  const { inputs } = read;
  const connecting = connect(inputs.dockerHost);
  connecting.catch(() => undefined); // what is wrong with the pipeline file comes first
  const opening = openProject(inputs.cwd);
  opening.catch(() => undefined);
  // the engine and Git answer while the greater part of the code is loaded
  const [{ prepare, unsupportedKeywords }, { runPipeline }, { outputFolder }] = await Promise.all([
    import('../../inputs/prepare/prepare.js'),
    import('../../pipeline/run.js'),
    import('../../pipeline/results/output.js'),
  ]);
  await using prepared = await prepare(read, undefined, 'run', opening);
  for (const warning of [...inputs.notes, ...prepared.plan.warnings, ...unsupportedKeywords(prepared, inputs)]) {
    process.stderr.write(`WARNING: ${formatDiagnostic(warning)}\n`);
  }
  const engine = await connecting;
  const sweeping = Promise.all([sweepDead(engine), sweepScratch()]).catch((error: unknown) => {
    process.stderr.write(`WARNING: What earlier runs left behind could not be removed: ${messageOf(error)}\n`);
  });

  const stop = new AbortController();
  const limit =
    inputs.timeoutSeconds === undefined ? undefined : setTimeout(() => stop.abort(), inputs.timeoutSeconds * 1000);
  const reporter = args.json ? jsonReporter : reporterFor(prepared.plan);
  const interrupted = onInterrupt((message) => {
    reporter.tell(message);
    stop.abort();
  });
  const output = outputFolder(inputs.output, prepared.plan.jobs, (message) => {
    process.stderr.write(`WARNING: ${message}\n`);
  });
  const sink: EventSink = async (event) => {
    await reporter.sink(event);
    await output?.sink(event);
  };
  let result: PipelineResult | undefined;
  try {
    result = await runPipeline({
      engine,
      plan: prepared.plan,
      context: prepared.context,
      source: prepared.source,
      project: prepared.project,
      settings: { ...inputs.settings, manual: prepared.manual },
      output,
      sink,
      signal: stop.signal,
    });
  } finally {
    clearTimeout(limit);
    await reporter.finish(result);
    await output?.close();
    await sweeping;
    interrupted.dispose();
  }
  if (stop.signal.aborted) return 130;
  return result.status === 'success' || result.status === 'manual' || result.status === 'skipped' ? 0 : 1;
}

function reporterFor(plan: Plan): ConsoleReporter {
  const { stdout, env } = process;
  const live = canRedraw(env, stdout.isTTY) ? { jobs: plan.jobs.map((job) => job.name) } : undefined;
  const reporter = consoleReporter(stdout, wantsColor(env, stdout.isTTY), live, () => roomIn(stdout));
  return live === undefined ? { ...reporter, tell: jsonReporter.tell } : reporter;
}

const jsonReporter: ConsoleReporter = {
  /** Waits for the reader where it is slow, so that a job that prints without end does not fill our memory. */
  sink(event) {
    process.stdout.write(`${JSON.stringify(event)}\n`);
    return roomIn(process.stdout);
  },
  tell: (text) => void process.stderr.write(text),
  finish: () => Promise.resolve(),
};

/** From the keyboard, from a supervisor, from a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The first interrupt asks to stop and clean up; a second one ends the process at once. When nobody reads what is printed
 * any more, the run ends as well.
 */
function onInterrupt(stop: (message: string) => void): { dispose(): void } {
  let asked = false;
  const lost = (error: NodeJS.ErrnoException): void => {
    const why = error.code === 'EPIPE' ? 'nobody reads what is printed any more' : `it cannot print: ${error.message}`;
    process.stderr.write(`The run is canceled: ${why}\n`);
    stop('');
  };
  const handle = (): void => {
    if (asked) process.exit(130);
    asked = true;
    stop('Stopping: jobs are canceled and everything is removed (again: end at once)\n');
  };
  for (const signal of SIGNALS) process.on(signal, handle);
  process.stdout.once('error', lost);
  return {
    dispose() {
      for (const signal of SIGNALS) process.off(signal, handle);
      process.stdout.off('error', lost);
    },
  };
}
