import { makeFolders } from '../../make-folders.js';
import { labelsFor } from '../../docker/labels.js';
import type { Engine } from '../../docker/types.js';
import { messageOf, SystemError } from '../../errors.js';
import { checkAtStart } from '../../registry/check/verify.js';
import { registryOver } from '../../registry/in-use.js';
import { dropOldLayers } from '../../registry/layers/stored.js';
import { linesByInstance, takesPushes } from '../../registry/mock/log.js';
import type { MockOptions } from '../../registry/mock/options.js';
import { mockContainerName, STORAGE_LABEL } from '../../registry/names.js';
import { notePushedAgain } from '../../registry/storage/pushed-again.js';
import { fetchStorage } from '../../registry/storage/transfer.js';
import { noteUse } from '../../registry/storage/usage.js';
import { keepsLayers } from '../layer-cache.js';
import type { Base } from './base.js';

/** The volume for the registry's content: over a folder that the user of this process owns, or the engine's own. */
export async function registryVolumes(
  { engine, pipeline, owner, life }: Base,
  folder: string | undefined,
): Promise<Pick<MockOptions, 'volume' | 'privateVolume' | 'user' | 'content'>> {
  const name = `glci-${pipeline}-registry`;
  const labels = labelsFor({ pipeline, role: 'storage', owner });
  const privateVolume = `${name}-private`;
  if (folder === undefined || !engine.local) {
    await Promise.all([name, privateVolume].map((each) => life.track(engine.volumes.create({ name: each, labels }))));
    return { volume: name, privateVolume, user: undefined, content: folder };
  }
  await makeStorageFolder(folder);
  await Promise.all([
    life.track(engine.volumes.create({ name: privateVolume, labels })),
    life.track(
      engine.volumes.create({
        name,
        labels: { ...labels, [STORAGE_LABEL]: folder },
        options: { type: 'none', o: 'bind', device: folder },
      }),
    ),
  ]);
  return { volume: name, privateVolume, user: `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}` };
}

/**
 * The folder again, once it was looked at: a registry serves what it finds there, whoever has left it. What is not whole
 * is dropped, and told.
 */
export async function checkedStorage(
  { engine, settings, warn }: Base,
  folder: string | undefined,
): Promise<string | undefined> {
  if (folder === undefined) return undefined;
  try {
    const told = await checkAtStart(folder, settings.trusted ? () => registryOver(engine, folder) : undefined);
    if (told !== undefined) warn(told);
    // what an earlier run has used is in no tag any more once a later one has left its own
    if (keepsLayers(settings) && settings.trusted && (await registryOver(engine, folder)) === undefined)
      await dropOldLayers(folder);
  } catch (error) {
    warn(`The stored registry could not be checked: ${messageOf(error)}`);
  }
  return folder;
}

/** Throws a {@link SystemError} with what to do. */
export async function makeStorageFolder(folder: string): Promise<void> {
  await makeFolders(folder).catch((error: unknown) => {
    throw new SystemError(`The folder of the registry cannot be made: ${messageOf(error)}`, {
      hint: 'Name one that can be written with the input storage-path.',
      cause: error,
    });
  });
}

/** Brings the content of a registry home whose engine cannot mount our folder. */
export async function bringStorageHome(engine: Engine, pipeline: number, folder: string): Promise<void> {
  await makeFolders(folder);
  await fetchStorage(engine.containers.get(mockContainerName(pipeline)), folder);
}

/** Lines of a log that are read. */
const TAIL = 100_000;

/** Tells the storage what of it was used, before the registry's log goes with its containers. */
export async function noteUsedImages(engine: Engine, pipeline: number, storage: string): Promise<void> {
  const logs = await registryLogs(engine, pipeline);
  await noteUse(storage, logs.map(({ text }) => text).join('\n'));
}

/** Tells the storage what of it was pushed again as it was: the registry writes nothing then. */
export async function notePushesAgain(engine: Engine, pipeline: number, storage: string, since: number): Promise<void> {
  const main = mockContainerName(pipeline);
  const logs = (await registryLogs(engine, pipeline)).flatMap(({ container, text }) =>
    [...linesByInstance(text, container)].flatMap(([instance, lines]) =>
      takesPushes(instance, main) ? [lines.join('\n')] : [],
    ),
  );
  await notePushedAgain(storage, logs, since);
}

/** What the containers of a pipeline's registry have said. */
async function registryLogs(
  engine: Engine,
  pipeline: number,
): Promise<readonly { readonly container: string; readonly text: string }[]> {
  const containers = await engine.containers.list(`glci.pipeline=${pipeline}`);
  const registries = containers.filter(({ labels }) => labels['glci.role'] === 'registry');
  return Promise.all(
    registries.map(async ({ id, name }) => {
      const logs = engine.containers.get(id).logs({ tail: TAIL });
      return { container: name, text: await logs.catch(() => '') };
    }),
  );
}
