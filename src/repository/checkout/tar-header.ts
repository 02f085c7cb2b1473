const BLOCK = 512;
const TYPES = { file: '0', link: '1', symlink: '2', directory: '5', extended: 'x' } as const;

export interface TarEntry {
  readonly name: string;
  readonly type?: keyof typeof TYPES;
  readonly mode: number;
  /** Seconds since 1970. */
  readonly mtime?: number;
  readonly size?: number;
  readonly linkname?: string;
}

/**
 * The header of an entry that root owns, in the ustar format, after one of pax where a value is too long for that.
 * (tar-stream takes half as long again with small files, and its headers have no time before 1970 or after 2038.)
 */
export function tarHeader(entry: TarEntry): Buffer {
  const { name, linkname = '', size = 0 } = entry;
  const long: Record<string, string> = {
    ...(Buffer.byteLength(name) > 100 ? { path: name } : {}),
    ...(Buffer.byteLength(linkname) > 100 ? { linkpath: linkname } : {}),
    ...(size >= 8 ** 11 ? { size: String(size) } : {}),
  };
  const header = ustar(entry);
  if (Object.keys(long).length === 0) return header;
  const records = Buffer.from(
    Object.entries(long)
      .map(([key, value]) => paxRecord(`${key}=${value}\n`))
      .join(''),
  );
  const before = ustar({ name: 'PaxHeader', type: 'extended', mode: 0o644, size: records.length });
  return Buffer.concat([before, records, padding(records.length), header]);
}

/** What fills an entry's last block. */
export function padding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

/** The end of an archive. */
export function tarEnd(): Buffer {
  return Buffer.alloc(2 * BLOCK);
}

function ustar({
  name,
  type = 'file',
  mode,
  mtime = Math.floor(Date.now() / 1000),
  size = 0,
  linkname = '',
}: TarEntry): Buffer {
  const block = Buffer.alloc(BLOCK);
  // a long name is cut here, maybe within a character: the pax header has it whole
  Buffer.from(name).copy(block, 0, 0, 100);
  octal(block, 100, 8, mode);
  octal(block, 108, 8, 0);
  octal(block, 116, 8, 0);
  octal(block, 124, 12, size >= 8 ** 11 ? 0 : size);
  octal(block, 136, 12, Math.min(mtime, 8 ** 11 - 1)); // the year 2242
  block.write(TYPES[type], 156);
  Buffer.from(linkname).copy(block, 157, 0, 100);
  block.write('ustar\x0000', 257, 'latin1');
  block.fill(' ', 148, 156);
  let sum = 0;
  for (const byte of block) sum += byte;
  octal(block, 148, 7, sum);
  return block;
}

function octal(block: Buffer, at: number, width: number, value: number): void {
  block.write(
    `${Math.max(0, value)
      .toString(8)
      .padStart(width - 1, '0')}\0`,
    at,
    'latin1',
  );
}

/** `LENGTH KEY=VALUE\n`, where the length counts itself. */
function paxRecord(text: string): string {
  const bytes = Buffer.byteLength(text) + 1;
  let length = bytes + String(bytes).length;
  if (bytes + String(length).length !== length) length++;
  return `${length} ${text}`;
}
