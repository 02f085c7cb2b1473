import type { ReadInputs } from '../../inputs/parse.js';
import { UsageError } from '../../errors.js';
import type { Warnings } from '../problems.js';
import { jobMode } from './job.js';
import { nextMode, planMode } from './plan.js';
import { reportMode } from './report.js';
import type { Role } from './role.js';
import { workflowShelf } from './shelf.js';

/** Does what the input `mode` asks for. Throws as `runFor` does. */
export async function takePart(read: ReadInputs, warnings: Warnings, stop: AbortSignal): Promise<void> {
  const { mode } = read.inputs.fleet;
  if (read.problems.length > 0 && mode !== 'plan') throw new UsageError(read.problems);
  const environment = process.env;
  const attempt = Number(environment['GITHUB_RUN_ATTEMPT'] ?? 1);
  const role: Role = { read, warnings, stop, environment, runAttempt: attempt >= 1 ? attempt : 1 };
  const shelf = workflowShelf();
  if (mode === 'plan') await planMode(role, shelf);
  else if (mode === 'next') await nextMode(role, shelf);
  else if (mode === 'job') await jobMode(role, shelf);
  else await reportMode(role, shelf);
}
