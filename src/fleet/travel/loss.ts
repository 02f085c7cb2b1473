import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders } from '../../make-folders.js';
import { jobState } from '../../gitlab/index.js';
import type { JobEvent } from '../../gitlab/status/types.js';
import { scratchFolder } from '../../scratch.js';
import { packFiles } from './archive.js';
import { readListing } from './listing.js';
import { EVENTS, RESULT, type RecordDocument } from './record.js';
import { recordName } from './records.js';
import { ancestorsOf, replay } from '../replay.js';
import type { Shelf } from './shelf.js';
import type { PlanDocument } from '../types.js';

/**
 * Tells for runners that are gone without a word how their jobs ended: those that could have run and of which nothing is
 * known. So each is counted once, and `retry` holds for it. `jobs`: how often each was given to a runner that has ended.
 * Returns their names. Throws a `SystemError`.
 */
export async function reportLoss(
  of: { readonly document: PlanDocument; readonly shelf: Shelf; readonly runAttempt: number },
  jobs: ReadonlyMap<string, number>,
  how: 'lost' | 'canceled',
): Promise<readonly string[]> {
  const { document, shelf } = of;
  const wanted = [...jobs.keys()];
  const listing = await readListing(shelf, document);
  const over = new Map([...ancestorsOf(document, wanted)].map((name) => [name, how] as const));
  const state = replay(
    document,
    listing.told.map(({ reported }) => reported),
    over,
    true,
  );
  const told = (job: string): number => listing.told.filter(({ reported }) => reported.job === job).length;
  const gone = wanted.filter((name) => {
    const status = jobState(state, name)?.status;
    return told(name) < (jobs.get(name) ?? 0) && (status === 'pending' || status === 'scheduled');
  });
  const end: JobEvent =
    how === 'canceled' ? { type: 'cancel' } : { type: 'drop', exitCode: undefined, reason: 'runner_system_failure' };
  const folder = await scratchFolder('fleet');
  try {
    for (const job of gone) await put(of, folder, job, end);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return gone;
}

async function put(
  { document, shelf, runAttempt }: Parameters<typeof reportLoss>[0],
  top: string,
  job: string,
  end: JobEvent,
): Promise<void> {
  const index = document.plan.jobs.findIndex(({ name }) => name === job);
  const folder = join(top, String(index));
  await makeFolders(folder);
  const content: RecordDocument = { v: 1, job, origin: Date.now(), summaries: [], releases: [], images: [] };
  await writeFile(join(folder, RESULT), JSON.stringify(content));
  await writeFile(join(folder, EVENTS), '');
  const name = { index, runAttempt, runner: randomBytes(4).toString('hex') };
  const record = join(folder, recordName(document.pipeline, name, [end], []));
  const files = [RESULT, EVENTS].map((file) => ({ name: file, path: join(folder, file) }));
  await packFiles(files, record);
  await shelf.put(record);
}
