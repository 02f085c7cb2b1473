import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { constants, copyFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolders } from '../../make-folders.js';
import { messageOf, SystemError } from '../../errors.js';
import { replay } from '../../fleet/replay.js';
import type { RunState } from '../../gitlab/index.js';
import type { Plan } from '../../gitlab/types.js';
import type { ArtifactStore } from '../../job/artifacts/store.js';
import type { Finished } from '../../pipeline/finished.js';
import { randomPipelineId } from '../../pipeline/infrastructure/bring-up.js';
import type { Part } from '../../pipeline/part/part.js';
import { KINDS, type LastResult, type LastResults } from './results.js';

/** A job that does not run: its last result counts. */
export interface Taken {
  readonly name: string;
  readonly result: LastResult;
}

/** The part of a pipeline that runs, where the last run has the rest of it. */
export class LastPart implements Part {
  readonly alone = true;
  readonly pipeline = randomPipelineId();
  readonly state: RunState;
  readonly mine: ReadonlySet<string>;
  readonly finished: readonly Finished[];
  readonly #last: LastResults;
  readonly #taken: readonly Taken[];
  #nextId = randomInt(1_000_000_000, 9_000_000_000);

  /** `plan`: of the jobs that run, and of those that are taken. */
  constructor(
    { plan, manual }: { readonly plan: Plan; readonly manual: 'all' | readonly string[] },
    taken: readonly Taken[],
    last: LastResults,
  ) {
    const names = new Set(taken.map(({ name }) => name));
    this.mine = new Set(plan.jobs.map(({ name }) => name).filter((name) => !names.has(name)));
    this.#last = last;
    this.#taken = taken;
    this.finished = taken.map(({ name }, index) => ({ name, id: index + 1 }));
    // an allowed failure lets others run as a success does
    this.state = replay(
      { plan, manual },
      taken.map(({ name }) => ({ job: name, runAttempt: 1, ends: [{ type: 'success' }] })),
    );
  }

  nextJobId(): number {
    return this.#nextId++;
  }

  /** The registry's storage has them. */
  async placeImages(): Promise<void> {
    // nothing to bring
  }

  async placeArtifacts(store: ArtifactStore): Promise<void> {
    for (const [index, { name, result }] of this.#taken.entries()) {
      const { files } = result;
      if (files === null) continue;
      const present = KINDS.filter((kind) => existsSync(this.#last.fileOf(files, kind)));
      // another run may have taken their place since they were chosen
      if (present.length === 0) throw gone(name, 'it was removed meanwhile');
      try {
        for (const kind of present) {
          const target = store.pathFor(kind === 'artifacts' ? index + 1 : `${index + 1}-${kind}`);
          await makeFolders(dirname(target)); // no job of this run may have left anything yet
          await copyFile(this.#last.fileOf(files, kind), target, constants.COPYFILE_FICLONE);
        }
      } catch (error) {
        throw gone(name, messageOf(error), error);
      }
    }
  }

  leave(): void {
    // a keeper takes it: src/run/last/keeper.ts
  }

  async settled(): Promise<void> {
    // nothing was sent
  }
}

function gone(job: string, why: string, cause?: unknown): SystemError {
  const message = `${job}: what it has left in the last run cannot be had: ${why}`;
  return new SystemError(message, { hint: `Run ${job} again.`, cause });
}
