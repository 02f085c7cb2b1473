import {
  existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync,
  writeFileSync,
} from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linkIn, readInside, SafeFolder, UnsafePath } from './safe-folder.js';

let top: string;
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'safe-folder-test-')));
  mkdirSync(join(top, 'project'));
  mkdirSync(join(top, 'outside'));
  writeFileSync(join(top, 'outside/file'), 'untouched');
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

/** Writes a file below a folder that the user has named. */
async function write(path: string, name: string, within?: string, below = ''): Promise<void> {
  await using folder = await SafeFolder.open(path, within);
  await using inner = await folder.folder(below);
  const file = await inner.create(name);
  await file.writeFile('written');
  await file.close();
}
const untouched = (): void => {
  expect(readdirSync(join(top, 'outside'))).toEqual(['file']);
  expect(readFileSync(join(top, 'outside/file'), 'utf8')).toBe('untouched');
};

describe('SafeFolder', () => {
  it('removes a file, but no folder and nothing that a link leads to', async () => {
    writeFileSync(join(top, 'project/old'), 'x');
    symlinkSync(join(top, 'outside/file'), join(top, 'project/link'));
    mkdirSync(join(top, 'project/inner'));
    await using folder = await SafeFolder.open(join(top, 'project'));
    await folder.remove('old');
    await folder.remove('never there');
    for (const name of ['link', 'inner', '../outside/file'])
      await expect(folder.remove(name)).rejects.toThrow(UnsafePath);
    expect(readdirSync(join(top, 'project')).sort()).toEqual(['inner', 'link']);
    untouched();
  });

  it('makes what is missing, and writes', async () => {
    await write(join(top, 'project/out'), 'a.log', join(top, 'project'), 'logs/deep');
    expect(readFileSync(join(top, 'project/out/logs/deep/a.log'), 'utf8')).toBe('written');
  });

  it('goes where the user says, also by a link of his', async () => {
    symlinkSync(join(top, 'outside'), join(top, 'mine'));
    await write(join(top, 'mine/new'), 'a');
    expect(readFileSync(join(top, 'outside/new/a'), 'utf8')).toBe('written');
  });

  it.each([
    ['out', '../outside', 'a folder of the path itself'],
    ['out/logs', '../../outside', 'a folder below it'],
    ['out/logs/a.log', '../../../outside/file', 'the file'],
    ['out/logs/a.log', '../../../outside/not-there', 'a file that is not there'],
    ['out/logs', '/proc/self/fd', "a folder of the system's"],
  ])('refuses the link %s to %s: %s', async (link, target) => {
    const project = join(top, 'project');
    mkdirSync(join(project, link, '..'), { recursive: true });
    symlinkSync(target, join(project, link));
    const writing = write(join(project, 'out'), 'a.log', project, 'logs');
    await expect(writing).rejects.toThrow(UnsafePath);
    await expect(writing).rejects.toThrow(`${join(project, link)} is a symbolic link: nothing is written through it`);
    untouched();
    expect(linkIn(join(project, 'out/logs/a.log'), project)).toBe(join(project, link));
  });

  it('refuses folders and devices in place of a file', async () => {
    mkdirSync(join(top, 'project/a'));
    await expect(write(join(top, 'project'), 'a')).rejects.toThrow('is a folder: nothing is written through it');
    await expect(write('/dev', 'null')).rejects.toThrow('/dev/null is a device');
  });

  it('takes the place of a file, and of no other name of it', async () => {
    linkSync(join(top, 'outside/file'), join(top, 'project/a'));
    await write(join(top, 'project'), 'a');
    expect(readFileSync(join(top, 'project/a'), 'utf8')).toBe('written');
    untouched();
  });

  it('stays in the folder that it has opened, whatever takes its place', async () => {
    const out = join(top, 'project/out');
    await using folder = await SafeFolder.open(out);
    renameSync(out, `${out}.old`);
    symlinkSync(join(top, 'outside'), out);
    const file = await folder.create('a');
    await file.close();
    untouched();
    expect(existsSync(`${out}.old/a`)).toBe(true);
  });

  it('takes a file of ours, and no place that leads elsewhere', async () => {
    await using folder = await SafeFolder.open(join(top, 'project'));
    writeFileSync(join(top, 'ours'), 'ours');
    symlinkSync(join(top, 'outside'), join(top, 'project/link'));
    await expect(folder.take(join(top, 'ours'), 'link')).rejects.toThrow('is a symbolic link');
    await folder.take(join(top, 'ours'), 'a');
    expect(readFileSync(join(top, 'project/a'), 'utf8')).toBe('ours');
    untouched();
  });

  it('takes names only, and folders that can be', async () => {
    await using folder = await SafeFolder.open(join(top, 'project'));
    for (const name of ['', '.', '..', 'a/b', '/etc/passwd', 'a\0b'])
      await expect(folder.create(name), name).rejects.toThrow(UnsafePath);
    await expect(folder.folder('../outside')).rejects.toThrow(UnsafePath);
    await expect(SafeFolder.open('/proc/x/y')).rejects.toThrow("ENOENT: no such file or directory, mkdir '/proc/x'");
    await expect(SafeFolder.open('/dev/null/x')).rejects.toThrow(/ENOTDIR/);
    untouched();
  });
});

describe('readInside', () => {
  it('reads files of the folder, also by links within it', async () => {
    const project = join(top, 'project');
    mkdirSync(join(project, 'ci'));
    writeFileSync(join(project, 'ci/a.yml'), 'a: 1');
    symlinkSync('ci/a.yml', join(project, 'inside.yml'));
    for (const path of ['ci/a.yml', '/ci/a.yml', 'ci/../ci/a.yml', 'inside.yml'])
      expect(await readInside(project, path), path).toBe('a: 1');
    for (const path of ['none.yml', 'ci', '../outside/file', '..'])
      expect(await readInside(project, path), path).toBeUndefined();
  });

  it.each([
    ['inc.yml', '../outside/file', 'inc.yml'],
    ['inc.yml', '/etc/hostname', 'inc.yml'],
    ['ci', '../outside', 'ci/file'],
  ])('refuses the link %s to %s', async (link, target, path) => {
    const project = join(top, 'project');
    symlinkSync(target, join(project, link));
    await expect(readInside(project, path)).rejects.toThrow(`\`${path}\` is a link that leads out of the project`);
  });
});
