import { tarOf } from '../docker/archive.js';
import { labelsFor } from '../docker/labels.js';
import type { JobSettings, Session } from './session.js';

/** The runner's folder for local caches; jobs and services have it at the same path. */
export const CACHE_DIR = '/cache';

/** By the settings, which all views of a session share. */
const volumes = new WeakMap<JobSettings, Promise<string>>();
const opened = new WeakSet<JobSettings>();

/** The bind of the volume that the containers of a pipeline have at {@link CACHE_DIR}; made when it is first asked for. */
export async function cacheBind(session: Session): Promise<string> {
  let volume = volumes.get(session.settings);
  if (volume === undefined) {
    volume = create(session);
    volumes.set(session.settings, volume);
  }
  return `${await volume}:${CACHE_DIR}`;
}

async function create(session: Session): Promise<string> {
  const name = `glci-${session.pipeline}-cache`;
  const labels = labelsFor({ pipeline: session.pipeline, role: 'storage', owner: session.owner });
  await session.engine.volumes.create({ name, labels });
  return name;
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
