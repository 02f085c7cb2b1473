import { UsageError } from '../errors.js';
import type { Wave } from './types.js';

/** One job of the workflow, as its `needs` context has it. */
export interface GitHubJob {
  readonly result: 'success' | 'failure' | 'cancelled' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
}

/** Jobs of the workflow by their ids. */
export type NeedsContext = Readonly<Record<string, GitHubJob>>;

const RESULTS: ReadonlySet<unknown> = new Set(['success', 'failure', 'cancelled', 'skipped']);

/** Reads the input `needs-context`; empty: nothing is known. Throws a {@link UsageError}. */
export function readNeeds(text: string): NeedsContext {
  if (text.trim() === '') return {};
  try {
    const value = JSON.parse(text) as Readonly<Record<string, Partial<GitHubJob> | null>>;
    const jobs = Object.entries(value).map(([id, job]): [string, GitHubJob] => {
      if (!RESULTS.has(job?.result)) throw new Error(id);
      return [id, { result: job?.result ?? 'failure', outputs: job?.outputs ?? {} }];
    });
    return Object.fromEntries(jobs);
  } catch {
    const message = 'needs-context: it is not what `${{ toJSON(needs) }}` gives';
    throw new UsageError([{ message, location: undefined }]);
  }
}

/** Whether GitHub has canceled any of the jobs. */
export function hasCanceled(needs: NeedsContext): boolean {
  return Object.values(needs).some(({ result }) => result === 'cancelled');
}

/**
 * How often the waves of the reusable workflow have given each job to a runner: wave K is of `next-(K-1)` where that ran, else of
 * `plan`. See `.github/workflows/pipeline.yml`.
 */
export function attempted(needs: NeedsContext): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (let number = 1; needs[`wave-${number}`] !== undefined; number += 1) {
    if (needs[`wave-${number}`]?.result === 'skipped') continue;
    const decided = needs[`next-${number - 1}`];
    const waves = decided?.result === 'success' ? decided.outputs['waves'] : needs['plan']?.outputs['waves'];
    const wave = wavesOf(waves)[decided?.result === 'success' ? 0 : number - 1] ?? [];
    for (const { jobs } of wave) for (const name of jobs) names.set(name, (names.get(name) ?? 0) + 1);
  }
  return names;
}

function wavesOf(text: string | undefined): readonly Wave[] {
  try {
    return JSON.parse(text ?? '[]') as readonly Wave[];
  } catch {
    return [];
  }
}
