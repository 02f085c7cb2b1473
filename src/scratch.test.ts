import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scratchFolder, scratchFolderSync, sweepScratch } from './scratch.js';

describe('folders for a while', () => {
  let top: string;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'scratch-test-'));
    vi.stubEnv('TMPDIR', top);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(top, { recursive: true });
  });

  it('stay while their process lives, and go when it is gone', async () => {
    const mine = await scratchFolder('checkout');
    const logs = scratchFolderSync('logs');
    const pid = spawnSync(process.execPath, ['-e', '']).pid; // it is gone
    const dead = mkdtempSync(join(top, basename(mine).replace(/\.\d+\.\d*\..*/, `.${pid}.123.`)));
    // the number is in use again, by another process
    const reused = mkdtempSync(join(top, basename(mine).replace(/\.\d*\.[^.]*$/, '.1.')));
    expect(await sweepScratch()).toBe(2);
    expect(readdirSync(top).sort()).toEqual([mine, logs].map((path) => basename(path)).sort());
    expect([dead, reused].every((path) => !readdirSync(top).includes(basename(path)))).toBe(true);
  });

  it('cannot be made where the system has no place for them: said in a sentence', async () => {
    vi.stubEnv('TMPDIR', join(top, 'missing'));
    await expect(scratchFolder('checkout')).rejects.toThrow(/^No temporary folder can be made: ENOENT/);
  });

  it("go after a day where it is not known whose they are, and other programs' stay", async () => {
    const other = mkdtempSync(join(top, 'gitlab-dind-project.0123456789ab.1.2.'));
    mkdtempSync(join(top, 'gitlab-dind-something-'));
    mkdtempSync(join(top, 'npm.0123456789ab.1.2.'));
    expect(await sweepScratch()).toBe(0);
    const old = new Date(Date.now() - 25 * 3600 * 1000);
    utimesSync(other, old, old);
    expect(await sweepScratch()).toBe(1);
    expect(readdirSync(top)).toHaveLength(2);
  });
});
