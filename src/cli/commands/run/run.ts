import { existsSync } from 'node:fs';
import { fileStates } from '../../../repository/changes.js';
import { exitCodeOf, failureOf } from '../../../run/exit.js';
import { Again } from '../../../run/last/again.js';
import { stateFolder } from '../../../run/last/results.js';
import { runFor } from '../../../run/run.js';
import type { InputProblem, RunInputs } from '../../../inputs/parse.js';
import { readArguments, type Arguments } from '../../arguments.js';
import { formatDiagnostic } from '../../diagnostics.js';
import { complain } from '../../door.js';
import { watch, type WatchedRun } from '../../watch.js';
import { askJobs } from './ask.js';
import { terminalFront } from './front.js';
import { withoutTerminal } from './terminal.js';
import { wishOf } from './wish.js';

/** `gitlab-dind run`. Returns the exit code. */
export async function runCommand(args: Arguments): Promise<number> {
  const watching = args.flags.has('watch');
  // without what is not committed there is nothing to watch
  const read = readArguments(watching ? { ...args, inputs: { dirty: 'true', ...args.inputs } } : args);
  if (args.json)
    for (const name of ofTheScreen(args)) complain(`WARNING: --${name} has no effect on the events of --json`);
  const { wish, problems } = wishOf(args, read.inputs);
  const shell = args.flags.has('shell-on-failure');
  const asks = args.flags.has('interactive');
  const given = {
    ...read,
    problems: [
      ...read.problems,
      ...problems,
      ...(watching ? unwatched(read.inputs, shell) : []),
      ...(shell ? withoutTerminal('--shell-on-failure', 'a shell', args.json) : []),
      ...(asks ? [...withoutTerminal('--interactive', 'a question', args.json), ...answered(args, read.inputs)] : []),
    ],
  };
  const once = async (changed?: AbortSignal): Promise<WatchedRun> => {
    const again = new Again(wish, stateFolder(process.env), undefined, asks ? askJobs : undefined);
    const front = terminalFront({
      json: args.json,
      again,
      changed,
      ...(shell ? { shell: { time: 'on-failure' } } : {}),
    });
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
function unwatched({ settings, artifactsToSource }: RunInputs, shell: boolean): readonly InputProblem[] {
  const problems = [
    ...(settings.dirty ? [] : ['--no-dirty: --watch runs with what is not committed']),
    ...(shell ? ['--shell-on-failure: with --watch a file that changes would end the shell'] : []),
    ...(artifactsToSource ? ['--artifacts-to-source: with --watch what it copies would start the next run'] : []),
  ];
  return problems.map((message) => ({ message, location: undefined, input: undefined }));
}

/** What says already what `--interactive` asks for. */
function answered({ flags, from }: Arguments, inputs: RunInputs): readonly InputProblem[] {
  const given = [
    ...(inputs.jobs.length > 0 ? ['names of jobs'] : []),
    ...(inputs.stage === undefined ? [] : ['--stage']),
    ...(['rerun-failed', 'with-last', 'watch'] as const).flatMap((name) => (flags.has(name) ? [`--${name}`] : [])),
    ...(from.length > 0 ? ['--from'] : []),
  ];
  return given.length === 0
    ? []
    : [
        {
          message: `--interactive: it asks what runs; leave out ${given.join(', ')}`,
          location: undefined,
          input: undefined,
        },
      ];
}

/** Options of the command line that are about how logs are shown. */
function ofTheScreen({ inputs, origins }: Arguments): readonly string[] {
  const given = (name: string): boolean => (origins?.get(name)?.at(-1)?.kind ?? 'option') === 'option';
  return ['timestamps', 'log-prefix', 'live', 'quiet'].filter((name) => inputs[name] !== undefined && given(name));
}
