import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentOf, git, makeRepository } from '../../../test/repository.js';
import { openProject, type Project } from '../project.js';
import { openSources, type Checkout, type Sources } from './checkout.js';
import { defaultSources, type SourceSettings } from './settings.js';

/** What becomes of a repository while its pipeline runs. */
const CHANGES: Readonly<Record<string, (folder: string) => void>> = {
  'is packed anew (repack)': (folder) => git(folder, 'repack', '-adq'),
  'is tidied up (gc)': (folder) => git(folder, 'gc', '-q', '--prune=now'),
  'has another branch checked out': (folder) => git(folder, 'checkout', '-q', 'other'),
  'has its branch moved': (folder) => git(folder, 'reset', '-q', '--hard', 'other'),
  'has its branch deleted': (folder) => {
    git(folder, 'checkout', '-q', 'other');
    git(folder, 'branch', '-qD', 'main');
  },
  'has its files changed': (folder) => writeFileSync(join(folder, 'file'), 'changed'),
  'has a commit more': (folder) => git(folder, 'commit', '-q', '--allow-empty', '-m', 'more'),
};

const LOSSES: Readonly<Record<string, (folder: string) => void>> = {
  'has no .git any more': (folder) => rmSync(join(folder, '.git'), { recursive: true }),
  'is gone': (folder) => rmSync(folder, { recursive: true }),
  'has its commit pruned': (folder) => {
    git(folder, 'checkout', '-q', '--orphan', 'new');
    git(folder, 'commit', '-q', '-m', 'new');
    for (const branch of ['main', 'other']) git(folder, 'branch', '-qD', branch);
    git(folder, 'reflog', 'expire', '--expire=now', '--all');
    git(folder, 'gc', '-q', '--prune=now');
  },
};

describe('a repository that changes while its pipeline runs', () => {
  let top: string;
  let folder: string;
  let project: Project;
  let sources: Sources;
  const open = (dirty = false): Sources =>
    openSources(project, {
      pipeline: 17,
      branch: 'main',
      tag: undefined,
      remote: 'https://example.com/group/app.git',
      buildsDir: join(top, 'builds'),
      dirty,
    });
  beforeEach(async () => {
    top = mkdtempSync(join(tmpdir(), 'changes-test-'));
    folder = join(top, 'project');
    makeRepository(folder, ['one', 'two']);
    // larger than what is archived at once
    writeFileSync(join(folder, 'large'), randomBytes(1024 * 1024));
    git(folder, 'add', 'large');
    git(folder, 'commit', '-q', '--amend', '--no-edit');
    git(folder, 'checkout', '-q', '-b', 'other');
    writeFileSync(join(folder, 'file'), 'other');
    git(folder, 'commit', '-qam', 'other');
    git(folder, 'checkout', '-q', 'main');
    project = await openProject(folder);
    sources = open();
  });
  afterEach(async () => {
    await sources.remove();
    rmSync(top, { recursive: true, force: true });
  });

  const checkout = (settings: Partial<SourceSettings> = {}): Promise<Checkout> =>
    sources.checkout({ ...defaultSources('group/app'), ...settings });
  /** Unpacks it; returns the project's folder. */
  const unpacked = async (made: Checkout): Promise<string> => {
    const content = await contentOf(made.tar);
    made.discard();
    const builds = mkdtempSync(join(top, 'builds-'));
    execFileSync('tar', ['-xpf', '-', '-C', builds], { input: content });
    return join(builds, 'group/app');
  };
  const expectBegun = (place: string): void => {
    expect(git(place, 'rev-parse', 'HEAD')).toBe(project.facts.sha);
    expect(git(place, 'rev-parse', 'refs/pipelines/17', 'origin/main').split('\n')).toEqual([
      project.facts.sha,
      project.facts.sha,
    ]);
    expect(readFileSync(join(place, 'file'), 'utf8')).toBe('two');
    expect(git(place, 'status', '--porcelain')).toBe('');
    expect(git(place, 'log', '--format=%s')).toBe('two\none');
    git(place, 'fsck', '--connectivity-only', project.facts.sha);
  };
  const LOST = /^The repository \S+ has lost the commit [0-9a-f]{8}, with which .* Run the pipeline again/;

  describe.each(Object.entries(CHANGES))('%s: jobs get the commit with which it began', (_, change) => {
    it('before the first one', async () => {
      change(folder);
      expectBegun(await unpacked(await checkout()));
    });

    it('while its files are sent', async () => {
      const made = await checkout();
      change(folder);
      expectBegun(await unpacked(made));
    });

    it('before another one that wants less of it', async () => {
      expectBegun(await unpacked(await checkout()));
      change(folder);
      const place = await unpacked(await checkout({ depth: 1 }));
      expect(git(place, 'rev-parse', 'HEAD')).toBe(project.facts.sha);
      expect(readFileSync(join(place, 'file'), 'utf8')).toBe('two');
    });
  });

  describe.each(Object.entries(LOSSES))('%s: jobs are told, and what to do', (_, lose) => {
    it('before the first one', async () => {
      lose(folder);
      await expect(checkout()).rejects.toThrow(LOST);
    });

    it('while its files are sent', async () => {
      const made = await checkout();
      expect(made.tar).toBeInstanceOf(Readable);
      lose(folder);
      await expect(unpacked(made)).rejects.toThrow(LOST);
    });

    it('before another one that wants less of it', async () => {
      await unpacked(await checkout());
      lose(folder);
      await expect(checkout({ depth: 1 })).rejects.toThrow(LOST);
    });
  });

  it('with what is not committed gives all jobs the same', async () => {
    writeFileSync(join(folder, 'file'), 'uncommitted');
    writeFileSync(join(folder, 'new'), 'new');
    sources = open(true);
    for (const depth of [0, 1]) {
      const place = await unpacked(await checkout({ depth }));
      expect(readFileSync(join(place, 'file'), 'utf8')).toBe('uncommitted');
      expect(existsSync(join(place, 'new'))).toBe(true);
      writeFileSync(join(folder, 'file'), 'changed again');
      rmSync(join(folder, 'new'), { force: true });
    }
  });

  it('with what is not committed says that another commit is checked out', async () => {
    sources = open(true);
    git(folder, 'checkout', '-q', 'other');
    await expect(checkout()).rejects.toThrow(/^With `dirty`, .* another commit is checked out there since it began/);
  });
});
