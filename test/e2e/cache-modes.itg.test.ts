import { existsSync, mkdtempSync, rmSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheEnvironment, startCacheServer, type CacheServer } from '../cache-server.js';
import { DIND, job, runPipelineFile } from '../pipeline.js';
import { projectFolder, Runner } from '../runner.js';

describe('what the Action keeps in the cache', () => {
  const top = mkdtempSync(join(tmpdir(), 'cache-modes-'));
  const cwd = projectFolder({
    '.gitlab-ci.yml': job(
      'job',
      ['image: busybox:stable', 'cache: {key: kept, paths: [counter]}'],
      ['echo run >> counter; echo "runs $(wc -l < counter)"'],
    ),
  });
  let server: CacheServer;
  beforeAll(async () => {
    server = await startCacheServer();
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    for (const folder of [top, cwd]) rmSync(folder, { recursive: true, force: true });
  });

  /** Main and post on a fresh machine; returns the log of both. */
  const run = async (inputs: Record<string, string>): Promise<{ log: string; outputs: Record<string, string> }> => {
    const storage = join(top, 'registry');
    using runner = new Runner({
      inputs: { cwd, 'storage-path': storage, ...inputs },
      env: cacheEnvironment(server, top),
    });
    const main = await runner.main();
    expect(main.code, main.stdout + main.stderr).toBe(0);
    const post = await runner.post();
    expect(post.code).toBe(0);
    rmSync(storage, { recursive: true, force: true });
    return { log: main.stdout + post.stdout, outputs: runner.outputs };
  };

  it('is there in the next run, also of a pipeline without a registry', async () => {
    const first = await run({ registry: 'none' });
    expect(first.log).toContain('runs 1');
    expect(first.outputs).toMatchObject({ 'cache-hit': 'false', 'cache-matched-key': '' });
    const second = await run({});
    expect(second.log).toContain('runs 2');
    expect(second.outputs).toMatchObject({ 'cache-hit': 'true', 'cache-matched-key': server.keys()[0] });
    expect(server.keys()).toHaveLength(2);
  });

  it('is read and not changed with cache: read-only', async () => {
    const before = server.keys();
    expect((await run({ cache: 'read-only' })).log).toContain('runs 3');
    expect(server.keys()).toEqual(before);
  });

  it('is left alone with cache: false', async () => {
    const asked = server.calls.length;
    const { log, outputs } = await run({ cache: 'false' });
    expect(log).toContain('runs 1');
    expect(outputs).not.toHaveProperty('cache-hit');
    expect(server.calls).toHaveLength(asked);
  });

  it('has a key of its own for those who ask for one, and falls back to others', async () => {
    const { outputs, log } = await run({ 'cache-key': 'other', 'cache-restore-keys': 'gitlab-dind-' });
    expect(log).toContain('runs 3');
    expect(outputs['cache-primary-key']).toMatch(/^other-/);
    expect(outputs['cache-matched-key']).toMatch(/^gitlab-dind-/);
    expect(server.keys().at(-1)).toMatch(/^other-/);
  });
});

describe('registry: none', () => {
  it('starts none: jobs have no CI_REGISTRY, as on an instance without one, and their daemons work', async () => {
    const storage = join(mkdtempSync(join(tmpdir(), 'no-registry-')), 'registry');
    const ran = await runPipelineFile(
      job('job', DIND, ['echo "registry ${CI_REGISTRY:-is not set}"', 'docker info -f "{{.ServerVersion}}"']),
      { args: ['--registry', 'none'], storage },
    );
    expect(ran.code, ran.log('job')).toBe(0);
    expect(ran.log('job')).toContain('registry is not set');
    expect(ran.events.filter(({ type }) => type === 'registry')).toEqual([]);
    const stored = existsSync(storage) ? readdirSync(storage, { recursive: true, encoding: 'utf8' }) : [];
    expect(stored.filter((path) => path.split('/').includes('local'))).toEqual([]);
  });
});
