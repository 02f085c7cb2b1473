import { tarOf } from '../../docker/archive.js';
import { labelsFor } from '../../docker/labels.js';
import type { JobSettings, Session } from '../session.js';

/** The runner's folder for local caches; jobs and services have it at the same path. */
export const CACHE_DIR = '/cache';

/** By the settings, which all views of a session share. */
const binds = new WeakMap<JobSettings, Promise<readonly string[]>>();
const opened = new WeakSet<JobSettings>();

/**
 * Binds that all containers of a pipeline's jobs and services have: a volume at {@link CACHE_DIR}, made when it is first
 * asked for, and what the runner's configuration names.
 */
export async function sharedBinds(session: Session): Promise<readonly string[]> {
  let shared = binds.get(session.settings);
  if (shared === undefined) {
    shared = create(session);
    binds.set(session.settings, shared);
  }
  return shared;
}

async function create(session: Session): Promise<readonly string[]> {
  const { volumes, binds: further } = session.settings.runner;
  const labels = labelsFor({ pipeline: session.pipeline, role: 'storage', owner: session.owner });
  const made = [CACHE_DIR, ...volumes].map(async (path, index) => {
    const name = `glci-${session.pipeline}-cache${index === 0 ? '' : `-${index}`}`;
    await session.engine.volumes.create({ name, labels });
    return `${name}:${path}`;
  });
  return [...(await Promise.all(made)), ...further];
}

/** The first container could not take {@link cacheFolder}: another gets it. */
export function forgetCacheFolder(session: Session): void {
  opened.delete(session.settings);
}

/** An archive that lets every user write into the volume, for the first container that has it; undefined for the rest. */
export async function cacheFolder(session: Session): Promise<Buffer | undefined> {
  if (opened.has(session.settings)) return undefined;
  opened.add(session.settings);
  return tarOf([{ name: `${CACHE_DIR.slice(1)}/`, directory: true, mode: 0o777 }]);
}
