import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  statSync,
  symlinkSync,
  copyFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findArchive, keepArchive, type CacheFolders } from './folders.js';
import { isKnown, KNOWN } from './known.js';
import { storedContent } from '../../registry/content.js';

const LARGE = Buffer.alloc(33 * 1024 * 1024, 'large ');

describe('the archive of a cache', () => {
  let top: string;
  let folders: CacheFolders;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'cache-folders-test-'));
    folders = { own: join(top, 'job-caches'), shared: undefined };
  });
  afterEach(() => rmSync(top, { recursive: true }));
  const keep = async (content: Buffer, key = 'key'): Promise<string> => {
    const file = join(top, 'temporary');
    writeFileSync(file, content);
    await keepArchive(folders, key, file, createHash('sha256').update(content).digest('hex'));
    return (await findArchive(folders, key)) ?? 'none';
  };

  it('is the newest of its key, and what is large is not read again where nobody has written to it', async () => {
    const small = await keep(Buffer.from('small'));
    expect(readdirSync(dirname(small))).toEqual([basename(small)]);
    const path = await keep(LARGE);
    expect(readdirSync(dirname(path)).sort()).toEqual([basename(path), `${basename(path)}${KNOWN}`]);
    expect(await isKnown(path)).toBe(true);
    expect(await findArchive(folders, 'key')).toBe(path);
    expect(await isKnown(path)).toBe(true); // also when it was marked as used
  });

  const size = LARGE.length;
  it.each<[string, (path: string) => void]>([
    ['written to', (path) => writeFileSync(path, 'X', { flag: 'r+' })],
    ['cut', (path) => truncateSync(path, size - 512)],
    ['another file', (path) => (writeFileSync(`${path}.new`, Buffer.alloc(size)), renameSync(`${path}.new`, path))],
  ])('is none where it was %s, with size and time as before', async (_, change) => {
    const path = await keep(LARGE);
    const { atime, mtime } = statSync(path);
    change(path);
    utimesSync(path, atime, mtime);
    expect(await isKnown(path)).toBe(false);
    expect(await findArchive(folders, 'key')).toBeUndefined();
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it("is read where its note is another machine's, or none", async () => {
    const path = await keep(LARGE);
    copyFileSync(path, `${path}.copy`);
    renameSync(`${path}.copy`, path);
    expect(await isKnown(path)).toBe(false);
    expect(await findArchive(folders, 'key')).toBe(path);
    const note = `${path}${KNOWN}`;
    const text = readFileSync(note, 'utf8');
    rmSync(note);
    writeFileSync(join(top, 'elsewhere'), text);
    symlinkSync(join(top, 'elsewhere'), note);
    expect(await isKnown(path)).toBe(false); // no link is followed
    expect(await findArchive(folders, 'key')).toBe(path); // nor is that a reason to fail
    expect(readFileSync(join(top, 'elsewhere'), 'utf8')).toBe(text);
    rmSync(note);
    expect(await findArchive(folders, 'key')).toBe(path);
  });

  it('changes nothing of what others may write to, and reads their notes', async () => {
    const path = await keep(LARGE);
    const before = readdirSync(dirname(path)).map((name) => statSync(join(dirname(path), name)).ctimeMs);
    const stranger = { own: join(top, 'own'), shared: folders.own };
    expect(await findArchive(stranger, 'key')).toBe(path);
    expect(readdirSync(dirname(path)).map((name) => statSync(join(dirname(path), name)).ctimeMs)).toEqual(before);
  });

  it('is the content of a storage by its name alone, whatever notes there are', async () => {
    const path = await keep(LARGE);
    const { digest, blobs } = await storedContent(top);
    rmSync(`${path}${KNOWN}`);
    expect(await storedContent(top)).toEqual({ digest, blobs });
    expect(blobs).toBe(1);
  });
});
