import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { node24, ROOT } from '../runner.js';

describe('what the compiler makes of the command', () => {
  const cache = mkdtempSync(join(tmpdir(), 'compiled-test-'));
  const folder = join(cache, 'gitlab-dind');
  afterAll(() => rmSync(cache, { recursive: true, force: true }));
  beforeEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (args: readonly string[], environment: NodeJS.ProcessEnv = {}): string => {
    const env: NodeJS.ProcessEnv = { ...process.env, XDG_CACHE_HOME: cache, CI: '', ...environment };
    return execFileSync(node24(), [join(ROOT, 'bin/gitlab-dind.mjs'), ...args], { env, encoding: 'utf8' });
  };
  const kept = (): readonly string[] => {
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  };

  it('is kept for the next command, which does the same', () => {
    const [first, files] = [run(['--version']), kept()];
    expect(files.length).toBeGreaterThan(0);
    expect(files.every((name) => name.startsWith('compiled/'))).toBe(true);
    expect(run(['--version'])).toBe(first);
    expect(kept()).toEqual(files);
  });

  it('is not kept on a machine of a CI system', () => {
    run(['--version'], { CI: 'true' });
    expect(kept()).toEqual([]);
  });

  it('is no condition: a folder that cannot be made is done without', () => {
    expect(run(['--version'], { XDG_CACHE_HOME: '/dev/null/none' })).toMatch(/^\d/);
  });

  it('goes with clean all, and clean leaves none', () => {
    run(['--version']);
    const before = kept();
    run(['clean']);
    expect(kept()).toEqual(before);
    run(['clean', 'all']);
    expect(kept()).toEqual([]);
  });
});
