import { mkdir } from 'node:fs/promises';
import { messageOf } from '../../errors.js';
import { Inbox } from '../../fleet/travel/inbox.js';
import { readListing } from '../../fleet/travel/listing.js';
import type { Shelf } from '../../fleet/travel/shelf.js';
import type { PlanDocument } from '../../fleet/types.js';
import type { RunInputs } from '../../inputs/parse.js';
import { cacheKeyPrefix, restoreStorage, type Tell } from '../cache/cache.js';
import { tell as tellLine } from '../door.js';
import { rememberCache } from '../state.js';

/**
 * Puts what all jobs have pushed into the storage of the registry, where it is to be copied elsewhere or to be in GitHub's
 * cache for the runs to come. Returns the folder; undefined: nobody wants it, or it could not be had, which is told.
 */
export async function gather(
  inputs: RunInputs,
  document: PlanDocument,
  shelf: Shelf,
  scratch: string,
  warn: (message: string) => void,
): Promise<string | undefined> {
  const { storagePath: folder, push, registry, trusted } = inputs.settings;
  const saved = inputs.cache === 'true' && trusted;
  if (folder === undefined || registry.kind !== 'embedded' || (!saved && push === undefined)) return undefined;
  const tell: Tell = (message, level = 'info') => tellLine(level, message);
  try {
    await mkdir(folder, { recursive: true });
    if (document.storage !== null) await restoreStorage(folder, document.storage, [], tell);
    const inbox = new Inbox(shelf, await readListing(shelf, document), scratch);
    await inbox.images(folder, new Set(document.plan.jobs.map(({ name }) => name)));
    if (saved) rememberCache(folder, cacheKeyPrefix(inputs.cacheKey), document.storage ?? '', inputs.cacheMaxBytes);
    return folder;
  } catch (error) {
    warn(`What the jobs have pushed could not be put together: ${messageOf(error)}`);
    return undefined;
  }
}
