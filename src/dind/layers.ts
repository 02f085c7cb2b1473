import type { ArchiveDirectory, ArchiveFile } from '../docker/archive.js';
import { REGISTRY_USER } from '../registry/credentials.js';
import { LAYERS_HOST, LAYERS_REPOSITORY, layersJob, type LayersOwners } from '../registry/layers/names.js';
import { LAYER_CACHE } from '../shell/scripts.js';

/** Folder of a job's container with what its builds need to use and leave layers. */
const FOLDER = '/glci/layers';

/** Where the wrapper of buildx notes what became of each build. */
export const LAYERS_NOTES = `${FOLDER}/notes`;

/** What the builds of a job may do. */
export interface LayersOfJob {
  readonly job: string;
  readonly owners: LayersOwners;
  /** They leave their layers. */
  readonly writes: boolean;
  readonly password: string;
  /** Tags that are there. */
  readonly known: readonly string[];
}

/** The files of {@link FOLDER}; the user of the job need not be root, and may overwrite none of ours. */
export function layersFiles(options: LayersOfJob): readonly (ArchiveFile | ArchiveDirectory)[] {
  const folder = FOLDER.slice(1);
  return [
    { name: `${folder}/`, directory: true, mode: 0o1777 },
    { name: `${folder}/build.sh`, content: LAYER_CACHE },
    { name: `${folder}/settings`, content: layersSettings(options) },
    { name: LAYERS_NOTES.slice(1), content: '', mode: 0o666 },
  ];
}

/** The settings for `src/shell/layer-cache.sh`: a line for each. */
export function layersSettings({ job, owners, writes, password, known }: LayersOfJob): string {
  const from = [
    ...(owners.own === undefined ? [] : [['own', owners.own.end] as const]),
    ...(owners.main === undefined ? [] : [['main', owners.main.end] as const]),
  ];
  return [
    `host ${LAYERS_HOST}`,
    `repository ${LAYERS_REPOSITORY}`,
    `auth ${Buffer.from(`${REGISTRY_USER}:${password}`).toString('base64')}`,
    `job ${layersJob(job)}`,
    ...(writes && owners.own !== undefined ? [`write ${owners.own.end}`] : []),
    ...from.map(([whose, end]) => `from ${whose} ${end}`),
    ...known.filter((tag) => from.some(([, end]) => tag.endsWith(end))).map((tag) => `known ${tag}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** What the wrapper has noted of a job's builds. */
export interface LayersNotes {
  readonly builds: readonly {
    readonly tag: string;
    /** Whose layers there were to use. */
    readonly from: readonly ('own' | 'main')[];
    /** `max`, `inline`: left there; `unsaved`: could not be; `read`: not to be. */
    readonly how: 'max' | 'inline' | 'unsaved' | 'read';
    readonly passed: boolean;
  }[];
  /** Builds that were left alone, by reason. */
  readonly left: Readonly<Record<'options' | 'no-cache' | 'other', number>>;
}

const BUILD = /^build ([0-9a-z-]{16,128}) ,(none|own|main|own,main) (max|inline|unsaved|read) (\d+)$/;
const LEFT = /^left (options|no-cache|other)$/;

/** Reads the notes; any command of the job may have written there: what is none of ours does not count. */
export function parseLayersNotes(text: string): LayersNotes {
  const left = { options: 0, 'no-cache': 0, other: 0 };
  const builds: LayersNotes['builds'][number][] = [];
  for (const line of text.split('\n')) {
    const reason = LEFT.exec(line)?.[1] as keyof typeof left | undefined;
    if (reason !== undefined) left[reason] += 1;
    const [, tag, from, how, code] = BUILD.exec(line) ?? [];
    if (tag === undefined || from === undefined || how === undefined) continue;
    builds.push({
      tag,
      from: from.split(',').filter((whose) => whose === 'own' || whose === 'main'),
      how: how as LayersNotes['builds'][number]['how'],
      passed: code === '0',
    });
  }
  return { builds, left };
}
