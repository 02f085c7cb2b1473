import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '../../docker/engine/connect.js';
import { UsageError } from '../../errors.js';
import { parseInputs } from '../../inputs/parse.js';
import { collectGarbage } from '../../registry/storage/collect.js';
import { storedImages, type StoredImage } from '../../registry/storage/images.js';
import { readStores } from '../../registry/storage/layout.js';
import { registryOver } from '../../registry/in-use.js';
import { limitSize, storedBytes } from '../../registry/storage/limit.js';
import { suggestion, type Arguments } from '../arguments.js';

const ACTIONS = ['list', 'stats', 'clean'];

/** `gitlab-dind registry list|stats|clean [all]`: what is stored between runs. Returns the exit code. */
export async function registryCommand(args: Arguments): Promise<number> {
  const [action = '', what, ...more] = args.operands;
  if (!ACTIONS.includes(action))
    throw new UsageError(
      `registry: say list, stats or clean${action === '' ? '' : ` ("${action}" is none of them${suggestion(action, ACTIONS, '')})`}`,
    );
  if (more.length > 0 || (what !== undefined && (action !== 'clean' || what !== 'all')))
    throw new UsageError(
      `registry ${action}: "${[what, ...more].join(' ')}" is not understood; only clean takes a word: all`,
    );
  const inputs = parseInputs(args.inputs);
  const storage = inputs.settings.storagePath ?? '';
  const print = (document: object, lines: readonly string[]): void =>
    void process.stdout.write(args.json ? `${JSON.stringify(document, null, 2)}\n` : `${lines.join('\n')}\n`);
  if (action === 'list') {
    const images = await storedImages(storage);
    print({ path: storage, images }, images.length === 0 ? [`Nothing is stored in ${storage}`] : table(images));
  } else if (action === 'stats') {
    const stats = await statistics(storage);
    const rows = stats.stores.map(({ name, tags, blobs, bytes }) => [
      name,
      `${tags} tags`,
      `${blobs} blobs`,
      megabytes(bytes),
    ]);
    print(stats, [...aligned(rows), `${megabytes(stats.bytes)} in all, in ${storage}`]);
  } else {
    await refuseWhileUsed(inputs.dockerHost, storage);
    const before = await storedBytes(storage);
    const dropped = what === 'all' ? await removeAll(storage) : await tidy(storage, inputs.cacheMaxBytes);
    const bytes = before - (await storedBytes(storage));
    print({ bytes, dropped }, [...dropped.map((name) => `Dropped ${name}`), `Freed ${megabytes(bytes)}`]);
  }
  return 0;
}

async function tidy(storage: string, maxBytes: number | undefined): Promise<readonly string[]> {
  await collectGarbage(storage);
  return maxBytes === undefined ? [] : limitSize(storage, maxBytes);
}

/** Only what registries and jobs' caches keep there: the folder may be the user's own. */
async function removeAll(storage: string): Promise<readonly string[]> {
  const images = await storedImages(storage);
  for (const part of ['local', 'upstream', 'job-caches'])
    await rm(join(storage, part), { recursive: true, force: true });
  return images.map(imageName);
}

/** Throws while a run has a registry over the folder: it would go on with files that are gone. */
async function refuseWhileUsed(dockerHost: string | undefined, storage: string): Promise<void> {
  const engine = await connect(dockerHost).catch(() => undefined); // without an engine, no run
  if (engine === undefined) return;
  const used = await registryOver(engine, storage);
  if (used === undefined) return;
  throw new UsageError(
    `registry clean: ${used} runs, so a pipeline may use the registry: wait for its end (or gitlab-dind clean, if it has died)`,
  );
}

interface Statistics {
  readonly path: string;
  readonly bytes: number;
  readonly stores: readonly {
    readonly name: string;
    readonly tags: number;
    readonly blobs: number;
    readonly bytes: number;
  }[];
}

async function statistics(storage: string): Promise<Statistics> {
  const stores = (await readStores(storage)).map((store) => ({
    name: store.name,
    tags: store.repositories.reduce((sum, repository) => sum + repository.tags.length, 0),
    blobs: store.blobs.size,
    bytes: [...store.blobs.values()].reduce((sum, size) => sum + size, 0),
  }));
  return { path: storage, bytes: await storedBytes(storage), stores };
}

function table(images: readonly StoredImage[]): readonly string[] {
  const head = ['IMAGE', 'PLATFORMS', 'SIZE', 'DIGEST', 'USED'];
  const rows = images.map((image) => [
    imageName(image),
    image.platforms.join(', '),
    megabytes(image.size),
    image.digest.slice(0, 19),
    new Date(image.used).toISOString().slice(0, 16).replace('T', ' '),
  ]);
  return aligned([head, ...rows]);
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
