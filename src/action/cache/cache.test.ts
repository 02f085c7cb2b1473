import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheEnvironment, startCacheServer, type CacheServer } from '../../../test/cache-server.js';
import { verifyStorage } from '../../registry/check/verify.js';
import { cacheKeyPrefix, restoreStorage, saveStorage } from './cache.js';

const PREFIX = cacheKeyPrefix('test', 'linux', 'x64');

describe('the cache of the registry, with the real client', () => {
  let server: CacheServer;
  let folder: string;
  let storage: string;
  const told: string[] = [];
  /** What else the client prints. */
  const printed: string[] = [];
  const tell = (message: string, level = 'info'): void => void told.push(`${level}: ${message}`);

  const root = (): string => join(storage, 'local/docker/registry/v2');
  const pathOfDigest = (hex: string): string => join(root(), 'blobs/sha256', hex.slice(0, 2), hex, 'data');
  const pathOf = (text: string): string => pathOfDigest(createHash('sha256').update(text).digest('hex'));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  };
  /** Puts an image of one layer there, as a registry does. */
  const store = async (tag: string, layer = `content of ${tag}`): Promise<void> => {
    const digest = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;
    const manifest = JSON.stringify({ layers: [{ digest: digest(layer), size: layer.length }] });
    for (const text of [layer, manifest]) await write(pathOf(text), text);
    const repository = join(root(), 'repositories/app');
    await write(join(repository, '_manifests/tags', tag, 'current/link'), digest(manifest));
    await write(join(repository, '_manifests/revisions/sha256', digest(manifest).slice(7), 'link'), digest(manifest));
    await write(join(repository, '_layers/sha256', digest(layer).slice(7), 'link'), digest(layer));
  };

  beforeEach(async () => {
    server = await startCacheServer();
    folder = await mkdtemp(join(tmpdir(), 'cache-test-'));
    storage = join(folder, 'registry');
    told.length = 0;
    printed.length = 0;
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
    for (const [key, value] of Object.entries({ ...cacheEnvironment(server, folder), GITHUB_WORKSPACE: folder }))
      vi.stubEnv(key, value);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
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
    expect(await readFile(pathOf('content of aaa'), 'utf8')).toBe('content of aaa');
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
    expect(existsSync(pathOf('content of bbb'))).toBe(true);
    expect((await restoreStorage(storage, cacheKeyPrefix('test', 'linux', 'arm64'), [], tell)).matchedKey).toBe('');
  });

  it('takes a refusal of the service as information, in its own words', async () => {
    server.fault = 'denied';
    await store('aaa');
    expect(await saveStorage(storage, PREFIX, '', tell)).toBe('failed');
    expect(told).toEqual([expect.stringMatching(/^info: The cache .* was not saved: .*the token is read-only/)]);
    expect(printed.join('')).not.toContain('::warning');
    expect(server.keys()).toEqual([]);
  });

  it('makes no archive where the token of the run can only read', async () => {
    const scopes = [{ Scope: 'refs/pull/1/merge', Permission: 1 }];
    const payload = Buffer.from(JSON.stringify({ ac: JSON.stringify(scopes) })).toString('base64url');
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', `e30.${payload}.e30`);
    await store('aaa');
    expect(await saveStorage(storage, PREFIX, '', tell)).toBe('failed');
    expect(told).toEqual([expect.stringContaining('info: The cache was not saved: the token of this run can only')]);
    expect(server.calls).toEqual([]);
  });

  it.each([
    ['too-many', /warning: The cache .* was not saved: .*429/],
    ['no-upload', /warning: The cache .* was not saved: .*uploading/],
  ] as const)('says why nothing was saved: %s', async (fault, message) => {
    server.fault = fault;
    await store('aaa');
    expect(await saveStorage(storage, PREFIX, '', tell)).toBe('failed');
    expect(told).toEqual([expect.stringMatching(message)]);
    expect(printed.join('')).not.toMatch(/::(warning|error)/);
    expect(server.keys()).toEqual([]);
  });

  it.each([
    ['expired', /warning: The cache .* could not be restored: ./],
    ['cut', /warning: The cache .* could not be restored: ./],
    ['half', /warning: The cache .* could not be restored: .*tar/],
  ] as const)(
    'starts with nothing, and says why, where the entry is there and its content is not: %s',
    async (fault, message) => {
      for (const tag of ['aaa', 'bbb', 'ccc']) await store(tag, randomBytes(200_000).toString('base64'));
      await saveStorage(storage, PREFIX, '', tell);
      await rm(storage, { recursive: true });
      told.length = 0;
      server.fault = fault;
      expect((await restoreStorage(storage, PREFIX, [], tell)).matchedKey).toBe('');
      expect(told.at(-1)).toMatch(message);
      expect(printed.join('')).not.toMatch(/::(warning|error)/);
      // whatever was unpacked of it is whole
      expect((await verifyStorage(storage)).parts).toEqual([]);
      for (const tag of ['aaa', 'bbb', 'ccc']) {
        const link = join(root(), 'repositories/app/_manifests/tags', tag, 'current/link');
        const digest = existsSync(link) ? (await readFile(link, 'utf8')).slice('sha256:'.length) : undefined;
        if (digest !== undefined) expect(existsSync(pathOfDigest(digest))).toBe(true);
      }
    },
  );

  it('leaves to another job what that job saves at the same time', async () => {
    await store('aaa');
    server.fault = 'reserved';
    expect(await saveStorage(storage, PREFIX, '', tell)).toBe('failed');
    expect(told).toEqual([expect.stringMatching(/^info: The cache .* was not saved: .*409/)]);
  });

  it('goes on where the token may not read the cache', async () => {
    server.fault = 'unreadable';
    expect((await restoreStorage(storage, PREFIX, [], tell)).matchedKey).toBe('');
    expect(told).toEqual([expect.stringMatching(/^info: The cache could not be asked: .*cache read denied/)]);
  });

  it('transfers nothing that is there already', async () => {
    await store('aaa');
    await saveStorage(storage, PREFIX, '', tell);
    server.fault = 'cut'; // no download would come to its end
    expect((await restoreStorage(storage, PREFIX, [], tell)).matchedKey).toBe(server.keys()[0]);
    expect(told.at(-1)).toContain('nothing was restored');
  });

  it('transfers what this machine has and is not whole', async () => {
    await store('aaa');
    await saveStorage(storage, PREFIX, '', tell);
    await truncate(pathOf('content of aaa'), 3);
    expect((await restoreStorage(storage, PREFIX, [], tell)).matchedKey).toBe(server.keys()[0]);
    expect(told.at(-1)).toContain("Restored the registry's content");
    expect(await readFile(pathOf('content of aaa'), 'utf8')).toBe('content of aaa');
  });

  it('drops what came broken, and says so', async () => {
    await store('aaa');
    await store('bbb');
    await writeFile(pathOf('content of aaa'), 'not the content'); // as it was stored, before the archive was made
    await saveStorage(storage, PREFIX, '', tell);
    await rm(storage, { recursive: true });
    await restoreStorage(storage, PREFIX, [], tell);
    expect(told.join('\n')).toMatch(/warning: 2 parts of the restored content were not whole.*app:aaa is not complete/);
    expect(existsSync(pathOf('content of aaa'))).toBe(false);
    expect(existsSync(pathOf('content of bbb'))).toBe(true);
  });

  it('keeps to the size that is allowed, and removes what nothing uses', async () => {
    await store('aaa');
    await new Promise((resolve) => setTimeout(resolve, 20));
    await store('bbb');
    await write(pathOf('nobody needs it'), 'nobody needs it');
    expect(await saveStorage(storage, PREFIX, '', tell, 150)).toBe('saved');
    expect(told.join('\n')).toContain('Removed 1 blobs that nothing uses');
    expect(told.join('\n')).toContain('app:aaa');
    expect(existsSync(pathOf('nobody needs it'))).toBe(false);
    expect(existsSync(pathOf('content of aaa'))).toBe(false);
    expect(existsSync(pathOf('content of bbb'))).toBe(true);
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
