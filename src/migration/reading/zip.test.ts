import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zipOf, type ZipEntry } from '../../../test/zip.js';
import { BadZip, zipFiles } from './zip.js';

const LIMITS = { entries: 100, bytes: 1_000_000 };

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'zip-test-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function read(bytes: Buffer, limits = LIMITS): Promise<Record<string, number | string>> {
  const path = join(folder, 'a.zip');
  writeFileSync(path, bytes);
  const files = await zipFiles(path, limits);
  return Object.fromEntries([...files].map(([name, { size, sha256 }]) => [name, `${size} ${sha256}`]));
}

const facts = (content: string): string =>
  `${Buffer.byteLength(content)} ${createHash('sha256').update(content).digest('hex')}`;
const FILES: readonly ZipEntry[] = [
  { name: 'dist/', mode: 0o040755, stored: true },
  { name: 'dist/app', content: 'an application '.repeat(30_000) },
  { name: 'plain', content: 'as it is', stored: true },
  { name: 'none', content: '' },
  { name: 'link', content: '/etc/passwd', mode: 0o120777, stored: true },
];
const EXPECTED = { 'dist/app': facts('an application '.repeat(30_000)), plain: facts('as it is'), none: facts('') };

describe('an archive', () => {
  it.each([false, true])(
    'has the size and the digest of each file, not of links and folders (64 bits: %s)',
    async (large) => {
      expect(await read(zipOf(FILES, large))).toEqual(EXPECTED);
    },
  );

  it('may have a comment behind it', async () => {
    const bytes = zipOf(FILES);
    bytes.writeUInt16LE(7, bytes.length - 2);
    expect(await read(Buffer.concat([bytes, Buffer.from('comment')]))).toEqual(EXPECTED);
  });

  it('has names that are text alone: nothing is written or read elsewhere', async () => {
    const names = ['../../etc/passwd', '/etc/shadow', '<img src=x>', '__proto__', 'a\0b', 'C:\\x'];
    const found = await read(zipOf(names.map((name) => ({ name, content: name }))));
    expect(Object.keys(found)).toEqual(names);
    expect(found['../../etc/passwd']).toBe(facts('../../etc/passwd'));
    expect(readdirSync(folder)).toEqual(['a.zip']);
  });

  it.each<[string, () => Buffer, RegExp]>([
    ['no zip', () => Buffer.from('PK, or so'), /is no zip/],
    ['nothing', () => Buffer.alloc(0), /is no zip/],
    ['an end without a directory', () => zipOf(FILES).subarray(-22), /directory is not whole|cut/],
    ['a cut beginning', () => zipOf(FILES).subarray(10), /not where it says|directory/],
    [
      'more than it says',
      () => zipOf([{ name: 'a', content: 'xx'.repeat(999), said: { size: 3 } }]),
      /more than it says/,
    ],
    ['less than it says', () => zipOf([{ name: 'a', content: 'x', said: { size: 3 } }]), /not the size/],
    ['another packing', () => zipOf([{ name: 'a', content: 'x', said: { method: 93 } }]), /not read/],
    ['a place outside', () => zipOf([{ name: 'a', said: { offset: 1e9 } }]), /cut/],
    [
      'what is not packed',
      () => zipOf([{ name: 'a', content: 'not packed at all', stored: true, said: { method: 8 } }]),
      /unpacked/,
    ],
  ])('that is %s is refused', async (_, bytes, message) => {
    const error = await read(bytes()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BadZip);
    expect((error as Error).message).toMatch(message);
  });

  it('is read within limits: of entries, and of all that comes out', async () => {
    const bomb = zipOf([1, 2, 3].map((n) => ({ name: `${n}`, content: Buffer.alloc(400_000) })));
    expect(bomb.length).toBeLessThan(5_000);
    await expect(read(bomb)).rejects.toThrow('than is read');
    await expect(read(bomb, { entries: 2, bytes: 1e9 })).rejects.toThrow('it has 3 entries');
  });
});
