import { ConfigError } from '../../gitlab/errors.js';
import type { Diagnostic } from '../../gitlab/types.js';
import { prepare } from '../../inputs/prepare/prepare.js';
import { readArguments, type Arguments } from '../arguments.js';
import { print, printJson } from '../door.js';
import { formatDiagnostic } from '../diagnostics.js';

/** `gitlab-dind lint`: 0 valid, 2 not. */
export async function lintCommand(args: Arguments): Promise<number> {
  const read = readArguments(args);
  let errors: readonly Diagnostic[] = [];
  let warnings: readonly Diagnostic[] = [];
  try {
    await using prepared = await prepare(read, undefined);
    warnings = [...prepared.plan.warnings, ...prepared.plan.jobs.flatMap((job) => job.unsupported)];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    errors = error.diagnostics;
  }
  const valid = errors.length === 0;
  if (args.json) {
    printJson({ valid, errors: errors.map(flat), warnings: warnings.map(flat) });
  } else {
    for (const problem of errors) print(`${formatDiagnostic(problem)}`);
    for (const problem of warnings) print(`warning: ${formatDiagnostic(problem)}`);
    if (valid) print(`${read.inputs.file} is valid`);
  }
  return valid ? 0 : 2;
}

function flat(problem: Diagnostic): object {
  const { location } = problem;
  return {
    message: problem.message,
    file: location?.file ?? null,
    line: location?.line ?? null,
    column: location?.column ?? null,
  };
}
