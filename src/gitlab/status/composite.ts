import type { Status } from './types.js';

/** Kinds of job statuses as GitLab counts them, one bit each. */
const BIT = {
  created: 1,
  pending: 2,
  running: 4,
  success: 8,
  failed: 16,
  canceled: 32,
  skipped: 64,
  manual: 128,
  scheduled: 256,
  /** Failed or canceled, and allowed to. */
  successWithWarnings: 512,
  /** Manual and optional: nobody waits for it. */
  ignored: 1024,
} as const;

const OK = BIT.successWithWarnings | BIT.ignored;

/** The bit of one job; sets of jobs are or-ed together. */
export function statusBit(status: Status, allowFailure: boolean): number {
  if (allowFailure && (status === 'failed' || status === 'canceled')) return BIT.successWithWarnings;
  if (allowFailure && status === 'manual') return BIT.ignored;
  return BIT[status];
}

/** Status of a set of jobs: the first rule that holds. `dag`: the set is what a job needs. */
export function composite(set: number, dag = false): Status {
  const only = (bits: number): boolean => (set & bits) !== 0 && (set & ~bits) === 0;
  const any = (bits: number): boolean => (set & bits) !== 0;
  if (set === 0) return 'success';
  if (dag && any(BIT.skipped | BIT.ignored)) return 'skipped';
  if (only(BIT.skipped | BIT.ignored)) return 'skipped';
  if (only(BIT.success | BIT.skipped | OK)) return 'success';
  if (only(BIT.created | OK)) return 'created';
  if (only(BIT.canceled | BIT.success | BIT.skipped | OK)) return 'canceled';
  if (only(BIT.pending | BIT.created | BIT.skipped | OK)) return 'pending';
  if (any(BIT.running | BIT.pending)) return 'running';
  if (any(BIT.manual)) return 'manual';
  if (any(BIT.scheduled)) return 'scheduled';
  return any(BIT.created) ? 'running' : 'failed';
}
