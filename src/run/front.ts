import type { ArtifactPublisher } from '../job/artifacts/publisher.js';
import type { ShellDoor } from '../job/shell/door.js';
import type { Diagnostic, Plan } from '../gitlab/types.js';
import type { IdTokenProvider } from '../pipeline/options.js';
import type { RunInputs } from '../inputs/parse.js';
import type { Asked, Prepared } from '../inputs/prepare/prepare.js';
import type { EventSink } from '../report/events.js';
import type { PipelineResult } from '../report/result.js';
import type { Again } from './last/again.js';
import type { KeptLogs } from './last/logs.js';

/**
 * Who has a pipeline run, and what differs between them: where warnings, secrets, states and events go. The Action and
 * the command are fronts of the same {@link runFor}, which calls in this order: `asked`, `warn` any number of times,
 * `restore`, `logs`, `open`, then `begin` and `hide` before the first event, and events until the display's `finish` and `publish`. Nothing is
 * called at the same time as another, but for `warn`, which may come at any moment, also in the midst of a job's log.
 * What a front throws ends the run; its display is closed all the same.
 */
export interface Front {
  /** The event that asked for the run; undefined: whoever is at this machine, for the branch that is checked out. */
  readonly asked: Asked | undefined;
  warn(warning: Diagnostic): void;
  /** Before anything is created on the engine: gets what earlier runs have kept. Returns what the report says of it. */
  restore?(inputs: RunInputs): Promise<readonly string[]>;
  /**
   * For what later steps take (pages, SARIF files): the folder where no `output` was given, undefined where there are no
   * later steps; and the project's folder in the repository, where that is not the top.
   */
  results?(inputs: RunInputs): { readonly folder: string | undefined; readonly project: string | undefined };
  /** Takes results of earlier runs, and keeps those of this one: the command's alone. */
  readonly again?: Again;
  /** Keeps the logs of the jobs, where what shows the run does not show them; before `open`. Throws nothing. */
  logs?(prepared: Prepared, tell: (message: string) => void): Promise<KeptLogs | undefined>;
  /** From here on the run is shown. The inputs are those that the run may have, also where it is not trusted. */
  open(plan: Plan, inputs: RunInputs): Display;
  /** Told the pipeline's id before anything of it is created, so that a later process can clean up after a killed one. */
  begin?(pipeline: number): void;
  /** Gives ID tokens, where `asked` says that there are any; told of once, before the first event. */
  idTokens?(): IdTokenProvider | undefined;
  /** Told a value that the run has made and that must not be shown. */
  hide?(value: string): void;
  /** Told the file of the HTML report once it is written. */
  reported?(path: string): void;
}

/** What shows one run. */
export interface Display extends Disposable {
  /** A promise asks the run to wait: a slow reader. */
  readonly sink: EventSink;
  /** Fires when whoever is shown the run wants it to end. Until the display is disposed of. */
  readonly stop: AbortSignal;
  /** Shows what still waits; with a result where the run came to its end. */
  finish(result: PipelineResult | undefined): Promise<void>;
  /**
   * After `finish`: sends elsewhere what is to be sent of the run, within bounded time, and throws nothing. `written`
   * resolves when what stays on this machine is written, after `reported`.
   */
  publish?(result: PipelineResult | undefined, written: Promise<void>): Promise<Published>;
  /** Takes the artifacts of jobs elsewhere, from the first event until `publish`; undefined: nobody does. */
  readonly publisher?: ArtifactPublisher | undefined;
  /** Gives the terminal to shells in containers of jobs, until `finish`; undefined: there are none. */
  readonly shell?: ShellDoor | undefined;
}

/** What was sent elsewhere. */
export interface Published {
  /** With what has become of it there; undefined: as it was. */
  readonly result: PipelineResult | undefined;
  /** What was asked for and is not there, for messages. */
  readonly lost: readonly string[];
}
