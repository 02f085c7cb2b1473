import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '../../docker/engine/connect.js';
import { UsageError } from '../../errors.js';
import { parseInputs } from '../../inputs/parse.js';
import { collectGarbage } from '../../registry/storage/collect.js';
import { isLayerCache, storedImages, type StoredImage } from '../../registry/storage/images.js';
import { readStores } from '../../registry/storage/layout.js';
import { verifyStorage } from '../../registry/check/verify.js';
import { registryOver } from '../../registry/in-use.js';
import { hasOldStorage, storedProjects, type StoredProject } from '../../registry/storage/projects.js';
import { limitSize, storedBytes } from '../../registry/storage/limit.js';
import { suggestion, type Arguments } from '../arguments.js';
import { print, printJson } from '../door.js';

const ACTIONS = ['list', 'stats', 'verify', 'clean'];

/** `gitlab-dind registry list|stats|verify|clean [all]`: what is stored between runs. Returns the exit code. */
export async function registryCommand(args: Arguments): Promise<number> {
  const [action = '', what, ...more] = args.operands;
  if (!ACTIONS.includes(action))
    throw new UsageError(
      `registry: say list, stats, verify or clean${action === '' ? '' : ` ("${action}" is none of them${suggestion(action, ACTIONS, '')})`}`,
    );
  if (more.length > 0 || (what !== undefined && (action !== 'clean' || what !== 'all')))
    throw new UsageError(
      `registry ${action}: "${[what, ...more].join(' ')}" is not understood; only clean takes a word: all`,
    );
  const inputs = parseInputs(args.inputs);
  const root = inputs.settings.storagePath ?? '';
  const projects = await allProjects(root);
  const show = (document: object, lines: readonly string[]): void =>
    args.json ? printJson(document) : print(lines.join('\n'));
  if (action === 'list') {
    const stored = await imagesOf(projects);
    const images = stored.filter((image) => !isLayerCache(image));
    const layers = stored.filter(isLayerCache);
    const lines = [...byProject(images), ...layerLines(layers)];
    show({ path: root, images, layers }, stored.length === 0 ? [`Nothing is stored in ${root}`] : lines);
  } else if (action === 'stats') {
    const stats = await statistics(root, projects);
    const rows = stats.stores.map(({ project, name, tags, blobs, bytes }) => [
      project,
      name,
      `${tags} tags`,
      `${blobs} blobs`,
      megabytes(bytes),
    ]);
    show(stats, [...aligned(rows), `${megabytes(stats.bytes)} in all, in ${root}`]);
  } else if (action === 'verify') {
    for (const { folder } of projects) await refuseWhileUsed(action, inputs.dockerHost, folder);
    const found = await verified(projects);
    const isClean = found.every(({ dropped, kept }) => dropped.length + kept.length === 0);
    show({ path: root, clean: isClean, projects: found }, [...found.flatMap(verdict), summaryOf(root, found)]);
    return isClean ? 0 : 1;
  } else {
    for (const { folder } of projects) await refuseWhileUsed(action, inputs.dockerHost, folder);
    const before = await bytesOf(projects);
    const dropped: string[] = [];
    for (const { folder } of projects)
      dropped.push(...(what === 'all' ? await removeAll(folder) : await tidy(folder, inputs.cacheMaxBytes)));
    const bytes = before - (await bytesOf(projects));
    show({ bytes, dropped }, [...dropped.map((name) => `Dropped ${name}`), `Freed ${megabytes(bytes)}`]);
  }
  return 0;
}

/** The projects below the storage folder, and what earlier versions have stored for all of them together. */
async function allProjects(root: string): Promise<readonly StoredProject[]> {
  const projects = await storedProjects(root);
  return hasOldStorage(root) ? [{ name: '', folder: root }, ...projects] : projects;
}

type ProjectImage = StoredImage & { readonly project: string };

async function imagesOf(projects: readonly StoredProject[]): Promise<readonly ProjectImage[]> {
  const found = await Promise.all(
    projects.map(async ({ name, folder }) =>
      (await storedImages(folder)).map((image) => ({ project: name, ...image })),
    ),
  );
  return found.flat();
}

async function bytesOf(projects: readonly StoredProject[]): Promise<number> {
  const sizes = await Promise.all(projects.map(({ folder }) => storedBytes(folder)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** What a check of all digests says of a project's storage. */
interface Verified {
  readonly project: string;
  readonly blobs: number;
  readonly bytes: number;
  /** In words. */
  readonly dropped: readonly string[];
  readonly kept: readonly string[];
}

async function verified(projects: readonly StoredProject[]): Promise<readonly Verified[]> {
  const found: Verified[] = [];
  for (const { name, folder } of projects) {
    const { parts, kept } = await verifyStorage(folder);
    const sizes = (await readStores(folder)).flatMap(({ blobs }) => [...blobs.values()]);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    found.push({ project: name, blobs: sizes.length, bytes, dropped: parts, kept });
  }
  return found;
}

function verdict({ project, dropped, kept }: Verified): readonly string[] {
  if (dropped.length + kept.length === 0) return [];
  return [
    `${project}:`,
    ...dropped.map((part) => `  Dropped: ${part}`),
    ...kept.map((part) => `  Not whole, and could not be removed: ${part}`),
  ];
}

function summaryOf(root: string, found: readonly Verified[]): string {
  const total = (of: (one: Verified) => number): number => found.reduce((sum, one) => sum + of(one), 0);
  const [blobs, wrong] = [total((one) => one.blobs), total((one) => one.dropped.length + one.kept.length)];
  const rest = `${blobs} blobs (${megabytes(total((one) => one.bytes))}) in ${root} are what was stored`;
  return wrong === 0 ? rest : `${wrong} parts were not whole; ${rest}`;
}

async function tidy(storage: string, maxBytes: number | undefined): Promise<readonly string[]> {
  const { parts } = await verifyStorage(storage, 'sizes');
  await collectGarbage(storage);
  await rm(join(storage, '.incoming'), { recursive: true, force: true }); // of a transfer that was interrupted
  return [...parts, ...(maxBytes === undefined ? [] : await limitSize(storage, maxBytes))];
}

/** Only what registries and jobs' caches keep there: the folder may be the user's own. */
async function removeAll(storage: string): Promise<readonly string[]> {
  const images = await storedImages(storage);
  for (const part of ['local', 'upstream', 'job-caches', '.incoming'])
    await rm(join(storage, part), { recursive: true, force: true });
  return images.map(imageName);
}

/** Throws while a run has a registry over the folder: it would go on with files that are gone. */
async function refuseWhileUsed(action: string, dockerHost: string | undefined, storage: string): Promise<void> {
  const engine = await connect(dockerHost).catch(() => undefined); // without an engine, no run
  if (engine === undefined) return;
  const used = await registryOver(engine, storage);
  if (used === undefined) return;
  throw new UsageError(
    `registry ${action}: ${used} runs, so a pipeline may use the registry: wait for its end (or gitlab-dind clean, if it has died)`,
  );
}

interface Statistics {
  readonly path: string;
  readonly bytes: number;
  readonly stores: readonly {
    readonly project: string;
    readonly name: string;
    readonly tags: number;
    readonly blobs: number;
    readonly bytes: number;
  }[];
}

async function statistics(root: string, projects: readonly StoredProject[]): Promise<Statistics> {
  const stores = await Promise.all(
    projects.map(async (project) =>
      (await readStores(project.folder)).map((store) => ({
        project: project.name,
        name: store.name,
        tags: store.repositories.reduce((sum, repository) => sum + repository.tags.length, 0),
        blobs: store.blobs.size,
        bytes: [...store.blobs.values()].reduce((sum, size) => sum + size, 0),
      })),
    ),
  );
  return { path: root, bytes: await bytesOf(projects), stores: stores.flat() };
}

/** A table for each project, below its name. */
function byProject(images: readonly ProjectImage[]): readonly string[] {
  const names = [...new Set(images.map(({ project }) => project))];
  return names.flatMap((name, index) => [
    ...(index === 0 ? [] : ['']),
    `${name}:`,
    ...table(images.filter(({ project }) => project === name)),
  ]);
}

/** The layers that `layer-cache` has kept: they are no images, and nobody can name them. Builds share some. */
function layerLines(layers: readonly ProjectImage[]): readonly string[] {
  return [...new Set(layers.map(({ project }) => project))].map((project) => {
    const own = layers.filter((one) => one.project === project);
    const bytes = own.reduce((sum, { size }) => sum + size, 0);
    const last = timeText(Math.max(...own.map(({ used }) => used)));
    return `${project}: layers of ${own.length} builds (layer-cache), up to ${megabytes(bytes)}, used last ${last}`;
  });
}

function table(images: readonly ProjectImage[]): readonly string[] {
  const head = ['IMAGE', 'PLATFORMS', 'SIZE', 'DIGEST', 'USED'];
  const rows = images.map((image) => [
    imageName(image),
    image.platforms.join(', '),
    megabytes(image.size),
    image.digest.slice(0, 19),
    timeText(image.used),
  ]);
  return aligned([head, ...rows]);
}

function timeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ');
}

function imageName(image: StoredImage): string {
  const from = image.store === 'local' ? '' : `${image.store.replace('upstream/', '')}/`;
  return `${from}${image.repository}:${image.tag}`;
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
