import { LAYERS_NOTES, parseLayersNotes, type LayersNotes, type LayersOfJob } from '../../dind/layers.js';
import { filesOf } from '../../docker/archive.js';
import type { Container } from '../../docker/types.js';
import { messageOf } from '../../errors.js';
import type { LayersOwners } from '../../registry/layers/names.js';
import { savedLayers, storedLayers } from '../../registry/layers/stored.js';
import { fileSize } from '../../report/table.js';
import type { Trace } from '../log/trace.js';

/** Of the notes of a job's builds: any command of it may write there. */
const LARGEST = 1024 * 1024;

/** Where the builds of a run find the layers of earlier runs, and leave theirs. */
export interface LayerCache {
  readonly owners: LayersOwners;
  /** The run leaves layers. */
  readonly writes: boolean;
  /** Of the registry. */
  readonly password: string;
  /** Folder of this machine with what the registry holds, or, of an engine elsewhere, has held at its start. */
  readonly storage: () => string | undefined;
  /** Whether the registry writes into that folder. */
  readonly local: boolean;
}

/** What the builds of a job may do. */
export async function layersOfJob(cache: LayerCache, job: string): Promise<LayersOfJob> {
  const storage = cache.storage();
  const known = storage === undefined ? [] : await storedLayers(storage);
  return { job, owners: cache.owners, writes: cache.writes, password: cache.password, known };
}

/** Tells what became of the builds of a job whose daemon was made at `since` (milliseconds). Throws nothing. */
export async function tellLayers(cache: LayerCache, container: Container, since: number, trace: Trace): Promise<void> {
  try {
    const tar = await container.get(LAYERS_NOTES);
    const text = tar === undefined ? '' : ((await filesOf(tar, LARGEST)).get('notes')?.toString() ?? '');
    const notes = parseLayersNotes(text);
    const storage = cache.local ? cache.storage() : undefined;
    const written = tagsLeft(notes);
    const saved = storage === undefined ? undefined : await savedLayers(storage, written, since);
    await trace.line(describeLayers(notes, cache, saved));
  } catch (error) {
    await trace.warning(`What became of the layer cache could not be read: ${messageOf(error)}`);
  }
}

/** Tags that builds should have left. */
function tagsLeft({ builds }: LayersNotes): readonly string[] {
  return [...new Set(builds.filter(({ how, passed }) => passed && how !== 'read').map(({ tag }) => tag))];
}

/** `Layer cache: 2 builds, used from main, saved 12.3 MB`; `saved`: as the storage has it, where it can be read. */
export function describeLayers(
  notes: LayersNotes,
  { owners, writes }: Pick<LayerCache, 'owners' | 'writes'>,
  saved: { readonly tags: readonly string[]; readonly bytes: number } | undefined,
): string {
  const { builds, left } = notes;
  const names = [owners.own, owners.main].flatMap((owner, index) => {
    const whose = index === 0 ? 'own' : 'main';
    return owner !== undefined && builds.some(({ from }) => from.includes(whose)) ? [owner.name] : [];
  });
  const expected = tagsLeft(notes);
  const unsaved = builds.filter(({ how }) => how === 'unsaved').length;
  const there = saved === undefined ? expected.length - unsaved : saved.tags.length;
  const parts = [
    builds.length === 0 ? 'no build has used it' : `${builds.length} ${builds.length === 1 ? 'build' : 'builds'}`,
    ...(builds.length === 0 ? [] : [names.length === 0 ? 'nothing there to use' : `used from ${names.join(' and ')}`]),
    ...(there === 0 ? [] : [saved === undefined ? 'saved' : `saved ${fileSize(saved.bytes)}`]),
    ...(builds.length > 0 && (!writes || owners.own === undefined) ? ['not saved, since this run only reads it'] : []),
    ...(expected.length > there ? [`${expected.length - there} could not be saved`] : []),
    ...Object.entries(REASONS).flatMap(([reason, words]) => {
      const count = left[reason as keyof typeof left];
      return count === 0 ? [] : [`${count} left alone (${words})`];
    }),
  ];
  return `Layer cache: ${parts.join(', ')}`;
}

const REASONS = {
  options: 'cache options of its own',
  'no-cache': '--no-cache',
  other: 'another kind of call or builder',
} as const satisfies Record<keyof LayersNotes['left'], string>;
