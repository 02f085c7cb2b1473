import type { JobSummary } from '../../report/result.js';
import { duration, SYMBOLS } from '../../report/table.js';
import { oneLine } from '../../report/text.js';
import { inert } from '../door.js';

/** A job and how it ended, for the log. */
export function lineOf(job: JobSummary): string {
  const words = [job.status, job.failureReason ?? '', duration(job.durationSeconds)].filter((word) => word !== '');
  return inert(oneLine(`${SYMBOLS[job.status]} ${job.name}: ${words.join(', ')}`));
}
