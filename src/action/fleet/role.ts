import type { ReadInputs } from '../../inputs/parse.js';
import type { Warnings } from '../problems.js';

/** What the parts of a pipeline on several runners are given. */
export interface Role {
  readonly read: ReadInputs;
  readonly warnings: Warnings;
  readonly stop: AbortSignal;
  readonly environment: NodeJS.ProcessEnv;
  readonly runAttempt: number;
}
