import { messageOf } from '../../errors.js';
import type { RunEventBody } from '../../report/events.js';
import { removeJobObjects } from '../cleanup.js';
import { Masker } from '../log/masking.js';
import type { JobRequest, Session } from '../session.js';
import { prepareSurroundings, type Surroundings } from './surroundings.js';
import { Trace } from '../log/trace.js';

/** A job's surroundings, made before its turn has come. */
export interface Prestarted {
  /** The id that the job will have. */
  readonly id: number;
  /**
   * The job starts: gives what was made, and shows in its log what happened meanwhile. undefined where it failed: it is
   * then gone, and the job has to try by itself.
   */
  take(trace: Trace): Promise<Surroundings | undefined>;
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
  const events: RunEventBody[] = [];
  const quiet: Session = { ...session, emit: (event) => void events.push(event) };
  const writer = new Trace((_, text) => void told.push(text), new Masker(masked));
  const prepare = async (): Promise<Surroundings> => {
    const surroundings = await prepareSurroundings(quiet, { ...request, signal: abort.signal }, writer);
    await surroundings.ready; // what is told meanwhile is to be shown before the job's own words
    return surroundings;
  };
  const made = prepare().catch(() => undefined);
  const remove = (): Promise<void> =>
    removeJobObjects(session, request.id).catch(
      async (error: unknown) =>
        void (await session.emit({ type: 'warning', message: messageOf(error), job: request.job.name })),
    );
  return {
    id: request.id,
    async take(trace) {
      const surroundings = await made;
      if (surroundings === undefined) {
        await remove();
        return undefined;
      }
      for (const event of events) await session.emit(event);
      if (told.length > 0) await trace.quote(told.join(''));
      return surroundings;
    },
    async discard() {
      abort.abort();
      await made;
      await remove();
    },
  };
}
