import type { Container } from '../docker/types.js';
import { messageOf } from '../errors.js';
import type { SourceLocation } from '../gitlab/types.js';
import type { CacheUse } from '../report/result.js';
import type { Phase } from '../report/timings/phases.js';
import { attemptsOf, trying, type AttemptsKey } from './attempts.js';
import type { Trace } from './log/trace.js';
import { stopOf } from './outcome.js';
import type { Prepared } from './prepare/prepare.js';
import type { Prestarted } from './prepare/prestart.js';
import type { JobRequest, Session } from './session.js';

/** What is learned of a job while it runs. */
export interface Facts {
  failedAt: SourceLocation | undefined;
  lastLines: readonly string[];
  caches: readonly CacheUse[];
  /** Text of the file that `release:description` names. */
  releaseNotes?: string | undefined;
}

/** A job on its way through its stages: what they share, and what one leaves to the next. */
export interface JobRun {
  readonly session: Session;
  /** Its signal has both limits: the run's, and the job's own time. */
  readonly request: JobRequest;
  readonly trace: Trace;
  /** The whole job's time. */
  readonly time: AbortSignal;
  /** Has that time rest until what it returns is called. */
  readonly rest: () => () => void;
  readonly facts: Facts;
  readonly prestarted: Prestarted | undefined;
  /** Set by the first stage; all others need it. */
  prepared: Prepared | undefined;
  /** The job's container: another one after a script that had to be stopped. */
  container: Container | undefined;
  /** What the job has failed with so far. */
  failure: unknown;
  /** Default: {@link TO_END}. */
  readonly secondsToEnd?: number;
}

/**
 * When a stage is run, and what its failure means:
 * - `first`: always; where it fails, the job has failed and no other stage is run.
 * - `passing`: while no stage has failed; its failure is the job's.
 * - `after`: when the stage that it names was run, however that ended; its failure is the job's where nothing failed before.
 * - `end`: whatever became of the stages above, of which only it knows whether they passed, and unless the job's time is
 *   over; its failure is the job's where they passed.
 * - `last`: as `end`, also when the time is over.
 */
export type StageTurn = 'first' | 'passing' | { readonly after: string } | 'end' | 'last';

/** One stage of a job. The list of them is the runner's order. */
export interface Stage {
  /** Of the stage's section in the log; `passed`: nothing has failed above. */
  readonly name: string | ((passed: boolean) => string);
  readonly header: string | ((passed: boolean) => string);
  readonly turn: StageTurn;
  /** What reports count its time to. */
  readonly phase: Phase;
  /** Variable of the job that says how often it is tried at most. */
  readonly attempts?: AttemptsKey;
  /** Whether this job has such a stage; left out: every job has. */
  readonly applies?: (run: JobRun, passed: boolean) => boolean;
  /** Before its section begins. */
  readonly before?: (run: JobRun) => Promise<void>;
  /** What it does, within its section. Throws what it has failed with. */
  readonly action: (run: JobRun, passed: boolean) => Promise<void>;
  /** When it has failed, after its section. */
  readonly failed?: (run: JobRun, failure: unknown) => Promise<void>;
}

/**
 * Walks the stages in their order. Throws what the job has failed with: the first failure above the `end` stages, else the
 * first of those. A stop of the job counts as the failure of the stage that it met.
 */
export async function walk(stages: readonly Stage[], run: JobRun): Promise<void> {
  const begun = new Set<string>();
  let passed = true;
  for (const stage of stages) {
    const name = text(stage.name, passed);
    if (!hasTurn(stage.turn, run, begun) || stage.applies?.(run, passed) === false) continue;
    begun.add(name);
    const ends = run.request.clock.begin(stage.phase);
    try {
      await stage.before?.(run);
      const section = (): Promise<void> =>
        run.trace.section(name, text(stage.header, passed), () => stage.action(run, passed));
      const tries = stage.attempts === undefined ? 1 : attemptsOf(run.prepared?.variables ?? [], stage.attempts);
      await abandoned(trying(tries, run.request.signal, section), run, name);
    } catch (error) {
      const failure = stopOf(error, run.request.signal) ?? new Error(`The stage ${name} failed without a reason`);
      run.failure ??= failure;
      await stage.failed?.(run, failure);
      if (stage.turn === 'first') break;
    } finally {
      ends();
    }
    if (stage.turn !== 'end') passed = run.failure === undefined;
  }
  if (run.failure !== undefined) throw run.failure instanceof Error ? run.failure : new Error(messageOf(run.failure));
}

/** Seconds that a stage has to end once its job is stopped; ending a script takes up to 20 s. */
const TO_END = 60;

/**
 * Waits for a stage, but not for ever once its job is stopped: it may wait for an engine that does not answer. What it is
 * at is left to itself then. A stage that begins when the job is stopped already has its own limits.
 */
async function abandoned(stage: Promise<void>, run: JobRun, name: string): Promise<void> {
  const { signal } = run.request;
  if (signal.aborted) return stage;
  let timer: NodeJS.Timeout | undefined;
  let stop: (() => void) | undefined;
  const over = new Promise<never>((_, reject) => {
    stop = () => {
      const seconds = run.secondsToEnd ?? TO_END;
      const message = `The stage ${name} has not ended ${seconds} s after the job was stopped: it is left to itself`;
      timer = setTimeout(() => {
        void run.trace.warning(message);
        reject(new Error(message));
      }, seconds * 1000);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    stage.catch(() => undefined); // of one that is left to itself nobody hears
    await Promise.race([stage, over]);
  } finally {
    clearTimeout(timer);
    if (stop !== undefined) signal.removeEventListener('abort', stop);
  }
}

function hasTurn(turn: StageTurn, run: JobRun, begun: ReadonlySet<string>): boolean {
  switch (turn) {
    case 'first':
    case 'passing':
      return run.failure === undefined;
    case 'end':
      return !run.time.aborted;
    case 'last':
      return true;
    default:
      return begun.has(turn.after);
  }
}

function text(value: string | ((passed: boolean) => string), passed: boolean): string {
  return typeof value === 'string' ? value : value(passed);
}

/** What the first stage has made. Throws where a stage is run without it. */
export function preparedOf(run: JobRun): Prepared & { readonly container: Container } {
  if (run.prepared === undefined || run.container === undefined) throw new Error('the job is not prepared');
  return { ...run.prepared, container: run.container };
}
