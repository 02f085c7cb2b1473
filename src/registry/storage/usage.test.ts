import { mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { StoredRegistry } from '../../../test/stored-registry.js';
import { noteUse } from './usage.js';

it('what was used is noted in little time, whatever a job has asked for', async () => {
  const storage = mkdtempSync(join(tmpdir(), 'usage-test-'));
  try {
    const registry = new StoredRegistry(storage);
    registry.image('app', '1', 'layer');
    const link = registry.repository('app', '_manifests/tags/1/current/link');
    utimesSync(link, 1000, 1000);
    const ask = (path: string, status: number): string =>
      `10.0.0.2 - - [] "GET /v2/${path} HTTP/1.1" ${status} 0 "" ""`;
    const long = ['a', '/manifests/a', '\\"'].map((text) => ask(`app/manifests/${text.repeat(300_000)}`, 404));
    const started = performance.now();
    await noteUse(storage, [...long, ask('app/manifests/1', 404)].join('\n'));
    expect(statSync(link).mtimeMs).toBe(1_000_000);
    await noteUse(storage, [...long, ask('app/manifests/1?ns=x', 200)].join('\n'));
    expect(statSync(link).mtimeMs).toBeGreaterThan(1_000_000);
    expect(performance.now() - started).toBeLessThan(2000);
  } finally {
    rmSync(storage, { recursive: true, force: true });
  }
});
