import { randomBytes } from 'node:crypto';
import type { Frame } from '../../docker/engine/demux.js';
import { messageOf } from '../../errors.js';
import { unlessAborted } from '../../unless-aborted.js';
import { JobFailure } from '../failure.js';
import type { Trace } from '../log/trace.js';
import { MarkFinder } from '../script/mark.js';
import { whileRunning } from '../script/while-running.js';
import { preparedOf, type JobRun } from '../stage.js';
import { ownSources } from '../workspace/ownership.js';
import type { ShellRequest, ShellTime } from './door.js';
import { shellCommand, waitingScript } from './texts.js';

/** Whether the job has a shell in place of its script. */
export function hasShellInstead({ session, request }: Pick<JobRun, 'session' | 'request'>): boolean {
  return session.shell?.wants(request.job.name) === 'instead';
}

/**
 * Whether somebody wants to look at the job that has failed. That is one whose script has ended with an exit code: one that
 * was stopped leaves no container to look into.
 */
export function hasShellOnFailure({ session, request, failure }: JobRun): boolean {
  return (
    failure instanceof JobFailure &&
    failure.reason === 'script_failure' &&
    !request.signal.aborted &&
    session.shell?.wants(request.job.name) === 'on-failure'
  );
}

/** A shell in place of `before_script` and `script`. */
export async function shellInstead(run: JobRun): Promise<void> {
  await ownSources(run);
  await openShell(run, 'instead');
}

/** A shell where the script has failed, in its container. */
export async function shellOnFailure(run: JobRun): Promise<void> {
  await openShell(run, 'on-failure');
}

/** Tells why there was no shell, or no end of it. */
export async function tellNoShell({ trace, request }: JobRun, failure: unknown): Promise<void> {
  if (!request.signal.aborted) await trace.warning(`There is no shell in the job's container: ${messageOf(failure)}`);
}

/**
 * Opens a shell in the job's container, which runs again for it, and waits for its end. The time of the job rests
 * meanwhile. Throws where there can be no shell, or the job is stopped.
 */
async function openShell(run: JobRun, time: ShellTime): Promise<void> {
  const { request, session, trace } = run;
  const { shell } = session;
  if (shell === undefined) throw new Error('there is no terminal for a shell');
  const { container, variables, prelude } = preparedOf(run);
  const { projectDir, signal } = request;
  const mark = `glci-ready-${randomBytes(8).toString('hex')}`;
  const ready = new MarkedOutput(mark, trace);
  const start: ShellRequest['start'] = (size) => container.terminal(shellCommand(projectDir), size);
  const about = run.failure === undefined ? '' : messageOf(run.failure);
  const goOn = run.rest();
  try {
    const code = await whileRunning(
      container,
      async (waiting) => {
        const options = { variables, projectDir, ...(prelude === undefined ? {} : { prelude }) };
        await waiting.write(waitingScript(options, mark));
        await prepared(ready.seen, waiting.ended, signal);
        return shell.serve({ job: request.job.name, time, about, start, signal });
      },
      (frame) => ready.take(frame),
    );
    signal.throwIfAborted();
    await trace.line(code === undefined ? 'The shell was left' : `The shell has ended with exit code ${code}`);
  } finally {
    goOn();
    await ready.finish();
  }
}

/** Waits until the job's own shell has done what comes before. */
function prepared(seen: Promise<void>, ended: Promise<unknown>, signal: AbortSignal): Promise<void> {
  const over = ended.then(() => {
    throw new JobFailure('script_failure', 'it ended before a shell could be opened in it');
  });
  return unlessAborted(Promise.race([seen, over]), signal);
}

/** What the container prints before the mark goes into the job's log, what comes behind it is nobody's. */
class MarkedOutput {
  readonly seen: Promise<void>;
  readonly #mark: MarkFinder;
  readonly #trace: Trace;
  #resolve: () => void = () => undefined;

  constructor(mark: string, trace: Trace) {
    this.#mark = new MarkFinder(mark);
    this.#trace = trace;
    this.seen = new Promise((resolve) => (this.#resolve = resolve));
  }

  async take(frame: Frame): Promise<void> {
    if (this.#mark.isFound) return;
    if (frame.stream === 'stderr') return this.#trace.frame(frame);
    await this.#trace.frame({ stream: 'stdout', data: this.#mark.take(frame.data).before });
    if (this.#mark.isFound) this.#resolve();
  }

  /** Shows what was held back, where there was no mark. */
  async finish(): Promise<void> {
    await this.#trace.frame({ stream: 'stdout', data: this.#mark.rest() });
    await this.#trace.flush();
  }
}
