import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

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

export function formatOwner(owner: Owner): string {
  return `${owner.host}/${owner.boot}/${owner.pid}/${owner.started}`;
}

/** Reads what {@link formatOwner} has written. */
export function parseOwner(text: string): Owner {
  const [host = '', boot = '', pid = '', started = ''] = text.split('/');
  return { host, boot, pid: Number(pid), started };
}

/** Whether the process is certainly gone; undefined where it cannot be told: on another host. */
export function ownerIsDead(owner: Owner): boolean | undefined {
  if (owner.host !== hostname()) return undefined;
  return owner.boot !== bootId() || startTime(owner.pid) !== owner.started;
}

const DAY_MS = 24 * 3600 * 1000;

/** Whether a thing of a run is left over: its process is gone, or is not to be asked and it is there for a day. */
export function isLeftOver(dead: boolean | undefined, since: number, now: number): boolean {
  return dead ?? now - since > DAY_MS;
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
