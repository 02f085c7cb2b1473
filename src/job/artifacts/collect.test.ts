import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { doublestar } from '../../gitlab/index.js';
import { collectArtifacts } from './collect.js';

describe('collectArtifacts', () => {
  it('fails, and lets go of the container, where the disk is full', { timeout: 10_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'collect-test-'));
    const target = join(folder, 'archive.tar');
    symlinkSync('/dev/full', target); // there is no room on this device
    const content = pack();
    for (let index = 0; index < 20; index++) content.entry({ name: `out/${index}` }, Buffer.alloc(200_000));
    content.finalize();
    const tar = Readable.from(content);
    const collecting = collectArtifacts({
      container: { get: () => Promise.resolve(tar) } as never,
      projectDir: '/builds/p',
      paths: ['out'],
      exclude: [],
      target,
      matches: doublestar,
    });
    await expect(collecting).rejects.toThrow('no space left');
    expect(tar.destroyed).toBe(true);
    expect(existsSync(target)).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
