import { engineRefusal } from '../docker/errors.js';
import { messageOf, SystemError, UsageError } from '../errors.js';
import { ConfigError } from '../gitlab/errors.js';
import { JobFailure } from '../job/failure.js';
import type { Diagnostic } from '../gitlab/types.js';
import type { RunOutcome } from './run.js';

/** Exit code of a run that came to an end: 0 passed, 1 failed, 3 output lost, 130 stopped or out of time. */
export function exitCodeOf({ result, ended, lost }: RunOutcome): number {
  if (ended !== 'by itself') return 130;
  if (lost.length > 0) return 3;
  return result.status === 'success' || result.status === 'manual' || result.status === 'skipped' ? 0 : 1;
}

/** Why there was no run, or no end of it, and the exit code for that. */
export type Failure =
  | { readonly exitCode: 2; readonly problems: readonly Diagnostic[] }
  | {
      readonly exitCode: 3;
      readonly message: string;
      /** What to do about it. */
      readonly hint: string | undefined;
      /** Where it comes from, of what should not have happened; undefined for what the system did. */
      readonly stack: string | undefined;
    };

const ENGINE_HINT =
  "Look at the engine's own log, and try again; `gitlab-dind doctor` tells what it can do, `gitlab-dind clean` removes what may be left.";

/** What anything thrown means for whoever asked for the run: 2 for what the user can mend, 3 for the rest. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ConfigError) return { exitCode: 2, problems: error.diagnostics };
  if (error instanceof UsageError) return { exitCode: 2, problems: error.problems };
  if (error instanceof SystemError) return { exitCode: 3, message: error.message, hint: error.hint, stack: undefined };
  if (error instanceof JobFailure) return { exitCode: 3, message: error.message, hint: undefined, stack: undefined };
  const refusal = engineRefusal(error);
  if (refusal !== undefined) return { exitCode: 3, message: refusal, hint: ENGINE_HINT, stack: undefined };
  const stack = error instanceof Error ? error.stack : undefined;
  return { exitCode: 3, message: messageOf(error), hint: undefined, stack: stack ?? String(error) };
}
