import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheEnvironment, startCacheServer, type CacheServer } from '../../test/cache-server.js';
import { cacheKeyPrefix, restoreStorage, saveStorage } from './cache.js';

const PREFIX = cacheKeyPrefix('test', 'linux', 'x64');

describe('the cache of the registry, with the real client', () => {
  let server: CacheServer;
  let folder: string;
  let storage: string;
  const told: string[] = [];
  const tell = (message: string): void => void told.push(message);

  const store = async (blob: string): Promise<void> => {
    const path = join(storage, `local/docker/registry/v2/blobs/sha256/${blob.slice(0, 2)}/${blob}`);
    await mkdir(path, { recursive: true });
    await writeFile(join(path, 'data'), `content of ${blob}`);
  };

  beforeEach(async () => {
    server = await startCacheServer();
    folder = await mkdtemp(join(tmpdir(), 'cache-test-'));
    storage = join(folder, 'registry');
    told.length = 0;
    for (const [key, value] of Object.entries({ ...cacheEnvironment(server, folder), GITHUB_WORKSPACE: folder }))
      vi.stubEnv(key, value);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await server[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  it('finds in a second run what the first has saved', async () => {
    await store('aaa');
    expect(await saveStorage(storage, PREFIX, '', tell)).toBe('saved');
    await rm(storage, { recursive: true });
    const restored = await restoreStorage(storage, PREFIX, [], tell);
    expect(restored.matchedKey).toBe(server.keys()[0]);
    expect(await readFile(join(storage, 'local/docker/registry/v2/blobs/sha256/aa/aaa/data'), 'utf8')).toBe(
      'content of aaa',
    );
  });

  it('saves nothing when nothing changed, and does not make an archive for a key that is there', async () => {
    await store('aaa');
    await saveStorage(storage, PREFIX, '', tell);
    const [key = ''] = server.keys();
    expect(await saveStorage(storage, PREFIX, key, tell)).toBe('unchanged');
    expect(await saveStorage(storage, PREFIX, 'older', tell)).toBe('exists');
    expect(server.calls.filter((call) => call === 'CreateCacheEntry')).toHaveLength(1);
  });

  it('restores the newest entry of its kind', async () => {
    await store('aaa');
    await saveStorage(storage, PREFIX, '', tell);
    await store('bbb');
    expect(await saveStorage(storage, PREFIX, server.keys()[0] ?? '', tell)).toBe('saved');
    await rm(storage, { recursive: true });
    expect((await restoreStorage(storage, PREFIX, [], tell)).matchedKey).toBe(server.keys()[1]);
    expect(existsSync(join(storage, 'local/docker/registry/v2/blobs/sha256/bb/bbb/data'))).toBe(true);
    expect((await restoreStorage(storage, cacheKeyPrefix('test', 'linux', 'arm64'), [], tell)).matchedKey).toBe('');
  });

  it('takes a read-only token as information', async () => {
    server.denyWrites = true;
    await store('aaa');
    expect(await saveStorage(storage, PREFIX, '', tell)).toBe('failed');
    expect(told.join('\n')).toContain('was not saved');
    expect(server.keys()).toEqual([]);
  });

  it('saves no empty registry', async () => {
    expect(await saveStorage(storage, PREFIX, '', tell)).toBe('empty');
  });

  it('says that there is no cache where the service is missing', async () => {
    vi.stubEnv('ACTIONS_RESULTS_URL', '');
    expect((await restoreStorage(storage, PREFIX, [], tell)).matchedKey).toBe('');
    expect(told.join('\n')).toContain('not available');
    await store('aaa');
    expect(await saveStorage(storage, PREFIX, '', tell)).toBe('unavailable');
  });
});
