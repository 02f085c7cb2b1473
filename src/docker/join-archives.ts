const BLOCK = 512;

/**
 * Several tars as one, in their order: an archive ends with blocks of zeros, behind which nothing more is read. For
 * small ones, that are all in memory.
 */
export function joinArchives(archives: readonly Buffer[]): Buffer {
  return Buffer.concat([...archives.map(withoutEnd), Buffer.alloc(2 * BLOCK)]);
}

/** Entries alone. The content of a file may well end with zeros: the end is found by going from header to header. */
function withoutEnd(archive: Buffer): Buffer {
  let at = 0;
  while (at + BLOCK <= archive.length && archive[at] !== 0) {
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 136), 8);
    at += BLOCK + Math.ceil((Number.isNaN(size) ? 0 : size) / BLOCK) * BLOCK;
  }
  return archive.subarray(0, at);
}
