import { existsSync } from 'node:fs';
import type { Plan } from '../../gitlab/types.js';
import { resultLine } from '../../report/result-event.js';
import { fileStates } from '../../repository/changes.js';
import { exitCodeOf, failureOf } from '../../run/exit.js';
import type { Front } from '../../run/front.js';
import { roomIn } from '../../run/pace.js';
import { Again, type Wish } from '../../run/last/again.js';
import { stateFolder } from '../../run/last/results.js';
import { runFor } from '../../run/run.js';
import type { InputProblem, RunInputs } from '../../inputs/parse.js';
import { readArguments, type Arguments } from '../arguments.js';
import { formatDiagnostic } from '../diagnostics.js';
import { complain } from '../door.js';
import { watch, type WatchedRun } from '../watch.js';
import { SourceArtifacts } from '../source-artifacts.js';
import { canRedraw, consoleReporter, wantsColor, type ConsoleReporter, type Shown } from '../screen/console.js';

/** `gitlab-dind run`. Returns the exit code. */
export async function runCommand(args: Arguments): Promise<number> {
  const watching = args.flags.has('watch');
  // without what is not committed there is nothing to watch
  const read = readArguments(watching ? { ...args, inputs: { dirty: 'true', ...args.inputs } } : args);
  if (args.json)
    for (const name of ofTheScreen(args)) complain(`WARNING: --${name} has no effect on the events of --json`);
  const { wish, problems } = wishOf(args, read.inputs);
  const given = { ...read, problems: [...read.problems, ...problems, ...(watching ? unwatched(read.inputs) : [])] };
  if (args.json)
    for (const name of ofTheScreen(args)) complain(`WARNING: --${name} has no effect on the events of --json`);
  const once = async (changed?: AbortSignal): Promise<WatchedRun> => {
    const again = new Again(wish, stateFolder(process.env));
    const front = terminalFront(args.json, again, changed);
    const outcome = await runFor(given, front);
    for (const message of outcome.lost) complain(`ERROR: ${message}`);
    return { code: exitCodeOf(outcome), ended: front.interrupted() };
  };
  const { cwd, output, report } = read.inputs;
  // what the command line has wrong, no change of a file mends
  if (!watching || given.problems.length > 0 || !existsSync(cwd)) return (await once()).code;
  const without = [output, report].filter((path) => path !== undefined);
  return watch({
    states: () => fileStates(cwd, without),
    tell: complain,
    run: (changed) =>
      once(changed).catch((error: unknown) => {
        // what is wrong with the files may be mended while it waits
        const failure = failureOf(error);
        if (failure.exitCode !== 2) throw error;
        for (const problem of failure.problems) complain(formatDiagnostic(problem));
        return { code: failure.exitCode, ended: false };
      }),
  });
}

/** What does not go together with `--watch`. */
function unwatched({ settings, artifactsToSource }: RunInputs): readonly InputProblem[] {
  const problems = [
    ...(settings.dirty ? [] : ['--no-dirty: --watch runs with what is not committed']),
    ...(artifactsToSource ? ['--artifacts-to-source: with --watch what it copies would start the next run'] : []),
  ];
  return problems.map((message) => ({ message, location: undefined, input: undefined }));
}

/** Options of the command line that are about how logs are shown. */
function ofTheScreen({ inputs, origins }: Arguments): readonly string[] {
  const given = (name: string): boolean => (origins?.get(name)?.at(-1)?.kind ?? 'option') === 'option';
  return ['timestamps', 'log-prefix', 'quiet'].filter((name) => inputs[name] !== undefined && given(name));
}

/** The terminal, or what reads the events of `--json`: logs on standard output, warnings on standard error. */
export function terminalFront(
  json: boolean,
  again: Again,
  changed: AbortSignal | undefined,
): Front & { readonly interrupted: () => boolean } {
  let isInterrupted = false;
  return {
    interrupted: () => isInterrupted,
    asked: undefined,
    again,
    warn: (warning) => complain(`WARNING: ${formatDiagnostic(warning)}`),
    open(plan, inputs) {
      const reporter = json ? jsonReporter : reporterFor(plan, inputs);
      const artifacts = inputs.artifactsToSource ? new SourceArtifacts(inputs.cwd) : undefined;
      const stop = new AbortController();
      const interrupted = onInterrupt((message) => {
        isInterrupted = true;
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
        stop: changed === undefined ? stop.signal : AbortSignal.any([stop.signal, changed]),
        finish: (result) => reporter.finish(result),
        [Symbol.dispose]: () => interrupted.dispose(),
      };
    },
  };
}

/** What the options say of the last run, and what of them does not go together. */
function wishOf(
  args: Arguments,
  inputs: RunInputs,
): { readonly wish: Wish; readonly problems: readonly InputProblem[] } {
  const { flags, from } = args;
  const wishes: readonly Wish[] = [
    ...(flags.has('rerun-failed') ? [{ kind: 'rerun-failed' as const }] : []),
    ...(flags.has('with-last') ? [{ kind: 'with-last' as const }] : []),
    ...from.map((stage) => ({ kind: 'from' as const, stage })),
  ];
  const [wish = { kind: 'nothing' }, ...more] = wishes;
  const named = inputs.jobs.length > 0 || inputs.stage !== undefined;
  const problems = [
    ...more.map((other) => `--${other.kind}: --${wish.kind} says already what runs; give one of them, once`),
    ...(wish.kind === 'with-last' && !named ? ['--with-last: name the jobs to run, or a stage (--stage)'] : []),
    ...(wish.kind !== 'with-last' && wish.kind !== 'nothing' && named
      ? [`--${wish.kind}: it says by itself what runs; leave out names of jobs, and --stage`]
      : []),
    ...(wish.kind !== 'nothing' && inputs.needs
      ? [`--needs: it runs what --${wish.kind} takes from the last run; give one of them`]
      : []),
  ];
  return { wish, problems: problems.map((message) => ({ message, location: undefined, input: undefined })) };
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
  finish(result) {
    if (result !== undefined) process.stdout.write(`${JSON.stringify(resultLine(result, new Date()))}\n`);
    return Promise.resolve();
  },
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
