import { setTimeout } from 'node:timers/promises';
import { messageOf, SystemError } from '../../errors.js';
import { removeJobObjects } from '../cleanup.js';
import { JobFailure } from '../failure.js';
import { prepare, type Prepared } from './prepare.js';
import type { Prestarted } from './prestart.js';
import type { JobRequest, Session } from '../session.js';
import type { Trace } from '../log/trace.js';

const TRIES = 3;
const PAUSE_SECONDS = 3;

/**
 * Prepares a job, up to three times where the engine fails: it may do better in a moment. What has a reason of its own
 * (an image that is not to be had, a daemon that does not start) would only come again. Source: GitLab Runner's
 * documentation, "Docker executor workflow".
 */
export async function prepareWithRetries(
  session: Session,
  request: JobRequest,
  trace: Trace,
  prestarted: Prestarted | undefined,
): Promise<Prepared> {
  for (let number = 1; ; number++) {
    try {
      return await prepare(session, request, trace, number === 1 ? prestarted : undefined);
    } catch (error) {
      const known = error instanceof JobFailure || error instanceof SystemError;
      if (known || request.signal.aborted || number === TRIES) throw error;
      await trace.error(`Preparation failed: ${messageOf(error)}`);
      await trace.info(`Will be retried in ${PAUSE_SECONDS}s ...`);
      await removeJobObjects(session, request.id);
      await setTimeout(PAUSE_SECONDS * 1000, undefined, { signal: request.signal });
    }
  }
}
