import { makeFolders } from '../../make-folders.js';
import type { Inbox } from '../../fleet/travel/inbox.js';
import type { PlanDocument } from '../../fleet/types.js';
import type { RunInputs } from '../../inputs/parse.js';
import { cacheKeyPrefix, restoreStorage, type Tell } from '../cache/cache.js';
import { tell as tellLine } from '../door.js';
import { rememberCache } from '../state.js';

/**
 * Puts what all jobs have pushed into the storage of the registry, where it is to be copied elsewhere or to be in GitHub's
 * cache for the runs to come. Returns the folder; undefined: nobody wants it. Throws a `SystemError` that names the job whose
 * images cannot be had.
 */
export async function gather(inputs: RunInputs, document: PlanDocument, inbox: Inbox): Promise<string | undefined> {
  const { storagePath: folder, push, registry, trusted } = inputs.settings;
  const saved = inputs.cache === 'true' && trusted;
  if (folder === undefined || registry.kind !== 'embedded' || (!saved && push === undefined)) return undefined;
  const tell: Tell = (message, level = 'info') => tellLine(level, message);
  await makeFolders(folder);
  if (document.storage !== null) await restoreStorage(folder, document.storage, [], tell);
  await inbox.images(folder, new Set(document.plan.jobs.map(({ name }) => name)));
  if (saved) rememberCache(folder, cacheKeyPrefix(inputs.cacheKey), document.storage ?? '', inputs.cacheMaxBytes);
  return folder;
}
