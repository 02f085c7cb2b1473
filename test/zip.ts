import { deflateRawSync } from 'node:zlib';

/** An entry of an archive, for tests. */
export interface ZipEntry {
  readonly name: string;
  readonly content?: string | Buffer;
  /** Kept as it is; else packed. */
  readonly stored?: boolean;
  /** Of the system: a link is 0o120777. */
  readonly mode?: number;
  /** What the directory says in place of the truth. */
  readonly said?: { readonly size?: number; readonly method?: number; readonly offset?: number };
}

/** Makes a zip as GitLab Runner does: sizes stand behind the content and in the directory; `large` has its fields of 64 bits. */
export function zipOf(entries: readonly ZipEntry[], large = false): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content = '', stored = false, mode = 0o100644, said = {} } of entries) {
    const plain = Buffer.from(content);
    const packed = stored ? plain : deflateRawSync(plain);
    const [size, method] = [said.size ?? plain.length, said.method ?? (stored ? 0 : 8)];
    const text = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(8, 6); // what follows is told behind it
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(text.length, 26);
    const behind = Buffer.alloc(16);
    behind.writeUInt32LE(0x08074b50);
    behind.writeUInt32LE(packed.length, 8);
    behind.writeUInt32LE(size, 12);
    const central = Buffer.alloc(46);
    const offset = said.offset ?? at;
    central.writeUInt32LE(0x02014b50);
    central[5] = 3;
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(large ? 0xffffffff : packed.length, 20);
    central.writeUInt32LE(large ? 0xffffffff : size, 24);
    central.writeUInt16LE(text.length, 28);
    central.writeUInt16LE(large ? 28 : 0, 30);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(large ? 0xffffffff : offset, 42);
    const extra = Buffer.alloc(large ? 28 : 0);
    if (large) {
      extra.writeUInt16LE(1);
      extra.writeUInt16LE(24, 2);
      [size, packed.length, offset].forEach((value, index) => extra.writeBigUInt64LE(BigInt(value), 4 + index * 8));
    }
    parts.push(local, text, packed, behind);
    directory.push(central, text, extra);
    at += 30 + text.length + packed.length + 16;
  }
  const whole = Buffer.concat(directory);
  const tail = large ? largeEnd(entries.length, whole.length, at) : Buffer.alloc(0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(large ? 0xffff : entries.length, 8);
  end.writeUInt16LE(large ? 0xffff : entries.length, 10);
  end.writeUInt32LE(large ? 0xffffffff : whole.length, 12);
  end.writeUInt32LE(large ? 0xffffffff : at, 16);
  return Buffer.concat([...parts, whole, tail, end]);
}

function largeEnd(entries: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(76);
  end.writeUInt32LE(0x06064b50);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(entries), 24);
  end.writeBigUInt64LE(BigInt(entries), 32);
  end.writeBigUInt64LE(BigInt(bytes), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(offset + bytes), 64);
  end.writeUInt32LE(1, 72);
  return end;
}
