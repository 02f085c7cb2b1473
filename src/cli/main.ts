import { UsageError } from '../errors.js';
import type { Diagnostic } from '../gitlab/types.js';
import { failureOf } from '../run/exit.js';
import { VERSION } from '../version.js';
import { parseArguments, suggestion } from './arguments.js';
import { withConfiguration } from './configuration.js';
import { formatDiagnostic } from './diagnostics.js';
import { columns, complain, pass, print } from './door.js';
import { migrationCommand } from './commands/migration/index.js';
import { COMMANDS, helpText } from './help.js';

/** Commands that tell what is wrong with the options together with what is wrong with the pipeline. */
const PLANNING = new Set(['run', 'shell', 'plan', 'lint', 'simulate', 'includes', 'export']);

/** What a workflow is exported with is what the command line says, and no secret of the user's own files. */
const UNCONFIGURED = new Set(['completion', 'export']);

/** The command `gitlab-dind`. Returns the exit code: 0 passed, 1 failed, 2 usage or configuration, 3 system, 130 canceled. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    if (['--version', '-v', 'version'].includes(argv[0] ?? '')) {
      print(VERSION);
      return 0;
    }
    const migration = await migrationCommand(argv);
    if (migration !== undefined) return migration;
    const given = parseArguments(argv);
    if (given.help || given.command === 'help') {
      pass(helpText(given.command === 'help' ? given.operands[0] : given.command, columns()));
      return 0;
    }
    const { args, notes } =
      given.command in COMMANDS && !UNCONFIGURED.has(given.command)
        ? await withConfiguration(given)
        : { args: given, notes: [] };
    for (const note of notes) complain(`WARNING: ${formatDiagnostic(note)}`);
    if (args.problems.length > 0 && args.command in COMMANDS && !PLANNING.has(args.command))
      throw new UsageError(args.problems);
    switch (args.command) {
      case 'run':
        return await (await import('./commands/run/run.js')).runCommand(args);
      case 'shell':
        return await (await import('./commands/run/shell.js')).shellCommand(args);
      case 'plan':
        return await (await import('./commands/plan.js')).planCommand(args);
      case 'lint':
        return await (await import('./commands/lint.js')).lintCommand(args);
      case 'simulate':
        return await (await import('./commands/simulate.js')).simulateCommand(args);
      case 'includes':
        return await (await import('./commands/includes.js')).includesCommand(args);
      case 'export':
        return await (await import('./commands/export.js')).exportCommand(args);
      case 'registry':
        return await (await import('./commands/registry.js')).registryCommand(args);
      case 'clean':
        return await (await import('./commands/clean.js')).cleanCommand(args);
      case 'doctor':
        return await (await import('./commands/doctor/doctor.js')).doctorCommand(args);
      case 'completion':
        return await (await import('./commands/completion.js')).completionCommand(args);
      case '':
        complain(helpText().trimEnd());
        return 2;
      default:
        throw new UsageError([unknownCommand(args.command), ...args.problems]);
    }
  } catch (error) {
    return report(isWithoutFolder(error) ? new UsageError(GONE) : error);
  }
}

const GONE = 'The folder that this was started in is gone: change into that of the project, and start it again';

/** What Node.js says where the current folder was removed. */
function isWithoutFolder(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}

function unknownCommand(command: string): Diagnostic {
  const meant = suggestion(command, Object.keys(COMMANDS), '');
  return { message: `There is no command "${command}"${meant} (see gitlab-dind --help)`, location: undefined };
}

function report(error: unknown): number {
  const failure = failureOf(error);
  if (failure.exitCode === 2) {
    for (const problem of failure.problems) complain(formatDiagnostic(problem));
  } else {
    complain(`ERROR: ${failure.stack ?? failure.message}`);
    if (failure.hint !== undefined) complain(failure.hint);
  }
  return failure.exitCode;
}
