import { chmod, constants, copyFile, stat } from 'node:fs/promises';
import { jobState, type RunState } from '../../gitlab/index.js';
import { messageOf } from '../../errors.js';
import type { PipelineContext, PlanJob } from '../../gitlab/types.js';
import type { ArtifactStore } from '../../job/artifacts/store.js';
import type { ResultKeeper } from '../../pipeline/options.js';
import type { PipelineResult } from '../../report/result.js';
import { KINDS, sweepResults, type LastResult, type LastResults } from './results.js';

export interface KeeperOptions {
  readonly last: LastResults;
  /** The command's state folder, where this is. */
  readonly state: string;
  readonly context: Pick<PipelineContext, 'commit' | 'ref'>;
  /** The run has all jobs of its pipeline: what is known of others is of no use any more. */
  readonly whole: boolean;
  /** Of all that jobs have left; bytes. */
  readonly maxBytes: number;
  readonly tell: (message: string) => void;
  readonly now?: () => number;
}

/** Keeps what the jobs of a run have left, and how they ended, for later runs. */
export class Keeper implements ResultKeeper {
  readonly #options: KeeperOptions;
  readonly #kept = new Map<string, LastResult>();

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  async keep(job: PlanJob, id: number, state: RunState, artifacts: ArtifactStore): Promise<void> {
    const { last, maxBytes, tell } = this.#options;
    const now = jobState(state, job.name);
    if (now === undefined) return;
    const result = { ...this.#result(now), files: null, size: 0, dropped: false };
    this.#kept.set(job.name, result);
    try {
      const found = await Promise.all(KINDS.map(async (kind) => [kind, await placeOf(artifacts, id, kind)] as const));
      const places = found.flatMap(([kind, place]) => (place === undefined ? [] : [{ kind, ...place }]));
      const size = places.reduce((sum, place) => sum + place.size, 0);
      if (places.length === 0) return;
      if (size > maxBytes) {
        this.#kept.set(job.name, { ...result, dropped: true });
        return;
      }
      const files = await last.newFiles();
      try {
        for (const { kind, path } of places) await copyPrivate(path, last.fileOf(files, kind));
      } catch (error) {
        await last.remove(files);
        throw error;
      }
      this.#kept.set(job.name, { ...result, files, size });
    } catch (error) {
      this.#kept.set(job.name, { ...result, dropped: true });
      tell(`${job.name}: what it has left is not kept for a later run: ${messageOf(error)}`);
    }
  }

  /** Writes how the jobs ended; undefined: the run broke off. Throws nothing. */
  async close(result: PipelineResult | undefined): Promise<void> {
    const { last, state, whole, maxBytes, tell } = this.#options;
    try {
      const before = await last.read();
      const results = new Map(whole && result !== undefined ? [] : before);
      for (const job of result?.jobs ?? [])
        if (job.parent === undefined)
          results.set(job.name, { ...this.#result(job), files: null, size: 0, dropped: false });
      for (const [name, kept] of this.#kept) results.set(name, kept);
      await last.write(within(results, maxBytes), [...before.values(), ...this.#kept.values()]);
      await sweepResults(state);
    } catch (error) {
      tell(messageOf(error));
    }
  }

  #result({
    status,
    allowFailure,
  }: Pick<LastResult, 'status' | 'allowFailure'>): Omit<LastResult, 'files' | 'size' | 'dropped'> {
    const { context, now = Date.now } = this.#options;
    return { status, allowFailure, sha: context.commit.sha, ref: context.ref.name, ended: now() };
  }
}

async function copyPrivate(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await chmod(to, 0o600);
}

async function placeOf(
  artifacts: ArtifactStore,
  id: number,
  kind: (typeof KINDS)[number],
): Promise<{ readonly path: string; readonly size: number } | undefined> {
  const path = artifacts.pathFor(kind === 'artifacts' ? id : `${id}-${kind}`);
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? undefined : { path, size: found.size };
}

/** The results, of which the oldest have lost their files where all are too much. */
function within(results: ReadonlyMap<string, LastResult>, maxBytes: number): ReadonlyMap<string, LastResult> {
  let left = maxBytes;
  const fits = new Set<string>();
  for (const [name, { size }] of [...results].sort(([, one], [, other]) => other.ended - one.ended)) {
    if (size > left) continue;
    left -= size;
    fits.add(name);
  }
  return new Map(
    [...results].map(([name, result]) => [
      name,
      fits.has(name) ? result : { ...result, files: null, size: 0, dropped: true },
    ]),
  );
}
