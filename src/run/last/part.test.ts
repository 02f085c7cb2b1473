import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SystemError } from '../../errors.js';
import { artifactStore } from '../../job/artifacts/store.js';
import { planFor } from '../../../test/unit/fleet/plan-for.js';
import { LastPart } from './part.js';
import { LastResults, type LastResult } from './results.js';

let folder: string;
let last: LastResults;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'part-test-'));
  last = new LastResults(join(folder, 'project'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The part of a run that takes one job, of which these files are kept. */
async function partOf(files: string | null): Promise<LastPart> {
  const plan = await planFor('a: {script: x}\nb: {script: x, needs: [a]}\n');
  const result: LastResult = {
    status: 'success', allowFailure: false, sha: 'a', ref: 'main', ended: 0, files, size: 1, dropped: false,
  }; // prettier-ignore
  return new LastPart({ plan, manual: [] }, [{ name: 'a', result }], last);
}

describe('what a job has left in the last run', () => {
  it('is where the jobs of this run look for it', async () => {
    const files = await last.newFiles();
    for (const kind of ['artifacts', 'dotenv'] as const) writeFileSync(last.fileOf(files, kind), kind);
    const part = await partOf(files);
    const store = artifactStore(join(folder, 'not', 'made'));
    await part.placeArtifacts(store);
    expect(part.finished).toEqual([{ name: 'a', id: 1 }]);
    expect(readFileSync(store.pathFor(1), 'utf8')).toBe('artifacts');
    expect(readFileSync(store.pathFor('1-dotenv'), 'utf8')).toBe('dotenv');
  });

  it('is missed by name where it is gone, and not where there was none', async () => {
    const store = artifactStore(folder);
    const failure: unknown = await (
      await partOf('0123456789abcdef')
    )
      .placeArtifacts(store)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SystemError);
    expect(failure).toMatchObject({
      message: 'a: what it has left in the last run cannot be had: it was removed meanwhile',
      hint: 'Run a again.',
    });
    await (await partOf(null)).placeArtifacts(store);
    expect(await store.has(1)).toBe(false);
  });
});
