import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { git, makeRepository } from '../../../test/repository.js';
import { askAhead } from '../../repository/ahead.js';
import { openProject } from '../../repository/project.js';
import type { RunSettings } from '../options.js';
import { needsRegistry } from './registry-need.js';

const SETTINGS = { cacheImages: false, dockerSocket: undefined, registryHosts: [] } as unknown as RunSettings;
const PLAN = { jobs: [] };

describe('the registry of a pipeline that does not name it', () => {
  let top: string;
  let folder: string;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'registry-need-test-'));
    folder = join(top, 'project');
    makeRepository(folder, ['one']);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(top, { recursive: true });
  });
  const needed = async (ahead: boolean, given?: Parameters<typeof needsRegistry>[3]): Promise<boolean> => {
    if (ahead) askAhead(folder, true);
    await using project = await openProject(folder);
    return await needsRegistry(PLAN, project, SETTINGS, given); // before the project is closed, and what was asked with it
  };

  it.each([true, false])('is wanted where a file of the project does (asked ahead: %s)', async (ahead) => {
    expect(await needed(ahead)).toBe(false);
    writeFileSync(join(folder, 'push.sh'), 'docker push "$CI_REGISTRY_IMAGE"');
    expect(await needed(ahead)).toBe(false); // it is not committed
    git(folder, 'add', 'push.sh');
    git(folder, 'commit', '-qm', 'push');
    expect(await needed(ahead)).toBe(true);
    expect(await needed(ahead, { except: 'push.sh' })).toBe(false);
  });

  it('is wanted where Git cannot tell', async () => {
    await using project = await openProject(folder);
    rmSync(join(folder, '.git'), { recursive: true });
    expect(await needsRegistry(PLAN, project, SETTINGS)).toBe(true);
  });

  it('is not waited for where the run is canceled, however long Git searches', async () => {
    const bin = join(top, 'git');
    writeFileSync(bin, `#!/bin/sh\ncase " $* " in *" grep "*) sleep 600;; esac\nexec ${which('git')} "$@"\n`);
    chmodSync(bin, 0o755);
    vi.stubEnv('PATH', `${top}:${process.env['PATH'] ?? ''}`);
    askAhead(folder, true);
    await using project = await openProject(folder);
    const canceling = new AbortController();
    const wanted = needsRegistry(PLAN, project, SETTINGS, { signal: canceling.signal });
    canceling.abort();
    project.ahead?.end();
    expect(await wanted).toBe(false);
  });
});

function which(program: string): string {
  const folders = (process.env['PATH'] ?? '').split(':');
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? program;
}
