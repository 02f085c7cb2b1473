import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Labels } from './types.js';

export type Role = 'job' | 'service' | 'registry' | 'helper' | 'workspace' | 'network' | 'storage';

/** The process that owns what it creates: enough to tell later, on the same host, whether it still lives. */
export interface Owner {
  readonly host: string;
  readonly boot: string;
  readonly pid: number;
  /** Start time of the process in ticks since boot: a reused pid has another. */
  readonly started: string;
}

/** The owner that this process is. */
export function currentOwner(): Owner {
  return { host: hostname(), boot: bootId(), pid: process.pid, started: startTime(process.pid) ?? '' };
}

/** Labels for an object of a pipeline; `job` is absent for those of the pipeline itself. */
export function labelsFor(options: { pipeline: number; job?: number; role: Role; owner: string }): Labels {
  return {
    'glci.pipeline': String(options.pipeline),
    ...(options.job === undefined ? {} : { 'glci.job': String(options.job) }),
    'glci.role': options.role,
    'glci.created': new Date().toISOString(),
    'glci.owner': options.owner,
  };
}

export function formatOwner(owner: Owner): string {
  return `${owner.host}/${owner.boot}/${owner.pid}/${owner.started}`;
}

/**
 * Whether the process behind an owner label is certainly gone. Another host's is unknown to us: it counts as dead
 * only when the object is older than a day.
 */
export function ownerIsDead(label: string, created: string, now: number): boolean {
  const [host = '', boot = '', pid = '', started = ''] = label.split('/');
  if (host !== hostname()) return now - Date.parse(created) > 24 * 3600 * 1000;
  if (boot !== bootId()) return true;
  return startTime(Number(pid)) !== started;
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'unknown'; // no /proc: macOS
  }
}

/** Field 22 of /proc/PID/stat; the command name before it may hold blanks and parentheses. Empty where there is no /proc. */
function startTime(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    try {
      process.kill(pid, 0);
      return '';
    } catch {
      return undefined;
    }
  }
}
