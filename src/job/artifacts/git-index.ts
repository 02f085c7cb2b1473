const HEADER = 12;
/** Times, sizes and ids before an entry's flags, with object ids of 20 bytes. */
const FIXED = 60;
const EXTENDED = 0x4000;

/**
 * Paths of the files that a Git index (`.git/index`, versions 2 to 4) holds: what Git tracks, or is about to. Throws
 * {@link Error} where the content is no index. Source: Git's documentation of the index format.
 */
export function indexedPaths(index: Buffer): ReadonlySet<string> {
  if (index.toString('latin1', 0, 4) !== 'DIRC') throw new Error('this is no Git index');
  if (index.length < HEADER) throw new Error('the Git index ends too early');
  const version = index.readUInt32BE(4);
  const count = index.readUInt32BE(8);
  if (version < 2 || version > 4) throw new Error(`a Git index of version ${version} cannot be read`);
  const paths = new Set<string>();
  let at = HEADER;
  let previous = Buffer.alloc(0);
  for (let entry = 0; entry < count; entry++) {
    if (at + FIXED + 2 > index.length) throw new Error('the Git index ends too early');
    const flags = index.readUInt16BE(at + FIXED);
    let start = at + FIXED + 2 + (version >= 3 && (flags & EXTENDED) !== 0 ? 2 : 0);
    let kept = Buffer.alloc(0);
    if (version === 4) {
      const { value, end } = offsetVarint(index, start);
      kept = previous.subarray(0, previous.length - value);
      start = end;
    }
    const end = index.indexOf(0, start);
    if (end === -1) throw new Error('the Git index ends too early');
    const path = Buffer.concat([kept, index.subarray(start, end)]);
    paths.add(path.toString('utf8'));
    previous = path;
    // entries of the older versions are padded to a multiple of eight, with one zero at least
    at = version === 4 ? end + 1 : at + (Math.floor((end - at) / 8) + 1) * 8;
  }
  return paths;
}

/** Git's number of variable length, in which every byte but the last has its highest bit set. */
function offsetVarint(bytes: Buffer, start: number): { value: number; end: number } {
  let at = start;
  let byte = bytes[at++] ?? 0;
  let value = byte & 127;
  while ((byte & 128) !== 0) {
    byte = bytes[at++] ?? 0;
    value = (value + 1) * 128 + (byte & 127);
  }
  return { value, end: at };
}
