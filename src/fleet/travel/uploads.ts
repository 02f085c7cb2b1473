import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders } from '../../make-folders.js';
import type { UploadedArtifact } from '../../report/result.js';
import type { Shelf } from './shelf.js';

const prefixOf = (pipeline: number): string => `gitlab-${pipeline}.uploads.`;

/**
 * Tells the runner that reports what this one has uploaded for people (`artifacts: github`): an upload ends after its job,
 * whose record is there by then. Throws as the shelf does.
 */
export async function putUploads(
  shelf: Shelf,
  pipeline: number,
  uploads: readonly UploadedArtifact[],
  folder: string,
): Promise<void> {
  if (uploads.length === 0) return;
  await makeFolders(folder);
  const file = join(folder, `${prefixOf(pipeline)}${randomUUID().slice(0, 8)}`);
  await writeFile(file, JSON.stringify(uploads));
  await shelf.put(file).finally(() => rm(file, { force: true }));
}

/** What all runners have uploaded so, in the order of the artifacts' numbers. Throws as the shelf does. */
export async function readUploads(
  shelf: Shelf,
  pipeline: number,
  folder: string,
): Promise<readonly UploadedArtifact[]> {
  const found = (await shelf.list()).filter(({ name }) => name.startsWith(prefixOf(pipeline)));
  const lists = await Promise.all(
    found.map(async (one) => {
      const own = join(folder, `uploads-${one.id}`);
      const text = await readFile(await shelf.get(one, own), 'utf8');
      await rm(own, { recursive: true, force: true });
      return uploadsIn(text);
    }),
  );
  return lists.flat().sort((one, other) => one.id - other.id);
}

/** Anybody who can upload to the run can write such a list: what is none is passed over. */
function uploadsIn(text: string): readonly UploadedArtifact[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return [];
  }
  return (Array.isArray(list) ? (list as readonly unknown[]) : []).flatMap((one) => {
    const { job, name, id, url, size } = (one ?? {}) as Partial<Record<keyof UploadedArtifact, unknown>>;
    const isOne =
      (job === null || typeof job === 'string') &&
      typeof name === 'string' &&
      typeof id === 'number' &&
      (url === null || (typeof url === 'string' && /^https?:\/\//.test(url))) &&
      typeof size === 'number';
    return isOne ? [{ job, name, id, url, size }] : [];
  });
}
