import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changedFiles } from '../../scripts/changed.mjs';
import { git, makeRepository } from '../repository.js';

describe('files that were changed, which lint looks at', () => {
  const top = mkdtempSync(join(tmpdir(), 'changed-test-'));
  const repository = join(top, 'repository');
  const write = (name: string): void => writeFileSync(join(repository, name), name);
  const commit = (...names: string[]): void => {
    names.forEach(write);
    git(repository, 'add', '-A');
    git(repository, 'commit', '-q', '-m', names.join());
  };
  afterAll(() => rmSync(top, { recursive: true, force: true }));
  beforeAll(() => {
    makeRepository(repository, ['one']);
    commit('.gitignore', 'kept', 'gone', 'staged');
  });

  it('are none where nothing was', () => {
    expect(changedFiles(repository)).toEqual([]);
  });

  it('are those of the branch since it left main, and what is not committed', () => {
    git(repository, 'checkout', '-q', '-b', 'branch');
    commit('of the branch');
    git(repository, 'checkout', '-q', 'main');
    commit('of main');
    git(repository, 'checkout', '-q', 'branch');
    writeFileSync(join(repository, 'staged'), 'changed');
    git(repository, 'add', 'staged');
    write('new ü');
    writeFileSync(join(repository, '.git/info/exclude'), 'ignored\n');
    write('ignored');
    rmSync(join(repository, 'gone'));
    expect(changedFiles(repository)).toEqual(['gone', 'new ü', 'of the branch', 'staged']);
  });

  it('cannot be told outside of a repository', () => {
    expect(changedFiles(top)).toBeUndefined();
  });
});
