import { UsageError } from '../../errors.js';
import { lintProject } from '../../inputs/prepare/prepare.js';
import { readArguments, type Arguments } from '../arguments.js';
import { print, printJson } from '../door.js';
import { flatDiagnostic, formatDiagnostic } from '../diagnostics.js';

/** `gitlab-dind lint`: 0 valid, 2 not. */
export async function lintCommand(args: Arguments): Promise<number> {
  const read = readArguments(args);
  const { valid, errors, warnings, notes } = await lintProject(read).catch((error: unknown) => {
    if (!args.json || !(error instanceof UsageError)) throw error;
    return { valid: false, errors: error.problems, warnings: [], notes: [] };
  });
  if (args.json) {
    printJson({
      valid,
      errors: errors.map(flatDiagnostic),
      warnings: warnings.map(flatDiagnostic),
      notes: notes.map(flatDiagnostic),
    });
  } else {
    for (const problem of errors) print(`${formatDiagnostic(problem)}`);
    for (const problem of warnings) print(`warning: ${formatDiagnostic(problem)}`);
    for (const problem of notes) print(`note: ${formatDiagnostic(problem)}`);
    if (valid) print(`${read.inputs.file} is valid`);
  }
  return valid ? 0 : 2;
}
