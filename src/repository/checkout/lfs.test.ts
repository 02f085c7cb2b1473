import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { git, makeRepository, unpackSources } from '../../../test/repository.js';

describe('files of Git LFS', () => {
  const top = mkdtempSync(join(tmpdir(), 'lfs-test-'));
  const runner = join(top, 'runner');
  afterAll(() => rmSync(top, { recursive: true, force: true }));

  const pointer = (content: string): string => {
    const oid = createHash('sha256').update(content).digest('hex');
    return `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`;
  };
  const store = (content: string): void => {
    const oid = createHash('sha256').update(content).digest('hex');
    const folder = join(runner, '.git/lfs/objects', oid.slice(0, 2), oid.slice(2, 4));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, oid), content);
  };
  beforeAll(() => {
    makeRepository(runner, ['one']);
    mkdirSync(join(runner, 'sub dir'));
    writeFileSync(join(runner, 'sub dir/.gitattributes'), '*.bin filter=lfs diff=lfs merge=lfs -text\n');
    writeFileSync(join(runner, "sub dir/it's $HOME.bin"), pointer('there\n'));
    writeFileSync(join(runner, 'sub dir/missing.bin'), pointer('missing\n'));
    writeFileSync(join(runner, 'fixture.txt'), pointer('there\n'));
    store('there\n');
    git(runner, 'add', '.');
    git(runner, 'commit', '-q', '-m', 'files');
  });

  it('have their content where the runner has it', async () => {
    using made = await unpackSources(runner);
    expect(readFileSync(join(made.place, "sub dir/it's $HOME.bin"), 'utf8')).toBe('there\n');
    expect(readFileSync(join(made.place, 'sub dir/missing.bin'), 'utf8')).toBe(pointer('missing\n'));
    expect(readFileSync(join(made.place, 'fixture.txt'), 'utf8'), 'has no attribute').toBe(pointer('there\n'));
    expect(made.pointers).toEqual(['sub dir/missing.bin']);
  });

  it('are as committed for Git', async () => {
    using made = await unpackSources(runner);
    expect(() => git(made.place, 'diff-index', '--quiet', 'HEAD')).not.toThrow();
  });

  it('need no Git LFS, and no configuration of it', async () => {
    const config = join(top, 'gitconfig');
    writeFileSync(config, '[filter "lfs"]\n\tprocess = no-such-filter\n\tclean = no-such-filter\n\trequired = true\n');
    vi.stubEnv('GIT_CONFIG_GLOBAL', config);
    using made = await unpackSources(runner);
    vi.unstubAllEnvs();
    expect(readFileSync(join(made.place, "sub dir/it's $HOME.bin"), 'utf8')).toBe('there\n');
    expect(() => git(made.place, 'diff-index', '--quiet', 'HEAD')).not.toThrow();
  });

  it('stay pointers with GIT_LFS_SKIP_SMUDGE', async () => {
    using made = await unpackSources(runner, { lfs: false });
    expect(readFileSync(join(made.place, "sub dir/it's $HOME.bin"), 'utf8')).toBe(pointer('there\n'));
    expect(made.pointers).toEqual([]);
  });
});
