import type { Status } from '../gitlab/status/types.js';
import type { RunEvent } from './events.js';
import type { JobSummary, PipelineResult } from './result.js';
import { oneLine } from './text.js';

/** `1 m 05 s`; empty for what did not run. */
export function duration(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  // rounded first: 59.97 s is a minute, and no minute has 60 s left
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const rest = `${String(whole % 60).padStart(2, '0')} s`;
  return hours === 0 ? `${minutes} m ${rest}` : `${hours} h ${String(minutes).padStart(2, '0')} m ${rest}`;
}

/** `12.3 MB`, as Docker counts. */
export function fileSize(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power] ?? ''}`;
}

/** Signs of GitLab's statuses. */
export const SYMBOLS: Readonly<Record<Status, string>> = {
  success: '✅',
  failed: '❌',
  canceled: '🚫',
  skipped: '⏭️',
  manual: '✋',
  created: '⏸️',
  pending: '⏸️',
  running: '▶️',
  scheduled: '⏰',
};

/** A sign for how a job ended. */
export function jobSymbol(job: JobSummary): string {
  return job.status === 'failed' && job.allowFailure ? '⚠️' : SYMBOLS[job.status];
}

/** A sign for how a run ended. */
export function symbol(result: PipelineResult): string {
  return hasWarnings(result) ? '⚠️' : SYMBOLS[result.status];
}

/** GitLab's word for how a run ended. */
export function word(result: PipelineResult): string {
  if (result.status === 'canceled' && result.canceledBy !== undefined) return `canceled: ${result.canceledBy}`;
  if (hasWarnings(result)) return 'passed with warnings';
  return result.status === 'success' ? 'passed' : result.status;
}

function hasWarnings(result: PipelineResult): boolean {
  return result.status === 'success' && result.jobs.some((job) => job.status === 'failed');
}

/** GitLab's word for how a job ended. */
export function outcome(job: Pick<JobSummary, 'status' | 'allowFailure'>): string {
  if (job.status === 'success') return 'passed';
  if (job.status === 'failed') return job.allowFailure ? 'failed (allowed to fail)' : 'failed';
  return job.status;
}

/** Why a job failed, in short. */
export function reason(job: JobSummary): string {
  if (job.status !== 'failed') return '';
  return job.exitCode === undefined ? (job.failureReason ?? '') : `exit code ${job.exitCode}`;
}

/** What a job says of its coverage, as its own page on GitLab does. */
export function coverage(job: JobSummary): string {
  return job.coverage === undefined ? '' : `${job.coverage}%`;
}

/** What is said of the copy to another registry; undefined: the event is of something else. */
export function copyLine(event: RunEvent): string | undefined {
  if (event.type !== 'registry' || (event.status !== 'pushing' && event.status !== 'pushed')) return undefined;
  const address = oneLine(event.address);
  return event.status === 'pushing' ? `Copying what was pushed to ${address}` : `Copied to ${address}`;
}

/** Rows as lines with aligned columns; a column that is empty for all takes no room. `right`: columns of numbers. */
export function aligned(rows: readonly (readonly string[])[], right: readonly number[] = []): readonly string[] {
  const columns = rows[0]?.map((_, column) => column) ?? [];
  const widths = columns.map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const filled = (cell: string, column: number): string =>
    right.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  return rows.map((row) =>
    row
      .map(filled)
      .filter((_, column) => widths[column] !== 0)
      .join('  ')
      .trimEnd(),
  );
}
