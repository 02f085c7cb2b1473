import type { Variable } from '../gitlab/types.js';

/** Stages of a job that may be tried again. Source: GitLab documentation, "Job stages attempts". */
export type AttemptsKey = 'GET_SOURCES_ATTEMPTS' | 'RESTORE_CACHE_ATTEMPTS' | 'ARTIFACT_DOWNLOAD_ATTEMPTS';

const MOST = 10;

/** So many times the stage is tried at most: from 1, which is the default, to 10. */
export function attemptsOf(variables: readonly Variable[], key: AttemptsKey): number {
  const value = variables.findLast((variable) => variable.key === key)?.value ?? '';
  return /^\d+$/.test(value) ? Math.min(Math.max(Number(value), 1), MOST) : 1;
}

/** Tries a stage until it succeeds, unless the job has to end. Throws what the last try has failed with. */
export async function trying<T>(attempts: number, signal: AbortSignal, stage: () => Promise<T>): Promise<T> {
  for (let number = 1; ; number++) {
    try {
      return await stage();
    } catch (error) {
      if (number >= attempts || signal.aborted) throw error;
    }
  }
}
