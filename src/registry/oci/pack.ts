import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { join } from 'node:path';
import { pack as packTar, type Pack } from 'tar-stream';
import { LARGE } from '../../large-files.js';
import { blobPath } from '../storage/layout.js';
import type { Entry, Pushed } from './contents.js';

/** The annotation by which an OCI image layout names its images, and ours for their repository. */
export const REF_NAME = 'org.opencontainers.image.ref.name';
export const REPOSITORY = 'glci.repository';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';

/** Where the blobs of pushes lie in a storage. */
export function rootOf(storage: string): string {
  return join(storage, 'local/docker/registry/v2');
}

/** Path of a blob's content in a storage. */
export function storedBlob(storage: string, digest: string): string {
  return blobPath(rootOf(storage), digest);
}

/**
 * Writes an archive with an OCI image layout of what was pushed: all manifests, and of the other blobs those of `blobs`.
 * Source: OCI image layout specification 1.1. Throws where something cannot be read or written.
 */
export async function packLayout(
  storage: string,
  pushed: Pick<Pushed, 'entries' | 'manifests'>,
  blobs: ReadonlyMap<string, number>,
  file: string,
  sizeOf: (digest: string) => Promise<number>,
): Promise<void> {
  const archive = packTar();
  const written = pipeline(archive, createWriteStream(file, LARGE));
  written.catch(() => undefined); // met below
  const fill = async (): Promise<void> => {
    await add(archive, 'oci-layout', '{"imageLayoutVersion":"1.0.0"}');
    const sizes = new Map<string, number>(blobs);
    for (const digest of pushed.manifests) sizes.set(digest, await sizeOf(digest));
    await add(archive, 'index.json', JSON.stringify(indexOf(pushed.entries, sizes)));
    for (const [digest, size] of sizes) {
      const entry = archive.entry({ name: `blobs/${digest.replace(':', '/')}`, size });
      await pipeline(createReadStream(storedBlob(storage, digest), LARGE), entry);
    }
    archive.finalize();
  };
  await fill().catch((error: unknown) => {
    archive.destroy(error as Error);
    throw error;
  });
  await written;
}

function indexOf(entries: readonly Entry[], sizes: ReadonlyMap<string, number>): object {
  const manifests = entries.map(({ repository, tag, digest }) => ({
    mediaType: OCI_INDEX, // what it is, is said by the manifest itself
    digest,
    size: sizes.get(digest) ?? 0,
    annotations: { [REPOSITORY]: repository, ...(tag === undefined ? {} : { [REF_NAME]: tag }) },
  }));
  return { schemaVersion: 2, mediaType: OCI_INDEX, manifests };
}

function add(archive: Pack, name: string, content: string): Promise<void> {
  return new Promise((resolve, reject) =>
    archive.entry({ name }, content, (error) => (error ? reject(error) : resolve())),
  );
}
