import type { RunState } from '../gitlab/index.js';
import type { Diagnostic, Plan } from '../gitlab/types.js';
import { MATRIX_LIMIT, orderOf, packAuto, packNone, type PackingOptions } from './packing.js';
import { shareOf, splitWave } from './packing/shares.js';
import type { Wave } from './types.js';

export interface WavesOptions extends PackingOptions {
  readonly batch: 'none' | 'auto';
  /** Minutes of a job without `timeout`. */
  readonly jobMinutes?: number;
  /** Waves that the workflow has. */
  readonly maximum: number;
}

/**
 * The waves in which the jobs run that have not ended in this state, if each of them passes: the status machine is played,
 * delayed jobs wait no longer. Jobs of one resource group that are in one wave are one share. Trigger jobs are jobs as
 * others are. More shares than a matrix may have are further waves. A problem says where there are more waves than the
 * workflow has; the waves are all of them nevertheless.
 */
export function wavesFrom(
  plan: Plan,
  state: RunState,
  how: WavesOptions,
): { readonly waves: readonly Wave[]; readonly problems: readonly Diagnostic[] } {
  const order = orderOf(plan, state);
  const { shares } = how.batch === 'auto' ? packAuto(order, how) : packNone(order, how);
  const waves = shares
    .map((wave) =>
      wave.flatMap((jobs) => (jobs[0] === undefined ? [] : [shareOf(jobs, how.of(jobs[0]), how.jobMinutes)])),
    )
    .flatMap((wave) => splitWave(wave, (share) => share.concurrency?.toLowerCase() ?? null, how.limit ?? MATRIX_LIMIT));
  return { waves, problems: waves.length > how.maximum ? [tooMany(waves.length, how.maximum)] : [] };
}

function tooMany(waves: number, maximum: number): Diagnostic {
  return {
    message: `The pipeline needs ${waves} waves of jobs, one after the other; the workflow has ${maximum}`,
    location: undefined,
    hint: 'write a workflow of its own for this pipeline with `gitlab-dind export`: it has a job for each job, and no waves',
  };
}
