import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCheckout } from './checkout.js';
import { readFacts } from './facts.js';
import { openProject } from './project.js';
import { buffer } from 'node:stream/consumers';

const identity = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' };
const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...identity },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();

describe('the working copy of a pipeline', () => {
  const top = mkdtempSync(join(tmpdir(), 'checkout-test-'));
  const origin = join(top, 'origin');
  afterAll(() => rmSync(top, { recursive: true, force: true }));
  beforeAll(() => {
    execFileSync('git', ['init', '-q', '-b', 'main', origin]);
    for (const text of ['one', 'two', 'three']) {
      writeFileSync(join(origin, 'file'), text);
      git(origin, 'add', '.');
      git(origin, 'commit', '-q', '-m', text);
    }
    git(origin, 'tag', 'v1', 'HEAD~1');
    git(origin, 'update-ref', 'refs/pull/7/merge', 'HEAD');
  });

  /** Makes the checkout of a clone, and unpacks it. */
  const checkout = async (folder: string, dirty = false): Promise<{ place: string; sha: string }> => {
    await using project = await openProject(folder);
    const facts = await readFacts(project);
    await using made = await makeCheckout(project, {
      path: 'group/app',
      dirty,
      branch: facts.branch,
      remote: 'https://example.com/group/app.git',
    });
    const place = mkdtempSync(join(top, 'out-'));
    writeFileSync(join(place, 'tar'), await buffer(made.tar));
    execFileSync('tar', ['-xpf', join(place, 'tar'), '-C', place]);
    return { place: join(place, 'group/app'), sha: facts.sha };
  };
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
    const { place } = await checkout(clone, dirty);
    const there = ['staged', 'sub/new', 'ignored'].filter((name) => existsSync(join(place, name)));
    expect(there).toEqual(dirty ? ['staged', 'sub/new'] : []);
    expect(readFileSync(join(place, 'file'), 'utf8')).toBe(dirty ? 'changed' : 'three');
  });

  const expectWhole = ({ place, sha }: { place: string; sha: string }): void => {
    expect(git(place, 'rev-parse', 'HEAD')).toBe(sha);
    expect(() => git(place, 'symbolic-ref', '-q', 'HEAD'), 'detached').toThrow();
    expect(git(place, 'status', '--porcelain')).toBe('');
    git(place, 'fsck');
  };

  it('of a clone: detached at its commit, with branch, tags and remote, writable for all', async () => {
    const clone = join(top, 'plain');
    execFileSync('git', ['clone', '-q', origin, clone]);
    const made = await checkout(clone);
    expectWhole(made);
    expect(git(made.place, 'rev-parse', 'origin/main')).toBe(made.sha);
    expect(git(made.place, 'describe', '--tags')).toMatch(/^v1-1-g/);
    expect(git(made.place, 'remote', 'get-url', 'origin')).toBe('https://example.com/group/app.git');
    expect(statSync(join(made.place, 'file')).mode & 0o777).toBe(0o666);
    expect(statSync(made.place).mode & 0o777).toBe(0o777);
  });

  it('of a shallow clone with a detached head, as a workflow checks out a pull request', async () => {
    const clone = join(top, 'shallow');
    execFileSync('git', ['init', '-q', clone]);
    git(clone, 'remote', 'add', 'origin', `file://${origin}`);
    git(clone, 'fetch', '-q', '--depth=1', 'origin', '+refs/pull/7/merge:refs/remotes/pull/7/merge');
    git(clone, 'checkout', '-q', '--detach', 'refs/remotes/pull/7/merge');
    const made = await checkout(clone);
    expectWhole(made);
    expect(git(made.place, 'rev-list', '--count', 'HEAD')).toBe('1');
    expect(readFileSync(join(made.place, 'file'), 'utf8')).toBe('three');
  });

  it('of a repository without a remote', async () => {
    const made = await checkout(origin);
    expectWhole(made);
  });

  it('of a folder that is no repository: its files are the commit', async () => {
    const folder = mkdtempSync(join(top, 'folder-'));
    writeFileSync(join(folder, 'file'), 'loose');
    const made = await checkout(folder);
    expectWhole(made);
    expect(readFileSync(join(made.place, 'file'), 'utf8')).toBe('loose');
  });
});
