import type { Plan } from '../../gitlab/types.js';
import { exitCodeOf } from '../../run/exit.js';
import type { Front } from '../../run/front.js';
import { roomIn } from '../../run/pace.js';
import { runFor } from '../../run/run.js';
import { readArguments, type Arguments } from '../arguments.js';
import { formatDiagnostic } from '../diagnostics.js';
import { complain } from '../door.js';
import { SourceArtifacts } from '../source-artifacts.js';
import { canRedraw, consoleReporter, wantsColor, type ConsoleReporter, type Shown } from '../screen/console.js';

/** `gitlab-dind run`. Returns the exit code. */
export async function runCommand(args: Arguments): Promise<number> {
  const read = readArguments(args);
  if (args.json)
    for (const name of ofTheScreen(args)) complain(`WARNING: --${name} has no effect on the events of --json`);
  const outcome = await runFor(read, terminalFront(args.json));
  for (const message of outcome.lost) complain(`ERROR: ${message}`);
  return exitCodeOf(outcome);
}

/** Options of the command line that are about how logs are shown. */
function ofTheScreen({ inputs, origins }: Arguments): readonly string[] {
  const given = (name: string): boolean => (origins?.get(name)?.at(-1)?.kind ?? 'option') === 'option';
  return ['timestamps', 'log-prefix', 'quiet'].filter((name) => inputs[name] !== undefined && given(name));
}

/** The terminal, or what reads the events of `--json`: logs on standard output, warnings on standard error. */
function terminalFront(json: boolean): Front {
  return {
    asked: undefined,
    warn: (warning) => complain(`WARNING: ${formatDiagnostic(warning)}`),
    open(plan, inputs) {
      const reporter = json ? jsonReporter : reporterFor(plan, inputs);
      const artifacts = inputs.artifactsToSource ? new SourceArtifacts(inputs.cwd) : undefined;
      const stop = new AbortController();
      const interrupted = onInterrupt((message) => {
        reporter.tell(message);
        stop.abort();
      });
      return {
        sink: (event) => {
          artifacts?.hear(event);
          return reporter.sink(event);
        },
        publisher: artifacts,
        publish: () => Promise.resolve({ result: undefined, lost: artifacts?.lost ?? [] }),
        stop: stop.signal,
        finish: (result) => reporter.finish(result),
        [Symbol.dispose]: () => interrupted.dispose(),
      };
    },
  };
}

function reporterFor(plan: Plan, shows: Shown): ConsoleReporter {
  const { stdout, env } = process;
  const live = canRedraw(env, stdout.isTTY) ? { jobs: plan.jobs.map((job) => job.name) } : undefined;
  const reporter = consoleReporter(stdout, wantsColor(env, stdout.isTTY), live, () => roomIn(stdout), shows);
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
    complain(`The run is canceled: ${why}`);
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
