import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolders } from './make-folders.js';

let top: string;
beforeEach(() => (top = mkdtempSync(join(tmpdir(), 'make-folders-test-'))));
afterEach(() => rmSync(top, { recursive: true, force: true }));

it('makes all that is missing, with the mode that is asked for, and finds what is there', async () => {
  await makeFolders(join(top, 'a/b/c'), { mode: 0o700 });
  expect(['a', 'a/b', 'a/b/c'].map((name) => statSync(join(top, name)).mode & 0o777)).toEqual([0o700, 0o700, 0o700]);
  chmodSync(join(top, 'a'), 0o750);
  await makeFolders(join(top, 'a/b/c'));
  await makeFolders('/');
  expect(statSync(join(top, 'a')).mode & 0o777).toBe(0o750);
});

it('takes a link to a folder for one, and no file', async () => {
  mkdirSync(join(top, 'real'));
  symlinkSync('real', join(top, 'link'));
  await makeFolders(join(top, 'link/below'));
  expect(existsSync(join(top, 'real/below'))).toBe(true);
  writeFileSync(join(top, 'file'), '');
  await expect(makeFolders(join(top, 'file'))).rejects.toThrow('EEXIST');
  await expect(makeFolders(join(top, 'file/below'))).rejects.toThrow('ENOTDIR');
});

it('is made once by many', async () => {
  await Promise.all(Array.from({ length: 20 }, () => makeFolders(join(top, 'x/y/z'))));
  expect(existsSync(join(top, 'x/y/z'))).toBe(true);
});

it.runIf(existsSync('/proc/self'))('ends where nothing can be made', async () => {
  await expect(makeFolders('/proc/never/below')).rejects.toThrow('ENOENT');
  await expect(makeFolders('/dev/null/below')).rejects.toThrow('ENOTDIR');
});
