import type { JobSummary, PipelineResult } from './result.js';

/** `1 m 05 s`; empty for what did not run. */
export function duration(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} m ${String(Math.round(seconds % 60)).padStart(2, '0')} s`;
}

/** GitLab's word for how a job ended. */
export function outcome(job: JobSummary): string {
  if (job.status === 'success') return 'passed';
  if (job.status === 'failed') return job.allowFailure ? 'failed (allowed to fail)' : 'failed';
  return job.status;
}

/** Why a job failed, in short. */
export function reason(job: JobSummary): string {
  if (job.status !== 'failed') return '';
  return job.exitCode === undefined ? (job.failureReason ?? '') : `exit code ${job.exitCode}`;
}

/** The jobs of a run as plain lines, aligned. */
export function jobTable(result: PipelineResult): readonly string[] {
  const rows = result.jobs.map((job) => [
    job.stage,
    job.name,
    outcome(job),
    duration(job.durationSeconds),
    reason(job),
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
