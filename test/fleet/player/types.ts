import type { Json, JsonObject } from './expressions.js';

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

/** A step that uses an Action, on its runner. */
export interface ActionStep {
  readonly uses: string;
  readonly with: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  /** Id of the job in the workflow. */
  readonly job: string;
  readonly leg: { readonly index: number; readonly total: number; readonly name: string; readonly matrix: JsonObject };
  readonly runsOn: Json;
  readonly environment: string | undefined;
  readonly timeoutMinutes: number | undefined;
  /** `GITHUB_RUN_ATTEMPT`. */
  readonly runAttempt: number;
}

/** How a step ended: by itself, with its runner, or because its job or the whole run was canceled. */
export type StepEnd =
  | { readonly outputs: Readonly<Record<string, string>>; readonly exitCode: number }
  | { readonly lost: true }
  | { readonly cancelled: 'job' | 'run' };

/** Does what a step of the Action does. */
export type StepRunner = (step: ActionStep) => Promise<StepEnd>;

export interface PlayedLeg {
  readonly name: string;
  readonly matrix: JsonObject;
  readonly result: Exclude<Result, 'skipped'>;
  readonly outputs: Readonly<Record<string, string>>;
  /** It has had a runner. */
  readonly ran: boolean;
}

export interface PlayedJob {
  readonly id: string;
  /** As `needs` has it: with `continue-on-error` a failure is none. */
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
  readonly legs: readonly PlayedLeg[];
}

export interface PlayOptions {
  readonly github?: JsonObject;
  /** Of `workflow_call`. */
  readonly inputs?: JsonObject;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** Jobs at the same time. */
  readonly runners?: number;
}

export interface Played {
  readonly text: string;
  readonly options: PlayOptions;
  readonly runAttempt: number;
  readonly conclusion: Exclude<Result, 'skipped'>;
  /** In the order of the file. */
  readonly jobs: ReadonlyMap<string, PlayedJob>;
  /** Of `workflow_call`. */
  readonly outputs: Readonly<Record<string, string>>;
  /** `start JOB` and `end JOB`, with ` #INDEX` for what is not the first of a matrix, as they came. */
  readonly trace: readonly string[];
  /** Legs that had a runner in this attempt. */
  readonly runnersUsed: number;
}
