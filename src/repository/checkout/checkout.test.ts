import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openProject } from '../project.js';
import { openSources } from './checkout.js';
import { defaultSources } from './settings.js';
import { git, makeRepository, unpackSources, type Unpacked } from '../../../test/repository.js';

describe('the working copy of a pipeline', () => {
  const top = mkdtempSync(join(tmpdir(), 'checkout-test-'));
  const origin = join(top, 'origin');
  afterAll(() => rmSync(top, { recursive: true, force: true }));
  beforeAll(() => {
    makeRepository(origin, ['one', 'two', 'three']);
    git(origin, 'tag', 'v1', 'HEAD~1');
    git(origin, 'update-ref', 'refs/pull/7/merge', 'HEAD');
  });

  it.each([false, true])('has what is not committed only with dirty: %s', async (dirty) => {
    const clone = join(top, `dirty-${String(dirty)}`);
    execFileSync('git', ['clone', '-q', origin, clone]);
    writeFileSync(join(clone, 'file'), 'changed');
    writeFileSync(join(clone, 'staged'), 'staged');
    git(clone, 'add', 'staged');
    mkdirSync(join(clone, 'sub'));
    writeFileSync(join(clone, 'sub/new'), 'new');
    writeFileSync(join(clone, '.git/info/exclude'), 'ignored\n');
    writeFileSync(join(clone, 'ignored'), 'ignored');
    using made = await unpackSources(clone, {}, { dirty });
    const { place } = made;
    const there = ['staged', 'sub/new', 'ignored'].filter((name) => existsSync(join(place, name)));
    expect(there).toEqual(dirty ? ['staged', 'sub/new'] : []);
    expect(readFileSync(join(place, 'file'), 'utf8')).toBe(dirty ? 'changed' : 'three');
  });

  it.each([
    [0, '777 666 777 444', false],
    [0o022, '755 644 755 444', true],
  ])('is writable for those whom the umask %i lets', async (umask, modes, temporary) => {
    const clone = join(top, `umask-${String(umask)}`);
    execFileSync('git', ['clone', '-q', origin, clone]);
    writeFileSync(join(clone, 'run.sh'), '', { mode: 0o755 });
    git(clone, 'add', '.');
    git(clone, 'commit', '-q', '-m', 'run.sh');
    using made = await unpackSources(clone, { umask });
    const mode = (path: string): string => (statSync(join(made.place, path)).mode & 0o777).toString(8);
    const head = git(made.place, 'rev-parse', 'HEAD').replace(/^../, '$&/');
    expect(['.', 'file', 'run.sh', `.git/objects/${head}`].map(mode).join(' ')).toBe(modes);
    expect(existsSync(`${made.place}.tmp`)).toBe(temporary);
    expect(git(made.place, 'status', '--porcelain')).toBe('');
  });

  it('goes from this machine also where there is no program that removes it beside the run', async () => {
    await using project = await openProject(origin);
    const remote = 'https://example.com/group/app.git';
    const sources = openSources(project, {
      pipeline: 17,
      branch: 'main',
      tag: undefined,
      remote,
      buildsDir: '/builds',
      dirty: false,
    });
    const own = (): readonly string[] =>
      readdirSync(tmpdir()).filter(
        (name) => name.startsWith('gitlab-dind-checkout.') && name.includes(`.${process.pid}.`),
      );
    const made = await sources.checkout(defaultSources('group/app'));
    expect(own().length).toBeGreaterThan(0);
    vi.stubEnv('PATH', '/nonexistent');
    made.discard();
    await setTimeout(50);
    vi.unstubAllEnvs();
    await sources.remove();
    expect(own()).toEqual([]);
    expect(made.tar).toBeInstanceOf(Buffer); // nothing of the project is needed for it any more
  });

  const expectWhole = ({ place, sha }: Unpacked): void => {
    expect(git(place, 'rev-parse', 'HEAD')).toBe(sha);
    expect(() => git(place, 'symbolic-ref', '-q', 'HEAD'), 'detached').toThrow();
    expect(() => git(place, 'diff-index', '--quiet', 'HEAD'), 'the index knows the files').not.toThrow();
    expect(git(place, 'status', '--porcelain')).toBe('');
    git(place, 'fsck');
  };

  it('of a clone: detached at its commit, with branch, tags and remote, writable for all', async () => {
    const clone = join(top, 'plain');
    execFileSync('git', ['clone', '-q', origin, clone]);
    using made = await unpackSources(clone);
    expectWhole(made);
    expect(git(made.place, 'rev-parse', 'origin/main')).toBe(made.sha);
    expect(git(made.place, 'rev-parse', 'refs/pipelines/17')).toBe(made.sha);
    expect(git(made.place, 'describe', '--tags')).toMatch(/^v1-1-g/);
    expect(git(made.place, 'config', 'remote.origin.url')).toBe('https://example.com/group/app.git');
    expect(statSync(join(made.place, 'file')).mode & 0o777).toBe(0o666);
    expect(statSync(made.place).mode & 0o777).toBe(0o777);
  });

  it('borrows nothing: the copy is whole where it is', async () => {
    using made = await unpackSources(origin);
    expect(existsSync(join(made.place, '.git/objects/info/alternates'))).toBe(false);
  });

  it('of a linked work tree', async () => {
    git(origin, 'worktree', 'add', '-q', '--detach', join(top, 'linked'), 'HEAD~1');
    using made = await unpackSources(join(top, 'linked'));
    expectWhole(made);
    expect(readFileSync(join(made.place, 'file'), 'utf8')).toBe('two');
  });

  it('of a clone that borrows its objects', async () => {
    execFileSync('git', ['clone', '-q', '--shared', origin, join(top, 'shared')]);
    using made = await unpackSources(join(top, 'shared'));
    expectWhole(made);
  });

  it('of a repository with other hashes', async () => {
    const folder = join(top, 'sha256');
    execFileSync('git', ['init', '-q', '--object-format=sha256', folder]);
    writeFileSync(join(folder, 'file'), 'sha256');
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'one');
    using made = await unpackSources(folder);
    expectWhole(made);
  });

  it('with GIT_DEPTH: so many commits, of its branch only', async () => {
    const clone = join(top, 'depth');
    execFileSync('git', ['clone', '-q', origin, clone]);
    git(clone, 'update-ref', 'refs/remotes/origin/other', 'HEAD~1');
    using made = await unpackSources(clone, { depth: 2 });
    expectWhole(made);
    expect(git(made.place, 'rev-list', '--count', 'HEAD')).toBe('2');
    expect(git(made.place, 'for-each-ref', '--format=%(refname)').split('\n')).toEqual([
      'refs/pipelines/17',
      'refs/remotes/origin/main',
      'refs/tags/v1', // Git follows the tags of what it fetches
    ]);
    git(made.place, 'fetch', '-q', '--unshallow');
    expect(git(made.place, 'rev-list', '--count', 'HEAD')).toBe('3');
  });

  it('with GIT_DEPTH, for a tag', async () => {
    using made = await unpackSources(origin, { depth: 1 }, { branch: undefined, tag: 'v1' });
    expect(git(made.place, 'for-each-ref', '--format=%(refname)').split('\n')).toEqual([
      'refs/pipelines/17',
      'refs/tags/v1',
    ]);
  });

  it('without a checkout: only the Git directory', async () => {
    using made = await unpackSources(origin, { checkout: false });
    expect(readdirSync(made.place)).toEqual(['.git']);
    expect(() => git(made.place, 'rev-parse', '--verify', '-q', 'HEAD')).toThrow();
    git(made.place, 'checkout', '-q', 'origin/main');
    expect(readFileSync(join(made.place, 'file'), 'utf8')).toBe('three');
  });

  it('without Git: an empty directory', async () => {
    using made = await unpackSources(origin, { strategy: 'none', directory: 'a/b/c' });
    expect(readdirSync(made.builds)).toEqual(['a']);
    expect(readdirSync(made.place)).toEqual([]);
    expect(statSync(made.place).mode & 0o777).toBe(0o777);
  });

  it('of a shallow clone with a detached head, as a workflow checks out a pull request', async () => {
    const clone = join(top, 'shallow');
    execFileSync('git', ['init', '-q', clone]);
    git(clone, 'remote', 'add', 'origin', `file://${origin}`);
    git(clone, 'fetch', '-q', '--depth=1', 'origin', '+refs/pull/7/merge:refs/remotes/pull/7/merge');
    git(clone, 'checkout', '-q', '--detach', 'refs/remotes/pull/7/merge');
    using made = await unpackSources(clone);
    expectWhole(made);
    expect(git(made.place, 'rev-list', '--count', 'HEAD')).toBe('1');
    expect(readFileSync(join(made.place, 'file'), 'utf8')).toBe('three');
  });

  it('of a repository without a remote', async () => {
    using made = await unpackSources(origin);
    expectWhole(made);
  });

  it('of a folder that is no repository: its files are the commit', async () => {
    const folder = mkdtempSync(join(top, 'folder-'));
    writeFileSync(join(folder, 'file'), 'loose');
    using made = await unpackSources(folder);
    expectWhole(made);
    expect(readFileSync(join(made.place, 'file'), 'utf8')).toBe('loose');
  });
});
