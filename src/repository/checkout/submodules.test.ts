import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SystemError } from '../../errors.js';
import { git, makeRepository, unpackSources } from '../../../test/repository.js';

const all = { recursive: true, paths: [], depth: 0 };

describe('submodules', () => {
  const top = mkdtempSync(join(tmpdir(), 'submodules-test-'));
  const place = (name: string): string => join(top, name);
  afterAll(() => rmSync(top, { recursive: true, force: true }));
  afterEach(() => vi.unstubAllEnvs());
  beforeAll(() => {
    makeRepository(place('inner'), ['inner']);
    makeRepository(place('lib'), ['lib one', 'lib two']);
    git(place('lib'), 'submodule', '-q', 'add', '../inner', 'in');
    git(place('lib'), 'commit', '-q', '-m', 'with inner');
    makeRepository(place('app'), ['app']);
    git(place('app'), 'submodule', '-q', 'add', '../lib', 'libs/lib');
    git(place('app'), 'submodule', '-q', 'add', '--name', 'second', '../inner', 'other');
    git(place('app'), 'commit', '-q', '-m', 'with lib');
    execFileSync('git', ['clone', '-q', place('app'), place('bare-clone')]);
    execFileSync('git', ['clone', '-q', place('app'), place('clone')]);
    git(place('clone'), 'submodule', '-q', 'update', '--init', '--recursive', '--depth=1');
    // from now on nothing of them can be fetched
    renameSync(place('inner'), place('inner-away'));
    renameSync(place('lib'), place('lib-away'));
  });

  it('come from the copy of the runner, at every level', async () => {
    using made = await unpackSources(place('clone'), { submodules: all });
    expect(readFileSync(join(made.place, 'libs/lib/file'), 'utf8')).toBe('lib two');
    expect(readFileSync(join(made.place, 'libs/lib/in/file'), 'utf8')).toBe('inner');
    expect(readFileSync(join(made.place, 'other/file'), 'utf8')).toBe('inner');
    expect(git(made.place, 'status', '--porcelain')).toBe('');
    expect(() => git(join(made.place, 'libs/lib'), 'diff-index', '--quiet', 'HEAD')).not.toThrow();
    expect(git(made.place, 'submodule', 'status', '--recursive').split('\n')).toHaveLength(3);
    git(join(made.place, 'libs/lib/in'), 'fsck');
    expect(git(join(made.place, 'libs/lib'), 'config', 'remote.origin.url')).toBe(place('lib'));
  });

  it('normal: only those of the project itself', async () => {
    using made = await unpackSources(place('clone'), { submodules: { ...all, recursive: false } });
    expect(existsSync(join(made.place, 'libs/lib/file'))).toBe(true);
    expect(existsSync(join(made.place, 'libs/lib/in/file'))).toBe(false);
  });

  it('GIT_SUBMODULE_PATHS: only those', async () => {
    using made = await unpackSources(place('clone'), { submodules: { ...all, paths: ['other'] } });
    expect(existsSync(join(made.place, 'other/file'))).toBe(true);
    expect(existsSync(join(made.place, 'libs/lib/file'))).toBe(false);
    using rest = await unpackSources(place('clone'), { submodules: { ...all, paths: [':(exclude)other'] } });
    expect(existsSync(join(rest.place, 'other/file'))).toBe(false);
    expect(existsSync(join(rest.place, 'libs/lib/file'))).toBe(true);
  });

  it('none: their directories are empty', async () => {
    using made = await unpackSources(place('clone'));
    expect(existsSync(join(made.place, 'libs/lib'))).toBe(true);
    expect(existsSync(join(made.place, 'libs/lib/file'))).toBe(false);
    expect(existsSync(join(made.place, '.git/modules'))).toBe(false);
  });

  it('that cannot be had are an error with the way out', async () => {
    const problem: unknown = await unpackSources(place('bare-clone'), { submodules: all }).catch(
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(SystemError);
    const { message, hint } = problem as SystemError;
    expect(message).toMatch(/^The submodule libs\/lib is not in the runner's copy.*could not be fetched from/);
    expect(hint).toContain('submodules: recursive');
  });

  it('are fetched by Git where the runner does not have them', async () => {
    renameSync(place('inner-away'), place('inner'));
    renameSync(place('lib-away'), place('lib'));
    vi.stubEnv('GIT_CONFIG_COUNT', '1');
    vi.stubEnv('GIT_CONFIG_KEY_0', 'protocol.file.allow');
    vi.stubEnv('GIT_CONFIG_VALUE_0', 'always');
    using made = await unpackSources(place('bare-clone'), { submodules: all });
    expect(readFileSync(join(made.place, 'libs/lib/in/file'), 'utf8')).toBe('inner');
    expect(git(made.place, 'status', '--porcelain')).toBe('');
  });
});
