import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { smallText } from './storage/safe-read.js';

/** What the stored registry holds, in short: equal exactly when tags and blobs are. */
export interface StoredContent {
  /** Hex; undefined where nothing is stored. */
  readonly digest: string | undefined;
  readonly blobs: number;
}

/**
 * Digest of a storage folder of Distribution: the names of its blobs and the links of its repositories (which are
 * digests themselves). Reads no blob, and follows no link. Uploads that were never finished do not count.
 */
export async function storedContent(folder: string): Promise<StoredContent> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const lines: string[] = [];
  let blobs = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = relative(folder, join(entry.parentPath, entry.name));
    if (path.includes('/_uploads/')) continue;
    if (entry.name === 'data' && path.includes('/blobs/')) {
      blobs += 1;
      lines.push(path);
    } else if (path.startsWith('job-caches/') && path.endsWith('.tar')) {
      blobs += 1;
      lines.push(path); // named by their content; notes beside them are of one machine
    } else if (entry.name === 'link') {
      lines.push(`${path} ${(await smallText(join(folder, path), 1024)) ?? ''}`);
    }
  }
  if (blobs === 0) return { digest: undefined, blobs };
  const hash = createHash('sha256');
  for (const line of lines.sort()) hash.update(`${line}\n`);
  return { digest: hash.digest('hex'), blobs };
}
