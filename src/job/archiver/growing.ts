import type { Hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { LARGE } from '../../large-files.js';

/** Milliseconds after which a file is looked at again. */
const PAUSE = 20;

/** Gives all of a file to a digest, beginning while another process still writes it, from its start to its end. */
export async function digestWhile(writing: Promise<unknown>, path: string, digest: Hash): Promise<void> {
  let over = false;
  const ended = writing.then(
    () => (over = true),
    () => (over = true),
  );
  await using file = await open(path, 'r');
  const block = Buffer.allocUnsafe(LARGE.highWaterMark);
  for (;;) {
    const isWhole = over; // asked before what is read: what was written until then is there
    const { bytesRead } = await file.read(block, 0, block.length, null);
    if (bytesRead > 0) digest.update(block.subarray(0, bytesRead));
    else if (isWhole) return;
    else await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, PAUSE))]);
  }
}
