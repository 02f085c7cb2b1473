import type { Evidence } from './types.js';
import { wordsOf } from './words.js';

const MAX_CHARACTERS = 64 * 1024;
const MAX_LINES = 2000;
const MAX_LINE = 8192;

export interface Line {
  readonly text: string;
  readonly source: 'job' | 'daemon';
  /** The job's shell printed the command that it was about to run. */
  readonly echo: boolean;
  /** Of a command that has passed: no rule takes it for the reason, but it tells what the job is about. */
  readonly passed: boolean;
  /** Lines from here to the end of the job's log; the daemon's own lines count as the oldest. */
  readonly age: number;
}

/**
 * The lines that may tell why a job failed, of limited number and length, oldest first: the job's own words, and those
 * of its daemon where that did not start or died. What the job's log repeats of the daemon's is the daemon's.
 */
export function linesOf(evidence: Evidence): readonly Line[] {
  const said = split(evidence.daemonLog);
  const repeated = new Set(said.map((text) => text.trim()));
  const daemon = evidence.daemonDown ? said.filter(isSerious) : [];
  const job = wordsOf(split(evidence.jobLog).filter((text) => !repeated.has(text.trim())));
  return [
    ...daemon.map((text, index) => ({
      text,
      source: 'daemon' as const,
      echo: false,
      passed: false,
      age: MAX_LINES + daemon.length - index,
    })),
    ...job.map((word, index) => ({ ...word, source: 'job' as const, age: job.length - index })),
  ];
}

/** Whether a line of a daemon's log is more than what it says all day long. */
export function isSerious(line: string): boolean {
  return !/(?:^|\s)level=(?:info|debug|trace)\b|"level":\s?"(?:info|debug|trace)"/.test(line);
}

function split(log: string): readonly string[] {
  return log
    .slice(-MAX_CHARACTERS)
    .split(/[\r\n]/)
    .map((line) => shorten(withoutTimestamp(line)))
    .filter((line) => line !== '')
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
