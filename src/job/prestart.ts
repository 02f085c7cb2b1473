import { messageOf } from '../errors.js';
import { removeJobObjects } from './cleanup.js';
import { Masker } from './masking.js';
import type { JobRequest, Session } from './session.js';
import { prepareSurroundings, type Surroundings } from './surroundings.js';
import { Trace } from './trace.js';

/** A job's surroundings, made before its turn has come. */
export interface Prestarted {
  /** The id that the job will have. */
  readonly id: number;
  readonly surroundings: Promise<Surroundings>;
  /** Shows in the job's own log what happened meanwhile. */
  replay(trace: Trace): Promise<void>;
  /** The job will not run after all. */
  discard(): Promise<void>;
}

/** Starts a job's services ahead, while others still run. Nothing is told of it until the job itself starts. */
export function prestart(
  session: Session,
  request: JobRequest,
  masked: readonly string[],
  abort: AbortController,
): Prestarted {
  const told: string[] = [];
  const quiet: Session = { ...session, emit: () => undefined };
  const surroundings = prepareSurroundings(
    quiet,
    { ...request, signal: abort.signal },
    new Trace((_, text) => void told.push(text), new Masker(masked)),
  );
  surroundings.catch(() => undefined); // the job itself meets the error, when it starts
  return {
    id: request.id,
    surroundings,
    async replay(trace) {
      await surroundings.catch(() => undefined);
      if (told.length > 0) await trace.quote(told.join(''));
    },
    async discard() {
      abort.abort();
      await surroundings.catch(() => undefined);
      await removeJobObjects(session, request.id).catch((error: unknown) =>
        session.emit({ type: 'warning', message: messageOf(error), job: request.job.name }),
      );
    },
  };
}
