import { connect } from '../docker/connect.js';
import { sweepDead } from '../docker/sweep.js';
import { messageOf } from '../errors.js';
import { parseInputs } from '../inputs/parse.js';
import { prepare, unsupportedKeywords } from '../inputs/prepare.js';
import { logFiles } from '../pipeline/output.js';
import { runPipeline } from '../pipeline/run.js';
import type { EventSink } from '../report/events.js';
import type { PipelineResult } from '../report/result.js';
import type { Arguments } from './arguments.js';
import { formatDiagnostic } from './diagnostics.js';
import { consoleReporter, wantsColor } from './console.js';

/** `gitlab-dind run`. Returns the exit code. */
export async function runCommand(args: Arguments): Promise<number> {
  const inputs = parseInputs({
    ...args.inputs,
    ...(args.operands.length === 0 ? {} : { jobs: args.operands.join('\n') }),
  });
  const connecting = connect(inputs.dockerHost);
  connecting.catch(() => undefined); // what is wrong with the pipeline file comes first
  await using prepared = await prepare(inputs, undefined);
  for (const warning of [...prepared.plan.warnings, ...unsupportedKeywords(prepared, inputs)]) {
    process.stderr.write(`WARNING: ${formatDiagnostic(warning)}\n`);
  }
  const engine = await connecting;
  const sweeping = sweepDead(engine).catch((error: unknown) => {
    process.stderr.write(`WARNING: What earlier runs left behind could not be removed: ${messageOf(error)}\n`);
  });

  const stop = new AbortController();
  const interrupted = onInterrupt(() => stop.abort());
  const limit =
    inputs.timeoutSeconds === undefined ? undefined : setTimeout(() => stop.abort(), inputs.timeoutSeconds * 1000);
  const reporter = args.json
    ? { sink: (event: object) => process.stdout.write(`${JSON.stringify(event)}\n`), finish: () => undefined }
    : consoleReporter((text) => process.stdout.write(text), wantsColor(process.env, process.stdout.isTTY));
  const files = inputs.output === undefined ? undefined : logFiles(inputs.output);
  const sink: EventSink = async (event) => {
    await reporter.sink(event);
    await files?.sink(event);
  };
  let result: PipelineResult | undefined;
  try {
    result = await runPipeline({
      engine,
      plan: prepared.plan,
      context: prepared.context,
      source: prepared.source,
      project: prepared.project,
      settings: inputs.settings,
      outputDir: inputs.output,
      sink,
      signal: stop.signal,
    });
  } finally {
    clearTimeout(limit);
    reporter.finish(result);
    await files?.close();
    await sweeping;
    interrupted.dispose();
  }
  if (stop.signal.aborted) return 130;
  return result.status === 'success' || result.status === 'manual' || result.status === 'skipped' ? 0 : 1;
}

/** The first interrupt asks to stop and clean up; a second one ends the process at once. */
export function onInterrupt(stop: () => void): { dispose(): void } {
  let asked = false;
  const handle = (): void => {
    if (asked) process.exit(130);
    asked = true;
    process.stderr.write('Stopping: jobs are canceled and everything is removed (again: end at once)\n');
    stop();
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
  return {
    dispose() {
      process.off('SIGINT', handle);
      process.off('SIGTERM', handle);
    },
  };
}
