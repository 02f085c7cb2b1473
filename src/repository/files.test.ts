import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { git, makeRepository } from '../../test/repository.js';
import { openProject, type Project } from './project.js';
import { projectFiles } from './source.js';

describe('files of a project that are read while its jobs run', () => {
  let top: string;
  let folder: string;
  let project: Project;
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const hold = async (): Promise<void> => {
    project = await openProject(folder);
    await new Promise((resolve) => setTimeout(resolve, 20)); // a file's time is that of the last tick
    await project.files.hold();
  };
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'files-test-'));
    folder = join(top, 'project');
    makeRepository(folder, ['one']);
    git(folder, 'checkout', '-q', '-b', 'other');
    write('file', 'other');
    write('child.yml', 'of the other branch');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qam', 'other');
    git(folder, 'checkout', '-q', 'main');
    write('child.yml', 'committed');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'child');
  });
  afterEach(async () => {
    await project[Symbol.asyncDispose]();
    rmSync(top, { recursive: true, force: true });
  });

  it('are those of the commit where another one is checked out', async () => {
    await hold();
    git(folder, 'checkout', '-q', 'other');
    expect(await project.files.read('/child.yml')).toBe('committed');
    expect(await project.files.read('file')).toBe('one');
    git(folder, 'checkout', '-q', '--orphan', 'empty');
    git(folder, 'rm', '-rfq', '.');
    expect(await project.files.read('child.yml')).toBe('committed');
    expect(await project.files.list()).toEqual(['child.yml', 'file']);
  });

  it('are those of the commit where they were changed', async () => {
    await hold();
    write('child.yml', 'changed');
    write('new.yml', 'has come since');
    expect(await project.files.read('child.yml')).toBe('committed');
    expect(await project.files.read('new.yml')).toBeUndefined();
  });

  it('are what was there though it was not committed', async () => {
    write('child.yml', 'not committed');
    write('new.yml', 'new');
    await hold();
    expect(await project.files.read('child.yml')).toBe('not committed');
    expect(await project.files.read('new.yml')).toBe('new');
  });

  it.each([
    ['changed', (name: string) => write(name, 'changed')],
    ['removed', (name: string) => rmSync(join(folder, name))],
  ])('cannot be had where what was not committed was %s: that is told', async (_, change) => {
    write('child.yml', 'not committed');
    write('new.yml', 'new');
    await hold();
    for (const name of ['child.yml', 'new.yml']) {
      change(name);
      await expect(project.files.read(name)).rejects.toThrow(
        `${name} was not committed, and was changed since the pipeline began: run the pipeline again`,
      );
    }
  });

  it('are told as lost with the commit', async () => {
    await hold();
    write('child.yml', 'changed');
    rmSync(join(folder, '.git'), { recursive: true });
    await expect(project.files.read('child.yml')).rejects.toThrow(/ has lost the commit .* Run the pipeline again/);
    expect(await project.files.read('file')).toBe('one');
  });

  it('of a folder without Git are those of the beginning', async () => {
    rmSync(join(folder, '.git'), { recursive: true });
    await hold();
    write('child.yml', 'changed');
    expect(await project.files.read('child.yml')).toBe('committed');
  });

  it('are never what a link out of the project leads to', async () => {
    writeFileSync(join(top, 'secret'), 'secret');
    symlinkSync(join(top, 'secret'), join(folder, 'link.yml'));
    await hold();
    await expect(project.files.read('link.yml')).rejects.toThrow('leads out of the project');
    rmSync(join(folder, 'child.yml'));
    symlinkSync(join(top, 'secret'), join(folder, 'child.yml'));
    expect(await project.files.read('child.yml')).toBe('committed');
  });

  it('and what compares commits goes by the commit of the beginning', async () => {
    await hold();
    const { sha } = project.facts;
    const source = projectFiles(project, { sha: git(folder, 'rev-parse', 'HEAD~1') }, () =>
      Promise.reject(new Error()),
    );
    const ask = async (): Promise<unknown> => [
      await source.changedFiles(undefined),
      await source.blobId('child.yml'),
      await source.lastCommitId('child.yml'),
    ];
    const before = await ask();
    expect(before).toMatchObject([['child.yml'], expect.stringMatching(/^[0-9a-f]{40}$/), sha]);
    git(folder, 'checkout', '-q', 'other');
    expect(await ask()).toEqual(before);
  });

  it('are for `rules:exists` those that jobs have: what is committed, and with `dirty` what is not as well', async () => {
    write('new.yml', 'not committed');
    await hold();
    const of = (dirty: boolean): Promise<readonly string[]> | undefined =>
      projectFiles(project, { sha: undefined }, () => Promise.reject(new Error()), dirty).filesOfJobs?.();
    expect(await of(false)).toEqual(git(folder, 'ls-tree', '-r', '--name-only', 'HEAD').split('\n'));
    expect(await of(false)).not.toContain('new.yml');
    expect(await of(true)).toContain('new.yml');
  });
});
