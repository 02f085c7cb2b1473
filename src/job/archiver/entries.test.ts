import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entriesIn } from './entries.js';

describe('the entries of an archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entries-test-'));
  const path = (name: string): string => join(folder, name);
  const long = `${'d'.repeat(120)}/${'f'.repeat(120)}`;
  beforeAll(() => {
    mkdirSync(path(`in/${'d'.repeat(120)}`), { recursive: true });
    writeFileSync(path('in/a'), 'a'.repeat(513));
    writeFileSync(path('in/ünï'), Buffer.alloc(300_000));
    writeFileSync(path(`in/${long}`), '');
    symlinkSync('t'.repeat(150), path('in/link'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const packed = (...args: readonly string[]): string => {
    const archive = path('archive.tar');
    execFileSync('tar', ['-cf', archive, '-C', folder, ...args]);
    return archive;
  };

  it('are told by their headers, long names as well', async () => {
    const entries = await entriesIn(packed('--format=gnu', '--sort=name', 'in'));
    expect(entries).toEqual([
      { path: 'in', type: 'directory', size: 0 },
      { path: 'in/a', type: 'file', size: 513 },
      { path: `in/${'d'.repeat(120)}`, type: 'directory', size: 0 },
      { path: `in/${long}`, type: 'file', size: 0 },
      { path: 'in/link', type: 'symlink', size: 0 },
      { path: 'in/ünï', type: 'file', size: 300_000 },
    ]);
  });

  it('of 100 to 255 characters may be in two parts', async () => {
    mkdirSync(path(`u/${'d'.repeat(90)}`), { recursive: true });
    writeFileSync(path(`u/${'d'.repeat(90)}/${'f'.repeat(90)}`), 'x');
    const parts = await entriesIn(packed('--format=ustar', 'u'));
    expect(parts?.at(-1)?.path).toBe(`u/${'d'.repeat(90)}/${'f'.repeat(90)}`);
  });

  it.each([
    ['has attributes beside its headers', ['--format=pax', '--pax-option=comment:=x', 'in']],
    ['has absolute names', ['--format=gnu', '-P', '/etc/hostname']],
    ['has names that lead out', ['--format=gnu', '-P', 'in/../in/a']],
    ['has a device', ['--format=gnu', '-P', '--transform=s,^/,,', '/dev/null']],
  ])('are none of one that %s', async (_, args) => {
    expect(await entriesIn(packed(...args))).toBeUndefined();
  });

  it('may be second names of files that stand before them, and of nothing else', async () => {
    const far = `links/${'l'.repeat(120)}`;
    mkdirSync(path('links'), { recursive: true });
    mkdirSync(path('others'), { recursive: true });
    writeFileSync(path(far), 'x');
    linkSync(path(far), path('links/two'));
    linkSync(path(far), path('others/three'));
    const archive = packed('--format=gnu', '--sort=name', 'links', 'others');
    expect((await entriesIn(archive))?.filter(({ type }) => type !== 'directory')).toEqual([
      { path: far, type: 'file', size: 1 },
      { path: 'links/two', type: 'link', size: 0 },
      { path: 'others/three', type: 'link', size: 0 },
    ]);
    for (const name of ['one', 'two']) writeFileSync(path(`in/${name}`), name);
    execFileSync('tar', [
      '--format=gnu',
      '-P',
      '-cf',
      archive,
      '-C',
      folder,
      '--transform=s,^links/l*$,/elsewhere,hr',
      'others',
      'links',
    ]);
    expect(await entriesIn(archive)).toBeUndefined();
  });

  it('are none of one that is cut anywhere, or changed in a header', async () => {
    const archive = packed('--format=gnu', 'in');
    const whole = readFileSync(archive);
    for (const length of [0, 100, 512, 1024, 1500, whole.length - 20_000 * 512].filter((size) => size >= 0)) {
      writeFileSync(archive, whole);
      truncateSync(archive, length);
      expect(await entriesIn(archive)).toBeUndefined();
    }
    const changed = Buffer.from(whole);
    changed[3] = (changed[3] ?? 0) + 1;
    writeFileSync(archive, changed);
    expect(await entriesIn(archive)).toBeUndefined();
    writeFileSync(archive, 'no archive at all'.repeat(100));
    expect(await entriesIn(archive)).toBeUndefined();
  });
});
