import type { Evidence } from './types.js';

const MAX_CHARACTERS = 64 * 1024;
const MAX_LINES = 2000;
const MAX_LINE = 8192;

export interface Line {
  readonly text: string;
  readonly source: 'job' | 'daemon';
  /** The job's shell printed the command that it was about to run. */
  readonly echo: boolean;
  /** Lines from here to the end of the job's log; the daemon's own lines count as the oldest. */
  readonly age: number;
}

/** Both logs as lines of limited number and length, oldest first. What the job's log repeats of the daemon's is the daemon's. */
export function linesOf(evidence: Evidence): readonly Line[] {
  const daemon = split(evidence.daemonLog);
  const repeated = new Set(daemon.map((text) => text.trim()));
  const job = split(evidence.jobLog).filter((text) => !repeated.has(text.trim()));
  return [
    ...daemon.map((text, index) => ({
      text,
      source: 'daemon' as const,
      echo: false,
      age: MAX_LINES + daemon.length - index,
    })),
    ...job.map((text, index) => ({
      text,
      source: text.startsWith('[service:') ? ('daemon' as const) : ('job' as const),
      echo: /^(?:\$|\+{1,9}) /.test(text),
      age: job.length - index,
    })),
  ];
}

function split(log: string): readonly string[] {
  return log
    .slice(-MAX_CHARACTERS)
    .split(/[\r\n]/)
    .map((line) => shorten(withoutTimestamp(line)))
    .filter((line) => line !== '' && !line.startsWith('section_'))
    .slice(-MAX_LINES);
}

/** Jobs may log with GitLab's time stamps: `2026-01-02T03:04:05.123456Z 01O text`. */
function withoutTimestamp(line: string): string {
  return line.replace(/^\d{4}-\d\d-\d\dT[\d:.]{8,20}Z \d\d[OE][ +]?/, '').trimEnd();
}

/** Long lines keep both ends: programs wrap errors in errors, and the innermost stands last. */
function shorten(line: string): string {
  return line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE / 2)} ${line.slice(-MAX_LINE / 2)}`;
}
