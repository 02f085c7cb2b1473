import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexedPaths } from './git-index.js';

describe('the paths of a Git index', () => {
  it.each([2, 3, 4])('version %i', (version) => {
    const folder = mkdtempSync(join(tmpdir(), 'index-test-'));
    const git = (...args: string[]): void =>
      void execFileSync('git', ['-C', folder, '-c', `index.version=${version}`, ...args]);
    const names = ['a', 'größe.txt', 'dir/one', 'dir/other', `dir/${'long'.repeat(50)}`, 'z with blank'];
    git('init', '-q');
    mkdirSync(join(folder, 'dir'));
    for (const name of [...names, 'untracked']) writeFileSync(join(folder, name), name);
    git('add', ...names);
    if (version === 3) git('add', '-N', 'untracked'); // an entry with extended flags
    const index = readFileSync(join(folder, '.git/index'));
    expect(index.readUInt32BE(4)).toBe(version);
    expect([...indexedPaths(index)].sort()).toEqual([...names, ...(version === 3 ? ['untracked'] : [])].sort());
    rmSync(folder, { recursive: true });
  });

  it('is not read from something else', () =>
    expect(() => indexedPaths(Buffer.from('nothing'))).toThrow('no Git index'));
});
