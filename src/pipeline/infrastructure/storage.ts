import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { privateCopy, untrustedFolder } from '../../registry/storage/projects.js';
import type { CacheFolders } from '../../job/cache/folders.js';
import { scratchFolder } from '../../scratch.js';
import type { Base } from './base.js';
import { makeStorageFolder } from './registry-storage.js';

/** Where a run finds and leaves what is kept between runs. */
export interface Storage {
  /** Folder of the registry's content, when it is there; undefined: nothing is kept. */
  readonly registry: () => Promise<string | undefined>;
  readonly caches: CacheFolders;
}

/**
 * The project's storage; `scratch` is a folder of the run. An untrusted run sees what the project has stored, and writes
 * to a copy that goes with it.
 */
export function storageOf({ settings, life, options }: Base, scratch: string): Storage {
  const remote = options.part?.caches;
  const { storagePath, trusted } = settings;
  if (storagePath === undefined)
    return {
      registry: () => Promise.resolve(undefined),
      caches: { own: join(scratch, 'job-caches'), shared: undefined },
    };
  const caches = join(storagePath, 'job-caches');
  if (trusted)
    return { registry: () => Promise.resolve(storagePath), caches: { own: caches, shared: undefined, remote } };
  let copied: Promise<string> | undefined;
  const copyOf = async (): Promise<string> => {
    // beside the storage, where blobs can be linked
    const parent = untrustedFolder(dirname(dirname(storagePath)));
    await makeStorageFolder(parent);
    const folder = await scratchFolder('storage', parent);
    life.defer(() => rm(folder, { recursive: true, force: true }));
    await privateCopy(storagePath, folder);
    return folder;
  };
  return {
    registry: () => (copied ??= life.track(copyOf())),
    caches: { own: join(scratch, 'job-caches'), shared: caches, remote },
  };
}
