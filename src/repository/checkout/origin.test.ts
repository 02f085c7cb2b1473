import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { git, makeRepository, unpackSources } from '../../../test/repository.js';
import { originPlace } from './origin.js';

describe('the origin of a job', () => {
  const top = mkdtempSync(join(tmpdir(), 'origin-test-'));
  const server = join(top, 'server');
  const runner = join(top, 'runner');
  afterAll(() => rmSync(top, { recursive: true, force: true }));
  afterEach(() => vi.unstubAllEnvs());
  beforeAll(() => {
    makeRepository(server, ['one', 'two']);
    git(server, 'branch', 'other', 'HEAD~1');
    git(server, 'tag', 'v1', 'HEAD~1');
    execFileSync('git', ['clone', '-q', server, runner]);
    git(runner, 'branch', 'unpushed', 'HEAD~1');
    git(runner, 'update-ref', 'refs/pull/7/merge', 'HEAD');
    writeFileSync(join(runner, 'file'), 'put away');
    git(runner, 'stash', '-q');
    writeFileSync(join(runner, 'file'), 'three');
    git(runner, 'commit', '-q', '-a', '-m', 'three');
  });

  it('has the refs of the runner under the names of a server', async () => {
    using made = await unpackSources(runner);
    const bare = join(made.builds, '.glci/example.com/group/app.git');
    expect(git(bare, 'for-each-ref', '--format=%(refname)').split('\n')).toEqual([
      'refs/heads/main',
      'refs/heads/other',
      'refs/heads/unpushed',
      'refs/pipelines/17',
      'refs/pull/7/merge',
      'refs/tags/v1',
    ]);
    expect(git(made.place, 'ls-remote', 'origin', 'HEAD', 'refs/heads/main')).toBe(
      `${made.sha}\tHEAD\n${made.sha}\trefs/heads/main`,
    );
  });

  it('is there for fetch, diff and clone', async () => {
    using made = await unpackSources(runner, { depth: 1 });
    git(made.place, 'fetch', '-q', 'origin', 'other');
    expect(git(made.place, 'diff', '--name-only', 'FETCH_HEAD', 'HEAD')).toBe('file');
    git(made.place, 'fetch', '-q');
    expect(git(made.place, 'diff', '--name-only', 'origin/other')).toBe('file');
    git(made.place, 'fetch', '-q', '--unshallow', '--tags');
    expect(git(made.place, 'describe', '--tags')).toMatch(/^v1-2-g/);
  });

  it('cannot be pushed to, whatever hooks the user has', async () => {
    using made = await unpackSources(runner);
    const config = join(top, 'gitconfig');
    writeFileSync(config, '[core]\n\thooksPath = /nowhere\n');
    vi.stubEnv('GIT_CONFIG_GLOBAL', config);
    const push = (): string => git(made.place, 'push', 'origin', 'HEAD:main', '-f');
    git(made.place, 'checkout', '-q', 'HEAD~1');
    expect(push).toThrow(/remote: This origin is a copy of the repository[\s\S]*pre-receive hook declined/);
    expect(git(made.place, 'ls-remote', 'origin', 'refs/heads/main')).toContain(made.sha);
  });

  it('costs no second transfer of its objects', async () => {
    const folder = join(top, 'large');
    makeRepository(folder, ['one']);
    writeFileSync(join(folder, 'noise'), Buffer.from(Array.from({ length: 300_000 }, () => Math.random() * 256)));
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'noise');
    using loose = await unpackSources(folder);
    git(folder, 'repack', '-q', '-a', '-d');
    using packed = await unpackSources(folder);
    // the file itself, its one object, and little else
    expect(loose.bytes).toBeLessThan(690_000);
    expect(packed.bytes).toBeLessThan(690_000);
    git(packed.place, 'fsck');
  });

  it('is at a place that ends as its address does', () => {
    expect(originPlace('https://gitlab.com/group/app.git')).toBe('.glci/gitlab.com/group/app.git');
    expect(originPlace('http://host:8080/a b/c.git')).toBe('.glci/host-8080/a-b/c.git');
  });
});
