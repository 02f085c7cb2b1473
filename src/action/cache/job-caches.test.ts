import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheEnvironment, startCacheServer, type CacheServer } from '../../../test/cache-server.js';
import { jobCaches } from './job-caches.js';
import { keepTimes, knownTimes } from './times.js';
import { pipelineResult, jobSummary } from '../../../test/results.js';

const NAME = 'a'.repeat(64);

describe('caches of jobs, with the real client', () => {
  let server: CacheServer;
  let top: string;
  let folder: string;
  const printed: string[] = [];
  const environment = { GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '1' };
  const caches = jobCaches({ cacheKey: 'test', cache: 'true' }, environment);

  beforeEach(async () => {
    server = await startCacheServer();
    top = mkdtempSync(join(tmpdir(), 'job-caches-test-'));
    folder = join(top, NAME);
    printed.length = 0;
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
    for (const [key, value] of Object.entries({ ...cacheEnvironment(server, top), GITHUB_WORKSPACE: top }))
      vi.stubEnv(key, value);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    await server[Symbol.asyncDispose]();
    rmSync(top, { recursive: true });
  });

  const put = (content: string): void => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    writeFileSync(join(folder, 'archive.tar'), content);
  };
  const restored = async (name = NAME): Promise<string | undefined> => {
    rmSync(folder, { recursive: true, force: true });
    await caches.fetch(name, folder);
    try {
      return readFileSync(join(folder, 'archive.tar'), 'utf8');
    } catch {
      return undefined;
    }
  };

  it('of one key do not lose each other: each has an entry, of which the newest counts', async () => {
    put('one');
    await caches.store(NAME, folder);
    put('two');
    await caches.store(NAME, folder);
    expect(server.keys()).toHaveLength(2);
    expect(await restored()).toBe('two');
    expect(await restored('b'.repeat(64))).toBeUndefined();
  });

  it('print nothing into the log of the job', async () => {
    put('one');
    await caches.store(NAME, folder);
    await caches.fetch(NAME, folder);
    expect(printed.join('')).toBe('');
  });

  it('that cannot be had are none, which is told', async () => {
    put('one');
    await caches.store(NAME, folder);
    server.fault = 'expired';
    expect(await restored()).toBeUndefined();
    expect(printed.join('')).toMatch(/A cache of a job could not be restored: ./);
    server.fault = 'denied';
    put('two');
    await caches.store(NAME, folder);
    expect(printed.join('')).toMatch(/A cache of a job was not saved for other runners: .*read-only/);
  });

  it('are not saved where the cache is only read', async () => {
    put('one');
    await jobCaches({ cacheKey: 'test', cache: 'read-only' }, environment).store(NAME, folder);
    expect(server.keys()).toEqual([]);
  });

  it('have beside them how long jobs took', async () => {
    expect(await knownTimes('test', 'ci.yml')).toEqual({});
    const jobs = [
      jobSummary({ name: 'a', durationSeconds: 12.34 }),
      jobSummary({ name: 'b', status: 'failed', durationSeconds: 3 }),
    ];
    await keepTimes('test', 'ci.yml', pipelineResult({ jobs }), { a: 1, c: 2 });
    expect(await knownTimes('test', 'ci.yml')).toEqual({ a: 12.3, c: 2 });
    expect(await knownTimes('test', 'other.yml')).toEqual({});
  });
});
